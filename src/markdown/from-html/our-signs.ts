import { select, unwrap } from './dom.ts';

/** Attributes by which our own readers of Markdown tell the conversion of boxes, notes, abbreviations and lines. */
const OURS = [
  ...['encadre', 'titre', 'marge', 'appel', 'note-de-bas', 'sigle', 'legende', 'line'],
  ...['niveau', 'rang', 'numero', 'liste'],
].map((name) => `data-${name}`);

/** What another site says with the same attributes, or in a `<data>`, means something else: its words alone are kept. */
export function forgetOurSigns(root: Element): void {
  for (const element of select(root, OURS.map((name) => `[${name}]`).join(', ')))
    for (const name of OURS) element.removeAttribute(name);
  for (const data of select(root, 'data')) unwrap(data);
}
