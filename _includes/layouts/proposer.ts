import { type Proposal, proposalMail } from '../../src/model/proposal.ts';
import { wordDifferences } from '../../src/model/word-differences.ts';

/** The form that makes an e-mail of a proposed change: all of it happens on the device, and nothing is sent. */
const form = document.querySelector<HTMLFormElement>('.proposition');
const letter = document.querySelector<HTMLElement>('.lettre');

/** Some mail programs cut an address that is longer; the message is then copied. */
const LONGEST_ADDRESS = 1900;

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
    show(letter, form.dataset.courriel ?? '', {
      page: field('page').value.trim(),
      before: field('avant').value.trim(),
      after: field('apres').value.trim(),
      reason: field('pourquoi').value.trim(),
    });
  });
}

function show(letter: HTMLElement, to: string, proposal: Proposal): void {
  const { subject, body } = proposalMail(proposal);
  const address = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  const part = (name: string) => letter.querySelector<HTMLElement>(name);
  letter.hidden = false;
  part('.ecarts')?.replaceChildren(...differences(proposal));
  const message = part('.message');
  if (message) message.textContent = body;
  const open = letter.querySelector<HTMLAnchorElement>('.ouvrir');
  if (open) open.href = address;
  const status = part('.annonce');
  if (status)
    status.textContent =
      address.length > LONGEST_ADDRESS
        ? 'Ce message est long : copiez-le, puis collez-le dans votre messagerie.'
        : '';
  const copy = letter.querySelector<HTMLButtonElement>('.copier');
  if (copy)
    copy.onclick = async () => {
      const said = await copied(body);
      if (status) status.textContent = said;
    };
  part('h2')?.focus();
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

async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Le message est copié.';
  } catch {
    return 'Le navigateur n’a pas pu copier : sélectionnez le message ci-dessous, puis copiez-le.';
  }
}
