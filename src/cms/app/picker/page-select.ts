import { reactSelectStyles } from 'decap-cms-ui-default';
import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import Select from 'react-select';
import { type PageChoice, pageChoices } from './page-choices.ts';

interface PageSelectProps {
  /** A type, or `*` for all of them. */
  target: string;
  /** Key of the page that is chosen; empty for none. */
  value: string;
  /** Of the field, for its label. */
  id: string;
  className?: string;
  onChoose(choice: PageChoice | undefined): void;
  onFocus?(): void;
  onBlur?(): void;
}

/** A search over the titles of the site. One for all the places where a page is named. */
export function PageSelect({ target, value, id, onChoose, ...props }: PageSelectProps): ReactNode {
  const choices = pageChoices(target);
  return createElement(Select<PageChoice>, {
    inputId: id,
    className: props.className ?? '',
    options: choices,
    value: value ? (choices.find((choice) => choice.value === value) ?? unknown(value)) : null,
    onChange: (choice) => onChoose(choice ?? undefined),
    onFocus: () => props.onFocus?.(),
    onBlur: () => props.onBlur?.(),
    isClearable: true,
    placeholder: 'Cherchez un titre…',
    noOptionsMessage: () =>
      'Aucune page de ce titre. Une page neuve se choisit une fois qu’elle est sur le site.',
    // Decap's styles are those of its own choices.
    styles: reactSelectStyles as never,
    ariaLiveMessages: SPOKEN,
    screenReaderStatus: ({ count }) => (count > 1 ? `${count} pages` : `${count} page`),
  });
}

/**
 * The same in a window of ours, with the keyboard at once: what is typed as the window opens is for it.
 * @returns takes it away
 */
export function mountPageSelect(
  place: HTMLElement,
  props: Omit<PageSelectProps, 'value'>,
  value = '',
): () => void {
  const root = createRoot(place);
  const draw = (chosen: string) =>
    root.render(
      createElement(PageSelect, {
        ...props,
        value: chosen,
        onChoose(choice) {
          draw(choice?.value ?? '');
          props.onChoose(choice);
        },
      }),
    );
  // Pressed before the list is there, Enter would send the window off, and the words that one looks for with it.
  place.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Enter' && target instanceof HTMLInputElement && target.value !== '')
      event.preventDefault();
  });
  flushSync(() => draw(value));
  place.querySelector('input')?.focus();
  return () => root.unmount();
}

/** A page that the site does not have, or not yet: kept as it is, and said. */
const unknown = (key: string): PageChoice => ({
  value: key,
  label: `${key} (page introuvable)`,
  url: '',
  titre: key,
});

/** What a screen reader says, in French; react-select speaks English of itself. */
const SPOKEN = {
  guidance: ({ context }: { context: string }) =>
    context === 'menu'
      ? 'Flèches haut et bas pour parcourir, Entrée pour choisir, Échap pour fermer.'
      : 'Écrivez pour chercher, flèche bas pour ouvrir la liste.',
  onChange: ({ action, label = '' }: { action: string; label?: string }) =>
    action === 'clear' ? 'Choix retiré.' : `${label}, choisi.`,
  onFilter: ({ resultsMessage, inputValue }: { resultsMessage: string; inputValue: string }) =>
    `${resultsMessage} pour « ${inputValue} ».`,
  onFocus: ({ label = '' }: { label?: string }) => label,
};
