import {
  BranchMoved,
  type Changes,
  type Commit,
  type GitRepository,
  MergeConflict,
} from './git-repository.ts';

/** Somebody with an account on the fake GitHub. */
export interface Person {
  login: string;
  name: string;
  /** Whether they may write to the repository; others propose from a fork. */
  writes: boolean;
}

/** A repository on the fake GitHub. */
export interface Repository {
  owner: string;
  name: string;
  git: GitRepository;
  /** The repository that it is a fork of. */
  parent?: Repository;
}

/** A pull request; its head is wherever its branch stands. */
export interface Pull {
  number: number;
  title: string;
  author: string;
  from: Repository;
  /** Branch of `from`. */
  head: string;
  /** Where the branch stood when last seen, for when it is gone. */
  lastSha: string;
  base: string;
  state: 'open' | 'closed';
  merged: boolean;
  labels: string[];
  at: string;
}

/** Status of a commit, as a deploy writes it. */
export interface Status {
  context: string;
  target_url: string;
  state: 'success' | 'pending' | 'failure';
}

/** All that the fake GitHub knows and Git does not. */
export interface Hub {
  people: Person[];
  repository: Repository;
  forks: Map<string, Repository>;
  pulls: Pull[];
  statuses: Map<string, Status[]>;
  /** Makes a person's fork. */
  fork(owner: string): Repository;
}

/** One demand, once its person is known. */
export interface Demand {
  method: string;
  /** Below the root of the API, decoded. */
  path: string;
  query: URLSearchParams;
  body: Body;
  person: Person;
}

/** What Decap sends, of all kinds of demands. */
export interface Body {
  ref?: string;
  sha?: string;
  force?: boolean;
  content?: string;
  base_tree?: string;
  tree?: string | { path: string; sha: string | null }[];
  message?: string;
  parents?: string[];
  author?: { name: string };
  title?: string;
  head?: string;
  base?: string;
  state?: 'open' | 'closed';
  labels?: string[];
  branch?: string;
}

export interface Answer {
  status: number;
  body?: unknown;
}

/** An answer that says no, in GitHub's words: Decap reads some of them. */
class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const notFound = () => new Refusal(404, 'Not Found');

/** Answers as GitHub's REST interface does, over real Git objects. */
export function answerDemand(hub: Hub, demand: Demand): Answer {
  try {
    for (const [method, path, route] of ROUTES) {
      const found = method === demand.method ? path.exec(demand.path) : null;
      if (found)
        return route(
          hub,
          demand,
          found.slice(1).map((part) => part ?? ''),
        );
    }
    throw notFound();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { message: error.message } };
    throw error;
  }
}

type Route = (hub: Hub, demand: Demand, parts: string[]) => Answer;

const REPOSITORY = '^/repos/([^/]+/[^/]+)';
const at = (path: string) => new RegExp(`${REPOSITORY}${path}$`);

/** `owner/name/…` → what the repository answers, for those who may. */
const within =
  (
    need: 'read' | 'write',
    answer: (git: Repository, demand: Demand, rest: string, hub: Hub) => Answer,
  ): Route =>
  (hub, demand, [name = '', rest = '']) => {
    const repository = repositoryNamed(hub, name);
    if (need === 'write' && !mayWrite(repository, demand.person))
      throw new Refusal(403, 'Must have push access to repository');
    return answer(repository, demand, rest, hub);
  };

const ok = (body: unknown): Answer => ({ status: 200, body });
const created = (body: unknown): Answer => ({ status: 201, body });

const ROUTES: readonly [method: string, path: RegExp, route: Route][] = [
  ['GET', /^\/user$/, (_hub, { person }) => ok(user(person))],
  ['GET', /^\/users\/([^/]+)$/, (hub, _demand, [login = '']) => ok(user(personNamed(hub, login)))],
  ['GET', /^\/search\/issues$/, () => ok({ total_count: 0, items: [] })],
  ['GET', at(''), within('read', (repository, { person }) => ok(described(repository, person)))],
  [
    'GET',
    at('/collaborators/([^/]+)/permission'),
    within('write', (_repository, _demand, login, hub) =>
      ok({ permission: personNamed(hub, login).writes ? 'write' : 'read' }),
    ),
  ],
  [
    'POST',
    at('/forks'),
    within('read', (_repository, { person }, _rest, hub) => ({
      status: 202,
      body: described(hub.fork(person.login), person),
    })),
  ],
  ['POST', at('/merge-upstream'), within('write', mergeUpstream)],
  ['GET', at('/branches/(.+)'), within('read', getBranch)],
  ['GET', at('/git/trees/(.+)'), within('read', getTree)],
  ['POST', at('/git/trees'), within('write', createTree)],
  ['GET', at('/git/blobs/(.+)'), within('read', getBlob)],
  ['POST', at('/git/blobs'), within('write', createBlob)],
  ['POST', at('/git/commits'), within('write', createCommit)],
  ['GET', at('/git/refs/heads/(.+)'), within('read', matchingRefs)],
  ['POST', at('/git/refs'), within('write', createRef)],
  ['PATCH', at('/git/refs/heads/(.+)'), within('write', updateRef)],
  ['DELETE', at('/git/refs/heads/(.+)'), within('write', deleteRef)],
  ['GET', at('/commits'), within('read', listCommits)],
  [
    'GET',
    at('/commits/(.+)/status'),
    within('read', (_repository, _demand, sha, hub) =>
      ok({ sha, statuses: hub.statuses.get(sha) ?? [] }),
    ),
  ],
  ['GET', at('/compare/(.+)'), within('read', compare)],
  ['GET', at('/pulls'), within('read', listPulls)],
  ['POST', at('/pulls'), within('read', createPull)],
  ['PATCH', at('/pulls/(\\d+)'), within('read', updatePull)],
  ['PUT', at('/pulls/(\\d+)/merge'), within('write', mergePull)],
  ['PUT', at('/issues/(\\d+)/labels'), within('write', setLabels)],
];

function repositoryNamed({ repository, forks }: Hub, name: string): Repository {
  const found = [repository, ...forks.values()].find(
    ({ owner, name: own }) => `${owner}/${own}`.toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw notFound();
  return found;
}

const mayWrite = (repository: Repository, { login, writes }: Person): boolean =>
  repository.owner === login || (!repository.parent && writes);

function personNamed({ people }: Hub, login: string): Person {
  const person = people.find((one) => one.login === login);
  if (!person) throw notFound();
  return person;
}

const user = ({ login, name }: Person) => ({
  login,
  name,
  email: `${login}@example.org`,
  avatar_url: '',
});

const described = (repository: Repository, person: Person): object => ({
  name: repository.name,
  full_name: `${repository.owner}/${repository.name}`,
  owner: { login: repository.owner },
  default_branch: 'main',
  fork: repository.parent !== undefined,
  ...(repository.parent && { parent: described(repository.parent, person) }),
  permissions: { push: mayWrite(repository, person), pull: true },
});

function mergeUpstream({ git, parent }: Repository, { body }: Demand): Answer {
  const branch = body.branch ?? 'main';
  const upstream = parent?.git.commitAt(branch);
  if (!upstream) throw notFound();
  git.moveBranch(branch, upstream, git.commitAt(branch));
  return ok({ merge_type: 'fast-forward' });
}

function getBranch({ git }: Repository, _demand: Demand, name: string): Answer {
  const sha = git.branches().includes(name) ? git.commitAt(name) : undefined;
  if (!sha) throw new Refusal(404, 'Branch not found');
  return ok({ name, commit: { sha } });
}

function getTree({ git }: Repository, { query }: Demand, ref: string): Answer {
  const sha = git.treeAt(ref.replace(/:\/*/, ':'));
  if (!sha) throw notFound();
  return ok({ sha, tree: git.list(sha, { recursive: query.has('recursive') }) });
}

function createTree({ git }: Repository, { body }: Demand): Answer {
  const changes: Changes = {};
  for (const { path, sha } of Array.isArray(body.tree) ? body.tree : [])
    changes[path] = sha === null ? null : { sha };
  return created({ sha: git.writeTree(body.base_tree, changes) });
}

function getBlob({ git }: Repository, _demand: Demand, sha: string): Answer {
  const bytes = git.blob(sha);
  if (!bytes) throw notFound();
  return ok({ sha, encoding: 'base64', content: bytes.toString('base64') });
}

function createBlob({ git }: Repository, { body }: Demand): Answer {
  return created({ sha: git.writeBlob(Buffer.from(body.content ?? '', 'base64')) });
}

function createCommit({ git }: Repository, { body, person }: Demand): Answer {
  const tree = typeof body.tree === 'string' ? body.tree : '';
  const author = body.author?.name ?? person.name;
  const sha = git.writeCommit(tree, body.parents ?? [], body.message ?? '', author);
  return created({
    sha,
    tree: { sha: tree },
    parents: (body.parents ?? []).map((one) => ({ sha: one })),
  });
}

function matchingRefs({ git }: Repository, _demand: Demand, start: string): Answer {
  const found = git.branches().filter((name) => name.startsWith(start));
  if (found.length === 0) throw notFound();
  return ok(found.map((name) => ref(name, git.commitAt(name) ?? '')));
}

const ref = (branch: string, sha: string) => ({
  ref: `refs/heads/${branch}`,
  object: { type: 'commit', sha },
});

function createRef({ git }: Repository, { body }: Demand): Answer {
  const branch = (body.ref ?? '').replace('refs/heads/', '');
  const sha = body.sha ?? '';
  if (git.branches().includes(branch)) throw new Refusal(422, 'Reference already exists');
  try {
    git.moveBranch(branch, sha, undefined);
  } catch (error) {
    if (error instanceof BranchMoved) throw new Refusal(422, 'Reference update failed');
    throw error;
  }
  return created(ref(branch, sha));
}

function updateRef({ git }: Repository, { body }: Demand, branch: string): Answer {
  const sha = body.sha ?? '';
  const before = git.branches().includes(branch) ? git.commitAt(branch) : undefined;
  if (!before) throw new Refusal(422, 'Reference does not exist');
  if (!body.force && !git.holds(sha, before))
    throw new Refusal(422, 'Update is not a fast forward');
  git.moveBranch(branch, sha, before);
  return ok(ref(branch, sha));
}

function deleteRef({ git }: Repository, _demand: Demand, branch: string): Answer {
  if (!git.branches().includes(branch)) throw new Refusal(422, 'Reference does not exist');
  git.deleteBranch(branch);
  return { status: 204 };
}

function listCommits({ git }: Repository, { query }: Demand): Answer {
  const from = git.commitAt(query.get('sha') ?? 'main');
  const path = query.get('path');
  if (!from) throw notFound();
  return ok(git.log(from, path ? [path] : []).map(commit));
}

const commit = ({ sha, parents, author, date, message }: Commit) => ({
  sha,
  parents: parents.map((parent) => ({ sha: parent })),
  commit: {
    message,
    author: { name: author, email: 'essai@example.org', date },
    committer: { name: author, email: 'essai@example.org', date },
  },
});

/** `base...head`, where each side is a branch, a commit, or `owner:branch`. */
function compare({ git }: Repository, _demand: Demand, range: string, hub: Hub): Answer {
  const [base, head] = range.split('...').map((side) => shaOf(hub, git, side));
  if (!base || !head) throw notFound();
  const fork = git.mergeBase(base, head);
  const [base_commit] = git.log(base);
  if (!fork || !base_commit) throw notFound();
  return ok({
    base_commit: commit(base_commit),
    merge_base_commit: { sha: fork },
    commits: git.log(`${base}..${head}`).reverse().map(commit),
    files: git.changedFiles(fork, head).map(({ path, status, sha }) => ({
      filename: path,
      status,
      sha,
      // GitHub gives no patch for what is not text.
      ...(!git.blob(sha)?.includes(0) && { patch: '@@' }),
    })),
  });
}

/** A commit of any repository of the network: on GitHub, a repository and its forks share their objects. */
function shaOf(hub: Hub, git: GitRepository, side: string): string | undefined {
  for (const fork of hub.forks.values())
    if (fork.git !== git)
      git.run(['fetch', '--quiet', fork.git.folder, `+refs/heads/*:refs/forks/${fork.owner}/*`]);
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(side) ?? [];
  if (!owner || !branch) return git.commitAt(side);
  const from = owner === hub.repository.owner ? hub.repository : hub.forks.get(owner);
  return from?.git.commitAt(branch);
}

function listPulls(_repository: Repository, { query }: Demand, _rest: string, hub: Hub): Answer {
  const head = query.get('head');
  const state = query.get('state') ?? 'open';
  const found = hub.pulls.filter(
    (one) =>
      (state === 'all' || one.state === state) &&
      (!head || `${one.from.owner}:${one.head}` === head) &&
      one.base === (query.get('base') ?? one.base),
  );
  return ok(found.reverse().map((one) => pull(hub, one)));
}

const pull = (hub: Hub, one: Pull) => ({
  number: one.number,
  title: one.title,
  state: one.state,
  merged_at: one.merged ? one.at : null,
  labels: one.labels.map((name) => ({ name })),
  user: { login: one.author },
  created_at: one.at,
  updated_at: one.at,
  html_url: `/pull/${one.number}`,
  head: { ref: one.head, sha: headOf(one), repo: { fork: one.from.parent !== undefined } },
  base: { ref: one.base, sha: hub.repository.git.commitAt(one.base) },
});

/** Where a pull request's branch stands, or stood. */
function headOf(one: Pull): string {
  one.lastSha = (one.state === 'open' && one.from.git.commitAt(one.head)) || one.lastSha;
  return one.lastSha;
}

function createPull(
  { git }: Repository,
  { body, person }: Demand,
  _rest: string,
  hub: Hub,
): Answer {
  const [owner = '', head = ''] = (body.head ?? '').split(/:(.*)/);
  const from = owner === hub.repository.owner ? hub.repository : hub.forks.get(owner);
  const base = body.base ?? 'main';
  const lastSha = shaOf(hub, git, body.head ?? '');
  if (!from || !lastSha || !mayWrite(from, person)) throw new Refusal(422, 'Validation Failed');
  if (hub.pulls.some((one) => one.state === 'open' && one.from === from && one.head === head))
    throw new Refusal(422, 'Validation Failed');
  if (git.holds(base, lastSha)) throw new Refusal(422, 'Validation Failed');
  const made: Pull = {
    number: hub.pulls.length + 1,
    title: body.title ?? '',
    author: person.login,
    from,
    head,
    lastSha,
    base,
    state: 'open',
    merged: false,
    labels: [],
    at: new Date().toISOString(),
  };
  hub.pulls.push(made);
  return created(pull(hub, made));
}

function pullNumbered({ pulls }: Hub, number: string): Pull {
  const found = pulls.find((one) => String(one.number) === number);
  if (!found) throw notFound();
  return found;
}

function updatePull(
  repository: Repository,
  { body, person }: Demand,
  number: string,
  hub: Hub,
): Answer {
  const one = pullNumbered(hub, number);
  if (one.author !== person.login && !mayWrite(repository, person))
    throw new Refusal(403, 'Must have push access to repository');
  headOf(one);
  one.state = body.state ?? one.state;
  return ok(pull(hub, one));
}

function mergePull(
  { git }: Repository,
  { body, person }: Demand,
  number: string,
  hub: Hub,
): Answer {
  const one = pullNumbered(hub, number);
  const head = headOf(one);
  if (one.state === 'closed') throw new Refusal(405, 'Pull Request is not mergeable');
  if (body.sha && body.sha !== head)
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  shaOf(hub, git, `${one.from.owner}:${one.head}`);
  try {
    const message = `Merge pull request #${number} from ${one.from.owner}/${one.head}`;
    const sha = git.merge(one.base, head, message, person.name);
    one.state = 'closed';
    one.merged = true;
    return ok({ merged: true, sha });
  } catch (error) {
    if (error instanceof MergeConflict) throw new Refusal(405, 'Pull Request is not mergeable');
    throw error;
  }
}

function setLabels(_repository: Repository, { body }: Demand, number: string, hub: Hub): Answer {
  const one = pullNumbered(hub, number);
  one.labels = body.labels ?? [];
  return ok(one.labels.map((name) => ({ name })));
}
