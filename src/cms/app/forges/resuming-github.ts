import { GitHubBackend } from 'decap-cms-backend-github';

interface PullRequest {
  number: number;
  labels: { name: string }[];
}

interface DraftOptions {
  collectionName: string;
  commitMessage: string;
  unpublished?: boolean;
  status?: string;
}

interface File {
  path: string;
}

/** The part of Decap's GitHub client that makes, changes and publishes a draft. */
interface GitHubApi {
  branch: string;
  repoURL: string;
  originRepoURL: string;
  useOpenAuthoring?: boolean;
  cmsLabelPrefix: string;
  initialWorkflowStatus: string;
  generateContentKey(collection: string, slug: string): string;
  getBranch(name: string): Promise<object>;
  getHeadReference(branch: string): Promise<string>;
  getDifferences(from: string, to: string): Promise<{ merge_base_commit: { sha: string } }>;
  getFileSha(path: string, at: { repoURL: string; branch: string }): Promise<string>;
  getPullRequests(
    head: string,
    state: 'open',
    filter: (request: PullRequest) => boolean,
  ): Promise<PullRequest[]>;
  setPullRequestStatus(request: PullRequest, status: string): Promise<void>;
  editorialWorkflowGit(
    files: readonly File[],
    slug: string,
    media: readonly object[],
    options: DraftOptions,
  ): Promise<unknown>;
  forceMergePR(request: PullRequest): Promise<never>;
}

// Decap ships no types for its backends.
const Base = GitHubBackend as unknown as new (
  config: object,
  options: object,
) => {
  api: GitHubApi | null;
  authenticate(state: object): Promise<object>;
  currentUser(given: { token: string }): Promise<{ login?: string }>;
  _currentUserPromise: Promise<object> | undefined;
};

/** Told when a draft and the published page have both changed. */
const OVERLAP =
  'la page publiée a changé depuis le début de ce brouillon. Votre texte est encore à l’écran : copiez-le. La personne qui gère le dépôt doit réunir les deux versions sur GitHub.';

/** Told when GitHub no longer knows the person. */
const SESSION = 'votre session est terminée. Connectez-vous à nouveau.';

/**
 * Decap's GitHub backend, made careful in four places. Decap makes a draft in three steps (branch, pull request,
 * label) and asks for a new branch each time: cut in between, the entry could never be saved again. It moves a draft
 * over a published page that has changed, and forces a merge that GitHub refuses: both undo what others have published. It takes GitHub's « 401 » for a person
 * without a name, and remembers them.
 */
export class ResumingGitHub extends Base {
  override async authenticate(state: object): Promise<object> {
    const user = await super.authenticate(state);
    if (this.api) resume(this.api);
    return user;
  }

  override async currentUser(given: { token: string }): Promise<{ login?: string }> {
    const user = await super.currentUser(given);
    if (user.login) return user;
    this._currentUserPromise = undefined;
    throw new Error(SESSION);
  }
}

function resume(api: GitHubApi): void {
  const save = api.editorialWorkflowGit.bind(api);
  api.editorialWorkflowGit = async (files, slug, media, options) => {
    const branch = `cms/${api.generateContentKey(options.collectionName, slug)}`;
    const isDraft = await findDraft(api, branch, options);
    if (isDraft) await refuseOverlap(api, branch, files);
    return save(files, slug, media, { ...options, unpublished: isDraft });
  };
  api.forceMergePR = async () => {
    throw new Error(OVERLAP);
  };
}

/** Whether there is a draft is asked to the forge at each save, never to the memory of the page. */
async function findDraft(api: GitHubApi, branch: string, options: DraftOptions): Promise<boolean> {
  // Whoever proposes from a copy of the repository has a draft as soon as there is a branch, and may set no label.
  if (api.useOpenAuthoring) return isThere(() => api.getBranch(branch));
  const [request] = await api.getPullRequests(branch, 'open', () => true);
  if (!request || !(await isThere(() => api.getBranch(branch)))) return false;
  const mark = `${api.cmsLabelPrefix || 'decap-cms/'}`;
  if (!request.labels.some(({ name }) => name.startsWith(mark)))
    await api.setPullRequestStatus(request, options.status ?? api.initialWorkflowStatus);
  return true;
}

/** @throws Error when a file of the draft has been published by another way since the draft began */
async function refuseOverlap(
  api: GitHubApi,
  branch: string,
  files: readonly File[],
): Promise<void> {
  const { merge_base_commit: start } = await api.getDifferences(
    api.branch,
    await api.getHeadReference(branch),
  );
  const shaAt = (path: string, commit: string) =>
    api.getFileSha(path, { repoURL: api.originRepoURL, branch: commit }).catch(none);
  for (const { path } of files)
    if ((await shaAt(path, start.sha)) !== (await shaAt(path, api.branch)))
      throw new Error(OVERLAP);
}

const isThere = async (ask: () => Promise<object>): Promise<boolean> =>
  (await ask().catch(none)) !== undefined;

/** What is not there is no failure; anything else is. */
function none(error: unknown): undefined {
  if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
  throw error;
}
