import type { PublishedCorpus } from '../corpus/corpus.ts';
import { type Entry, type EntryOf, entriesOf } from '../corpus/entry.ts';
import { FIXED_PAGES, listUrl } from '../model/addresses.ts';
import { type TypeName, typeNamed } from '../model/types.ts';
import {
  CAPACITES,
  ETATS_DE_MIROIR,
  type MOMENTS,
  NATURES_DE_CHARTE,
  OUI_NON_INCONNU,
} from '../model/vocabularies.ts';
import { displayDate } from './dates.ts';
import { withActive } from './entry-view.ts';
import { figureText } from './figures/figure.ts';
import { licenceView } from './licence-view.ts';
import { linkTo } from './links.ts';
import type { ListGroup, PageView } from './page-view.ts';
import type { SiteContext } from './site-context.ts';
import { dublinCore, jsonLd } from './structured-data.ts';
import { siteWork } from './work.ts';

type Item = ListGroup['items'][number];

/** The list page of a collection, or `undefined` when it has none or holds nothing. */
export function listPageView(type: TypeName, context: SiteContext): PageView | undefined {
  const path = listUrl(type);
  const entries = entriesOf(context.corpus, type) as Entry[];
  if (!path || entries.length === 0) return undefined;
  const { plural, description } = typeNamed(type);
  return {
    ...sitePageView(path, plural, description, context),
    couleur: type,
    groupes: groupsOf(type, entries, context),
    contenu: { compte: entries.length },
  };
}

/**
 * What every page that stands on no entry has in common.
 * @param list collection that the page is made of: its list stands between the home page and this one
 */
export function sitePageView(
  path: string,
  titre: string,
  resume: string,
  context: SiteContext,
  list?: TypeName,
): PageView {
  const { corpus, href, writer, site } = context;
  const url = href(path);
  const canonical = context.canonical(path);
  const work = siteWork(titre, resume, corpus);
  const licence = licenceView(work, corpus.edition, canonical);
  const shown = writer.text(titre);
  const home = { titre: 'Accueil', url: href(FIXED_PAGES.accueil) };
  const above = list && listUrl(list);
  const middle = above ? [{ titre: typeNamed(list).plural, url: href(above) }] : [];
  return {
    site: withActive(site, url),
    url,
    canonique: canonical,
    titre: shown,
    onglet:
      path === FIXED_PAGES.accueil ? `${site.nom} – ${site.devise}` : `${shown} – ${site.nom}`,
    resume: writer.text(resume),
    fil: path === FIXED_PAGES.accueil ? [] : [home, ...middle, { titre: shown, url }],
    couleur: '',
    licence,
    metas: dublinCore(work, corpus.edition, licence),
    jsonLd: jsonLd(work, corpus.edition, licence, canonical),
    contenu: {},
  };
}

/** How each collection is cut, and what its list says of each entry. */
export function groupsOf(
  type: TypeName,
  entries: readonly Entry[],
  context: SiteContext,
): ListGroup[] {
  const { writer } = context;
  const items = entries.map((entry) => ({ entry, item: listItem(entry, context) }));
  const cut = GROUPING[type];
  if (!cut) return [{ id: 'tout', titre: '', items: items.map(({ item }) => item) }];
  return Object.entries(cut.groups)
    .map(([id, titre]) => ({
      id,
      titre: writer.text(titre),
      items: items.filter(({ entry }) => cut.of(entry) === id).map(({ item }) => item),
    }))
    .filter(({ items: found }) => found.length > 0);
}

/** One entry of a list: its link, the sentence people say, the few words that help to choose. */
export const listItem = (entry: Entry, context: SiteContext): Item => ({
  ...linkTo(entry, context.prefix, context.writer.text),
  ...details(entry, context),
});

interface Grouping {
  groups: Record<string, string>;
  of(entry: Entry): string | undefined;
}

const GROUPING: Partial<Record<TypeName, Grouping>> = {
  kit: {
    groups: {
      // With someone waiting, what helps now comes first.
      pendant: 'La personne est là, elle vous dit…',
      avant: 'Avant de la recevoir',
      apres: 'Après sa visite',
    } satisfies Record<keyof typeof MOMENTS, string>,
    of: (entry) => (entry.type === 'kit' ? entry.data.moment : undefined),
  },
  charte: {
    groups: NATURES_DE_CHARTE,
    of: (entry) => (entry.type === 'charte' ? entry.data.nature : undefined),
  },
};

/** The sentence people say, and the few words that help to choose. */
function details(entry: Entry, { writer }: SiteContext): Pick<Item, 'accroche' | 'details'> {
  switch (entry.type) {
    case 'kit':
      return {
        accroche: writer.text(entry.data.situation),
        details: [
          `${entry.data.duree} minutes`,
          ...(entry.data.point_juridique ? ['Point juridique'] : []),
        ],
      };
    case 'acteur':
      return { details: entry.data.capacites.map((id) => CAPACITES[id]) };
    case 'diagnostic':
      return {
        details: [
          entry.data.editeur,
          `Compte : ${OUI_NON_INCONNU[entry.data.compte].toLowerCase()}`,
        ].map(writer.text),
      };
    case 'miroir':
      return {
        details: [entry.data.operateur, ETATS_DE_MIROIR[entry.data.etat], lastCheck(entry)].map(
          writer.text,
        ),
      };
    case 'chiffre':
      return { accroche: writer.text(figureText(entry.data)) };
    default:
      return {};
  }
}

/** The day, not the age: a list without script must stay true however long it stands. */
const lastCheck = ({ data: { date_verification } }: EntryOf<'miroir'>): string =>
  date_verification ? `Vérification : ${displayDate(date_verification).texte}` : 'Jamais vérifié';

/** Types that have something to show, in the order of the model. */
export function filledTypes({ entries }: PublishedCorpus): TypeName[] {
  return [...new Set(entries.map(({ type }) => type))];
}
