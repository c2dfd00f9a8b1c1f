import type { SearchedPage } from '../../model/search-files.ts';
import { HIGHLIGHT, occurrences, searchedWords } from '../highlight.ts';
import type { SearchOutcome } from './search-engine.ts';

/** A result, as the list shows it. */
export interface Result {
  page: SearchedPage;
  /** What the page is: « Fiche du kit ». */
  genre: string;
  /** What is marked, here and in the page that it leads to. */
  marked: readonly string[];
}

/** One result, as an item of the list: its words marked in what the page says of itself. */
export function resultItem({ page, genre, marked }: Result): HTMLLIElement {
  const [titre, adresse, resume, situation, , langue] = page;
  const words = searchedWords(marked.join(' '));
  const item = document.createElement('li');
  const title = document.createElement('h2');
  const link = document.createElement('a');
  const parameters = new URLSearchParams(marked.map((text) => [HIGHLIGHT, text]));
  link.href = marked.length > 0 ? `${adresse}?${parameters}` : adresse;
  link.textContent = titre;
  title.append(link);
  const own: HTMLElement[] = [title];
  if (situation) own.push(paragraph('resultat-situation', ...withMarks(situation, words)));
  own.push(paragraph('resultat-extrait', ...withMarks(resume, words)));
  if (langue) for (const element of own) writtenIn(element, langue);
  item.append(paragraph('resultat-genre', genre), ...own);
  return item;
}

/** Its direction follows from its letters: no table of languages is loaded for it. */
function writtenIn(element: HTMLElement, langue: string): void {
  element.lang = langue;
  element.dir = 'auto';
}

function withMarks(text: string, words: readonly string[]): (string | Node)[] {
  const parts: (string | Node)[] = [];
  let at = 0;
  for (const [start, end] of occurrences(text, words)) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(at, start), mark);
    at = end;
  }
  return [...parts, text.slice(at)];
}

function paragraph(name: string, ...content: (string | Node)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = name;
  element.append(...content);
  return element;
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

/** « 42 autres pages n’en parlent qu’en passant. » */
export const othersSaid = (count: number): string =>
  count === 1
    ? 'Une autre page n’en parle qu’en passant.'
    : `${count.toLocaleString('fr-FR')} autres pages n’en parlent qu’en passant.`;

const quoted = (words: readonly string[]): string => words.map((word) => `« ${word} »`).join(', ');

/** What readers should know of how the results were found, each in one paragraph. */
export function remarks(outcome: SearchOutcome): HTMLParagraphElement[] {
  const told: (string | Node)[][] = [];
  for (const { ancien, actuel, page } of outcome.renamed) {
    const where = page === undefined ? [] : [' (', linkTo(page, 'la page qui le dit'), ')'];
    told.push([`« ${ancien} » s’appelle aujourd’hui « ${actuel} »`, ...where, '.']);
  }
  if (outcome.respelled.length > 0 && outcome.places.length > 0)
    told.push([
      `Aucune page ne dit ${quoted(outcome.respelled.map(({ typed }) => typed))}. Nous avons cherché ${quoted(outcome.respelled.map(({ searched }) => searched))}.`,
    ]);
  if (!outcome.isGood && outcome.places.length > 0) {
    const lacking =
      outcome.unknown.length > 0
        ? `Aucune page ne dit ${quoted(outcome.unknown)}.`
        : 'Aucune page ne répond à toute la recherche.';
    told.push([`${lacking} Voici celles qui répondent au reste.`]);
  }
  if (outcome.also.length > 0 && outcome.places.length > 0)
    told.push([`Nous avons aussi cherché : ${outcome.also.join(', ')}.`]);
  if (outcome.meant)
    told.push([
      'Vouliez-vous dire ',
      linkTo(`?q=${encodeURIComponent(outcome.meant)}`, `« ${outcome.meant} »`),
      ' ?',
    ]);
  return told.map((parts) => paragraph('remarque', ...parts));
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  return link;
}
