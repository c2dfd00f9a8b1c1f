import './safe-terminal.ts';

import { basename } from 'node:path';
import { corpusReader } from '../corpus/corpus.ts';
import { publicationGaps } from '../corpus/publication-gaps.ts';
import { problemReport } from './report.ts';
import { commandSettings } from './settings.ts';

const { content } = commandSettings();
const { corpus, problems } = corpusReader(content)();
if (corpus && problems.length === 0) {
  const count = corpus.entries.length;
  console.log(`${count} ${count > 1 ? 'pages' : 'page'} sans problème dans ${content}.`);
  const gaps = publicationGaps(corpus);
  if (gaps.length > 0) {
    console.log('\nÀ compléter avant de publier (le site se construit sans attendre) :');
    for (const gap of gaps) console.log(`- ${basename(content)}/${gap}`);
  }
} else {
  console.error(problemReport(problems, content));
  process.exitCode = 1;
}
