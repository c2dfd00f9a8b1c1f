import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { writeAtomically } from '../../corpus/atomic-file.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { EntryLocation } from '../../corpus/edition-files.ts';
import type { Problem } from '../../corpus/problem.ts';
import type { DraftReading } from '../../corpus/read-draft.ts';
import { inRepository } from '../../corpus/repository.ts';
import type { BuiltAssets } from '../../site/assets.ts';
import type { MadePage } from './make-page.ts';

/** What the second thread is asked to do. It does one thing after the other, and answers each. */
export type Ask =
  | { kind: 'read'; locations: readonly EntryLocation[] }
  | { kind: 'open'; corpus: Corpus; assets: BuiltAssets; prefix: string; copies: string }
  | { kind: 'make'; urls: readonly string[] }
  | { kind: 'documents'; urls: readonly string[]; folder: string };

/** What it answers. */
export type Answer =
  | { kind: 'read'; readings: readonly DraftReading[] }
  | { kind: 'open' }
  | { kind: 'make'; pages: readonly MadePage[] }
  | { kind: 'documents'; problems: readonly (readonly Problem[])[] };

/** A second thread that reads entries, makes pages and documents, beside this one, with the same functions. */
export interface SecondThread {
  read(locations: readonly EntryLocation[]): Promise<readonly DraftReading[]>;
  /** Hands the checked corpus over; pages may be asked for after that. */
  open(site: Omit<Extract<Ask, { kind: 'open' }>, 'kind'>): void;
  /** Makes the pages of these addresses, in their order. */
  make(urls: readonly string[]): Promise<readonly MadePage[]>;
  /** Writes some of the documents (`documentFiles`) of the site; says of each what it cannot be made from. */
  documents(urls: readonly string[], folder: string): Promise<readonly (readonly Problem[])[]>;
  end(): Promise<void>;
}

/** Bundled (src/commands/run.mjs), the thread is a script like another, beside this one. */
const BUNDLED = new URL('second-thread-worker.mjs', import.meta.url);

/** In the sources, where tests run it: bundled too, for a loader would take longer than most builds of tests. */
let fromSources: string | undefined;

const startWorker = (): Worker => {
  if (!import.meta.url.endsWith('.ts')) return new Worker(BUNDLED);
  fromSources ??= bundleSources();
  return new Worker(fromSources);
};

/** Named after what it holds: another process may be starting from the same file. */
function bundleSources(): string {
  const { buildSync }: typeof import('esbuild') = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [inRepository('src/commands/build/second-thread-worker.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    write: false,
  });
  const [{ text, hash } = { text: '', hash: '' }] = outputFiles;
  const file = inRepository(`.cache/second-thread/${hash.replaceAll(/\W/g, '_')}.mjs`);
  if (!existsSync(file)) writeAtomically(file, text, false);
  return file;
}

/** Starts the second thread; `undefined` on a machine with one core, where it would only cost. */
export function startSecondThread(cores = availableParallelism()): SecondThread | undefined {
  if (cores < 2) return undefined;
  const worker = startWorker();
  const waiting: { done: (answer: Answer) => void; fail: (error: Error) => void }[] = [];
  let broken: Error | undefined;
  worker.on('message', (answer: Answer) => waiting.shift()?.done(answer));
  worker.on('error', (error: Error) => {
    broken = error;
    for (const { fail } of waiting.splice(0)) fail(error);
  });
  const ask = (question: Ask): Promise<Answer> =>
    new Promise((done, fail) => {
      if (broken) return fail(broken);
      waiting.push({ done, fail });
      worker.postMessage(question);
    });
  return {
    async read(locations) {
      const answer = await ask({ kind: 'read', locations });
      return answer.kind === 'read' ? answer.readings : [];
    },
    open(site) {
      // A fault shows in the first page that is asked for.
      ask({ kind: 'open', ...site }).catch(() => undefined);
    },
    async make(urls) {
      const answer = await ask({ kind: 'make', urls });
      return answer.kind === 'make' ? answer.pages : [];
    },
    async documents(urls, folder) {
      const answer = await ask({ kind: 'documents', urls, folder });
      return answer.kind === 'documents' ? answer.problems : [];
    },
    async end() {
      await worker.terminate();
    },
  };
}
