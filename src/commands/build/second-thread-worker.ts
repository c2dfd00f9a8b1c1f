import { parentPort } from 'node:worker_threads';
import { readDraft } from '../../corpus/read-draft.ts';
import { currentSite } from '../../site/current-site.ts';
import { type MadePage, pageMaker } from './make-page.ts';
import type { Answer, Ask } from './second-thread.ts';

// The other side of second-thread.ts. What is thrown here ends the thread, and fails what was asked of it.
let make: ((url: string) => MadePage) | undefined;

parentPort?.on('message', (ask: Ask) => {
  const answer = answerTo(ask);
  const bytes = answer.kind === 'make' ? answer.pages.map(({ html }) => html.buffer) : [];
  parentPort?.postMessage(answer, bytes as ArrayBuffer[]);
});

function answerTo(ask: Ask): Answer {
  switch (ask.kind) {
    case 'read':
      return { kind: 'read', readings: ask.locations.map(readDraft) };
    case 'open':
      make = pageMaker(currentSite(ask.corpus, ask.assets, ask.prefix), ask.copies);
      return { kind: 'open' };
    case 'make': {
      if (!make) throw new Error('A page was asked for before its site was open.');
      return { kind: 'make', pages: ask.urls.map(make) };
    }
  }
}
