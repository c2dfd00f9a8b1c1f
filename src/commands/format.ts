import './safe-terminal.ts';

import { basename } from 'node:path';
import { bodyProblems } from '../cms/body/check-bodies.ts';
import { contentFiles } from '../cms/body/content-files.ts';
import { formatEntryFile } from '../cms/body/format-body.ts';
import { sourceOnlyPassages } from '../cms/body/source-only.ts';
import { writeAtomically } from '../corpus/atomic-file.ts';
import { problemReport } from './report.ts';
import { commandSettings } from './settings.ts';

const { content } = commandSettings();
const files = contentFiles(content).map((item) => ({ ...item, next: formatEntryFile(item.text) }));
const changed = files.filter(({ text, next }) => next !== text);

for (const { file, path, next } of changed) {
  writeAtomically(path, next);
  console.log(`${basename(content)}/${file} : mis en forme.`);
}

for (const { file, next } of files) {
  for (const { line, found, advice } of sourceOnlyPassages(file, next))
    console.log(
      `${basename(content)}/${file}:${line} — « ${found} » reste en Markdown dans l’éditeur en ligne ; ${advice}.`,
    );
}

const count = `${changed.length} ${changed.length > 1 ? 'fichiers mis' : 'fichier mis'} en forme`;
console.log(`${count} sur ${files.length} dans ${content}.`);

const problems = bodyProblems(files.map(({ file, next }) => ({ file, text: next })));
if (problems.length > 0) {
  console.error(problemReport(problems, content));
  process.exitCode = 1;
}
