import { listUrl, type Profile, profileUrl } from './addresses.ts';
import type { HomeLink } from './content-type.ts';
import { ABSENT_PAGE } from './offline.ts';
import { FIRST_LEVEL, receivesBeginners } from './places/beginners.ts';
import {
  CONTENT_TYPES,
  type DataOf,
  declarationOf,
  LISTED_TYPES,
  type ListedType,
  type TypeName,
} from './types.ts';
import { PROFILS } from './vocabularies.ts';

/** The published entries of a type, as far as a page looks at them to know whether it stands. */
export type Contents = <N extends TypeName>(
  type: N,
) => readonly { readonly data: Readonly<DataOf<N>> }[];

/** What a page looks at beside the entries, to know whether it stands. */
export interface Around {
  /** How many other editions are known. */
  editions: number;
}

/** A page that stands on no single entry: all that the rest of the house needs to know about it. */
interface Declaration<I extends string = string> {
  readonly id: I;
  /** Address from the root, without the sub-folder of the host. */
  readonly url: string;
  /** What links to it say, and its heading where its view gives no other. */
  readonly titre: string;
  /** The collection that it is made of: its path leads through the list, and its colour is that of the type. */
  readonly type?: ListedType;
  /** Whether this edition has it. */
  readonly stands: (of: Contents, around?: Around) => boolean;
  /**
   * Who may lead to it, when texts may not: `site`, only pages that know whether it stands, for it comes and goes with
   * a detail; `none`, for it is only ever shown in the place of another.
   */
  readonly linked?: 'site' | 'none';
  /** For who gives an edition its look: on this machine, and on the national site; a territory does not publish it. */
  readonly atelier?: true;
  /** Drawn with the editor, outside the site. */
  readonly editor?: true;
  /** The footer leads to it. */
  readonly pied?: true;
  /** How the home page leads to it. */
  readonly besoin?: HomeLink;
  /** All the entries of its type, made for paper. */
  readonly recueil?: true;
  /** Kept on a device together with the types that declare it. */
  readonly horsConnexion?: true;
}

const always = (): boolean => true;
const holds =
  (...types: TypeName[]) =>
  (of: Contents): boolean =>
    types.some((type) => of(type).length > 0);

/** The types that can be kept on a device. */
export const KEPT_TYPES: readonly TypeName[] = CONTENT_TYPES.map(({ name }) => name).filter(
  (name) => declarationOf(name).horsConnexion,
);

const HOME = {
  id: 'accueil',
  url: '/',
  titre: 'Accueil',
  stands: always,
  horsConnexion: true,
} as const satisfies Declaration;

const OTHERS = [
  {
    id: 'trois-minutes',
    url: '/guide/en-trois-minutes/',
    titre: 'Le guide en trois minutes',
    type: 'guide',
    stands: holds('guide'),
    besoin: { nom: 'comprendre', titre: 'Le guide en trois minutes', rang: 1 },
  },
  {
    id: 'imprimer-guide',
    url: '/guide/imprimer/',
    titre: 'Tout le guide, à imprimer',
    type: 'guide',
    stands: holds('guide'),
    recueil: true,
  },
  {
    id: 'imprimer-kit',
    url: '/kit/imprimer/',
    titre: 'Tout le kit, à imprimer',
    type: 'kit',
    stands: holds('kit'),
    recueil: true,
  },
  {
    id: 'premieres-fiches',
    url: '/kit/imprimer/essentiel/',
    titre: 'Les fiches à imprimer d’abord',
    type: 'kit',
    stands: (of) => of('kit').some(({ data }) => data.a_imprimer),
    linked: 'site',
    besoin: { nom: 'aider', titre: 'Les fiches à imprimer d’abord', rang: 2 },
  },
  {
    id: 'comparer-chartes',
    url: '/chartes/comparer/',
    titre: 'Comparer deux chartes',
    type: 'charte',
    stands: (of) => of('charte').length > 1,
    linked: 'site',
  },
  {
    id: 'comparer-strategies',
    url: '/strategies/comparer/',
    titre: 'Comparer des stratégies',
    type: 'strategie',
    stands: holds('strategie'),
  },
  {
    id: 'actions',
    url: '/strategies/actions/',
    titre: 'Ce que d’autres ont fait',
    type: 'strategie',
    stands: holds('strategie'),
  },
  {
    id: 'imprimer-construire',
    url: '/construire/imprimer/',
    titre: 'Construire sa stratégie, à imprimer',
    type: 'etape',
    stands: holds('etape'),
    recueil: true,
  },
  {
    id: 'plan-local',
    url: '/construire/plan/',
    titre: 'Monter le plan de son territoire',
    type: 'etape',
    stands: holds('etape'),
  },
  {
    id: 'formulaire-acteurs',
    url: '/acteurs/formulaire/',
    titre: 'Qui fait quoi : le formulaire à remplir',
    type: 'acteur',
    stands: holds('acteur'),
  },
  {
    id: 'bilan-des-ateliers',
    url: '/ateliers/bilan/',
    titre: 'Le bilan des ateliers',
    type: 'atelier',
    stands: holds('atelier'),
  },
  {
    id: 'lettre-de-veille',
    url: '/veille/lettre/',
    titre: 'La lettre de veille',
    type: 'veille',
    stands: holds('veille'),
  },
  {
    id: 'lieux-pour-debuter',
    url: '/lieux/debuter/',
    titre: 'Débuter : où venir sans avoir jamais touché un ordinateur',
    type: 'lieu',
    stands: (of) =>
      of('lieu').some(({ data }) => receivesBeginners(data)) ||
      (of('lieu').length > 0 &&
        of('atelier').some(({ data: { niveau, lieu } }) => niveau === FIRST_LEVEL && lieu)),
    linked: 'site',
    besoin: { nom: 'aider', titre: 'Trouver un lieu pour débuter', rang: 5 },
  },
  {
    id: 'etat-des-lieux',
    url: '/lieux/etat/',
    titre: 'L’état des lieux, en chiffres',
    type: 'lieu',
    stands: holds('lieu'),
  },
  {
    id: 'signaler-lieu',
    url: '/lieux/signaler/',
    titre: 'Signaler un changement dans un lieu',
    type: 'lieu',
    stands: holds('lieu'),
    linked: 'site',
  },
  {
    id: 'livret',
    url: '/livret/',
    titre: 'Composer un livret',
    stands: holds('guide', 'kit'),
  },
  {
    id: 'recherche',
    url: '/recherche/',
    titre: 'Rechercher',
    stands: always,
    horsConnexion: true,
  },
  {
    id: 'hors-connexion',
    url: '/hors-connexion/',
    titre: 'Garder le site sans connexion',
    stands: holds(...KEPT_TYPES),
    pied: true,
    horsConnexion: true,
  },
  {
    id: 'absente',
    url: ABSENT_PAGE,
    titre: 'Cette page demande une connexion',
    stands: holds(...KEPT_TYPES),
    linked: 'none',
    horsConnexion: true,
  },
  {
    id: 'accessibilite',
    url: '/accessibilite/',
    titre: 'Déclaration d’accessibilité',
    stands: always,
  },
  { id: 'proposer', url: '/proposer/', titre: 'Proposer une modification', stands: always },
  {
    id: 'editions',
    url: '/editions/',
    titre: 'Les éditions locales',
    stands: (_of, around) => (around?.editions ?? 0) > 0,
    linked: 'site',
  },
  {
    id: 'reutiliser',
    url: '/reutiliser/',
    titre: 'Réutiliser nos contenus',
    stands: always,
    pied: true,
  },
  { id: 'liens', url: '/liens/', titre: 'Les liens vers d’autres sites', stands: always },
  {
    id: 'style',
    url: '/guide-de-style/',
    titre: 'Guide de style',
    stands: always,
    linked: 'none',
    atelier: true,
  },
  { id: 'plan', url: '/plan-du-site/', titre: 'Plan du site', stands: always, pied: true },
  {
    id: 'aide',
    url: '/admin/aide/',
    titre: 'Guide de rédaction',
    stands: always,
    editor: true,
  },
  {
    id: 'introuvable',
    url: '/404.html',
    titre: 'Cette page n’existe pas',
    stands: always,
    linked: 'none',
  },
] as const satisfies readonly Declaration[];

type Own = typeof HOME | (typeof OTHERS)[number];

/** Every page of the table: the list of each type, the page of each profile, and those that are declared one by one. */
export type PageId = Own['id'] | ListId | ProfileId;
export type ListId<N extends ListedType = ListedType> = `liste-${N}`;
export type ProfileId<P extends Profile = Profile> = `profil-${P}`;

/** The pages that the site draws itself. */
export type DrawnPageId = Exclude<PageId, Extract<Own, { editor: true }>['id']>;

export type Page = Declaration<PageId>;

export const listId = <N extends ListedType>(type: N): ListId<N> => `liste-${type}`;
export const profileId = <P extends Profile>(profile: P): ProfileId<P> => `profil-${profile}`;

export const PROFILES = Object.keys(PROFILS) as Profile[];

const profilePage = (profile: Profile): Page => ({
  id: profileId(profile),
  url: profileUrl(profile),
  titre: `Vous êtes : ${PROFILS[profile].toLowerCase()}`,
  stands: always,
});

function listPage(type: ListedType): Page {
  const { plural, menu, besoin, listeVide } = declarationOf(type);
  return {
    id: listId(type),
    url: listUrl(type),
    titre: plural,
    type,
    stands: listeVide ? always : holds(type),
    ...(!menu && { pied: true }),
    ...(besoin && { besoin }),
  };
}

/** The table of pages, in the order of the site map. */
export const PAGES: readonly Page[] = [
  HOME,
  ...PROFILES.map(profilePage),
  ...LISTED_TYPES.map(listPage),
  ...OTHERS,
];

const BY_ID = new Map<PageId, Page>(PAGES.map((page) => [page.id, page]));

/** The declaration of a page. */
export const pageNamed = (id: PageId): Page => BY_ID.get(id) as Page;

/** Address of a page. */
export const pageUrl = (id: PageId): string => pageNamed(id).url;

/** The pages that an edition has, in the order of the table. */
export const standingPages = (of: Contents, around?: Around): Page[] =>
  PAGES.filter((page) => page.stands(of, around));

/** Those of them that the home page and the profiles may lead to: a list that holds nothing yet only says so. */
export const filledPages = (of: Contents): Page[] =>
  standingPages(of).filter(({ type }) => type === undefined || of(type).length > 0);
