import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { KIT_BOOKLET, KIT_FIRST_SHEETS, listUrl } from '../../model/addresses.ts';
import { typeNamed } from '../../model/types.ts';
import { linkTo } from '../links.ts';
import { listPageView } from '../list-views.ts';
import type { PageView } from '../page-view.ts';
import type { Route, RouteMaker } from '../route.ts';
import type { SiteContext } from '../site-context.ts';
import { type BookletPlan, bookletPageView } from './booklet-view.ts';

/** The pages made of the whole kit; none when it has no sheet. */
export function kitRoutes(context: SiteContext, route: RouteMaker): Route[] {
  const sheets = entriesOf(context.corpus, 'kit');
  const first = sheets.filter(isPrintedFirst);
  const list = listUrl('kit');
  if (sheets.length === 0 || !list) return [];
  const booklet = (plan: Omit<BookletPlan, 'type'>, parts: readonly EntryOf<'kit'>[]) =>
    route(plan.url, 'recueil', () => bookletPageView({ ...plan, type: 'kit' }, parts, context));
  const whole = booklet(
    {
      url: KIT_BOOKLET,
      titre: 'Tout le kit, à imprimer',
      resume: `${typeNamed('kit').plural} : toutes les fiches à la suite, chacune sur une feuille neuve.`,
      bouton: 'Imprimer le kit',
    },
    sheets,
  );
  const essential = booklet(
    {
      url: KIT_FIRST_SHEETS,
      titre: `À imprimer d’abord : ${sheetCount(first.length)}`,
      resume:
        'Ce qu’il faut garder sous la main à l’accueil. Chaque fiche commence sur une feuille neuve.',
      bouton: first.length > 1 ? 'Imprimer ces fiches' : 'Imprimer cette fiche',
    },
    first,
  );
  return [
    route(list, 'liste-kit', () => kitListView(sheets, context)),
    whole,
    ...(first.length > 0 ? [essential] : []),
  ];
}

const isPrintedFirst = ({ data }: EntryOf<'kit'>): boolean => data.a_imprimer;

const sheetCount = (count: number): string => `${count} fiche${count > 1 ? 's' : ''}`;

/** The sheets by what people say, at each moment of a meeting; and those to keep on paper. */
function kitListView(sheets: readonly EntryOf<'kit'>[], context: SiteContext): PageView {
  const { href, prefix, writer } = context;
  const first = sheets.filter(isPrintedFirst);
  const view = listPageView('kit', context);
  if (!view) throw new Error('The list of the kit was asked for without a sheet.');
  return {
    ...view,
    contenu: {
      premieres: first.map((entry) => linkTo(entry, prefix, writer.text)),
      imprimerPremieres: href(KIT_FIRST_SHEETS),
      imprimer: href(KIT_BOOKLET),
      compte: sheets.length,
    },
  };
}
