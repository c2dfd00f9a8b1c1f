import type { Remarks } from '../remarks.ts';

/** A code between brackets of WordPress, Grav or a forum: `[caption width="3"]`, `[/center]`, `[b]`. */
const CODE = /\\?\[(\/?)([a-z][\w-]{0,24})((?:[ =][^[\]\n]{0,300}?)?)\/?\\?\](?![(:])/gi;
const FORUM_LINK = /\[url(?:=["']?([^\]"'\n]{1,300})["']?)?\]([^[\]\n]{1,300})\[\/url\]/gi;
const FORUM_PICTURE = /\[img\]([^[\]\s]{1,300})\[\/img\]/gi;

/** What the codes of forums say of words, in Markdown. */
const MARKS: Readonly<Record<string, string>> = { b: '**', i: '*', s: '~~' };

/** Names of the codes that are closed somewhere: `[sic]` alone is the author's. */
export const closedCodes = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/\[\/([a-z][\w-]{0,24})\\?\]/gi)].map(([, name = '']) =>
      name.toLowerCase(),
    ),
  );

/** Takes the codes between brackets out of a line: the words between them stay, what only they know is told. */
export function settleCodes(
  line: string,
  at: number,
  closed: ReadonlySet<string>,
  remarks: Remarks,
): string {
  if (!line.includes('[')) return line;
  return line
    .replace(FORUM_LINK, (_, address: string | undefined, words: string) => {
      return `[${words}](${address ?? words})`;
    })
    .replace(FORUM_PICTURE, '![]($1)')
    .replace(/^[ \t]*\[\*\][ \t]*/, closed.has('list') ? '- ' : '$&')
    .replace(CODE, (whole, end: string, name: string, args: string) => {
      const isCode = closed.has(name.toLowerCase()) || /\s[\w-]+=["']/.test(args);
      if (!isCode) return whole;
      const mark = MARKS[name.toLowerCase()];
      if (mark && args === '') return mark;
      if (!end) remarks.left(`balise d’un autre outil : ${whole.replaceAll('\\', '')}`, at);
      return /^(?:embed|video|audio)$/i.test(name) ? ' ' : '';
    });
}
