/** Decap's local server ships no types; its module is CommonJS, all under one default export. */
declare module 'decap-server/dist/middlewares.js' {
  import type { Express } from 'express';

  const middlewares: {
    /** Takes its folder from the environment, `GIT_REPO_DIRECTORY`. */
    registerLocalFs(app: Express, options: { logLevel: string }): Promise<void>;
  };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module has no other.
  export default middlewares;
}
