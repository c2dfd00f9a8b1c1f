import './picker.css';
import { make, makeButton, openWindow } from '../dom.ts';
import { closeWords, wordsOf } from '../given-up.ts';
import { holdKeysAfter } from '../held-keys.ts';
import { pageChoices } from './page-choices.ts';
import { mountPageSelect } from './page-select.ts';

/** A link of the text, as it stands or as it should. */
export interface Link {
  /** Empty to take the link away. */
  address: string;
  /** Its words; undefined when they are in the text already. */
  text?: string;
}

/**
 * Asks where a link leads: to a page of the site by its title, or to any address.
 * @param address where it leads now; empty for a new one
 * @param needsText whether no words are selected that could bear it
 * @returns undefined when the person gives up
 */
export function askLink(address: string, needsText: boolean): Promise<Link | undefined> {
  const asked = { title: 'Lien', before: [address, ''] };
  const [kept = '', keptText = ''] = wordsOf(asked);
  const place = make('div', {});
  const field = make('input', {
    id: 'trame-adresse',
    type: 'text',
    required: true,
    value: kept,
  });
  field.setAttribute('aria-describedby', 'trame-adresse-aide');
  const words = make('input', { id: 'trame-mots', type: 'text', required: true, value: keptText });
  const form = make(
    'form',
    { method: 'dialog', class: 'trame-choix' },
    make('label', { for: 'trame-page' }, 'Une page du site'),
    place,
    make('label', { for: field.id }, 'Ou une adresse'),
    field,
    make(
      'p',
      { id: 'trame-adresse-aide' },
      'Un autre site commence par https://, une page du site par une barre oblique.',
    ),
    ...(needsText ? [make('label', { for: words.id }, 'Les mots du lien'), words] : []),
    make('button', { type: 'submit', class: 'trame-principal' }, 'Poser le lien'),
  );
  const dialog = openWindow('Lien', 'trame-lien', form);
  holdKeysAfter(dialog);
  const pathOf = (url: string) => url.replace(/[?#].*$/, '');
  const current = pageChoices('*').find(({ url }) => url === pathOf(kept));
  const unmount = mountPageSelect(
    place,
    {
      id: 'trame-page',
      target: '*',
      onChoose(choice) {
        if (!choice) return;
        fill(field, choice.url);
        if (words.value === '') fill(words, choice.titre);
      },
    },
    current?.value ?? '',
  );
  let given: Link | undefined;
  form.addEventListener('submit', () => {
    const text = words.value.trim();
    given = { address: wholeAddress(field.value.trim()), ...(needsText && { text }) };
  });
  if (address !== '')
    form.append(
      makeButton('Retirer le lien', () => {
        given = { address: '' };
        dialog.close();
      }),
    );
  form.append(makeButton('Annuler', () => dialog.close()));
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      unmount();
      closeWords(asked, given !== undefined, [field.value, words.value]);
      resolve(given);
    });
  });
}

/** Fills a field as a person does: what was said of it no longer holds. */
function fill(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** People write the address of a site as they say it. */
const wholeAddress = (address: string): string =>
  /^www\.[^\s/]+\.[^\s]+$/i.test(address) ? `https://${address}` : address;
