import { showMail } from '../../src/browser/ready-mail.ts';
import { type Proposal, proposalMail } from '../../src/model/proposal.ts';
import { wordDifferences } from '../../src/model/word-differences.ts';

/** The form that makes an e-mail of a proposed change: all of it happens on the device, and nothing is sent. */
const form = document.querySelector<HTMLFormElement>('.proposition');
const letter = document.querySelector<HTMLElement>('.lettre');

if (form && letter) start(form, letter);

function start(form: HTMLFormElement, letter: HTMLElement): void {
  form.hidden = false;
  const field = (name: string) => form.elements.namedItem(name) as HTMLTextAreaElement;
  const asked = new URLSearchParams(location.search).get('page');
  // An address of this site only: a link from elsewhere must not speak in its name.
  if (asked && /^\/(?!\/)[\w/-]*$/.test(asked))
    field('page').value = (form.dataset.racine ?? '').replace(/\/$/, '') + asked;
  form.querySelector('.reprendre')?.addEventListener('click', () => {
    if (field('apres').value === '') field('apres').value = field('avant').value;
    field('apres').focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const proposal = {
      page: field('page').value.trim(),
      before: field('avant').value.trim(),
      after: field('apres').value.trim(),
      reason: field('pourquoi').value.trim(),
    };
    letter.querySelector('.ecarts')?.replaceChildren(...differences(proposal));
    showMail(letter, { to: form.dataset.courriel ?? '', ...proposalMail(proposal) });
  });
}

function differences({ before, after }: Proposal): (Node | string)[] {
  if (before === '') return [];
  return wordDifferences(before, after).map(({ change, text }) => {
    if (change === 'kept') return text;
    const element = document.createElement(change === 'added' ? 'ins' : 'del');
    element.textContent = text;
    return element;
  });
}
