import { saveFile } from '../../src/browser/documents/save-file.ts';
import { type WordBlock, wordFile } from '../../src/browser/documents/word-file.ts';

/** A mandate that is filled on the device: what is typed is in the page and nowhere else, and goes when one leaves it. */
const root = document.querySelector<HTMLElement>('[data-mandat]');
if (root) start(root);

function start(root: HTMLElement): void {
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-champ]')];
  const forms = [...root.querySelectorAll<HTMLInputElement>('[data-forme]')];
  const blanks = [...root.querySelectorAll<HTMLElement>('[data-repere]')].map((place) => ({
    place,
    empty: [...place.childNodes],
  }));
  const status = root.querySelector('[role="status"]');

  const fill = (name: string, text: string): void => {
    for (const { place, empty } of blanks)
      if (place.dataset.repere === name) place.replaceChildren(...(text ? [text] : empty));
  };
  const clear = (): void => {
    for (const field of fields) {
      field.value = '';
      fill(field.dataset.champ ?? '', '');
    }
    for (const form of forms) {
      form.checked = false;
      root.classList.remove(form.dataset.forme ?? '');
    }
  };

  for (const field of fields)
    field.addEventListener('input', () => fill(field.dataset.champ ?? '', field.value.trim()));
  for (const form of forms)
    form.addEventListener('change', () =>
      root.classList.toggle(form.dataset.forme ?? '', form.checked),
    );
  const on = (name: string, act: () => void) =>
    root.querySelector(name)?.addEventListener('click', act);
  on('[data-imprimer-mandat]', () => print());
  on('[data-effacer]', () => {
    clear();
    if (status) status.textContent = 'Tout est effacé.';
    fields[0]?.focus();
  });
  on('[data-word]', () => {
    saveFile(
      'mandat.docx',
      wordFile(document.querySelector('h1')?.textContent ?? '', documentOf(root)),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    if (status) status.textContent = 'Le document est prêt. Effacez-le de l’appareil après usage.';
  });
  addEventListener('pagehide', clear);
  clear();
  for (const part of root.querySelectorAll<HTMLElement>('[data-remplir]')) part.hidden = false;
  root.classList.add('en-marche');
}

/** The copies as they stand on the page, in the chosen version; what is not filled keeps room for a pen. */
const documentOf = (root: HTMLElement): WordBlock[] =>
  [...root.querySelectorAll<HTMLElement>('.mandat-copie')].flatMap((copy) =>
    [...copy.querySelectorAll<HTMLElement>('h2, h3, p, dt')]
      .filter((part) => !part.matches(root.matches('.facile') ? '.mandat-texte' : '.mandat-facile'))
      .map((part): WordBlock => {
        const text = textOf(part);
        if (part.matches('h2')) return { text, kind: 1 };
        if (part.matches('h3')) return { text, kind: 2 };
        return { text: part.matches('dt') ? `${text}\nDate et signature : ${BLANK}` : text };
      }),
  );

const BLANK = '…………………………………………';

function textOf(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const blank of copy.querySelectorAll('.visuellement-cache')) blank.replaceWith(BLANK);
  copy.querySelector('.mandat-autrement')?.remove();
  copy.querySelector('.mandat-exemplaire')?.prepend(' – ');
  return copy.textContent?.trim() ?? '';
}
