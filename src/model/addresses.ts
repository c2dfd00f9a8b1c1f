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
    ...Object.keys(PROFILS).map(profileUrl),
    ...lists.filter((url) => url !== undefined),
  ];
}

/** Folders of the site that hold no page of an entry. */
const FOLDERS = ['/media/', '/admin/', '/api/', '/pagefind/', '/assets/', '/pour/'];

/** Every address that an entry may not take, whatever the site holds today. */
export const reservedAddresses = (): string[] => [
  ...sitePages(new Set(CONTENT_TYPES.map(({ name }) => name))),
  ...FOLDERS,
];
