import { expect, test } from 'vitest';
import { genreAt, genreSign } from '../../src/model/search-files.ts';

test('every genre has one sign, which comes back from its file, however many there are', () => {
  const places = Array.from({ length: 200 }, (_, place) => place);
  const signs: string = JSON.parse(JSON.stringify(places.map(genreSign).join('')));
  expect(places.map((page) => genreAt(signs, page))).toEqual(places);
  expect(genreAt(signs, 200)).toBeNaN();
});
