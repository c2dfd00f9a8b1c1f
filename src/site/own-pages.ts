import type { PublishedCorpus } from '../corpus/corpus.ts';
import { type Entry, entriesOf } from '../corpus/entry.ts';
import {
  ACTOR_FORM,
  FIXED_PAGES,
  GUIDE_PAGES,
  KIT_BOOKLET,
  KIT_FIRST_SHEETS,
  listUrl,
  OFFLINE_PAGE,
  profileUrl,
  STRATEGY_PAGES,
} from '../model/addresses.ts';
import { CHARTER_COMPARISON } from '../model/charter-addresses.ts';
import { keepsSomething } from '../model/offline.ts';
import { type TypeName, typeNamed } from '../model/types.ts';
import { PROFILS } from '../model/vocabularies.ts';
import { filledTypes } from './list-views.ts';
import type { MenuLink } from './page-view.ts';
import type { SiteContext } from './site-context.ts';

/** A page that Trame makes from all the entries of a type. */
interface PageOfType {
  type: TypeName;
  titre: string;
  url: string;
  /** Said of the entries of the type: whether the page stands. One entry is enough unless told otherwise. */
  stands?(entries: readonly Entry[]): boolean;
}

const PAGES_OF_TYPES: readonly PageOfType[] = [
  { type: 'guide', titre: 'Le guide en trois minutes', url: GUIDE_PAGES.minutes },
  { type: 'guide', titre: 'Tout le guide, à imprimer', url: GUIDE_PAGES.imprimer },
  { type: 'kit', titre: 'Tout le kit, à imprimer', url: KIT_BOOKLET },
  {
    type: 'kit',
    titre: 'Les fiches à imprimer d’abord',
    url: KIT_FIRST_SHEETS,
    stands: (entries) => entries.some(({ type, data }) => type === 'kit' && data.a_imprimer),
  },
  {
    type: 'charte',
    titre: 'Comparer deux chartes',
    url: CHARTER_COMPARISON,
    stands: ({ length }) => length > 1,
  },
  { type: 'strategie', titre: 'Comparer des stratégies', url: STRATEGY_PAGES.comparer },
  { type: 'strategie', titre: 'Ce que d’autres ont fait', url: STRATEGY_PAGES.actions },
  { type: 'acteur', titre: 'Qui fait quoi : le formulaire à remplir', url: ACTOR_FORM },
];

/** The pages made from all the entries of a type that stand in this edition; addresses without prefix. */
export const pagesOfTypes = (corpus: PublishedCorpus): MenuLink[] =>
  PAGES_OF_TYPES.filter(({ type, stands }) => {
    const entries = entriesOf(corpus, type) as Entry[];
    return entries.length > 0 && (stands?.(entries) ?? true);
  }).map(({ titre, url }) => ({ titre, url }));

/** Whether a page made from all the entries of a type stands in this edition. */
export const stands = (url: string, corpus: PublishedCorpus): boolean =>
  pagesOfTypes(corpus).some((page) => page.url === url);

/** Pages that Trame makes for every edition, for the site map: they stand on no entry. */
export function ownPages({ corpus, href, writer }: SiteContext): MenuLink[] {
  const lists = filledTypes(corpus).flatMap((type) => {
    const url = listUrl(type);
    return url ? [{ titre: `Liste : ${typeNamed(type).plural}`, url }] : [];
  });
  const own = [
    { titre: 'Accueil', url: FIXED_PAGES.accueil },
    ...Object.entries(PROFILS).map(([id, name]) => ({
      titre: `Vous êtes : ${name.toLowerCase()}`,
      url: profileUrl(id),
    })),
    ...lists,
    ...pagesOfTypes(corpus),
    { titre: 'Rechercher', url: FIXED_PAGES.recherche },
    ...(keepsSomething(new Set(filledTypes(corpus)))
      ? [{ titre: 'Garder le site sans connexion', url: OFFLINE_PAGE }]
      : []),
    { titre: 'Déclaration d’accessibilité', url: FIXED_PAGES.accessibilite },
    { titre: 'Les liens vers d’autres sites', url: FIXED_PAGES.liens },
    { titre: 'Guide de style', url: FIXED_PAGES.style },
  ];
  return own.map(({ titre, url }) => ({ titre: writer.text(titre), url: href(url) }));
}
