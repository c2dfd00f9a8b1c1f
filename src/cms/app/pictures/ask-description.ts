import './pictures.css';
import { frenchTypography } from '../../../markdown/typography.ts';
import { make, makeButton, openWindow } from '../dom.ts';
import { holdKeysAfter } from '../held-keys.ts';
import type { PreparedFile } from './prepare-file.ts';

/**
 * Shows a picture and asks what it teaches those who do not see it: the check refuses a picture without it.
 * @param words what is said of it where it comes from
 * @returns the description; undefined when the person gives the picture up
 */
export function askDescription(
  { content }: PreparedFile,
  name: string,
  count: { at: number; of: number },
  words = '',
): Promise<string | undefined> {
  const address = URL.createObjectURL(content);
  const field = make('textarea', { id: 'trame-image-texte', rows: '3', required: true });
  field.setAttribute('aria-describedby', 'trame-image-aide');
  field.value = words;
  const form = make(
    'form',
    { method: 'dialog' },
    make('img', { src: address, alt: '' }),
    make('p', { class: 'trame-doux' }, name),
    make('label', { for: field.id }, 'Ce qu’on y voit'),
    field,
    make(
      'p',
      { id: 'trame-image-aide' },
      frenchTypography(
        'Dites ce que l’image apprend à qui ne la voit pas, sans « image de ». Obligatoire.',
      ),
    ),
    make('button', { type: 'submit', class: 'trame-principal' }, 'Ajouter l’image'),
  );
  const title = count.of > 1 ? `Image ${count.at} sur ${count.of}` : 'Ajouter une image';
  const dialog = openWindow(title, 'trame-image', form);
  holdKeysAfter(dialog);
  form.append(makeButton('Ne pas l’ajouter', () => dialog.close()));
  form.addEventListener('submit', (event) => {
    if (field.value.trim() !== '') return;
    // Spaces only: the browser takes them for an answer.
    event.preventDefault();
    field.value = '';
    field.reportValidity();
  });
  field.focus();
  return new Promise((resolve) => {
    let isGiven = false;
    form.addEventListener('submit', (event) => {
      isGiven = !event.defaultPrevented;
    });
    dialog.addEventListener('close', () => {
      URL.revokeObjectURL(address);
      resolve(isGiven ? field.value.trim().replace(/\s*\n\s*/g, ' ') : undefined);
    });
  });
}
