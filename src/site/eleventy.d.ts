/** The few parts of Eleventy that Trame uses; Eleventy 3 ships no types of its own. */
declare module '@11ty/eleventy' {
  import type UserConfig from '@11ty/eleventy/UserConfig';

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        config: (config: UserConfig) => void;
        quietMode: boolean;
        runMode: 'build' | 'serve';
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}

declare module '@11ty/eleventy/UserConfig' {
  export default interface UserConfig {
    /** A template that stands in no file: its name below the input folder, and what a module of it would export. */
    addTemplate(name: string, template: { data: object; render: (data: never) => string }): void;
    addGlobalData(name: string, value: unknown): void;
    addTransform(
      name: string,
      transform: (
        this: { page: { url: string } },
        content: string,
      ) => string | Promise<string | Uint8Array>,
    ): void;
    setQuietMode(quiet: boolean): void;
    benchmarks: { config: { setMinimumThresholdMs(milliseconds: number): void } };
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export interface Options {
    port?: number;
    pathPrefix?: string;
    middleware?: ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[];
    domDiff?: boolean;
    portReassignmentRetryCount?: number;
    showVersion?: boolean;
    logger?: {
      info(message: string): void;
      log(message: string): void;
      error(message: string): void;
    };
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: Options);
    readonly server: Server;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { subtype?: string; files?: string[]; build?: unknown }): void;
    close(): Promise<void>;
    protected readonly updateServer: {
      options: {
        maxPayload?: number;
        verifyClient?: (info: { origin: string; req: IncomingMessage }) => boolean;
      };
      on(
        event: 'connection',
        listener: (socket: {
          on(event: 'error', then: () => void): void;
          terminate(): void;
        }) => void,
      ): void;
    };
    /** The file that an address stands for, if there is one. */
    protected mapUrlToFilePath(url: string): { statusCode: number; filepath?: string };
    protected setupReloadNotifier(): void;
    protected _serverListen(port: number): void;
    protected onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  }
}
