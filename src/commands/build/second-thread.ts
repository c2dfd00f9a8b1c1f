import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Corpus } from '../../corpus/corpus.ts';
import type { EntryLocation } from '../../corpus/edition-files.ts';
import type { Problem } from '../../corpus/problem.ts';
import type { DraftReading } from '../../corpus/read-draft.ts';
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

/** In the sources, where tests run it: Node 20 does not read TypeScript, nor do its threads take the loader over. */
const FROM_SOURCE = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('second-thread-worker.ts', import.meta.url).href)});
});`;

const startWorker = (): Worker =>
  import.meta.url.endsWith('.ts') ? new Worker(FROM_SOURCE, { eval: true }) : new Worker(BUNDLED);

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
