import { saveFile } from '../documents/save-file.ts';
import { type WordBlock, wordFile } from '../documents/word-file.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Makes fields of the places to fill in: each name once, whatever the number of its places. What is typed stands in the
 * text as it is typed, and is gone with the page.
 */
export function offerDraft(section: HTMLElement): void {
  const form = section.querySelector<HTMLElement>('.trous');
  const fields = section.querySelector('.trous-champs');
  const text = section.querySelector('[data-texte]');
  if (!form || !fields || !text) return;
  const places = [...text.querySelectorAll<HTMLElement>('[data-trou]')];
  for (const name of new Set(places.map(({ dataset }) => dataset.trou ?? ''))) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.autocomplete = 'off';
    label.append(name[0]?.toUpperCase() ?? '', name.slice(1), input);
    fields.append(label);
    input.addEventListener('input', () => fill(places, name, input.value.trim()));
  }
  form.querySelector('[data-trous-effacer]')?.addEventListener('click', () => {
    for (const input of form.querySelectorAll('input')) input.value = '';
    for (const { dataset } of places) fill(places, dataset.trou ?? '', '');
  });
  form.querySelector('[data-trous-imprimer]')?.addEventListener('click', () => window.print());
  form.querySelector('[data-trous-word]')?.addEventListener('click', () => {
    const title = section.dataset.deliberation ?? '';
    const name = `${location.pathname.split('/').at(-2) ?? 'deliberation'}.docx`;
    saveFile(name, wordFile(title, [{ text: title, kind: 0 }, ...blocksOf(text)]), WORD);
    const status = form.querySelector('[role="status"]');
    if (status) status.textContent = `Le fichier ${name} est dans vos téléchargements.`;
  });
  form.hidden = false;
}

function fill(places: readonly HTMLElement[], name: string, words: string): void {
  for (const place of places)
    if (place.dataset.trou === name) place.textContent = words || `[${name}]`;
}

/** The paragraphs and the numbered articles of the draft, as they stand. */
const blocksOf = (text: Element): WordBlock[] =>
  [...text.querySelectorAll('p, li')].map((element) => {
    const words = (element.textContent ?? '').replaceAll(/[^\S\u00A0\u202F]+/g, ' ').trim();
    const item = element.closest('ol');
    if (element.tagName !== 'LI' || !item) return { text: words };
    return { text: `${[...item.children].indexOf(element) + 1}. ${words}` };
  });
