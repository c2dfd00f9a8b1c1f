import { expect, test } from 'vitest';
import { realDataIn } from '../../src/model/real-data.ts';

// Numbers that official texts give as examples, of which the control digits are right.
test.each([
  ['FR76 3000 6000 0112 3456 7890 189', 'iban'],
  ['fr7630006000011234567890189', 'iban'],
  ['DE89 3704 0044 0532 0130 00', 'iban'],
  ['2 55 08 14 168 025 38', 'securite-sociale'],
  ['255081416802538', 'securite-sociale'],
  ['1 84 12 76 451 089', 'securite-sociale'],
  ['1 80 01 2A 004 123 43', 'securite-sociale'],
  ['quelqu.un@fournisseur.fr', 'courriel'],
  ['mon adresse est a+b@sous.domaine.com, voilà', 'courriel'],
  ['06 12 34 56 78', 'telephone'],
  ['+33 6 12 34 56 78', 'telephone'],
] as const)('« %s » could be somebody’s', (text, expected) => {
  expect(realDataIn(text)).toBe(expected);
});

test.each([
  ['a control digit that is wrong', 'FR76 3000 6000 0112 3456 7890 188'],
  ['a key that is wrong', '2 55 08 14 168 025 39'],
  ['a month that is none', '1 84 00 76 451 089'],
  ['an address kept for examples', 'camille@courriel.example'],
  ['another one', 'camille@example.org'],
  ['a telephone kept for fiction', '01 99 00 12 34'],
  ['a date', '12/03/1985'],
  ['an amount', '14 250 euros'],
  ['a sentence', 'Je ne vois pas le remboursement.'],
  ['a code', '482 915'],
  ['nothing', ''],
])('%s is nobody’s', (_name, text) => expect(realDataIn(text)).toBeUndefined());
