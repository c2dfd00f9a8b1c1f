import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../../../src/commands/links/ask-address.ts';
import { checkedLinks, checkedLinksText } from '../../../src/commands/links/checked-file.ts';
import { linksReport } from '../../../src/commands/links/links-report.ts';
import { checkedLinksSchema, type LinkResult } from '../../../src/model/checked-links.ts';

const A = 'https://a.example/';
const B = 'https://b.example/page?x="1"';

const link = (address: string, before?: LinkResult) => ({
  address,
  keys: ['kit/accueillir'],
  isNational: true,
  ...(before && { checked: { date: '2026-01-01', result: before } }),
});

const check = (before: LinkResult | undefined, answer: Answer) =>
  checkedLinks([link(A, before)], new Map([[A, answer]]), '2026-11-23').adresses[A];

const DEAD: Answer = { state: 'introuvable', cause: 'réponse 404' };

test.each<[LinkResult | undefined, Answer, LinkResult]>([
  [undefined, { state: 'ok' }, 'ok'],
  [{ etat: 'introuvable', depuis: '2026-02-01', cause: 'x' }, { state: 'ok' }, 'ok'],
  [undefined, DEAD, { etat: 'introuvable', depuis: '2026-11-23', cause: 'réponse 404' }],
  ['ok', DEAD, { etat: 'introuvable', depuis: '2026-11-23', cause: 'réponse 404' }],
  [
    { etat: 'injoignable', depuis: '2026-02-01', cause: 'réponse 500' },
    DEAD,
    { etat: 'introuvable', depuis: '2026-02-01', cause: 'réponse 404' },
  ],
  ['ok', { state: 'redirige', to: B }, { etat: 'redirige', vers: B }],
])('%o, then %o: %o', (before, answer, expected) => {
  expect(check(before, answer)).toEqual(expected);
});

const FOUND = checkedLinks(
  [link(B), link(A)],
  new Map<string, Answer>([
    [B, { state: 'injoignable', cause: 'le site « b » se tait : rien' }],
    [A, { state: 'ok' }],
  ]),
  '2026-11-23',
);

test('the file has one line an address, in order, and reads back as it was', () => {
  const text = checkedLinksText(FOUND);
  expect(text.split('\n').slice(1, 4)).toEqual([
    'verifie_le: 2026-11-23',
    'adresses:',
    '  "https://a.example/": ok',
  ]);
  expect(text.split('\n')).toHaveLength(6);
  expect(checkedLinksSchema.parse(parse(text))).toEqual(FOUND);
});

test('a check without any address is a file all the same', () => {
  const none = checkedLinks([], new Map(), '2026-11-23');
  expect(checkedLinksSchema.parse(parse(checkedLinksText(none)))).toEqual(none);
});

test('the report names what to mend, and where', () => {
  const report = linksReport([link(A), link(B)], FOUND);
  expect(report).toContain('Le site ne répond pas :');
  expect(report).toContain(`- ${B} (le site « b » se tait : rien, depuis le 2026-11-23)`);
  expect(report).toContain('dans kit/accueillir');
  expect(report).toContain('2 adresses vérifiées, dont 1 en défaut.');
});
