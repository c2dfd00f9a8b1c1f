import type { CmsWidgetParam } from 'decap-cms-core';
import { reactSelectStyles } from 'decap-cms-ui-default';
import { createElement, type ReactNode } from 'react';
import Select from 'react-select';
import { typeNamed } from '../../model/types.ts';
import type { CorpusFileEntry } from '../corpus-file.ts';

/** A page to choose. */
interface Choice {
  /** Key of the entry, `kit/accueillir`: what the file keeps. */
  value: string;
  /** Its title and its kind: what people see, and what they search in. */
  label: string;
}

interface ReferenceProps {
  value?: string | undefined;
  field: { get(name: string): string | undefined };
  forID: string;
  classNameWrapper: string;
  onChange(value: string): void;
  setActiveStyle?(): void;
  setInactiveStyle?(): void;
}

/**
 * The field that names another entry: a search over the titles of the site, of every type where the model says so.
 * Decap's own looks into one collection only, and reads all of its files first.
 * @param entries the published entries, as they are when the field is shown
 */
export function referenceWidget(entries: () => readonly CorpusFileEntry[]): CmsWidgetParam<string> {
  const control = ({ value, field, onChange, ...props }: ReferenceProps): ReactNode => {
    const choices = choicesOf(entries(), field.get('target') ?? '*');
    return createElement(Select<Choice>, {
      inputId: props.forID,
      className: props.classNameWrapper,
      options: choices,
      value: value ? (choices.find((choice) => choice.value === value) ?? unknown(value)) : null,
      onChange: (choice) => onChange(choice?.value ?? ''),
      onFocus: () => props.setActiveStyle?.(),
      onBlur: () => props.setInactiveStyle?.(),
      isClearable: true,
      placeholder: 'Cherchez un titre…',
      noOptionsMessage: () =>
        'Aucune page de ce titre. Une page neuve se choisit une fois publiée.',
      styles: reactSelectStyles,
      ariaLiveMessages: SPOKEN,
      screenReaderStatus: ({ count }) => (count > 1 ? `${count} pages` : `${count} page`),
    });
  };
  const preview = ({ value }: { value?: string }): ReactNode => value ?? null;
  // Decap's type says that components are their own props.
  return {
    name: 'reference',
    controlComponent: control,
    previewComponent: preview,
  } as unknown as CmsWidgetParam<string>;
}

function choicesOf(entries: readonly CorpusFileEntry[], target: string): Choice[] {
  return entries
    .filter(({ type }) => target === '*' || type === target)
    .map(({ key, type, data }) => ({
      value: key,
      label: target === '*' ? `${data.titre} (${typeNamed(type).label.toLowerCase()})` : data.titre,
    }));
}

/** A page that the site does not have, or not yet: kept as it is, and said. */
const unknown = (key: string): Choice => ({ value: key, label: `${key} (page introuvable)` });

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
