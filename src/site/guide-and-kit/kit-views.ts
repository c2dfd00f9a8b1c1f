import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { pageUrl } from '../../model/pages.ts';
import { typeNamed } from '../../model/types.ts';
import type { MOMENTS } from '../../model/vocabularies.ts';
import { linkTo } from '../links.ts';
import { listView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { bookletPageView } from './booklet-view.ts';

/** The moments of a meeting as the list cuts them. With someone waiting, what helps now comes first. */
const MOMENT_TITLES = {
  pendant: 'La personne est là, elle vous dit…',
  avant: 'Avant de la recevoir',
  apres: 'Après sa visite',
} satisfies Record<keyof typeof MOMENTS, string>;

/** The sheets by what people say, at each moment of a meeting; and those to keep on paper. */
export function kitListView(context: SiteContext): PageView {
  const { href, prefix, writer } = context;
  const view = listView('kit', context, {
    groups: MOMENT_TITLES,
    of: ({ data }) => data.moment,
  });
  return {
    ...view,
    contenu: {
      ...view.contenu,
      premieres: firstSheets(context).map((entry) => linkTo(entry, prefix, writer)),
      imprimerPremieres: href(pageUrl('premieres-fiches')),
      imprimer: href(pageUrl('imprimer-kit')),
      livret: href(pageUrl('livret')),
    },
  };
}

/** The whole kit on one page, to print. */
export const kitBookletView = (context: SiteContext): PageView =>
  bookletPageView(
    {
      id: 'imprimer-kit',
      resume: `${typeNamed('kit').plural} : toutes les fiches à la suite, chacune sur une feuille neuve.`,
      nom: 'Fiche',
      bouton: 'Imprimer le kit',
    },
    entriesOf(context.corpus, 'kit'),
    context,
  );

/** The sheets to print first on one page. */
export function firstSheetsView(context: SiteContext): PageView {
  const first = firstSheets(context);
  return bookletPageView(
    {
      id: 'premieres-fiches',
      titre: `À imprimer d’abord : ${first.length} fiche${first.length > 1 ? 's' : ''}`,
      resume:
        'Ce qu’il faut garder sous la main à l’accueil. Chaque fiche commence sur une feuille neuve.',
      nom: 'Fiche',
      bouton: first.length > 1 ? 'Imprimer ces fiches' : 'Imprimer cette fiche',
    },
    first,
    context,
  );
}

const firstSheets = ({ corpus }: SiteContext): EntryOf<'kit'>[] =>
  entriesOf(corpus, 'kit').filter(({ data }) => data.a_imprimer);
