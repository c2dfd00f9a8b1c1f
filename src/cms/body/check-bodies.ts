import { parseEntryFile } from '../../corpus/parse-entry-file.ts';
import type { Problem } from '../../corpus/problem.ts';
import type { ContentFile } from './content-files.ts';
import { throughRichEditor } from './decap-serializer.ts';
import { formatBody } from './format-body.ts';

/**
 * The texts that the rich editor would change where nobody typed: one problem a file, at its first line. Empty lines
 * around a text are not its own. Files that cannot be read are left to the corpus.
 */
export function bodyProblems(files: readonly Pick<ContentFile, 'file' | 'text'>[]): Problem[] {
  return files.flatMap(({ file, text }) => {
    const { entry } = parseEntryFile(text, file);
    if (!entry || entry.body.trim() === '') return [];
    const body = entry.body.replace(/^(?:[ \t]*\n)+/, '');
    const skipped = entry.body.slice(0, entry.body.length - body.length).split('\n').length - 1;
    const damage = firstDamage(body.trimEnd(), throughRichEditor);
    return damage ? [{ file, ...damage, line: entry.bodyLine + skipped + damage.line - 1 }] : [];
  });
}

/**
 * The first line of a text that a way through an editor changes.
 * @param through what the editor would save of the text
 */
export function firstDamage(
  body: string,
  through: (markdown: string) => string,
): (Pick<Problem, 'message' | 'expected'> & { line: number }) | undefined {
  const saved = through(body);
  if (saved === body) return undefined;
  const lines = body.split('\n');
  const savedLines = saved.split('\n');
  const at = Math.max(
    0,
    lines.findIndex((line, index) => line !== savedLines[index]),
  );
  const formatted = formatBody(body);
  return {
    line: at + 1,
    message: `l’éditeur en ligne changerait « ${lines[at]} » en « ${savedLines[at] ?? ''} »`,
    expected:
      through(formatted) === formatted
        ? 'un texte que l’éditeur garde tel quel ; lancez npm run format, qui le met en forme'
        : `« ${savedLines[at] ?? ''} », ou le même passage dit autrement`,
  };
}
