import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { listUrl, posterUrls } from '../../model/addresses.ts';
import { listId, pageUrl } from '../../model/pages.ts';
import { hasOwnPaper } from '../other-forms.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { forLevels } from '../tools/for-levels.ts';

/** Whom a reason speaks to where its entry does not say. */
const FIRST_LEVELS = ['eloigne', 'debutant'] as const;

/** Where somebody helps to take the first step: what this edition has for the levels of the reason, and all it has. */
function whereToCome({ data }: EntryOf<'raison'>, context: SiteContext) {
  const levels = data.niveaux.length > 0 ? data.niveaux : FIRST_LEVELS;
  const has = (type: 'atelier' | 'lieu') => entriesOf(context.corpus, type).length > 0;
  const liens = forLevels(levels, context, ['atelier', 'lieu']).flatMap((group) => group.liens);
  const tous = [
    ...(has('atelier')
      ? [{ titre: 'Tous les ateliers', url: context.href(listUrl('atelier')) }]
      : []),
    ...(has('lieu') ? [{ titre: 'Trouver un lieu', url: context.href(listUrl('lieu')) }] : []),
  ];
  return tous.length > 0 ? { liens, tous } : undefined;
}

/** What the page of a reason shows: its first step, where to come, and its posters where the edition makes them. */
export function reasonOwn(entry: EntryOf<'raison'>, context: SiteContext): OwnView {
  const { corpus, href } = context;
  const { a4, a3 } = posterUrls(entry.url);
  const venir = whereToCome(entry, context);
  return {
    before: [
      section('premier-pas', 'Un premier pas'),
      ...(venir ? [section('venir', 'Où venir le faire')] : []),
    ],
    venir,
    after: [section('affiche', 'L’affiche')],
    toutes: href(pageUrl(listId('raison'))),
    affiches: hasOwnPaper(entry, corpus.edition) ? { a4: href(a4), a3: href(a3) } : undefined,
  };
}

/** A reason is known by what people say. */
export const reasonItem = ({ data }: EntryOf<'raison'>, { writer }: SiteContext) => ({
  accroche: writer.text(data.parole),
});
