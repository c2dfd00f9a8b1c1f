import { expect, test } from 'vitest';
import { addressWithin } from '../../../src/browser/search/national-search.ts';

test.each([
  ['/kit/accueillir/', 'https://national.example/kit/accueillir/'],
  ['/trame/kit/', 'https://national.example/trame/kit/'],
  ['https://national.example/guide/', 'https://national.example/guide/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['https://ailleurs.example/kit/', undefined],
  ['//ailleurs.example/kit/', undefined],
  ['http://national.example/kit/', undefined],
  ['https://', undefined],
])('a result of the national edition at %s leads within it, or nowhere', (adresse, href) => {
  expect(addressWithin(adresse, 'https://national.example/pagefind/')).toBe(href);
});
