import { excerpts, type Piece } from '../../model/word-differences.ts';
import type { FieldDifference } from '../history/entry-differences.ts';
import { make } from './dom.ts';

/** A field with what changes in it, word by word, and a little of what stands around. */
export const shownField = ({ label, pieces }: FieldDifference): HTMLElement =>
  make(
    'div',
    {},
    make('h3', {}, label),
    make('p', { class: 'trame-mots' }, ...excerpts(pieces).map(shownPiece)),
  );

/** What is added or removed is said, not only coloured. */
export function shownPiece({ change, text }: Piece): Node | string {
  if (change === 'kept') return text;
  const said = change === 'added' ? '[ajouté] ' : '[retiré] ';
  return make(
    change === 'added' ? 'ins' : 'del',
    {},
    make('span', { class: 'trame-cache' }, said),
    text,
  );
}
