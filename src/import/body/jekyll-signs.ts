import type { Remarks } from '../remarks.ts';
import { cutBetween } from './cut-between.ts';
import { lineEndsOf, lineFinder } from './signs.ts';

/** Pieces between two marks that no reader of the old site saw. */
const COMMENTS: readonly [string, string][] = [
  ['<!--', '-->'],
  ['{::comment}', '{:/comment}'],
];
const LINE_COMMENT = /^[ \t]*\[(?:\/\/|comment)\]:[ \t]*(?:#|<>)[ \t]*["'(](.*)["')][ \t]*$/gm;

/** The table of contents that kramdown writes by itself; Trame makes its own from the headings. */
const CONTENTS =
  /^[ \t]*(?:[-*+]|\d+\.)[ \t]+[^\n]*\n[ \t]*\{:[ \t]*toc[^}\n]*\}|^[ \t]*(?:\[TOC\]|\[\[_TOC_\]\])[ \t]*$/gim;

/** Attributes that kramdown hangs on a block, a link or a heading: `{: .lead }`, `{#ancre}`. */
const ATTRIBUTES =
  /\{::?(?!\/comment)[^{}\n]*\}|(?<=\s)\{[ \t]?[#.][\w:.-]+[^{}\n]{0,200}\}(?=[ \t]*$)/gm;

/** Where the anchors that headings were given lead: the words of each heading, by anchor. */
export type GivenAnchors = ReadonlyMap<string, string>;

/** Takes out comments and kramdown's additions to Markdown; what a reader may miss is told. */
export function removeJekyllSigns(
  source: string,
  remarks: Remarks,
): { text: string; anchors: GivenAnchors } {
  const anchors = new Map<string, string>();
  let text = source;
  const tell = (inside: string, at: number) => {
    const words = inside.trim().replace(/\s+/g, ' ');
    if (words) remarks.left(`commentaire : « ${words} »`, lineFinder(text)(at));
  };
  for (const [open, close] of COMMENTS) {
    text = cutBetween(text, open, close, (whole, inside, at) => {
      tell(inside, at);
      return lineEndsOf(whole);
    });
  }
  text = text.replace(LINE_COMMENT, (_, inside: string, at: number) => {
    tell(inside, at);
    return '';
  });
  text = text.replace(CONTENTS, (whole: string, at: number) => {
    remarks.changed(
      'table des matières automatique retirée (Trame fait la sienne)',
      lineFinder(text)(at),
    );
    const words = /^[ \t]*(?:[-*+]|\d+\.)[ \t]+([^\n]*)/.exec(whole)?.[1]?.trim() ?? '';
    if (words !== '' && !/^(?:toc|table des matières|sommaire)$/i.test(words))
      remarks.left(`repère de la table des matières : « ${words} »`, lineFinder(text)(at));
    return lineEndsOf(whole);
  });
  const lineOf = lineFinder(text);
  const code = codeLines(text);
  for (const [, words = '', anchor = ''] of text.matchAll(
    /^#{1,6}([^\n{]*)\n?\{:?[ \t]?#([\w:.-]+)[^{}\n]{0,200}\}/gm,
  ))
    anchors.set(anchor, words.trim());
  text = text.replace(ATTRIBUTES, (whole: string, at: number) => {
    if (code.has(lineOf(at))) return whole;
    if (whole.startsWith('{#'))
      remarks.changed('ancres {#…} retirées : Trame fait les siennes', lineOf(at));
    else remarks.left(`attribut kramdown ${whole}`, lineOf(at));
    return '';
  });
  return { text, anchors };
}

/** The lines that stand between two fences. */
function codeLines(text: string): ReadonlySet<number> {
  const code = new Set<number>();
  let open = '';
  for (const [at, line] of text.split('\n').entries()) {
    const fence = /^[ >]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (open !== '') code.add(at + 1);
    if (open === '') open = fence;
    else if (fence.startsWith(open)) open = '';
  }
  return code;
}

/** The same text without comments nor kramdown's additions, for the count of words. */
export function withoutJekyllSigns(source: string): string {
  const visible = COMMENTS.reduce(
    (text, [open, close]) => cutBetween(text, open, close, lineEndsOf),
    source,
  );
  return visible.replace(LINE_COMMENT, ' ').replace(CONTENTS, ' ').replace(ATTRIBUTES, ' ');
}
