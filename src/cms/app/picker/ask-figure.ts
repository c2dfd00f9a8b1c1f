import './picker.css';
import { frenchTypography } from '../../../markdown/typography.ts';
import type { ComponentData, InlineComponent } from '../../editor-components/editor-component.ts';
import { make, makeButton, openWindow } from '../dom.ts';
import { closeWords, wordsOf } from '../given-up.ts';
import { holdKeysAfter } from '../held-keys.ts';
import { pageChoices } from './page-choices.ts';
import { mountPageSelect } from './page-select.ts';

/** The component of key figures, which asks for one by its title instead of its name. */
export const pickingFigures = (component: InlineComponent): InlineComponent => ({
  ...component,
  toPreview: ({ chiffre = '' }) => `# ${titleOf(chiffre) ?? `chiffre inconnu : ${chiffre}`}`,
  onInsert: () => askFigure(''),
  onEdit: ({ data }) => askFigure(data.chiffre ?? ''),
});

const FOLDER = 'chiffres/';

/** What a figure measures: its name is for addresses. */
const titleOf = (name: string): string | undefined =>
  pageChoices('chiffre').find(({ value }) => value === FOLDER + name)?.label;

function askFigure(name: string): Promise<ComponentData | null> {
  const place = make('div', {});
  const accept = make('button', { type: 'submit', class: 'trame-principal' }, 'Poser le chiffre');
  const form = make(
    'form',
    { method: 'dialog', class: 'trame-choix' },
    make('label', { for: 'trame-chiffre' }, 'Le chiffre'),
    place,
    make(
      'p',
      {},
      frenchTypography(
        'La page affiche sa valeur et sa source. Un chiffre nouveau s’ajoute d’abord dans « Chiffres clés ».',
      ),
    ),
    accept,
  );
  const dialog = openWindow('Chiffre clé', 'trame-chiffre', form);
  holdKeysAfter(dialog);
  form.append(makeButton('Annuler', () => dialog.close()));
  const asked = { title: 'Chiffre clé', before: [name] };
  let chosen = wordsOf(asked)[0] ?? name;
  const isReady = () => {
    accept.disabled = chosen === '';
  };
  isReady();
  const unmount = mountPageSelect(
    place,
    {
      id: 'trame-chiffre',
      target: 'chiffre',
      onChoose(choice) {
        chosen = choice?.value.slice(FOLDER.length) ?? '';
        isReady();
        if (chosen) accept.focus();
      },
    },
    chosen && FOLDER + chosen,
  );
  let isAccepted = false;
  form.addEventListener('submit', () => {
    isAccepted = chosen !== '';
  });
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      unmount();
      closeWords(asked, isAccepted, [chosen]);
      resolve(isAccepted ? { chiffre: chosen } : null);
    });
  });
}
