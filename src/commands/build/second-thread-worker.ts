import { parentPort } from 'node:worker_threads';
import type { Problem } from '../../corpus/problem.ts';
import { readDraft } from '../../corpus/read-draft.ts';
import type { OutputFile } from '../../outputs/output-file.ts';
import { type CurrentSite, currentSite } from '../../site/current-site.ts';
import { type MadePage, pageMaker } from './make-page.ts';
import type { Answer, Ask } from './second-thread.ts';

// The other side of second-thread.ts. What is thrown here ends the thread, and fails what was asked of it.
let opened:
  | {
      current: CurrentSite;
      make: (url: string) => MadePage;
      documents?: ReadonlyMap<string, OutputFile>;
    }
  | undefined;
let last = Promise.resolve();

parentPort?.on('message', (ask: Ask) => {
  last = last.then(async () => {
    const answer = await answerTo(ask);
    const bytes = answer.kind === 'make' ? answer.pages.map(({ html }) => html.buffer) : [];
    parentPort?.postMessage(answer, bytes);
  });
});

async function answerTo(ask: Ask): Promise<Answer> {
  switch (ask.kind) {
    case 'read':
      return { kind: 'read', readings: ask.locations.map(readDraft) };
    case 'open': {
      const current = currentSite(ask.corpus, ask.assets, ask.prefix);
      opened = { current, make: pageMaker(current, ask.copies) };
      return { kind: 'open' };
    }
    case 'make':
      return { kind: 'make', pages: ask.urls.map(open().make) };
    case 'documents': {
      // What documents need is loaded by who makes some.
      const { documentFiles } = await import('../../outputs/output-files.ts');
      const { writeOutputs } = await import('./write-outputs.ts');
      const site = open();
      site.documents ??= new Map(documentFiles(site.current).map((file) => [file.url, file]));
      const problems: Problem[][] = [];
      for (const url of ask.urls) {
        const file = site.documents.get(url);
        if (!file) throw new Error(`The site has no document ${url}.`);
        problems.push(await writeOutputs([file], ask.folder));
      }
      return { kind: 'documents', problems };
    }
  }
}

function open() {
  if (!opened) throw new Error('The second thread was asked for a site before it was given one.');
  return opened;
}
