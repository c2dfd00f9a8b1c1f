import type { Remarks } from '../remarks.ts';
import { lineAt, lineEndsOf } from './signs.ts';

/** The table of contents that kramdown writes by itself; Trame makes its own from the headings. */
const TABLE_OF_CONTENTS =
  /^[ \t]*(?:[-*+]|\d+\.)[ \t]+[^\n]*\n[ \t]*\{:[ \t]*toc[^}\n]*\}|^[ \t]*(?:\[TOC\]|\[\[_TOC_\]\])[ \t]*$/gim;

/** Attributes that kramdown hangs on a block or on a link: `{: .lead }`, `{:target="_blank"}`. */
const ATTRIBUTES = /\{:[^{}\n]*\}|\{::[^{}\n]*\/?\}/g;

/** Takes out what kramdown, Jekyll's Markdown, adds to the language. */
export function removeKramdown(text: string, remarks: Remarks): string {
  const withoutContents = text.replace(TABLE_OF_CONTENTS, (whole: string, at: number) => {
    remarks.changed(
      'table des matières automatique retirée (Trame fait la sienne)',
      lineAt(text, at),
    );
    return lineEndsOf(whole);
  });
  return withoutContents.replace(ATTRIBUTES, (whole: string, at: number) => {
    remarks.left(`attribut kramdown ${whole}`, lineAt(withoutContents, at));
    return '';
  });
}

/** The same text without kramdown's additions, for the count of words. */
export function withoutKramdown(text: string): string {
  return text.replace(TABLE_OF_CONTENTS, ' ').replace(ATTRIBUTES, '');
}
