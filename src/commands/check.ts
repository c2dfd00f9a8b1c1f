import './safe-terminal.ts';

import { basename } from 'node:path';
import { corpusReader } from '../corpus/corpus.ts';
import { pastWorkshops } from '../corpus/past-workshops.ts';
import { publicationGaps } from '../corpus/publication-gaps.ts';
import { stalePlaces } from '../corpus/stale-places.ts';
import { lookProblems } from '../site/own-look/look-problems.ts';
import { styleRemarks } from '../site/own-look/sheets/idle-styles.ts';
import { templateRemarks } from '../site/own-look/template-versions.ts';
import { commandOptions } from './command-options.ts';
import { problemReport } from './report.ts';
import { commandSettings } from './settings.ts';

const { complet: mustBeComplete = false, fraicheur: asksForFreshness = false } = commandOptions({
  name: 'npm run check',
  options: {
    complet: { does: 'finit en erreur quand il reste quelque chose à compléter' },
    fraicheur: { does: 'dit les lieux à confirmer, et qui appeler' },
  },
});
const { content } = commandSettings();
const { corpus, problems: written } = corpusReader(content)();
const problems = [...written, ...(await lookProblems(content, corpus))];
if (corpus && problems.length === 0) {
  const count = corpus.entries.length;
  console.log(`${count} ${count > 1 ? 'pages' : 'page'} sans problème dans ${content}.`);
  const gaps = publicationGaps(corpus);
  if (gaps.length > 0) {
    const patience = mustBeComplete
      ? 'demandé par « --complet »'
      : 'le site se construit sans attendre';
    console.log(`\nÀ compléter avant de publier (${patience}) :`);
    for (const gap of gaps) console.log(`- ${basename(content)}/${gap}`);
    if (mustBeComplete) process.exitCode = 1;
  }
  const past = pastWorkshops(corpus, new Date().toISOString().slice(0, 10));
  if (past !== '') console.log(`\n${past}`);
  if (asksForFreshness) console.log(`\n${stalePlaces(corpus, new Date())}`);
  const remarks = [...templateRemarks(content), ...styleRemarks(content)];
  if (remarks.length > 0) {
    console.log('\nGabarits et styles à revoir (le site se construit sans attendre) :');
    for (const remark of remarks) console.log(`- ${basename(content)}/${remark}`);
    if (mustBeComplete) process.exitCode = 1;
  }
} else {
  console.error(problemReport(problems, content));
  process.exitCode = 1;
}
