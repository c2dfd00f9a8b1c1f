import { typeNamed } from '../../../model/types.ts';
import type { CorpusFileEntry } from '../../corpus-file.ts';

/** A page to choose. */
export interface PageChoice {
  /** Key of the entry, `kit/accueillir`: what a file keeps. */
  value: string;
  /** Its title and its kind: what people see, and what they search in. */
  label: string;
  /** Address from the root of the site. */
  url: string;
  titre: string;
}

let pages: () => readonly CorpusFileEntry[] = () => [];

/** Says once where the published pages are found: Decap's own parts, which ask for some, know nothing of the site. */
export function givePages(published: () => readonly CorpusFileEntry[]): void {
  pages = published;
}

/**
 * The published pages, in the order of the site.
 * @param target a type, or `*` for all of them
 */
export const pageChoices = (target: string): PageChoice[] =>
  pages()
    .filter(({ type }) => target === '*' || type === target)
    .map(({ key, type, url, data: { titre } }) => ({
      value: key,
      url,
      titre,
      label: target === '*' ? `${titre} (${typeNamed(type).label.toLowerCase()})` : titre,
    }));
