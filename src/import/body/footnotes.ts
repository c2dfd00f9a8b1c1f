import { lineOf, rename, select } from '../../markdown/from-html/dom.ts';
import type { Remarks } from '../remarks.ts';

/** Makes calls and footnotes agree: what nothing calls, or what is written twice, becomes a paragraph. */
export function settleFootnotes(root: Element, remarks: Remarks): void {
  const called = new Set(
    select(root, '[data-appel]').map((call) => call.getAttribute('data-appel')),
  );
  const known = new Set<string>();
  for (const note of select(root, '[data-note-de-bas]')) {
    const label = note.getAttribute('data-note-de-bas') ?? '';
    const isFirst = !known.has(label);
    known.add(label);
    if (isFirst && called.has(label)) continue;
    remarks.review(
      isFirst
        ? `note de bas de page [^${label}] que rien n’appelle : laissée en paragraphe`
        : `note de bas de page [^${label}] écrite deux fois : la seconde est laissée en paragraphe`,
      lineOf(note),
    );
    rename(note, 'div').removeAttribute('data-note-de-bas');
  }
}
