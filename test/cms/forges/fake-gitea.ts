import { join } from 'node:path';
import * as z from 'zod';
import { type Call, ForgeServer, json, Refusal, type Reply, type Route } from './forge-server.ts';
import { type Changes, type GitRepository, MergeConflict } from './git-repository.ts';
import { type Account, OAuthPkce } from './oauth-pkce.ts';

/** A pull request; its commits are in the repositories. */
export interface PullRequest {
  number: number;
  title: string;
  state: 'open' | 'closed';
  merged: boolean;
  /** Owner of the repository that the branch is in: the project's own, or a fork's. */
  owner: string;
  branch: string;
  /** Where the branch stood last: it may be gone. */
  sha: string;
  labels: Label[];
  author: Account;
}

/** A label, by the number that Gitea asks for when it is set. */
export interface Label {
  id: number;
  name: string;
}

/** What a fake Gitea stands on. */
export interface FakeGiteaSettings {
  repository: GitRepository;
  /** Where forks are put. */
  folder: string;
  /** People who may write to the project. */
  writers: readonly Account[];
  /** People who have an account, and no right on the project. */
  outsiders?: readonly Account[];
}

const OWNER = 'essai';
const NAME = 'trame';
const REPO = 'api/v1/repos/:owner/:name';

const filesRequest = z.object({
  branch: z.string(),
  message: z.string(),
  files: z.array(
    z.object({
      operation: z.enum(['create', 'update', 'delete']),
      path: z.string(),
      content: z.string().optional(),
      from_path: z.string().optional(),
      sha: z.string().optional(),
    }),
  ),
});
type FileOperation = z.infer<typeof filesRequest>['files'][number];

const branchRequest = z.object({ new_branch_name: z.string(), old_ref_name: z.string() });
const pullRequest = z.object({ title: z.string(), head: z.string(), base: z.literal('main') });
const stateRequest = z.object({ state: z.enum(['open', 'closed']) });
const labelRequest = z.object({ name: z.string(), color: z.string() });
const labelsRequest = z.object({ labels: z.array(z.number()) });

/**
 * A small Gitea, or Forgejo, which grew from it and keeps its API (v1): the OAuth flow, and what Decap's two backends
 * call, over real bare repositories, forks included. Pull requests and labels are all that lives outside Git.
 */
export class FakeGitea {
  readonly server: ForgeServer;
  readonly oauth: OAuthPkce;
  readonly pulls: PullRequest[] = [];
  readonly #labels: Label[] = [];
  readonly #settings: FakeGiteaSettings;
  /** Owner → repository. */
  readonly #repositories = new Map<string, GitRepository>();
  #forks = 0;

  private constructor(server: ForgeServer, settings: FakeGiteaSettings) {
    this.server = server;
    this.#settings = settings;
    this.oauth = new OAuthPkce({
      addresses: { authorize: 'login/oauth/authorize', token: 'login/oauth/access_token' },
      accounts: this.#people(),
    });
    server.serve(this.#routes(), (authorization) => this.oauth.loginOf(authorization) ?? UNKNOWN);
    this.begin(settings.repository);
  }

  static async start(settings: FakeGiteaSettings): Promise<FakeGitea> {
    return new FakeGitea(await ForgeServer.listen(['Link', 'X-Total-Count']), settings);
  }

  /** Web address of the project, as `edition.yml` writes it. */
  get depot(): string {
    return `${this.server.origin}/${OWNER}/${NAME}`;
  }

  /** Starts anew over another repository: no pull request, no fork, nobody logged in. */
  begin(repository: GitRepository): void {
    this.#repositories.clear();
    this.#repositories.set(OWNER, repository);
    this.pulls.length = 0;
    this.#labels.length = 0;
    this.oauth.revokeAll();
    this.server.forget();
  }

  /** A person's copy of the project; undefined when there is none. */
  fork(login: string): GitRepository | undefined {
    return this.#repositories.get(login);
  }

  close(): void {
    this.server.close();
  }

  #routes(): Route[] {
    const route = (method: string, pattern: string, answer: Route['answer']): Route => ({
      method,
      pattern,
      answer,
    });
    const writing = (method: string, pattern: string, answer: Route['answer']): Route =>
      route(method, pattern, (call) => {
        if (!this.#mayWrite(call)) throw refusal(403, 'user should have a permission to write');
        return answer(call);
      });
    return [
      ...this.oauth.routes(),
      route('GET', 'api/v1/user', ({ login }) => json(this.#person(login))),
      route('GET', REPO, (call) => json(this.#describeRepository(call))),
      route('GET', `${REPO}/collaborators/:who/permission`, ({ params }) =>
        json({ permission: this.#isWriter(params.who ?? '') ? 'write' : 'none' }),
      ),
      route('GET', `${REPO}/git/trees/:ref`, (call) => this.#tree(call)),
      route('GET', `${REPO}/git/blobs/:sha`, (call) => this.#blob(call)),
      route('GET', `${REPO}/commits`, (call) => this.#history(call)),
      route('GET', `${REPO}/contents/*path`, (call) => this.#fileAt(call)),
      writing('POST', `${REPO}/contents`, (call) => this.#changeFiles(call)),
      route('GET', `${REPO}/branches`, (call) => {
        const repository = this.#repository(call);
        return json(repository.branches().map((name) => describeBranch(repository, name)));
      }),
      route('GET', `${REPO}/branches/:branch`, (call) =>
        json(describeBranch(this.#repository(call), call.params.branch ?? '')),
      ),
      writing('POST', `${REPO}/branches`, (call) => this.#makeBranch(call)),
      writing('DELETE', `${REPO}/branches/:branch`, (call) => {
        describeBranch(this.#repository(call), call.params.branch ?? '');
        this.#repository(call).deleteBranch(call.params.branch ?? '');
        return { status: 204 };
      }),
      route('GET', `${REPO}/compare/:range`, (call) => this.#compare(call)),
      route('GET', `${REPO}/pulls`, ({ query }) => this.#listPulls(query)),
      route('POST', `${REPO}/pulls`, (call) => this.#openPull(call)),
      route('PATCH', `${REPO}/pulls/:number`, (call) => {
        const pull = this.#pull(call);
        pull.state = stateRequest.parse(call.body).state;
        return json(this.#describe(pull), 201);
      }),
      writing('POST', `${REPO}/pulls/:number/merge`, (call) => this.#merge(call)),
      route('GET', `${REPO}/labels`, () => json(this.#labels)),
      writing('POST', `${REPO}/labels`, ({ body }) => {
        const label = { id: this.#labels.length + 1, name: labelRequest.parse(body).name };
        this.#labels.push(label);
        return json(label, 201);
      }),
      writing('PUT', `${REPO}/issues/:number/labels`, (call) => {
        const { labels } = labelsRequest.parse(call.body);
        this.#pull(call).labels = this.#labels.filter(({ id }) => labels.includes(id));
        return json(this.#pull(call).labels);
      }),
      route('POST', `${REPO}/forks`, ({ login }) => this.#makeFork(login)),
      writing('POST', `${REPO}/sync_fork`, (call) => this.#syncFork(call)),
    ];
  }

  #people(): Account[] {
    return [...this.#settings.writers, ...(this.#settings.outsiders ?? [])];
  }

  #account(login: string): Account {
    const account = this.#people().find((item) => item.login === login);
    if (!account) throw new Error(`No account ${login}`);
    return account;
  }

  #person(login: string): object {
    return {
      login,
      full_name: this.#account(login).name,
      email: `${login}@example.org`,
      avatar_url: '',
    };
  }

  #isWriter(login: string): boolean {
    return this.#settings.writers.some((item) => item.login === login);
  }

  #mayWrite({ params, login }: Call): boolean {
    return params.owner === OWNER ? this.#isWriter(login) : params.owner === login;
  }

  #repository({ params }: Call): GitRepository {
    const repository = params.name === NAME && this.#repositories.get(params.owner ?? '');
    if (!repository) throw notFound();
    return repository;
  }

  get #origin(): GitRepository {
    return this.#repositories.get(OWNER) ?? this.#settings.repository;
  }

  #describeRepository(call: Call): object {
    this.#repository(call);
    const owner = call.params.owner ?? '';
    const isFork = owner !== OWNER;
    return {
      full_name: `${owner}/${NAME}`,
      owner: { login: owner },
      fork: isFork,
      parent: isFork ? { full_name: `${OWNER}/${NAME}` } : null,
      permissions: { admin: false, push: this.#mayWrite(call), pull: true },
    };
  }

  #tree(call: Call): Reply {
    const repository = this.#repository(call);
    const sha = repository.treeAt((call.params.ref ?? '').replace(/:$/, ''));
    if (!sha) throw notFound();
    const recursive = call.query.has('recursive');
    return json({ sha, tree: repository.list(sha, { recursive }), truncated: false });
  }

  #blob(call: Call): Reply {
    const sha = call.params.sha ?? '';
    const bytes = this.#repository(call).blob(sha);
    if (!bytes) throw notFound();
    return json({ sha, size: bytes.length, encoding: 'base64', content: bytes.toString('base64') });
  }

  #history(call: Call): Reply {
    const { query } = call;
    const said = this.#repository(call).run([
      'log',
      '-20',
      '--format=%H%x1f%an%x1f%ae%x1f%aI%x1f%s',
      query.get('sha') ?? 'main',
      '--',
      query.get('path') ?? '.',
    ]);
    const commits = said.split('\n').filter(Boolean);
    return json(
      commits.map((line) => {
        const [sha, name, email, date, message] = line.split('\x1f');
        return { sha, commit: { author: { name, email, date }, message } };
      }),
    );
  }

  #fileAt(call: Call): Reply {
    const path = call.params.path ?? '';
    const repository = this.#repository(call);
    const sha = shaOf(repository, call.query.get('ref') ?? 'main', path);
    if (!sha) throw notFound();
    return json({ type: 'file', path, sha });
  }

  #changeFiles(call: Call): Reply {
    const repository = this.#repository(call);
    const { branch, message, files } = filesRequest.parse(call.body);
    const parent = repository.commitAt(branch);
    if (!parent) throw notFound();
    const changes: Changes = {};
    for (const file of files) Object.assign(changes, changeOf(repository, parent, file));
    const tree = repository.writeTree(parent, changes);
    const author = this.#account(call.login).name;
    const commit = repository.writeCommit(tree, [parent], message, author);
    repository.moveBranch(branch, commit, parent);
    return json({ commit: { sha: commit } }, 201);
  }

  #makeBranch(call: Call): Reply {
    const repository = this.#repository(call);
    const { new_branch_name: name, old_ref_name: from } = branchRequest.parse(call.body);
    const commit = repository.commitAt(from);
    if (!commit) throw notFound();
    if (repository.branches().includes(name)) throw refusal(409, 'The branch already exists.');
    repository.moveBranch(name, commit, undefined);
    return json(describeBranch(repository, name), 201);
  }

  /** Fingerprint of `owner:branch`, whose commits the project then holds too. */
  #head(head: string): { owner: string; branch: string; sha: string } {
    const [first = '', second] = head.split(':');
    const [owner, branch] = second === undefined ? [OWNER, first] : [first, second];
    const repository = this.#repositories.get(owner);
    const sha = repository?.commitAt(branch);
    if (!repository || !sha) throw notFound();
    if (owner !== OWNER) this.#origin.run(['fetch', '--quiet', repository.folder, branch]);
    return { owner, branch, sha };
  }

  #compare(call: Call): Reply {
    const [from = '', to = ''] = (call.params.range ?? '').split('...');
    const base = this.#head(from).sha;
    const { sha } = this.#head(to);
    const shared = this.#origin.mergeBase(base, sha) ?? base;
    const commits = this.#origin.log(`${shared}..${sha}`).map((commit) => ({
      sha: commit.sha,
      commit: { message: commit.message },
    }));
    const files = this.#origin
      .changedFiles(shared, sha)
      .map(({ path, status }) => ({ filename: path, status }));
    return json({ total_commits: commits.length, commits, files });
  }

  #listPulls(query: URLSearchParams): Reply {
    const state = query.get('state') ?? 'open';
    const found = this.pulls.filter((pull) => state === 'all' || pull.state === state);
    return json(found.toReversed().map((pull) => this.#describe(pull)));
  }

  #openPull({ body, login }: Call): Reply {
    const { title, head } = pullRequest.parse(body);
    const from = this.#head(head);
    const other = this.pulls.find(
      (pull) => pull.state === 'open' && pull.owner === from.owner && pull.branch === from.branch,
    );
    if (other) throw refusal(409, 'pull request already exists for these targets');
    const pull: PullRequest = {
      ...from,
      number: this.pulls.length + 1,
      title,
      state: 'open',
      merged: false,
      labels: [],
      author: this.#account(login),
    };
    this.pulls.push(pull);
    return json(this.#describe(pull), 201);
  }

  #pull({ params }: Call): PullRequest {
    const pull = this.pulls.find((item) => `${item.number}` === params.number);
    if (!pull) throw notFound();
    return pull;
  }

  #merge(call: Call): Reply {
    const pull = this.#pull(call);
    if (pull.state !== 'open') throw refusal(405, 'Please try again later');
    const { sha } = this.#head(`${pull.owner}:${pull.branch}`);
    try {
      this.#origin.merge('main', sha, pull.title, pull.author.name);
    } catch (error) {
      if (error instanceof MergeConflict) throw refusal(405, 'Please try again later');
      throw error;
    }
    Object.assign(pull, { state: 'closed', merged: true, sha });
    return { status: 200 };
  }

  #makeFork(login: string): Reply {
    if (this.#repositories.has(login)) throw refusal(409, 'repository is already forked by user');
    const folder = join(this.#settings.folder, `copie-${login}-${++this.#forks}.git`);
    this.#repositories.set(login, this.#origin.fork(folder));
    return json({ full_name: `${login}/${NAME}` }, 202);
  }

  #syncFork(call: Call): Reply {
    const fork = this.#repository(call);
    fork.run(['fetch', '--quiet', this.#origin.folder, 'main']);
    const latest = this.#origin.commitAt('main') ?? '';
    if (!fork.holds(latest, 'main')) throw refusal(400, 'branches have diverged');
    fork.moveBranch('main', latest, fork.commitAt('main'));
    return { status: 204 };
  }

  #describe(pull: PullRequest): object {
    const { number, title, state, merged, owner, branch, labels, author } = pull;
    return {
      number,
      title,
      state,
      merged,
      merged_at: merged ? new Date().toISOString() : null,
      updated_at: new Date().toISOString(),
      labels,
      user: { login: author.login },
      head: {
        label: branch,
        ref: branch,
        sha: this.#repositories.get(owner)?.commitAt(branch) ?? pull.sha,
        repo: { owner: { login: owner } },
      },
      base: { ref: 'main' },
    };
  }
}

const UNKNOWN = json({ message: 'invalid username, password or token' }, 401);

const refusal = (status: number, message: string): Refusal =>
  new Refusal(json({ message }, status));

const notFound = (): Refusal => refusal(404, "The target couldn't be found.");

function describeBranch(repository: GitRepository, name: string): object {
  const id = repository.branches().includes(name) ? repository.commitAt(name) : undefined;
  if (!id) throw notFound();
  return { name, commit: { id } };
}

const shaOf = (repository: GitRepository, ref: string, path: string): string | undefined => {
  const commit = repository.commitAt(ref);
  if (!commit) return undefined;
  return repository.list(commit, { recursive: true }).find((item) => item.path === path)?.sha;
};

/** Gitea takes a change only of the very file that it was made from. */
function changeOf(repository: GitRepository, parent: string, file: FileOperation): Changes {
  const from = file.from_path || file.path;
  const known = shaOf(repository, parent, from);
  if (file.operation === 'create' && known)
    throw refusal(422, `repository file already exists [path: ${file.path}]`);
  if (file.operation !== 'create' && known !== file.sha)
    throw refusal(422, `sha does not match [given: ${file.sha}, expected: ${known}]`);
  if (file.operation === 'delete') return { [file.path]: null };
  const moved = from === file.path ? {} : { [from]: null };
  return { ...moved, [file.path]: Buffer.from(file.content ?? '', 'base64') };
}
