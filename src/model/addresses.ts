import { CHARTER_COMPARISON } from './charter-addresses.ts';
import { CONTENT_TYPES, type TypeName, typeNamed } from './types.ts';
import { PROFILS } from './vocabularies.ts';

/** Addresses of the pages that stand on no entry. They begin at the root, without the sub-folder of the host. */
export const FIXED_PAGES = {
  accueil: '/',
  recherche: '/recherche/',
  plan: '/plan-du-site/',
  accessibilite: '/accessibilite/',
  liens: '/liens/',
  style: '/guide-de-style/',
  /** The guide for those who write; it stands with the editor. */
  aide: '/admin/aide/',
} as const;

/** Pages made of the whole guide, beside the list of its chapters; they stand when it has a chapter. */
export const GUIDE_PAGES = {
  minutes: '/guide/en-trois-minutes/',
  imprimer: '/guide/imprimer/',
} as const;

/** The whole kit on one page, to print; it stands when the kit has a sheet. */
export const KIT_BOOKLET = '/kit/imprimer/';

/** The sheets to print first on one page; it stands when the kit has one of them, so that no text may count on it. */
export const KIT_FIRST_SHEETS = `${KIT_BOOKLET}essentiel/`;
/** The table of actors to fill in by hand, for a territory; it stands when there are actors. */
export const ACTOR_FORM = '/acteurs/formulaire/';

/** The same for a spreadsheet, and all the actors. Files, not pages: texts link to the pages that offer them. */
export const ACTOR_FORM_CSV = '/acteurs/formulaire.csv';
export const ACTOR_CSV = '/acteurs/acteurs.csv';

/** Pages made of all the strategies: they stand where there is one. */
export const STRATEGY_PAGES = {
  comparer: '/strategies/comparer/',
  actions: '/strategies/actions/',
} as const;

/** Where a person chooses to keep the kit and the guide on their device; it stands when there is one or the other. */
export const OFFLINE_PAGE = '/hors-connexion/';

/** Address of an entry: `/kit/accueillir/`; pages stand at the root: `/a-propos/`. */
export function entryUrl(type: TypeName, slug: string): string {
  const { path } = typeNamed(type);
  return path === '' ? `/${slug}/` : `/${path}/${slug}/`;
}

/** Address of a collection's list, or `undefined` for pages, which have none. */
export function listUrl(type: TypeName): string | undefined {
  const { path } = typeNamed(type);
  return path === '' ? undefined : `/${path}/`;
}

/** Address of the page made for one profile of readers. */
export const profileUrl = (profile: string): string => `/pour/${profile}/`;

/**
 * The pages that stand on no entry: where a link may lead beside the entries.
 * @param filled the types that have entries: the others have no list
 */
export function sitePages(filled: ReadonlySet<TypeName>): string[] {
  const lists = CONTENT_TYPES.filter(({ name }) => filled.has(name)).map(({ name }) =>
    listUrl(name),
  );
  return [
    ...Object.values(FIXED_PAGES),
    ...(filled.has('guide') ? Object.values(GUIDE_PAGES) : []),
    ...(filled.has('kit') ? [KIT_BOOKLET] : []),
    ...(filled.has('guide') || filled.has('kit') ? [OFFLINE_PAGE] : []),
    ...(filled.has('acteur') ? [ACTOR_FORM] : []),
    ...Object.keys(PROFILS).map(profileUrl),
    ...lists.filter((url) => url !== undefined),
    ...(filled.has('strategie') ? Object.values(STRATEGY_PAGES) : []),
  ];
}

/** Folders of the site that hold no page of an entry. */
const FOLDERS = ['/media/', '/admin/', '/api/', '/pagefind/', '/assets/', '/pour/'];

/** Every address that an entry may not take, whatever the site holds today. */
export const reservedAddresses = (): string[] => [
  ...sitePages(new Set(CONTENT_TYPES.map(({ name }) => name))),
  CHARTER_COMPARISON,
  ...FOLDERS,
];

/** An address as the editor wrote it: Markdown encodes the accents and the spaces of addresses. */
export function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
