import { SYNONYMS_FOLLOW } from '../../model/synonyms-sign.ts';
import { HIGHLIGHT } from '../highlight.ts';
import type { PagefindPage } from './pagefind.ts';

/** One result, as an item of the list. */
export function resultItem(page: PagefindPage, query: string): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('h2');
  const link = document.createElement('a');
  link.href = query
    ? `${page.meta.adresse}?${HIGHLIGHT}=${encodeURIComponent(query)}`
    : page.meta.adresse;
  link.textContent = page.meta.title;
  title.append(link);
  item.append(paragraph('resultat-genre', page.meta.genre), title, excerpt(page, query));
  return item;
}

function paragraph(name: string, ...content: (string | Node)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = name;
  element.append(...content);
  return element;
}

/** Where the words stand in the page; the summary, when they stand only among its synonyms or nowhere. */
function excerpt({ excerpt: html, meta }: PagefindPage, query: string): HTMLParagraphElement {
  const said = html.split(SYNONYMS_FOLLOW)[0] ?? '';
  const parsed = new DOMParser().parseFromString(said, 'text/html').body;
  if (query === '' || !parsed.querySelector('mark'))
    return paragraph('resultat-extrait', meta.resume);
  const parts = [...parsed.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return node.textContent ?? '';
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
  return paragraph('resultat-extrait', '… ', ...parts, ' …');
}

/** « 12 résultats pour « mandat » » */
export function announcement(count: number, query: string): string {
  const number =
    count === 0
      ? 'Aucun résultat'
      : count === 1
        ? '1 résultat'
        : `${count.toLocaleString('fr-FR')} résultats`;
  return query ? `${number} pour « ${query} »` : number;
}
