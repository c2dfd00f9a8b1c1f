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
  ['+33 (0)6 12 34 56 78', 'telephone'],
  ['06/12/34/56/78', 'telephone'],
  ['０６１２３４５６７８', 'telephone'],
  ['+262 692 12 34 56', 'telephone'],
  ['0041 79 123 45 67', 'telephone'],
  ['FR14.2004.1010.0505.0001.3M02.606', 'iban'],
  ['FR 14 2004 1010 0505 0001 3M02 606', 'iban'],
  ['IBAN FR1420041010050500013M02606 BIC PSSTFRPPXXX', 'iban'],
  ['BE68 5390 0754 7034 merci', 'iban'],
  ['ES91 2100 0418 4502 0005 1332', 'iban'],
  ['NO93 8601 1117 947', 'iban'],
  ['MT84 MALT 0110 0001 2345 MTLC AST0 01S', 'iban'],
  ['7 85 05 78 006 084 82', 'securite-sociale'],
  ['hélène@école.fr', 'courriel'],
  ['prenom+impots@fournisseur.fr', 'courriel'],
  ['prenom.nom (at) fournisseur.fr', 'courriel'],
  ['prenom.nom[arobase]fournisseur.fr', 'courriel'],
  ['4111 1111 1111 1111', 'carte'],
  ['5555-5555-5555-4444', 'carte'],
  ['378282246310005', 'carte'],
  ['30 23 217 600 053', 'numero-fiscal'],
  ['3023217600053', 'numero-fiscal'],
  ['07 01 987 765 493', 'numero-fiscal'],
  ['mon numéro est le 12.34.567.890.066', 'numero-fiscal'],
  ['référence de l’avis : 24 54 1234567 89', 'avis-d-impot'],
  ['mon avis d’impôt, 232A123456789', 'avis-d-impot'],
] as const)('« %s » could be somebody’s', (text, expected) => {
  expect(realDataIn(text)).toBe(expected);
});

// What the place asks for tells a reference that has no control digit.
test.each([
  ['2454123456789', 'Référence de l’avis'],
  ['24 54 A 12 34 56 78', 'Référence de l’avis d’impôt'],
  ['2454123456789Z', 'Numéro de l’avis'],
])('« %s » could be somebody’s where the place asks « %s »', (text, asked) => {
  expect(realDataIn(text, asked)).toBe('avis-d-impot');
  expect(realDataIn(text)).toBeUndefined();
});

test.each([
  ['00 54 1234567 89', 'Référence de l’avis'],
  ['24 54 1234567', 'Référence de l’avis'],
  ['2 85 03 00 000 000 00', 'Numéro de l’avis'],
  ['12/03/2026', 'Date de l’avis'],
  ['Votre avis du 12/03/2026 à 14 h 30', 'Message'],
  ['20 exemplaires', 'Votre avis'],
])('« %s » is nobody’s, even where the place asks « %s »', (text, asked) =>
  expect(realDataIn(text, asked)).toBeUndefined(),
);

test.each([
  ['a control digit that is wrong', 'FR76 3000 6000 0112 3456 7890 188'],
  ['a key that is wrong', '2 55 08 14 168 025 39'],
  ['a month that is none', '1 84 00 76 451 089'],
  ['an address kept for examples', 'camille@courriel.example'],
  ['another one', 'camille@example.org'],
  ['a telephone kept for fiction', '01 99 00 12 34'],
  ['a date', '12/03/1985'],
  ['an amount', '14 250 euros'],
  ['a date and an hour', '01/02/2026 10'],
  ['a number of a company', '362 521 879 00034'],
  ['a card with a wrong control digit', '4111 1111 1111 1112'],
  ['an address kept for examples, in words', 'camille (at) courriel.example'],
  ['a temperature', '+5 degrés'],
  ['a sentence', 'Je ne vois pas le remboursement.'],
  ['a code', '482 915'],
  ['a tax number with a wrong key', '30 23 217 600 054'],
  ['a tax number that begins as none does', '40 23 217 600 052'],
  ['a tax number of noughts', '00 00 000 000 000'],
  ['a bar code', '3 760123 456789'],
  ['nothing', ''],
])('%s is nobody’s', (_name, text) => expect(realDataIn(text)).toBeUndefined());
