import { expect, test } from 'vitest';
import { proposalMail, readProposal } from '../../src/model/proposal.ts';

const PROPOSAL = {
  page: 'https://essai.example/kit/accueillir/',
  before: 'Venez avec votre papier.\n\nIl suffit.',
  after: 'Venez avec un papier « à jour ».\n\n- un\n- deux',
  reason: 'La règle a changé en 2026.',
};

test('the mail says the page, both texts, what changes and why', () => {
  expect(proposalMail(PROPOSAL)).toEqual({
    subject: 'Proposition pour https://essai.example/kit/accueillir/',
    body: `Page : https://essai.example/kit/accueillir/

--- Le passage, tel qu’il est ---
Venez avec votre papier.

Il suffit.

--- Le texte proposé ---
Venez avec un papier « à jour ».

- un
- deux

--- Ce qui change ---
Venez avec [retiré : votre papier] [ajouté : un papier « à jour »].

[retiré : Il suffit.] [ajouté : - un
- deux]

--- Pourquoi ---
La règle a changé en 2026.

--- Fin de la proposition ---`,
  });
});

test.each([
  ['as it was sent', (mail: string) => mail],
  ['answered', (mail: string) => `Merci !\n\n${mail.replace(/^/gm, '> ')}`],
  ['forwarded twice, with a signature', (mail: string) => `${mail.replace(/^/gm, '> > ')}\n\nAda`],
  ['with the line ends of Windows', (mail: string) => mail.replaceAll('\n', '\r\n')],
  ['cut into lines', (mail: string) => mail.replace(/ (?=avec|«)/g, '\n')],
])('the proposal comes back from its mail %s', (_, sent) => {
  expect(readProposal(sent(proposalMail(PROPOSAL).body))).toEqual(PROPOSAL);
});

test('what is added has no passage before it, and another mail is no proposal', () => {
  const added = { ...PROPOSAL, before: '', reason: '' };
  const { body } = proposalMail(added);
  expect(body).not.toContain('tel qu’il est');
  expect(readProposal(body)).toEqual(added);
  expect(readProposal('Bonjour,\n\nla page /kit/ est très bien.')).toBeUndefined();
});
