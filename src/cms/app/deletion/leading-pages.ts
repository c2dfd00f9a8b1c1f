import type { CorpusFile, CorpusFileEntry } from '../../corpus-file.ts';
import type { LinksTo } from '../../links-file.ts';

/** What is said of the pages that lead to what is deleted. */
interface LeadingWords {
  unknown: string;
  none: string;
  one: string;
  many(count: number): string;
}

/** These pages, each with a way to its form. */
export function toldPages(
  leading: readonly CorpusFileEntry[] | undefined,
  words: LeadingWords,
): Node[] {
  if (leading === undefined) return [paragraph(words.unknown)];
  if (leading.length === 0) return [paragraph(words.none)];
  const list = document.createElement('ul');
  for (const { key, type, data } of leading) {
    const link = document.createElement('a');
    link.href = `#/collections/${type}/entries/${key.slice(key.indexOf('/') + 1)}`;
    link.target = '_blank';
    link.textContent = data.titre;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return [paragraph(leading.length === 1 ? words.one : words.many(leading.length)), list];
}

/**
 * The published pages that lead to a page, or show a picture.
 * @param name key of the page, `kit/accueillir`, or address of the picture, `/media/ecran.png`
 * @returns undefined when the site does not answer
 */
export async function pagesLeadingTo(name: string): Promise<CorpusFileEntry[] | undefined> {
  try {
    const [links, corpus] = await Promise.all([
      readJson<LinksTo>('liens.json'),
      readJson<CorpusFile>('corpus.json'),
    ]);
    const leading = new Set(links[name]);
    return corpus.entries.filter((entry) => leading.has(entry.key));
  } catch {
    return undefined;
  }
}

async function readJson<T>(address: string): Promise<T> {
  return (await fetch(address)).json();
}

export function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
