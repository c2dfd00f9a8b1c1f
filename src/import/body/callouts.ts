import type { Remarks } from '../remarks.ts';

/** `{: .note }` of Just the Docs, `{: .warning-title }` where the first line of what follows is the title. */
const CALLOUT =
  /^[ \t]*\{:[ \t]*\.(note|tip|info|important|warning|caution|danger|highlight|new)(-title)?[ \t]*\}[ \t]*$/;

/** `! texte` of Grav, with one to four signs. */
const NOTICE = /^(!{1,4})[ \t]+(?=[\p{L}«*_[])/u;

/** A block that the line before it, or the sign before each of its lines, makes a box. */
export function calledOut(
  lines: readonly string[],
  at: number,
  first: number,
  remarks: Remarks,
): { lines: string[]; length: number } | undefined {
  const line = lines[at] ?? '';
  const [, kind, isTitled] = CALLOUT.exec(line) ?? [];
  const isStart = at === 0 || (lines[at - 1] ?? '').trim() === '';
  if (kind !== undefined && isStart) return callout(lines, at, kind, isTitled, first, remarks);
  const sign = isStart ? NOTICE.exec(line)?.[1] : undefined;
  if (sign === undefined) return undefined;
  let end = at + 1;
  while (NOTICE.exec(lines[end] ?? '')?.[1] === sign) end += 1;
  const words = lines.slice(at, end).map((part) => part.replace(NOTICE, '').trim());
  remarks.changed('encadrés « ! » de Grav réécrits', first + at);
  return closed([`::: ${sign === '!!' ? 'attention' : 'tip'}`, ...words], lines, at, end);
}

function callout(
  lines: readonly string[],
  at: number,
  kind: string,
  isTitled: string | undefined,
  first: number,
  remarks: Remarks,
): { lines: string[]; length: number } | undefined {
  let end = at + 1;
  while ((lines[end] ?? '').trim() !== '') end += 1;
  if (end === at + 1) return undefined;
  const inside = lines.slice(at + 1, end).map((part) => part.replace(/^[ \t]*>[ \t]?/, ''));
  const own = isTitled ? (inside.shift()?.trim() ?? '') : '';
  // The title that its kind has by itself.
  const title = own === '' || /^(?:attention|à retenir|note)$/i.test(own) ? '' : ` ${own}`;
  const name = /^(?:highlight|new)$/.test(kind) ? 'note' : kind;
  remarks.changed('encadrés « {: .note } » réécrits', first + at);
  return closed([`::: ${name}${title}`, ...(isTitled ? [''] : []), ...inside], lines, at, end);
}

/** The end of a box takes the place of the empty line below it: the next lines keep their numbers. */
function closed(
  box: string[],
  lines: readonly string[],
  at: number,
  end: number,
): { lines: string[]; length: number } {
  const isRoom = end < lines.length && (lines[end] ?? '').trim() === '';
  return { lines: [...box, ':::'], length: end - at + (isRoom ? 1 : 0) };
}
