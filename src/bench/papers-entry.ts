import { readSite } from '../commands/build/read-site.ts';
import { commandSettings } from '../commands/settings.ts';
import { entriesOf } from '../corpus/entry.ts';
import { entryPaper } from '../outputs/paper/document.ts';
import { picturesOf } from '../outputs/paper/pictures.ts';
import { setPaper } from '../outputs/paper/typst.ts';
import type { PaperTimes } from './measure-papers.ts';

/** Enough for a mean, and over in seconds. */
const PAPERS = 40;

// Sets sheets as PDF without looking whether that was done before; what it cost goes to the standard output.
const current = await readSite(commandSettings(), undefined);
const entries = entriesOf(current.corpus, 'kit').slice(0, PAPERS);
const started = performance.now();
for (const entry of entries) {
  const document = entryPaper(entry, current);
  setPaper(document, picturesOf(document, current.corpus.folder));
}
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ papers: entries.length, seconds } satisfies PaperTimes));
