import { printable, printableLine } from '../../corpus/printable.ts';
import type { UpstreamReport } from '../../model/upstream/followed.ts';
import type { Piece } from '../../model/word-differences.ts';
import { reportHead, reportParts } from './report-parts.ts';

/** The report for a terminal: plain text, nothing of which acts. What went stands between [- -], what came between {+ +}. */
export function reportText(report: UpstreamReport): string {
  const parts = reportParts(report).map(({ title, lines }) =>
    [
      `${title} (${lines.length})`,
      ...lines.flatMap(({ what, says, since, differences = [], more = [] }) => [
        `- ${printableLine([what, says].filter(Boolean).join(' — '))}`,
        ...(since ? [`  ${printableLine(since)}`] : []),
        ...(differences.length > 0 ? [indented(wordsText(differences))] : []),
        ...more.map((line) => `  ${printableLine(line)}`),
      ]),
    ].join('\n'),
  );
  return [printableLine(reportHead(report)), ...parts].join('\n\n');
}

const SIGNS = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

const wordsText = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ change, text }) => {
      const [open, close] = SIGNS[change];
      const [, start = '', words = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      return words === '' ? text : `${start}${open}${words}${close}${end}`;
    })
    .join('');

const indented = (text: string): string =>
  printable(text.trimEnd())
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
