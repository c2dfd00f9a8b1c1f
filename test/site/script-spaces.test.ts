import { expect, test } from 'vitest';
import { frenchTypography } from '../../src/markdown/typography.ts';
import { withFrenchSpaces } from '../../src/site/script-spaces.ts';

test.each([
  '3 résultats pour « mandat »',
  'Cette adresse est-elle la bonne ? Oui !',
  'Il manque : le titre ; le porteur',
  '« Déjà ? » : oui',
])('%s is set as any text of the site', (text) => {
  expect(withFrenchSpaces(JSON.stringify(text))).toBe(JSON.stringify(frenchTypography(text)));
});

test.each([
  'const a=b?c:d;return !e',
  'for(let a of b);',
  'x?"a":"b"',
  'a=/ :|; /',
  '"https://x.fr/a?b"',
  'case"a":return void 0',
])('%s is code, and stays', (code) => {
  expect(withFrenchSpaces(code)).toBe(code);
});
