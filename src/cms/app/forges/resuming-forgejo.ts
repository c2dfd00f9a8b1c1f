import { ForgejoBackend } from 'decap-cms-backend-forgejo';

interface PullRequest {
  labels?: readonly { name: string }[];
}

/** The part of Decap's Forgejo client that makes a draft. */
interface ForgejoApi {
  useOpenAuthoring: boolean;
  repoOwner: string;
  initialWorkflowStatus: string;
  getPullRequests(state: 'open', head: string): Promise<readonly PullRequest[]>;
  createPR(title: string, branch: string): Promise<PullRequest>;
  setPullRequestStatus(pull: PullRequest, status: string): Promise<void>;
  editorialWorkflowGit(
    files: readonly object[],
    slug: string,
    collection: string,
    options: { commitMessage: string; status?: string },
  ): Promise<void>;
}

// Decap ships no types for its backends.
const Base = ForgejoBackend as unknown as new (
  config: object,
  options: object,
) => { api: ForgejoApi | null; authenticate(state: object): Promise<object> };

/**
 * Decap's Forgejo backend, which can finish a draft that was cut. Decap opens the pull request only when it makes the
 * branch: cut between the two, every later save says that it went well, and the draft is shown to nobody.
 */
export class ResumingForgejo extends Base {
  override async authenticate(state: object): Promise<object> {
    const user = await super.authenticate(state);
    if (this.api) resume(this.api);
    return user;
  }
}

function resume(api: ForgejoApi): void {
  const save = api.editorialWorkflowGit.bind(api);
  api.editorialWorkflowGit = async (files, slug, collection, options) => {
    await save(files, slug, collection, options);
    // Someone from outside asks for the pull request later, with the status « À relire ».
    if (api.useOpenAuthoring) return;
    const branch = `cms/${collection}/${slug}`;
    const [open] = await api.getPullRequests('open', `${api.repoOwner}:${branch}`);
    const pull = open ?? (await api.createPR(options.commitMessage, branch));
    if (pull.labels?.some(({ name }) => name.startsWith('decap-cms/'))) return;
    await api.setPullRequestStatus(pull, options.status ?? api.initialWorkflowStatus);
  };
}
