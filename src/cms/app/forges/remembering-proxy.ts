import { ProxyBackend } from 'decap-cms-backend-proxy';

/** What Decap asks of the local server, and what it answers: only what tells versions. */
interface Request {
  action: string;
  params?: {
    path?: string;
    paths?: string[];
    dataFiles?: { path: string; newPath?: string; raw: string }[];
  };
}
interface Answer {
  file?: { id: string | null };
}
interface Asking {
  request(payload: object): Promise<Answer>;
}

// Decap ships no types for it.
const Base = ProxyBackend as unknown as new (...given: unknown[]) => Asking;

/**
 * Decap's way to the local server, except that this window remembers the version of each file that it opened or saved,
 * and says it when it writes: a server that was started anew in between knows nothing of it, and would refuse.
 */
export class RememberingProxy extends Base {
  private readonly seen = new Map<string, string>();

  override async request(payload: Request): Promise<Answer> {
    const { action, params } = payload;
    const paths = pathsOf(payload);
    const vues = Object.fromEntries(
      paths.flatMap((path) => {
        const version = this.seen.get(path);
        return version === undefined ? [] : [[path, version]];
      }),
    );
    const isWriting = WRITING.includes(action);
    const answer = await super.request(
      isWriting ? { ...payload, params: { ...params, vues } } : payload,
    );
    if (action === 'getEntry' && params?.path) this.remember(params.path, answer.file?.id);
    if (action.startsWith('delete')) for (const path of paths) this.seen.delete(path);
    if (action === 'persistEntry')
      for (const { path, newPath, raw } of params?.dataFiles ?? [])
        this.remember(newPath ?? path, await versionOf(raw));
    return answer;
  }

  private remember(path: string, version: string | null | undefined): void {
    if (version) this.seen.set(path, version);
    else this.seen.delete(path);
  }
}

const WRITING = ['persistEntry', 'deleteFile', 'deleteFiles'];

const pathsOf = ({ params }: Request): string[] => [
  ...(params?.dataFiles?.map(({ path }) => path) ?? []),
  ...(params?.paths ?? []),
  ...(params?.path ? [params.path] : []),
];

/** As the local server counts it: `versionOf` of `src/cms/local/served-versions.ts`. */
async function versionOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
