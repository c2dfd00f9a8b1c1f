/** What a sign, or a few, of our Markdown says to a person who reads: in this order, line by line. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^:::+[ \t]*$/gm, ''],
  [/^:::+[ \t]*([\p{L}-]+)[ \t]+(\S.*)$/gmu, 'Encadré ($1) : $2'],
  [/^:::+[ \t]*([\p{L}-]+)[ \t]*$/gmu, 'Encadré ($1)'],
  [/^\*\[([^[\]\n]{1,200})\]:[ \t]*/gm, 'Sigle $1 : '],
  [/^\[\^([^[\]\n]{1,200})\]:[ \t]*/gm, 'Note $1 : '],
  [/^#{1,6}[ \t]+/gm, ''],
  [/^\|[-:| \t]+\|$\n?/gm, ''],
  [/^\| | \|$/gm, ''],
  [/ \| /g, ' · '],
  [/^( *)[-*+] /gm, '$1• '],
  [/^>[ \t]?/gm, ''],
  [/!\[([^[\]\n]*)\]\([^()\n]*\)/g, 'Image : $1'],
  [/\[\^([^[\]\n]{1,200})\]/g, ' (note $1)'],
  [/\[([^[\]\n]*)\]\(<?([^()<>\n]*)>?\)/g, '$1 ($2)'],
  [/\{\{[ \t]*chiffre[ \t]*:[ \t]*([\w-]+)[ \t]*\}\}/g, '(chiffre « $1 »)'],
  [/\{[ \t]*marge[ \t]*:[ \t]*([^{}\n]*)\}/g, ' (en marge : $1)'],
  [/(?<!\\)(?:\*{1,3}|~~|`)/g, ''],
  [/\\$/gm, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

/** A text as a person reads it who has never seen its signs: links with their address, boxes and notes by their name. */
export const textInWords = (markdown: string): string =>
  SAID.reduce((text, [signs, said]) => text.replace(signs, said), markdown);
