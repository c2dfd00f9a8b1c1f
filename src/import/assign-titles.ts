import { chapterName } from './assign-slugs.ts';
import { parseHtml } from './body/parse-html.ts';
import { plainSigns } from './body/signs.ts';
import { plainText, shorten } from './fields/plain-text.ts';
import type { Remarks } from './remarks.ts';

const MAX_LENGTH = 120;

/** A title read from a front matter or a heading, as plain words. */
export function cleanTitle(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return (
    plainText(
      parseHtml(plainSigns(String(value)).replace(/<(?![a-z/])/gi, '&lt;')).textContent ?? '',
    ) || undefined
  );
}

/** A title as long as the model accepts. */
export const fitTitle = (title: string): string => shorten(title, MAX_LENGTH);

/** What a file's name says, for a text that has no title: `03-aller-vers.md` → « Aller vers ». */
export function titleFromName(path: string): string {
  const name = (path.split('/').pop() ?? '').replace(/\.\w+$/, '');
  if (/^index$/i.test(name) && chapterName(path)) return chapterName(path);
  return chapterName(`${name}/x`) || 'Sans titre';
}

/** Tells apart pages of the same title by their chapter: Trame refuses two titles alike in a collection. */
export function distinguishTitles(
  texts: readonly { path: string; titre: string; chapter?: string | undefined; remarks: Remarks }[],
  taken: ReadonlySet<string>,
): Map<string, string> {
  const used = new Set([...taken].map((title) => title.toLowerCase()));
  return new Map(
    texts.map(({ path, titre: wanted, chapter: named, remarks }) => {
      const titre = fitTitle(wanted);
      const chapter = named ?? chapterName(path);
      const withSuffix = (suffix: string) =>
        `${shorten(titre, MAX_LENGTH - suffix.length - 3)} (${suffix})`;
      const candidates = [
        titre,
        ...(chapter ? [withSuffix(shorten(chapter, 60))] : []),
        ...numbers().map(withSuffix),
      ];
      const title = candidates.find((candidate) => !used.has(candidate.toLowerCase())) ?? titre;
      if (title !== titre) remarks.review(`titre déjà pris : la page s’appelle « ${title} »`);
      used.add(title.toLowerCase());
      return [path, title];
    }),
  );
}

const numbers = () => Array.from({ length: 999 }, (_, at) => String(at + 2));
