import { CONTENT_TYPES, type TypeName, typeNamed } from './types.ts';

/** Addresses of the pages that stand on no entry. They begin at the root, without the sub-folder of the host. */
export const FIXED_PAGES = {
  accueil: '/',
  recherche: '/recherche/',
  plan: '/plan-du-site/',
  style: '/guide-de-style/',
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

/** Every address that an entry may not take. */
export function reservedAddresses(): string[] {
  const lists = CONTENT_TYPES.map(({ name }) => listUrl(name)).filter((url) => url !== undefined);
  return [
    ...Object.values(FIXED_PAGES),
    ...lists,
    '/media/',
    '/admin/',
    '/api/',
    '/pagefind/',
    '/assets/',
    '/pour/',
  ];
}

/** Address of the page made for one profile of readers. */
export const profileUrl = (profile: string): string => `/pour/${profile}/`;
