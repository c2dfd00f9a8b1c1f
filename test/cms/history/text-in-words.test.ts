import { expect, test } from 'vitest';
import { textInWords } from '../../../src/cms/history/text-in-words.ts';
import { tooSlow } from '../../growth.ts';

test.each([
  ['## Des publics', 'Des publics'],
  ['Lisez [Le Monde](/ressources/), ou **ici**.', 'Lisez Le Monde (/ressources/), ou ici.'],
  ['::: exemple Au bourg\nUn *cas*.\n:::', 'Encadré (exemple) : Au bourg\nUn cas.\n'],
  ['::: à-retenir\n- un\n  - deux\n:::', 'Encadré (à-retenir)\n• un\n  • deux\n'],
  ['mot\\_souligné\\_ et 5 \\* 3\\\nici', 'mot_souligné_ et 5 * 3\nici'],
  ['| a | b |\n| --- | :-: |\n| 1 | 2 |', 'a · b\n1 · 2'],
  ['Un fait[^1].\n\n[^1]: La source.', 'Un fait (note 1).\n\nNote 1 : La source.'],
  [
    'Un mot{marge: une note} et {{chiffre:inquietude}}.',
    'Un mot (en marge : une note) et (chiffre « inquietude »).',
  ],
  ['![Un écran](/media/ecran.png)', 'Image : Un écran'],
  ['*[CCAS]: Centre communal', 'Sigle CCAS : Centre communal'],
  ['1. un\n2. deux', '1. un\n2. deux'],
])('%j', (markdown, words) => {
  expect(textInWords(markdown)).toBe(words);
});

test.each([
  '[',
  ' ',
  ' |',
  '\n ',
  '- ',
  '![a](',
  '{marge:',
  '::: a ',
  '|-',
  '| ',
  '**',
  '\\',
  '[^',
  '{{chiffre:',
])('of %j takes time in proportion to its length', (piece) => {
  expect(tooSlow((length) => textInWords(piece.repeat(length / piece.length)))).toBeUndefined();
});
