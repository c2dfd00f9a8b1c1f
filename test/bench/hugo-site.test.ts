import { expect, test } from 'vitest';
import { plainMarkdown } from '../../src/bench/hugo-site.ts';

const plain = (body: string) => plainMarkdown(body, new Map([['inquietude', '40 %']]));

test('a box becomes a quotation with its kind as title', () => {
  expect(plain('::: exemple Nancy\nUn texte.\n:::\n')).toBe(
    '> **exemple Nancy**\n> \n> Un texte.\n',
  );
});

test('a note in the margin keeps its words', () => {
  expect(plain('Un mot.{marge: Une note.}')).toBe('Un mot. (Une note.)');
});

test('a quoted figure becomes a link with its text', () => {
  expect(plain('Soit {{chiffre:inquietude}}.')).toBe('Soit [40 %](/chiffres/inquietude/).');
});

test('abbreviations are left out', () => {
  expect(plain('Le RSA.\n\n*[RSA]: Revenu\n')).toBe('Le RSA.\n\n');
});
