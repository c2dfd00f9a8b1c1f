import { printable, printableLine } from '../../corpus/printable.ts';
import type { UpstreamReport } from '../../model/upstream/followed.ts';
import type { Piece } from '../../model/word-differences.ts';
import { type ReportLine, reportHead, reportParts } from './report-parts.ts';

/** Forges refuse a longer text of an issue; what is left out is told. */
const LONGEST = 60_000;

/** The report as an issue on a forge. */
export function reportMarkdown(report: UpstreamReport): string {
  const parts = reportParts(report).flatMap(({ title, lines }) => [
    `## ${title} (${lines.length})`,
    lines.map(lineMarkdown).join('\n'),
  ]);
  const text = [plain(printableLine(reportHead(report))), ...parts, HOW].join('\n\n');
  return text.length <= LONGEST
    ? `${text}\n`
    : `${text.slice(0, text.lastIndexOf('\n', LONGEST))}\n\n${CUT}\n`;
}

const HOW =
  'Pour mettre à jour : « Sync fork » sur la forge, ou `npm run edition -- maj` sur un ordinateur. Ce rapport ne change rien.';
const CUT =
  'Le rapport est plus long que ce que la forge accepte : lancez `npm run edition -- amont` pour le lire en entier.';

function lineMarkdown({ what, says, since, differences = [], more = [] }: ReportLine): string {
  const head = `- ${[what && code(what), plain(printableLine(says))].filter(Boolean).join(' — ')}`;
  const words = differences.length > 0 ? [fenced(differences)] : [];
  const told = (line: string) => `  ${plain(printableLine(line))}`;
  return [head, ...(since ? [told(since)] : []), ...words, ...more.map(told)].join('\n');
}

/** No word of a page becomes a link, a mention of a person or a command of the forge. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~$]/g, '\\$&').replace(/([@#!&])(?=\w)/g, '$1\u200B');

const code = (text: string): string => `\`${printableLine(text).replaceAll('`', 'ˋ')}\``;

/** Lines that changed, as forges colour them. */
function fenced(pieces: readonly Piece[]): string {
  const lines = [
    ...linesOf(pieces, 'removed').map((line) => `- ${line}`),
    ...linesOf(pieces, 'added').map((line) => `+ ${line}`),
  ];
  const text = printable(lines.join('\n')).replaceAll('`', 'ˋ');
  return ['```diff', ...text.split('\n'), '```'].map((line) => `  ${line}`).join('\n');
}

/** The lines that hold something removed, or something added, as they stand before or after. */
function linesOf(pieces: readonly Piece[], change: 'removed' | 'added'): string[] {
  let text = '';
  const marks: [number, number][] = [];
  for (const piece of pieces) {
    if (piece.change !== 'kept' && piece.change !== change) continue;
    if (piece.change === change) marks.push([text.length, text.length + piece.text.length]);
    text += piece.text;
  }
  let at = 0;
  return text.split('\n').filter((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    return line.trim() !== '' && marks.some(([from, to]) => from <= end && to > start);
  });
}
