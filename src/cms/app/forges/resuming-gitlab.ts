import { GitLabBackend } from 'decap-cms-backend-gitlab';

/** The part of Decap's GitLab client that makes a draft. */
interface GitLabApi {
  getBranch(name: string): Promise<object>;
  getMergeRequests(branch: string): Promise<readonly object[]>;
  getCommitItems(files: readonly object[], branch: string): Promise<object[]>;
  uploadAndCommit(
    items: object[],
    options: { commitMessage: string; branch: string },
  ): Promise<object>;
  createMergeRequest(branch: string, title: string, status: string): Promise<void>;
  editorialWorkflowGit(
    files: readonly object[],
    slug: string,
    options: DraftOptions,
  ): Promise<void>;
  initialWorkflowStatus: string;
}

interface DraftOptions {
  collectionName: string;
  commitMessage: string;
  unpublished?: boolean;
  status?: string;
}

// Decap ships no types for its backends.
const Base = GitLabBackend as unknown as new (
  config: object,
  options: object,
) => {
  api: GitLabApi | null;
  refreshedTokenPromise: Promise<string> | undefined;
  authenticate(state: object): Promise<object>;
  getRefreshedAccessToken(): Promise<string>;
};

/** The one message at which Decap stops sending a request again: five times, for a minute, is too long to be told. */
const STOP = "Can't refresh access token when using implicit auth";

/**
 * Decap's GitLab backend, which can finish a draft that was cut. Decap makes a draft in two steps, the branch then its
 * merge request, and asks GitLab for a new branch each time: cut between the two, the entry could never be saved
 * again. After any failure it also takes for a draft what is none, and refuses to save.
 */
export class ResumingGitLab extends Base {
  override async authenticate(state: object): Promise<object> {
    const user = await super.authenticate(state);
    if (this.api) resume(this.api);
    return user;
  }

  override async getRefreshedAccessToken(): Promise<string> {
    try {
      return await super.getRefreshedAccessToken();
    } catch {
      // Decap keeps the promise that failed, and would never ask again.
      this.refreshedTokenPromise = undefined;
      throw new Error(STOP);
    }
  }
}

/** Whether there is a draft is asked to the forge at each save, never to the memory of the page. */
function resume(api: GitLabApi): void {
  const save = api.editorialWorkflowGit.bind(api);
  api.editorialWorkflowGit = async (files, slug, options) => {
    const branch = `cms/${options.collectionName}/${slug}`;
    const isBegun = await isThere(api, branch);
    const isDraft = isBegun && (await api.getMergeRequests(branch)).length > 0;
    if (isDraft || !isBegun) return save(files, slug, { ...options, unpublished: isDraft });
    const items = await api.getCommitItems(files, branch);
    await api.uploadAndCommit(items, { commitMessage: options.commitMessage, branch });
    const status = options.status ?? api.initialWorkflowStatus;
    await api.createMergeRequest(branch, options.commitMessage, status);
  };
}

async function isThere(api: GitLabApi, branch: string): Promise<boolean> {
  try {
    await api.getBranch(branch);
    return true;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return false;
    throw error;
  }
}
