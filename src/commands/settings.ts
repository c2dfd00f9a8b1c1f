import { resolve } from 'node:path';

/** The folders that a command works on, and where the site will stand. */
export interface CommandSettings {
  /** Folder of the content (`TRAME_CONTENT`). */
  content: string;
  /** Folder of the finished site (`TRAME_OUTPUT`). */
  output: string;
  /** Sub-folder of the host, `/` or `/trame/` (`TRAME_PREFIX`); absent where the address of the site says it. */
  prefix?: string;
}

/** Reads the settings of a command from the environment; everything has a default. */
export function commandSettings(env: NodeJS.ProcessEnv = process.env): CommandSettings {
  return {
    content: resolve(env.TRAME_CONTENT || 'content'),
    output: resolve(env.TRAME_OUTPUT || '_site'),
    ...(env.TRAME_PREFIX && { prefix: `/${env.TRAME_PREFIX}/`.replaceAll(/\/+/g, '/') }),
  };
}
