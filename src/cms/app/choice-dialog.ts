import { frenchTypography } from '../../markdown/typography.ts';

/** A question over the page, with an answer for each button. */
export interface Choice<A extends string> {
  title: string;
  /** What there is to read before one answers. */
  content: readonly Node[];
  /** In order; the first is what most people want. */
  answers: readonly (readonly [answer: A, label: string])[];
  /** The answer of the key « Échap »; without it, one must choose. */
  onEscape?: A;
}

/**
 * Asks over the page, in a dialog.
 * @param until takes the question away: it is then answered by nobody
 */
export function choose<A extends string>(choice: Choice<A>, until?: AbortSignal): Promise<A> {
  const { title, content, answers, onEscape } = choice;
  const dialog = document.createElement('dialog');
  dialog.className = 'trame-question';
  const heading = document.createElement('h2');
  heading.textContent = frenchTypography(title);
  heading.id = 'trame-question-titre';
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = document.createElement('form');
  form.method = 'dialog';
  const buttons = answers.map(([answer, label]) => {
    const button = document.createElement('button');
    button.value = answer;
    button.textContent = label;
    return button;
  });
  const row = document.createElement('p');
  row.append(...buttons);
  form.append(heading, ...content, row);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    until?.addEventListener('abort', () => dialog.remove());
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (onEscape) dialog.close(onEscape);
    });
    dialog.addEventListener('close', () => {
      const answer = answers.find(([known]) => known === dialog.returnValue)?.[0] ?? onEscape;
      // A browser may close a dialog whatever it is told: it is asked again.
      if (answer === undefined) return dialog.isConnected ? dialog.showModal() : undefined;
      dialog.remove();
      resolve(answer);
    });
    dialog.showModal();
    buttons[0]?.focus();
  });
}
