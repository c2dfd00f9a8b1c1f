import type { TypeName } from './types.ts';

/** A further page that each entry of a type has, below its own. */
interface EntryPageDeclaration {
  readonly id: string;
  readonly type: TypeName;
  readonly titre: string;
  /** Last part of its address, below that of the entry. */
  readonly path: string;
}

/** Every further page of an entry. Texts do not name them: the page of the entry leads to them. */
export const ENTRY_PAGES = [
  { id: 'signer', type: 'charte', titre: 'Signer sur papier', path: 'signer/' },
] as const satisfies readonly EntryPageDeclaration[];

type Declared = (typeof ENTRY_PAGES)[number];

export type EntryPageId = Declared['id'];

/** The type whose entries have this page. */
export type TypeOfEntryPage<I extends EntryPageId> = Extract<Declared, { id: I }>['type'];

/** The declaration of a further page. */
export function entryPageNamed<I extends EntryPageId>(id: I): Extract<Declared, { id: I }> {
  return ENTRY_PAGES.find((page) => page.id === id) as Extract<Declared, { id: I }>;
}

/**
 * Address of a further page: `/chartes/charte-aidant/signer/`.
 * @param url address of the entry
 */
export const entryPageUrl = (id: EntryPageId, url: string): string => url + entryPageNamed(id).path;
