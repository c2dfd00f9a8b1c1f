import type { EntryOf } from '../../corpus/entry.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { figureText } from './figure.ts';
import { figureView } from './figure-view.ts';

/** The figure in large, and the pages that quote it, by its key or in their text. */
export function figureOwn(entry: EntryOf<'chiffre'>, context: SiteContext): OwnView {
  const { quoting, writer } = context;
  const citePar = (quoting().get(entry.slug) ?? [])
    .map((key) => writer.link(key))
    .filter((link) => link !== undefined);
  return {
    before: [],
    after: citePar.length > 0 ? [section('cite-par', 'Les pages qui citent ce chiffre')] : [],
    ...figureView(entry, context),
    citePar,
  };
}

/** The figure itself, and where it comes from: on paper no link says it. */
export function figureItem(entry: EntryOf<'chiffre'>, context: SiteContext) {
  const { source, date } = figureView(entry, context);
  return {
    accroche: context.writer.text(figureText(entry.data)),
    details: [...(source ? [source] : []), date.texte],
  };
}
