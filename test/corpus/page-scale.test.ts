import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { pageScale } from '../../src/corpus/page-scale.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { MOST_HTML } from '../../src/markdown/weight.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../helpers/content-folder.ts';

/** What the check says of these files. */
function said(files: Record<string, string>): string[] {
  const folder = contentFolder({ 'national/edition.yml': EDITION, ...files });
  return corpusReader(folder)().problems.map((problem) => formatProblem(problem));
}

const page = (body: string) => said({ 'national/pages/lourde.md': plainPage('Lourde', '', body) });
const long = 'mot '.repeat(8_000);

test.each([
  [
    'an abbreviation with a long title, used thousands of times',
    `${'Le AB dit. '.repeat(4_000)}\n\n*[AB]: ${long}\n`,
    /lourde\.md:11 — cette page serait trop lourde : environ 1\d\d,\d\s?Mo .* pour l’abréviation « AB », montrée 4000 fois/,
  ],
  [
    'a link given once, with a long title',
    `${'[a][b] '.repeat(4_000)}\n\n[b]: /lourde/ "${long}"\n`,
    /lourde\.md:11 — cette page serait trop lourde : .* pour l’adresse « \[B\] », montrée 4000 fois/i,
  ],
  [
    'a link given once, with a long address',
    `${'[a][b] '.repeat(4_000)}\n\n[b]: https://site.example/${'x'.repeat(30_000)}\n`,
    /lourde\.md:11 — adresse trop longue \(30021 signes\)/,
  ],
  [
    'a picture that comes back',
    '![a](/media/a.png)'.repeat(30_000),
    /cette page serait trop lourde/,
  ],
  ['headings without end', '## A\n\n'.repeat(100_000), /cette page serait trop lourde/],
  ['signs that take six in HTML', '"'.repeat(999_000), /cette page serait trop lourde/],
])('%s is refused with its line, before it is made', (_what, body, expected) => {
  const before = process.memoryUsage().heapUsed;
  expect(page(body).join('\n')).toMatch(expected);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_000_000_000);
});

test('the body and the fields of a page count together, told at the heaviest', () => {
  const scale = pageScale('kit/lourde.md');
  scale.add({ html: MOST_HTML * 0.4 }, () => 20);
  expect(scale.problems()).toEqual([]);
  scale.add({ html: MOST_HTML * 0.7 }, () => 7);
  expect(scale.html()).toBeCloseTo(MOST_HTML * 1.1);
  expect(scale.problems()).toMatchObject([{ file: 'kit/lourde.md', line: 7 }]);
});

test('a long text of an honest writer is let through', () => {
  const chapter = `## Une partie\n\n${'Un mot **fort**, un [lien](/longue/) et le CCAS. '.repeat(60)}\n\n`;
  const body = `${chapter.repeat(250)}\n*[CCAS]: Centre communal d’action sociale\n`;
  expect(body.length).toBeGreaterThan(700_000);
  expect(said({ 'national/pages/longue.md': plainPage('Longue', '', body) })).toEqual([]);
});

test('a booklet that would gather more than a browser opens is refused, and its heaviest text named', () => {
  const heavy = (at: number) => kitSheet(`Fiche ${at}`, '', `${'"'.repeat(800_000)}\n`);
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`national/kit/fiche-${at}.md`, heavy(at)]),
  );
  expect(said(files).join('\n')).toMatch(
    /^content\/national\/kit\/fiche-0\.md — la page qui rassemble ce dossier serait trop lourde : environ 57,\d\s?Mo/m,
  );
});
