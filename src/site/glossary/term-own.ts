import type { EntryOf } from '../../corpus/entry.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** Beyond this many, the pages that employ a term are a list that nobody reads. */
const EMPLOYING_LINKS = 12;

/** The pages that employ a term. */
export function termOwn({ key }: EntryOf<'glossaire'>, { glossary, writer }: SiteContext): OwnView {
  const employing = glossary.employing(key);
  return {
    before: [],
    after: employing.length > 0 ? [section('emplois', 'Les pages qui emploient ce mot')] : [],
    emplois: employing.slice(0, EMPLOYING_LINKS).map((other) => writer.link(other)),
    autresEmplois: Math.max(0, employing.length - EMPLOYING_LINKS),
  };
}
