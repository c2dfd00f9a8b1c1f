import { isElement, lineOf, rename, select } from '../../markdown/from-html/dom.ts';
import type { Remarks } from '../remarks.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Takes the heading that opens the body out of it, when it is the page's title: either it repeats the title, or the
 * page has none and this is a heading of level 1. The page shows its title itself.
 */
export function takeTitle(root: Element, title: string | undefined): string | undefined {
  const first = root.firstElementChild;
  if (!isElement(first) || !/^H[1-6]$/.test(first.nodeName)) return undefined;
  const words = (first.textContent ?? '').trim();
  const isTitle = title === undefined ? first.nodeName === 'H1' : plain(title) === plain(words);
  if (!isTitle) return undefined;
  first.remove();
  return words;
}

/** Puts headings at their right level: the first is `##`, and none skips one. */
export function levelHeadings(root: Element, remarks: Remarks): void {
  const above: { source: number; level: number }[] = [];
  for (const heading of select(root, 'h1, h2, h3, h4, h5, h6')) {
    if (!heading.textContent?.trim() && !heading.querySelector('img')) {
      heading.remove();
      continue;
    }
    const source = Number(heading.nodeName[1]);
    while (above.length > 0 && (above.at(-1)?.source ?? 0) >= source) above.pop();
    const level = Math.min(6, (above.at(-1)?.level ?? 1) + 1);
    above.push({ source, level });
    if (level === source) continue;
    const why =
      source === 1 ? 'le titre de la page est le seul de niveau 1' : 'aucun niveau n’est sauté';
    remarks.changed(
      `intertitres de niveau ${source} passés au niveau ${level} (${why})`,
      lineOf(heading),
    );
    rename(heading, `h${level}`);
  }
}
