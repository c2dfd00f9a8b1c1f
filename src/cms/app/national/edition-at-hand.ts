import { type TypeName, typeNamed } from '../../../model/types.ts';
import type { CorpusFile, CorpusFileEntry } from '../../corpus-file.ts';

/** What the parts of the editor that tell national pages from local ones know of the site. */
export type EditionAtHand = Pick<CorpusFile, 'name' | 'prefix' | 'entries' | 'masked' | 'media'> & {
  edition: Pick<CorpusFile['edition'], 'editeur'>;
};

let current: (() => EditionAtHand) | undefined;

/** Says once where the site is found: Decap makes its own parts by itself. */
export function giveEdition(edition: () => EditionAtHand): void {
  current = edition;
}

/** The local edition that is written; nothing in the national repository. */
export function localEdition(): EditionAtHand | undefined {
  const edition = current?.();
  return edition?.name === 'local' ? edition : undefined;
}

/** Names of the files that the site publishes already, national ones with them: a picture of the same name would hide one. */
export const publishedMedia = (): string[] =>
  (current?.().media ?? []).map((address) => address.replace(/^\/media\//, ''));

/** A national page, beside what this edition makes of it. */
export interface NationalPage {
  type: TypeName;
  slug: string;
  titre: string;
  /** Address on this site; absent where it is not published as it is. */
  url?: string;
  /** What this edition does to it. */
  way?: 'complete' | 'remplace';
}

/** The national pages of a type, in the order of the site, but for those that this edition hides. */
export function nationalPages(type: TypeName, { entries }: EditionAtHand): NationalPage[] {
  return entries.flatMap((entry): NationalPage[] => {
    if (entry.type !== type) return [];
    const page = { type, slug: slugOf(entry), titre: entry.data.titre };
    const { edition, replaces } = entry.provenance;
    if (edition === 'national')
      return [
        { ...page, url: entry.url, ...(entry.complements.length > 0 && { way: 'complete' }) },
      ];
    return replaces ? [{ ...page, titre: replaces.titre, way: 'remplace' }] : [];
  });
}

/** Whether a name, in a collection, is that of a national page: a page of one's own takes another. */
export function isNationalName(collection: string, slug: string): boolean {
  const edition = localEdition();
  const type = edition?.entries.find((entry) => entry.type === collection)?.type;
  if (!edition || !type) return false;
  const key = `${typeNamed(type).folder}/${slug}`;
  return (
    edition.masked.includes(key) || nationalPages(type, edition).some((page) => page.slug === slug)
  );
}

const slugOf = ({ key }: CorpusFileEntry): string => key.slice(key.indexOf('/') + 1);
