import { isSaveKey } from './form/save-key.ts';
import { tell } from './message.ts';

/**
 * Tells of a day that does not exist, or that is not finished: a browser shows « 30/02/2027 » in its field, gives nobody
 * anything of it, and takes it away without a word when the page is saved.
 * @param form what holds the fields, for as long as the window lives
 */
export function tellImpossibleDates(form: HTMLElement): void {
  form.addEventListener('focusout', ({ target }) => tellImpossible(target));
  form.addEventListener(
    'keydown',
    (event) => {
      if (isSaveKey(event)) tellImpossible(event.target);
    },
    { capture: true },
  );
}

function tellImpossible(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || !target.validity.badInput) return;
  const label = target.labels?.[0]?.textContent?.trim() ?? 'Date';
  tell({
    text: `« ${label} » : ce jour n’existe pas, ou il n’est pas entier. Il ne sera pas enregistré : corrigez-le.`,
  });
}
