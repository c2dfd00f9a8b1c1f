import { corpusReader } from '../corpus/corpus.ts';
import { problemReport } from './report.ts';
import { commandSettings } from './settings.ts';

const { content } = commandSettings();
const { corpus, problems } = corpusReader(content)();
if (corpus) {
  const count = corpus.entries.length;
  console.log(`${count} ${count > 1 ? 'pages' : 'page'} sans problème dans ${content}.`);
} else {
  console.error(problemReport(problems, content));
  process.exitCode = 1;
}
