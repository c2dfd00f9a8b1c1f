import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { selectUnpublishedEntry } from 'decap-cms-core/dist/esm/reducers/index.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { frenchTypography } from '../../../markdown/typography.ts';
import { MOST_VERSIONS, type PageHistory, type PageVersion } from '../../history/page-version.ts';
import type { OpenEntry } from '../open-entry.ts';

/** Where the versions of the entry in the form are read. */
export interface VersionSource {
  list(): Promise<PageHistory>;
  /** The text of the file as it was. */
  textAt(version: PageVersion): Promise<string>;
}

/** The part of Decap's forge clients that is used; GitLab's takes its addresses in another way. */
interface ForgeApi {
  branch: string;
  repoURL: string;
  originRepoURL?: string;
  request(address: string, options: { params: Record<string, string | number> }): Promise<unknown>;
  requestJSON?(asked: { url: string; params: Record<string, string | number> }): Promise<unknown>;
  readFile(
    path: string,
    sha: null,
    options: { branch: string; repoURL?: string },
  ): Promise<unknown>;
  generateContentKey?(collection: string, slug: string): string;
}

/** From Git by the local server, or from the forge: the draft's branch where the entry has one, else what is published. */
export function versionSource(entry: OpenEntry): VersionSource | undefined {
  const { path = '' } = entry;
  if (path === '') return undefined;
  const { config } = store.getState();
  const { implementation } = currentBackend(config);
  if (config.backend.name === 'proxy') {
    const ask = (action: string, params: object) => implementation.request?.({ action, params });
    return {
      list: async () => (await ask('fileHistory', { path })) as PageHistory,
      textAt: async ({ id }) =>
        ((await ask('fileVersion', { path, version: id })) as { text: string }).text,
    };
  }
  const api = implementation.api as ForgeApi | undefined;
  return api ? forgeSource(api, entry, path) : undefined;
}

const NOT_YET = 'La forge n’a encore aucune version de cette page.';

function forgeSource(api: ForgeApi, { collection, slug }: OpenEntry, path: string): VersionSource {
  const isDraft = slug && selectUnpublishedEntry(store.getState(), collection, slug) !== undefined;
  const key = api.generateContentKey?.(collection, slug ?? '') ?? `${collection}/${slug}`;
  // A person from outside has her draft in her own copy, which holds what is published too.
  const place = isDraft
    ? { branch: `cms/${key}`, repo: api.repoURL }
    : { branch: api.branch, repo: api.originRepoURL ?? api.repoURL };
  return {
    async list() {
      const versions = readCommits(await commits(api, place, path));
      return versions.length > 0 ? { versions } : { versions, none: frenchTypography(NOT_YET) };
    },
    textAt: async ({ id }) =>
      String(await api.readFile(path, null, { branch: id, repoURL: place.repo })),
  };
}

function commits(
  api: ForgeApi,
  { branch, repo }: { branch: string; repo: string },
  path: string,
): Promise<unknown> {
  if (api.requestJSON)
    return api.requestJSON({
      url: `${repo}/repository/commits`,
      params: { path, ref_name: branch, per_page: MOST_VERSIONS },
    });
  // GitHub counts by `per_page`, Gitea and Forgejo by `limit`, and these leave out what they would have to work out.
  const params = { path, sha: branch, per_page: MOST_VERSIONS, limit: 50 };
  const less = { stat: 'false', verification: 'false', files: 'false' };
  return api.request(`${repo}/commits`, { params: { ...params, ...less } });
}

/** A commit as GitHub, Gitea and Forgejo tell it, or as GitLab does. */
interface ToldCommit {
  sha?: string;
  commit?: { author?: { name?: string; date?: string } | null; message?: string };
  id?: string;
  author_name?: string;
  authored_date?: string;
  message?: string;
}

function readCommits(told: unknown): PageVersion[] {
  if (!Array.isArray(told)) return [];
  return (told as ToldCommit[]).map(({ sha, commit, ...own }) => ({
    id: sha ?? own.id ?? '',
    date: commit?.author?.date ?? own.authored_date ?? '',
    author: commit?.author?.name ?? own.author_name ?? '',
    message: (commit?.message ?? own.message ?? '').split('\n')[0] ?? '',
  }));
}
