import './safe-terminal.ts';

import { basename } from 'node:path';
import { bodyProblems } from '../cms/body/check-bodies.ts';
import { contentFiles } from '../cms/body/content-files.ts';
import { formatEntryFile } from '../cms/body/format-body.ts';
import { sourceOnlyPassages } from '../cms/body/source-only.ts';
import { writeAtomically } from '../corpus/atomic-file.ts';
import { parseEntryFile } from '../corpus/parse-entry-file.ts';
import { inspectMarkdown } from '../markdown/inspect.ts';
import { commandOptions } from './command-options.ts';
import { problemReport } from './report.ts';
import { commandSettings } from './settings.ts';

commandOptions({ name: 'npm run format', options: {} });
const { content } = commandSettings();
const hasFaults = (file: string, text: string) => {
  const body = parseEntryFile(text, file).entry?.body;
  return body !== undefined && inspectMarkdown(body).faults.length > 0;
};
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

// What the check tells is not for the form of a text to hide: the passage stays as it is, and its file is named.
const faulty = files.filter(({ file, next }) => hasFaults(file, next));
for (const { file } of faulty)
  console.log(
    `${basename(content)}/${file} : des passages restent tels quels ; npm run check dit ce qui ne va pas.`,
  );

const sound = files.filter((file) => !faulty.includes(file));
const problems = bodyProblems(sound.map(({ file, next }) => ({ file, text: next })));
if (problems.length > 0) {
  console.error(problemReport(problems, content));
  process.exitCode = 1;
}
