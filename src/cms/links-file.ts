import type { Corpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import { decodedAddress } from '../markdown/decoded-address.ts';

/** Key of an entry, or address of a picture → keys of the entries that lead to it, or show it. */
export type LinksTo = Partial<Record<string, readonly string[]>>;

/**
 * `liens.json`: which pages lead to which, by a link, a chosen page or a quoted figure, and which show a picture. The editor
 * asks for it when a page or a picture is about to be deleted.
 */
export function linksFile({ entries }: Pick<Corpus, 'entries'>): string {
  const byAddress = new Map(entries.map(({ url, key }) => [url, key]));
  const keys = new Set(entries.map(({ key }) => key));
  const links: Record<string, string[]> = {};
  for (const entry of entries) {
    const led = mentioned(entry)
      .map((mention) => byAddress.get(mention) ?? mention)
      .filter((key) => (keys.has(key) || key.startsWith('/media/')) && key !== entry.key);
    for (const key of new Set(led)) links[key] = [...(links[key] ?? []), entry.key];
  }
  return JSON.stringify(links);
}

/** Every address and key that an entry may name, in its text and in its fields. */
const mentioned = ({ data, body }: Entry): string[] =>
  [body, ...textsOf(data)].flatMap((text) => [
    text,
    ...[...text.matchAll(/\]\(<?(\/[^\s)>#?]*)/g)].map(([, address = '']) =>
      decodedAddress(address),
    ),
    ...[...text.matchAll(/\{\{\s*chiffre\s*:\s*([a-z0-9-]+)\s*\}\}/g)].map(
      ([, slug = '']) => `chiffres/${slug}`,
    ),
  ]);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
