import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastRatio, PAPER } from '../../src/corpus/contrast.ts';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { contentFolder, EDITION } from '../helpers/content-folder.ts';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
])('%s on %s has a contrast of %d', (one, other, expected) => {
  expect(contrastRatio(one, other)).toBeCloseTo(expected, 2);
});

test('the paper is the one of the stylesheet', () => {
  expect(readFileSync('src/site/styles/tokens.css', 'utf8')).toContain(`--papier: ${PAPER};`);
});

test('a colour that cannot be read is refused with its contrast', () => {
  const folder = contentFolder({
    'national/edition.yml': `${EDITION}couleurs:\n  lien: "#aabbcc"\n`,
  });
  expect(corpusReader(folder)().problems.map((problem) => formatProblem(problem))).toEqual([
    'content/national/edition.yml:7 — « couleurs.lien » : contraste trop faible avec le papier : 1,9 pour #aabbcc. Attendu : une couleur plus foncée, de contraste 4,5 au moins',
  ]);
});
