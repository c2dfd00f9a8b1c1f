import { alignLists } from './align-lists.ts';

/**
 * A text of several lines (`|` or `>`) that says something else, in the form that it has: lines that stay keep every sign.
 * @param written from its sign to its last word
 * @returns `undefined` when its form cannot say it
 */
export function blockScalarText(written: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [header = '', ...lines] = written.split('\n');
  const width = lines.find((line) => line.trim() !== '')?.search(/\S/);
  const words = value.trimEnd();
  // A width said by a number, or first words behind a space, are left to the library.
  if (width === undefined || /^[|>][+-]?\d/.test(header) || /^\s*[ \t]\S|^\n* /.test(words))
    return undefined;
  const body = header.startsWith('|')
    ? literalLines(lines, width, words)
    : foldedLines(lines, width, words);
  return body && [header, ...body].join('\n');
}

function literalLines(lines: readonly string[], width: number, words: string): string[] {
  const wanted = words.split('\n');
  const origins = alignLists(
    lines.map((line) => line.slice(width)),
    wanted,
    Object.is,
  );
  return origins.map(({ is, from }, at) => {
    const kept = is === 'kept' || is === 'moved' ? lines[from] : undefined;
    return kept ?? inLine(wanted[at] ?? '', width);
  });
}

const inLine = (words: string, width: number): string =>
  words === '' ? '' : `${' '.repeat(width)}${words}`;

/** Lines that follow each other are one line of the text; each empty line between them ends one. */
function foldedLines(lines: readonly string[], width: number, words: string): string[] | undefined {
  const runs = new Map<string, string[]>();
  let run: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') {
      run.push(line);
      continue;
    }
    if (run.length > 0) runs.set(run.map((part) => part.slice(width)).join(' '), run);
    run = [];
  }
  const wanted = words.split('\n');
  if (wanted.some((text) => /^\s/.test(text)) || lines.some((line) => line[width] === ' '))
    return undefined;
  return wanted.flatMap((text, at) => {
    const parted = at > 0 && text !== '' && wanted[at - 1] !== '' ? [''] : [];
    if (text === '') return at > 0 && wanted[at - 1] !== '' ? ['', ''] : [''];
    return [...parted, ...(runs.get(text) ?? [inLine(text, width)])];
  });
}
