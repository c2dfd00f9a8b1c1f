import { execFileSync } from 'node:child_process';

/** Git refused, or is not there; `said` is what it printed, for the person. */
export class GitRefusal extends Error {
  override name = 'GitRefusal';
  readonly said: string;
  /** What it had printed all the same: some commands answer and fail. */
  readonly output: string;
  constructor(args: readonly string[], said: string, output: string) {
    super(`git ${args[0] ?? ''}: ${said}`);
    this.said = said;
    this.output = output;
  }
}

/** Git in one repository. */
export interface Git {
  /**
   * Runs a command and gives what it prints, its last line end left out.
   * @throws GitRefusal
   */
  (...args: readonly string[]): string;
  /** The same; `undefined` when Git refuses. */
  tries(...args: readonly string[]): string | undefined;
  /** The contents of objects, by the names that were asked (`HEAD:README.md`, a fingerprint); what is not there is left out. */
  contents(names: readonly string[]): Map<string, Uint8Array>;
  /** The same, as text. */
  texts(names: readonly string[]): Map<string, string>;
  /** Runs a command on another list of files than that of the person, with a text to read. */
  withIndex(index: string, args: readonly string[], input?: string): string;
}

/** Room for all the texts of an edition at once. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Nothing that the settings of a repository would start, nor a question on the terminal that nobody sees. */
const SAFE = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.hooksPath=/dev/null',
];

/** Git in a folder: arguments only, no shell. */
export function gitIn(folder: string): Git {
  const run = (args: readonly string[], input?: string, more?: NodeJS.ProcessEnv): Buffer => {
    try {
      return execFileSync('git', ['-C', folder, '--no-pager', ...SAFE, ...args], {
        maxBuffer: MOST_BYTES,
        env: { ...environment(), ...more },
        windowsHide: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        ...(input !== undefined && { input }),
      });
    } catch (error) {
      const { stderr, stdout, code } = error as Record<'stderr' | 'stdout' | 'code', unknown>;
      const said = code === 'ENOENT' ? 'Git n’est pas installé' : String(stderr ?? '').trim();
      throw new GitRefusal(args, said, String(stdout ?? ''));
    }
  };
  const text = (...args: readonly string[]) => run(args).toString('utf8').replace(/\n$/, '');
  return Object.assign(text, {
    tries: (...args: readonly string[]) => {
      try {
        return text(...args);
      } catch (error) {
        if (error instanceof GitRefusal) return undefined;
        throw error;
      }
    },
    contents: (names: readonly string[]) => readBatch(names, run),
    texts: (names: readonly string[]) =>
      new Map(
        [...readBatch(names, run)].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
      ),
    withIndex: (index: string, args: readonly string[], input?: string) =>
      run(args, input, { GIT_INDEX_FILE: index }).toString('utf8').replace(/\n$/, ''),
  });
}

function readBatch(
  names: readonly string[],
  run: (args: readonly string[], input: string) => Buffer,
): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (names.length === 0) return contents;
  const output = run(['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  for (const name of names) {
    const end = output.indexOf('\n', at);
    const [, kind, length] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    const size = Number(length);
    // « … missing »: a path that this commit does not have, or a copy cut short.
    if (Number.isNaN(size) || length === undefined) continue;
    if (kind === 'blob') contents.set(name, output.subarray(at, at + size));
    at += size + 1;
  }
  return contents;
}

/** Where the command was started by Git itself, its variables would lead to another repository. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE)/.test(name)),
  ),
  GIT_TERMINAL_PROMPT: '0',
  GIT_EDITOR: 'true',
  LC_ALL: 'C.UTF-8',
});
