import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Call, ForgeServer, json, Refusal, type Reply, type Route } from './forge-server.ts';
import type { Changes, GitRepository } from './git-repository.ts';
import { MergeConflict } from './git-repository.ts';
import { type Account, OAuthPkce } from './oauth-pkce.ts';

/** A merge request; its commits are in the repository. */
export interface MergeRequest {
  iid: number;
  title: string;
  state: 'opened' | 'closed' | 'merged';
  source: string;
  target: string;
  labels: string[];
  author: Account;
  updated: string;
  /** Why the last rebase failed. */
  rebaseFault?: string;
}

/** What continuous integration says of a commit. */
export interface CommitStatus {
  name: string;
  status: 'pending' | 'running' | 'success' | 'failed' | 'canceled';
  target_url: string;
}

const PROJECT = 'api/v4/projects/:project';
const DEVELOPER = 30;
const PAGE_SIZE = 20;

/** Headers that GitLab lets scripts of other origins read (its config/initializers/cors.rb). */
const EXPOSED = [
  'Link',
  'X-Total',
  'X-Total-Pages',
  'X-Per-Page',
  'X-Page',
  'X-Next-Page',
  'X-Prev-Page',
  'X-Gitlab-Blob-Id',
  'X-Gitlab-Last-Commit-Id',
];

const commitRequest = z.object({
  branch: z.string(),
  start_branch: z.string().optional(),
  commit_message: z.string(),
  actions: z.array(
    z.object({
      action: z.enum(['create', 'update', 'delete', 'move']),
      file_path: z.string(),
      previous_path: z.string().optional(),
      content: z.string().optional(),
      encoding: z.enum(['text', 'base64']).default('text'),
      last_commit_id: z.string().optional(),
    }),
  ),
});
type CommitAction = z.infer<typeof commitRequest>['actions'][number];

/**
 * A small GitLab: the OAuth flow, and the part of its REST API (v4) that Decap's backend calls, over a real bare
 * repository. Only merge requests and commit statuses live outside Git. What it refuses, it refuses with GitLab's
 * own status and words, since Decap reads some of them.
 */
export class FakeGitLab {
  readonly server: ForgeServer;
  readonly oauth: OAuthPkce;
  repository: GitRepository;
  readonly mergeRequests: MergeRequest[] = [];
  /** Fingerprint of a commit → its statuses. */
  readonly statuses = new Map<string, CommitStatus[]>();
  readonly #path: string;
  readonly #accounts: readonly Account[];

  private constructor(server: ForgeServer, settings: FakeGitLabSettings) {
    this.server = server;
    this.repository = settings.repository;
    this.#path = settings.path;
    this.#accounts = settings.accounts;
    this.oauth = new OAuthPkce({
      addresses: { authorize: 'oauth/authorize', token: 'oauth/token' },
      accounts: settings.accounts,
    });
    server.serve(this.#routes(), (authorization) => this.oauth.loginOf(authorization) ?? EXPIRED);
  }

  static async start(settings: FakeGitLabSettings): Promise<FakeGitLab> {
    return new FakeGitLab(await ForgeServer.listen(EXPOSED), settings);
  }

  /** Web address of the project, as `edition.yml` writes it. */
  get depot(): string {
    return `${this.server.origin}/${this.#path}`;
  }

  /** Starts anew over another repository: no merge request, no status, nobody logged in. */
  begin(repository: GitRepository): void {
    this.repository = repository;
    this.mergeRequests.length = 0;
    this.statuses.clear();
    this.oauth.revokeAll();
    this.server.forget();
  }

  /** The merge request of a branch that is still open; undefined when there is none. */
  openRequest(source: string): MergeRequest | undefined {
    return this.mergeRequests.find((item) => item.source === source && item.state === 'opened');
  }

  close(): void {
    this.server.close();
  }

  #routes(): Route[] {
    const route = (method: string, pattern: string, answer: (call: Call) => Reply): Route => ({
      method,
      pattern,
      answer: (call) => {
        if (pattern.startsWith(PROJECT) && call.params.project !== this.#path)
          throw notFound('Project');
        return answer(call);
      },
    });
    const files = `${PROJECT}/repository/files/:file`;
    const requests = `${PROJECT}/merge_requests`;
    return [
      ...this.oauth.routes(),
      route('GET', 'api/v4/user', ({ login }) => json(person(this.#account(login)))),
      route('GET', PROJECT, () => json(this.#project())),
      route('GET', `${PROJECT}/repository/tree`, (call) => this.#tree(call)),
      route('HEAD', files, (call) => this.#fileHead(call)),
      route('GET', `${files}/raw`, (call) => this.#fileRaw(call)),
      route('GET', `${PROJECT}/repository/compare`, (call) => this.#compare(call)),
      route('GET', `${PROJECT}/repository/commits`, (call) => this.#history(call)),
      route('POST', `${PROJECT}/repository/commits`, (call) => this.#commit(call)),
      route('GET', `${PROJECT}/repository/commits/:sha/refs`, (call) => this.#refs(call)),
      route('GET', `${PROJECT}/repository/commits/:sha/statuses`, ({ params }) =>
        json(this.statuses.get(params.sha ?? '') ?? []),
      ),
      route('GET', `${PROJECT}/repository/branches/:branch`, ({ params }) =>
        json(this.#branch(params.branch ?? '')),
      ),
      route('DELETE', `${PROJECT}/repository/branches/:branch`, ({ params }) => {
        this.#branch(params.branch ?? '');
        this.repository.deleteBranch(params.branch ?? '');
        return { status: 204 };
      }),
      route('GET', requests, (call) => this.#listRequests(call)),
      route('POST', requests, (call) => this.#openRequest(call)),
      route('GET', `${requests}/:iid`, ({ params }) => json(this.#describe(this.#request(params)))),
      route('PUT', `${requests}/:iid`, (call) => this.#updateRequest(call)),
      route('PUT', `${requests}/:iid/rebase`, ({ params }) => this.#rebase(this.#request(params))),
      route('PUT', `${requests}/:iid/merge`, (call) => this.#merge(call)),
      // Decap keeps its notes in issues; publishing an entry looks for its thread.
      route('GET', `${PROJECT}/issues`, () => json([])),
    ];
  }

  #account(login: string): Account {
    const account = this.#accounts.find((item) => item.login === login);
    if (!account) throw new Error(`No account ${login}`);
    return account;
  }

  #project(): object {
    return {
      id: 1,
      path_with_namespace: this.#path,
      default_branch: 'main',
      permissions: { project_access: { access_level: DEVELOPER }, group_access: null },
      shared_with_groups: [],
    };
  }

  #tree({ query }: Call): Reply {
    const path = (query.get('path') ?? '').replace(/\/$/, '');
    const ref = query.get('ref') ?? 'main';
    const tree = this.repository.treeAt(path === '' ? ref : `${ref}:${path}`);
    if (!tree) throw notFound('Tree');
    const items = this.repository
      .list(tree, { recursive: query.get('recursive') === 'true' })
      .map(({ sha, type, mode, path: below }) => {
        const full = path === '' ? below : `${path}/${below}`;
        return { id: sha, name: below.split('/').at(-1), type, path: full, mode };
      });
    return this.#page(items, query, 'repository/tree');
  }

  #page(items: readonly object[], query: URLSearchParams, below: string): Reply {
    const size = Math.min(Number(query.get('per_page') ?? PAGE_SIZE), 100);
    const page = Number(query.get('page') ?? 1);
    const pages = Math.max(1, Math.ceil(items.length / size));
    const link = (name: string, number: number) => {
      const params = new URLSearchParams(query);
      params.set('page', `${number}`);
      params.set('per_page', `${size}`);
      const project = encodeURIComponent(this.#path);
      return `<${this.server.origin}/api/v4/projects/${project}/${below}?${params}>; rel="${name}"`;
    };
    const links = [link('first', 1), link('last', pages)];
    if (page > 1) links.unshift(link('prev', page - 1));
    if (page < pages) links.unshift(link('next', page + 1));
    return json(items.slice((page - 1) * size, page * size), 200, {
      Link: links.join(', '),
      'X-Page': `${page}`,
      'X-Per-Page': `${size}`,
      'X-Total': `${items.length}`,
      'X-Total-Pages': `${pages}`,
      'X-Next-Page': page < pages ? `${page + 1}` : '',
      'X-Prev-Page': page > 1 ? `${page - 1}` : '',
    });
  }

  #fileHead({ params, query }: Call): Reply {
    const ref = query.get('ref') ?? 'main';
    const found = this.#blobAt(ref, params.file ?? '');
    return {
      status: 200,
      headers: {
        'X-Gitlab-Blob-Id': found,
        'X-Gitlab-Last-Commit-Id': this.#lastCommit(ref, params.file ?? ''),
      },
    };
  }

  #fileRaw({ params, query }: Call): Reply {
    const ref = query.get('ref') ?? 'main';
    const bytes = this.repository.blob(this.#blobAt(ref, params.file ?? ''));
    return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: bytes ?? '' };
  }

  #blobAt(ref: string, path: string): string {
    const commit = this.repository.commitAt(ref);
    const items = commit ? this.repository.list(commit, { recursive: true }) : [];
    const found = items.find((item) => item.path === path);
    if (found?.type !== 'blob') throw notFound('File');
    return found.sha;
  }

  #lastCommit(ref: string, path: string): string {
    return this.repository.run(['log', '-1', '--format=%H', ref, '--', path]).trim();
  }

  #compare({ query }: Call): Reply {
    const from = this.repository.commitAt(query.get('from') ?? '');
    const to = this.repository.commitAt(query.get('to') ?? '');
    if (!from || !to) throw notFound('Ref');
    // As GitLab does unless `straight` is asked for: from what both share.
    const base = this.repository.mergeBase(from, to) ?? from;
    const diffs = this.repository.changedFiles(base, to).map(({ path, status }) => ({
      old_path: path,
      new_path: path,
      new_file: status === 'added',
      deleted_file: status === 'removed',
      renamed_file: false,
      diff: this.repository
        .run(['diff', '--no-renames', base, to, '--', path])
        .replace(/^[^@B]*/, ''),
    }));
    return json({ commit: { id: to }, diffs });
  }

  #history({ query }: Call): Reply {
    const format = '--format=%H%x1f%an%x1f%ae%x1f%aI%x1f%s';
    const ref = query.get('ref_name') ?? 'main';
    const said = this.repository.run(['log', '-20', format, ref, '--', query.get('path') ?? '.']);
    const commits = said.split('\n').filter(Boolean);
    return json(
      commits.map((line) => {
        const [id, author_name, author_email, authored_date, message] = line.split('\x1f');
        return { id, author_name, author_email, authored_date, message };
      }),
    );
  }

  #commit({ body, login }: Call): Reply {
    const request = commitRequest.parse(body);
    const { branch } = request;
    const stands = this.repository.commitAt(branch);
    if (request.start_branch !== undefined && stands)
      throw refusal(
        400,
        `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
      );
    const parent = stands ?? this.repository.commitAt(request.start_branch ?? '');
    if (!parent) throw refusal(400, 'You can only create or edit files when you are on a branch');
    const changes: Changes = {};
    for (const action of request.actions) Object.assign(changes, this.#change(parent, action));
    const tree = this.repository.writeTree(parent, changes);
    const author = this.#account(login).name;
    const commit = this.repository.writeCommit(tree, [parent], request.commit_message, author);
    this.repository.moveBranch(branch, commit, stands);
    const open = this.openRequest(branch);
    if (open) open.updated = new Date().toISOString();
    return json({ id: commit, message: request.commit_message, author_name: author }, 201);
  }

  #change(parent: string, action: CommitAction): Changes {
    const { file_path: path, content = '', encoding } = action;
    const before = this.repository.bytesAt(parent, action.previous_path ?? path);
    if (action.action === 'create') {
      if (before) throw refusal(400, 'A file with this name already exists');
    } else if (!before) {
      throw refusal(400, "A file with this name doesn't exist");
    } else if (action.last_commit_id && action.last_commit_id !== this.#lastCommit(parent, path)) {
      throw refusal(400, `The file has changed since you started editing it: ${path}`);
    }
    const after =
      action.content === undefined ? (before ?? '') : Buffer.from(content, nodeEncoding(encoding));
    if (action.action === 'delete') return { [path]: null };
    if (action.action === 'move') return { [action.previous_path ?? '']: null, [path]: after };
    return { [path]: after };
  }

  #refs({ params }: Call): Reply {
    const commit = this.repository.commitAt(params.sha ?? '');
    if (!commit) throw notFound('Commit');
    const names = this.repository.branches().filter((name) => this.repository.holds(name, commit));
    return json(names.map((name) => ({ type: 'branch', name })));
  }

  #branch(name: string): object {
    const id = this.repository.branches().includes(name) && this.repository.commitAt(name);
    if (!id) throw notFound('Branch');
    return { name, commit: { id }, developers_can_merge: true, developers_can_push: true };
  }

  #listRequests({ query }: Call): Reply {
    const { state, source, target } = {
      state: query.get('state') ?? 'all',
      source: query.get('source_branch'),
      target: query.get('target_branch'),
    };
    const found = this.mergeRequests.filter(
      (item) =>
        (state === 'all' || item.state === state) &&
        (source === null || item.source === source) &&
        (target === null || item.target === target) &&
        (query.get('labels') !== 'Any' || item.labels.length > 0),
    );
    const described = found.toReversed().map((item) => this.#describe(item));
    return this.#page(described, query, 'merge_requests');
  }

  #openRequest({ query, login }: Call): Reply {
    const source = query.get('source_branch') ?? '';
    const target = query.get('target_branch') ?? '';
    const other = this.openRequest(source);
    if (other)
      throw new Refusal(
        json(
          {
            message: [
              `Another open merge request already exists for this source branch: !${other.iid}`,
            ],
          },
          409,
        ),
      );
    this.#branch(source);
    const request: MergeRequest = {
      iid: this.mergeRequests.length + 1,
      title: query.get('title') ?? '',
      state: 'opened',
      source,
      target,
      labels: labelsOf(query),
      author: this.#account(login),
      updated: new Date().toISOString(),
    };
    this.mergeRequests.push(request);
    return json(this.#describe(request), 201);
  }

  #request(params: Record<string, string>): MergeRequest {
    const found = this.mergeRequests.find((item) => `${item.iid}` === params.iid);
    if (!found) throw notFound('Not found');
    return found;
  }

  #updateRequest({ params, query }: Call): Reply {
    const request = this.#request(params);
    if (query.has('labels')) request.labels = labelsOf(query);
    if (query.get('state_event') === 'close') request.state = 'closed';
    request.updated = new Date().toISOString();
    return json(this.#describe(request));
  }

  /** GitLab rebases in the background: it says so at once, and the result is read from the merge request. */
  #rebase(request: MergeRequest): Reply {
    delete request.rebaseFault;
    const behind = !this.repository.holds(request.source, request.target);
    if (behind && !this.#replay(request.source, request.target))
      request.rebaseFault =
        'Rebase failed: Rebase locally, resolve all conflicts, then push the branch.';
    return json({ rebase_in_progress: behind }, 202);
  }

  #replay(branch: string, onto: string): boolean {
    const work = join(this.repository.folder, `rebase-${process.pid}`);
    const before = this.repository.commitAt(branch);
    try {
      this.repository.run(['worktree', 'add', '--quiet', '--detach', work, branch]);
      this.repository.run(['-C', work, 'rebase', '--quiet', onto]);
      const after = this.repository.run(['-C', work, 'rev-parse', 'HEAD']).trim();
      this.repository.moveBranch(branch, after, before);
      return true;
    } catch {
      return false;
    } finally {
      rmSync(work, { recursive: true, force: true });
      this.repository.run(['worktree', 'prune']);
    }
  }

  #merge({ params, query }: Call): Reply {
    const request = this.#request(params);
    if (request.state !== 'opened') throw refusal(405, '405 Method Not Allowed');
    try {
      const message = query.get('merge_commit_message') ?? request.title;
      this.repository.merge(request.target, request.source, message, request.author.name);
    } catch (error) {
      if (error instanceof MergeConflict) throw refusal(422, 'Branch cannot be merged');
      throw error;
    }
    request.state = 'merged';
    const described = json(this.#describe(request));
    if (query.get('should_remove_source_branch') === 'true')
      this.repository.deleteBranch(request.source);
    return described;
  }

  #describe(request: MergeRequest): object {
    const { iid, title, state, source, target, labels, author, updated, rebaseFault } = request;
    return {
      iid,
      title,
      state,
      labels,
      source_branch: source,
      target_branch: target,
      sha: this.repository.commitAt(source),
      author: person(author),
      updated_at: updated,
      rebase_in_progress: false,
      merge_error: rebaseFault ?? null,
    };
  }
}

/** What a fake GitLab stands on. */
export interface FakeGitLabSettings {
  repository: GitRepository;
  /** Path of the project, `essai/trame`. */
  path: string;
  /** People with the role of developer. */
  accounts: readonly Account[];
}

const EXPIRED = json(
  {
    error: 'invalid_token',
    error_description: 'Token is expired. You can either do re-authorization or token refresh.',
  },
  401,
);

const refusal = (status: number, message: string): Refusal =>
  new Refusal(json({ message }, status));

const notFound = (what: string): Refusal => refusal(404, `404 ${what} Not Found`);

const nodeEncoding = (encoding: 'text' | 'base64'): BufferEncoding =>
  encoding === 'base64' ? 'base64' : 'utf8';

const labelsOf = (query: URLSearchParams): string[] =>
  (query.get('labels') ?? '').split(',').filter(Boolean);

const person = ({ login, name }: Account): object => ({
  id: 1,
  username: login,
  name,
  email: `${login}@example.org`,
  avatar_url: null,
});
