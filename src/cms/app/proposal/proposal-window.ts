import { frenchTypography } from '../../../markdown/typography.ts';
import { readPlaceChange } from '../../../model/places/place-change.ts';
import { type Proposal, readProposal } from '../../../model/proposal.ts';
import { entryDifferences } from '../../history/entry-differences.ts';
import { applyProposal } from '../../proposal/apply-proposal.ts';
import { shownField } from '../differences.ts';
import { make, makeButton, openWindow } from '../dom.ts';
import { fillForm, type OpenEntry, openEntry } from '../open-entry.ts';

/** Takes what somebody without an account has proposed by e-mail into the form, as a change that is not saved. */
export function showProposal(): void {
  const entry = openEntry();
  const mail = make('textarea', { id: 'trame-courriel', rows: '8' });
  mail.setAttribute('aria-describedby', 'trame-courriel-aide');
  const result = make('div', { 'aria-live': 'polite' });
  const dialog = openWindow(
    'Reprendre une proposition',
    'trame-proposition',
    make('label', { for: mail.id }, 'Le courriel reçu'),
    mail,
    make(
      'p',
      { id: 'trame-courriel-aide' },
      fr('Collez-le en entier, tel qu’il est arrivé de la page « Proposer une modification ».'),
    ),
    result,
  );
  mail.addEventListener('input', () => {
    const proposal = readProposal(mail.value);
    const change = readPlaceChange(mail.value);
    if (mail.value.trim() === '') result.replaceChildren();
    else if (change && entry) result.replaceChildren(...answerChange(dialog, entry, change));
    else if (!proposal) result.replaceChildren(said(NO_PROPOSAL));
    else if (entry) result.replaceChildren(...answer(dialog, entry, proposal));
  });
  mail.focus();
}

const NO_PROPOSAL =
  'Ce message ne contient pas de proposition. Vérifiez que les lignes qui commencent et finissent par « --- » sont là.';
const NOT_FOUND =
  'Le passage n’est plus dans le texte de cette page, ou il y est deux fois. Voici le texte proposé : copiez-le à sa place.';

/** What has changed in a place goes into its fields, all at once. */
function answerChange(
  dialog: HTMLDialogElement,
  entry: OpenEntry,
  { page, champs }: NonNullable<ReturnType<typeof readPlaceChange>>,
): HTMLElement[] {
  return [...otherPage(entry, page), ...offered(dialog, entry, { ...entry.data, ...champs })];
}

const otherPage = (entry: OpenEntry, page: string): HTMLElement[] =>
  isOfPage(entry, { page }) ? [] : [said(`Attention : cette proposition est pour ${page}.`)];

/** The entry as it would become, and the way to take it into the form. */
function offered(
  dialog: HTMLDialogElement,
  entry: OpenEntry,
  data: OpenEntry['data'],
): HTMLElement[] {
  const take = makeButton(
    'Mettre dans le formulaire',
    () => {
      dialog.close();
      fillForm(data);
    },
    'trame-principal',
  );
  const note = said('Rien n’est écrit tant que vous n’enregistrez pas : relisez d’abord.');
  return [...entryDifferences(entry.fields, entry.data, data).map(shownField), take, note];
}

function answer(dialog: HTMLDialogElement, entry: OpenEntry, proposal: Proposal): HTMLElement[] {
  const told = [
    ...otherPage(entry, proposal.page),
    ...(proposal.reason === '' ? [] : [said(`Pourquoi : ${proposal.reason}`)]),
  ];
  const body = typeof entry.data.body === 'string' ? entry.data.body : '';
  const applied = applyProposal(body, proposal);
  if (applied === undefined)
    return [
      ...told,
      said(NOT_FOUND),
      make('pre', { class: 'trame-mots', tabindex: '0' }, proposal.after),
    ];
  return [...told, ...offered(dialog, entry, { ...entry.data, body: applied })];
}

/** Told by the end of its address: the site may stand below any other. */
const isOfPage = ({ slug }: OpenEntry, { page }: Pick<Proposal, 'page'>): boolean =>
  slug !== undefined &&
  page
    .replace(/(index\.html)?[?#].*$/, '')
    .replace(/\/$/, '')
    .endsWith(`/${slug}`);

const fr = frenchTypography;
const said = (text: string): HTMLElement => make('p', {}, fr(text));
