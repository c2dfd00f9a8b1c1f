import { closeWords, wordsOf } from '../app/given-up.ts';
import { holdKeysAfter } from '../app/held-keys.ts';

/** A question with one answer, in French. */
export interface Question {
  title: string;
  label: string;
  hint: string;
  /** What the answer is before the person writes. */
  value: string;
  /** Room for several lines. */
  long?: boolean;
}

/** Asks over the page, in a dialog; `null` when the person gives up, whose words are kept. */
export function askText({ title, label, hint, value, long }: Question): Promise<string | null> {
  const asked = { title, before: [value] };
  const dialog = document.createElement('dialog');
  dialog.className = 'trame-question';
  dialog.setAttribute('aria-label', title);
  const form = document.createElement('form');
  form.method = 'dialog';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const field = document.createElement(long ? 'textarea' : 'input');
  field.value = wordsOf(asked)[0] ?? value;
  field.required = true;
  const name = document.createElement('label');
  name.append(label, field);
  const help = document.createElement('p');
  help.id = `trame-question-${Date.now()}`;
  help.textContent = hint;
  field.setAttribute('aria-describedby', help.id);
  const [accept, give] = [button('Valider', 'valider'), button('Annuler', 'annuler')];
  give.formNoValidate = true;
  form.append(heading, name, help, accept, give);
  dialog.append(form);
  document.body.append(dialog);
  holdKeysAfter(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      const text = field.value.trim();
      const isAnswered = dialog.returnValue === 'valider' && text !== '';
      closeWords(asked, isAnswered, [field.value]);
      resolve(isAnswered ? text : null);
    });
    dialog.showModal();
    field.focus();
  });
}

function button(text: string, value: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = text;
  element.value = value;
  return element;
}
