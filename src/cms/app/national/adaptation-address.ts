import { RAPPORTS_AU_NATIONAL } from '../../../model/vocabularies.ts';
import type { Adaptation } from '../../national/adapted-text.ts';

/** What an address of the editor opens. */
export interface OpenedAddress {
  collection: string;
  slug: string;
  /** What is to be done to the national page of this name, where the local one does not stand yet. */
  way?: Adaptation;
}

/** The address, behind the `#`, of the form that adapts a national page. */
export const adaptationAddress = (collection: string, slug: string, way?: Adaptation): string =>
  `#/collections/${collection}/entries/${slug}${way ? `?adapter=${way}` : ''}`;

/** Reads the part of an address that stands behind the `#`; nothing where it opens no entry. */
export function openedAddress(hash: string): OpenedAddress | undefined {
  const [path = '', query = ''] = hash.split('?');
  const [, collection, slug] = /^#\/collections\/([^/]+)\/entries\/([^/]+)$/.exec(path) ?? [];
  if (!collection || !slug) return undefined;
  const way = new URLSearchParams(query).get('adapter');
  return { collection, slug: decodeURIComponent(slug), ...(isAdaptation(way) && { way }) };
}

const isAdaptation = (way: string | null): way is Adaptation =>
  way !== null && Object.hasOwn(RAPPORTS_AU_NATIONAL, way);
