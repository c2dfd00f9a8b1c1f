import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlainYaml } from '../../../src/browser/plan/plain-yaml.ts';
import { parseYaml } from '../../../src/browser/plan/whole-yaml.ts';
import { writeEntry } from '../../../src/browser/plan/write-entry.ts';
import { type Chance, chance } from '../../../src/commands/fuzz/chance.ts';
import { oddPlan } from './random-plan.ts';

const headOf = (file: string): string => /^---\n([\s\S]*?\n)---/.exec(file)?.[1] ?? '';

const headsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => headOf(readFileSync(join(folder, name), 'utf8')))
    .filter(Boolean);

const STRATEGIES = [
  'content/national/strategies',
  'test/editions/complet/national/strategies',
].flatMap(headsIn);
const WRITTEN = Array.from({ length: 60 }, (_, seed) => headOf(writeEntry(oddPlan(chance(seed)))));

/** What the whole reader makes of it; `undefined` where it refuses. */
function whole(yaml: string): { value: unknown } | undefined {
  try {
    return { value: parseYaml(yaml) };
  } catch {
    return undefined;
  }
}

test('every strategy of the content is read, and read as the whole reader does', () => {
  expect(STRATEGIES.length).toBeGreaterThan(5);
  for (const yaml of STRATEGIES) expect(readPlainYaml(yaml)).toEqual(whole(yaml));
});

test('so is what the tool writes, but for signs that go to the whole reader', () => {
  const read = WRITTEN.map((yaml) => [readPlainYaml(yaml), yaml] as const);
  for (const [plain, yaml] of read) if (plain) expect(plain).toEqual(whole(yaml));
  expect(read.filter(([plain]) => plain).length).toBeGreaterThan(0);
});

test('all other contents: what is read is right', () => {
  const heads = headsIn('content/national');
  const read = heads.filter((yaml) => readPlainYaml(yaml));
  for (const yaml of read) expect(readPlainYaml(yaml)).toEqual(whole(yaml));
  expect(read.length).toBeGreaterThan(heads.length * 0.9);
});

const ODD = [
  'a: "tab\there"\nb: 1',
  'a:\n\t- b\n',
  'a: x\na: y\n',
  'a: &x 1\nb: *x\n',
  'a: !!str 1\n',
  'a: |\n  un\n   deux\n\n  trois\nb: c\n',
  'a: |-\n  un\n\n\nb: c\n',
  'a: >\n  un\n  deux\n\n  trois\n\n\n  quatre\nb: 1\n',
  'a: >-\n  un\n    deux\n  trois\n',
  'a: |2\n    un\n',
  'a: |+\n  un\n\nb: 1\n',
  'a: |\n\n  un\n',
  'a: |\n  # pas un commentaire\n  - ni une liste\nb: 1\n',
  'a: un texte\n  qui continue\nb: 1\n',
  'a: "un texte\n  qui continue"\n',
  "a: 'l''été'\nb: 'x' # fin\n",
  'a: x # fin\nb: x#y\n',
  'a: b: c\n',
  'a: b:\n',
  'a:b\n',
  'a: - b\n',
  '- a\n- b\n',
  '- a: 1\n  b: 2\n- c: 3\n',
  'a:\n- b\n- c: d\n  e: f\n- \n- g\nh: i\n',
  'a:\n  - - b\n    - c\n',
  'a:\n  -   b: 1\n      c: 2\n  - d\n',
  'a:\nb:\n  c:\nd: null\ne: ~\nf: Null\n',
  'a: yes\nb: True\nc: true\nd: off\n',
  'a: 010\nb: 0x1F\nc: 1_000\nd: 1e3\ne: .5\nf: -1\ng: +1\nh: 1.10\ni: 0\nj: 12\n',
  'a: 2027\nb: 2027-06\nc: 2027-06-01\nd: 2027-06-01 10:00\ne: 12:30\n',
  'a: .inf\nb: .NaN\nc: e\nd: 1.2.3\ne: 1 000 €\nf: 50 %\n',
  'a: [b, c]\nd: {e: f}\ng: []\nh: {}\n',
  '  a: 1\n  b: 2\n',
  'a: 1\n b: 2\n',
  'a:\n    b: 1\n  c: 2\n',
  'a:\n  - b\n - c\n',
  '"a": 1\n',
  '? a\n: b\n',
  'a: @x\n',
  'a: `x`\n',
  'a: %x\n',
  'a: "\\x41\\u00e9\\/\\t"\nb: "\\q"\n',
  "a: 'x\n",
  'a: "x\n',
  'a: "x" y\n',
  '...\n',
  'a: 1\n---\nb: 2\n',
  '# rien\n',
  '',
  'a: x   \nb:   y\nc:    \n',
  'a: é\u00a0: è\nb: «\u202foui\u202f»\n',
  'a: \u00a0x\u00a0\nb: |\n  \u00a0\n  x\nc: \u00a0\n',
  'a: x\u0085y\n',
  'a: x\u2028y\n',
  'a: \ufeffx\n',
  '__proto__: 1\n',
  'constructor: 1\n',
  'a: -\nb: --\nc: ---\n',
  'a: ?\nb: ?x\nc: :x\nd: x:y\ne: x::\n',
  'a: (x)\nb: …\nc: €5\nd: +33 1\ne: -x\nf: 1-2\ng: a-b\n',
];

test.each(ODD)('%j is read as the whole reader does, or left to it', (yaml) => {
  const plain = readPlainYaml(yaml);
  if (plain) expect(plain).toEqual(whole(yaml));
});

const SIGNS = [...'\n\n  \t:-#"\'|>[]{}&*!?,%@`~0129.+aéyn\\«…', '\n  ', '- ', ': ', ' #', '|\n'];

/** The same text with a few signs put in, taken away or doubled, as hands do. */
function spoiled(text: string, luck: Chance): string {
  let out = text;
  for (let times = luck.whole(1, 3); times > 0; times -= 1) {
    const at = luck.whole(0, out.length);
    const cut = luck.whole(0, 2);
    out = out.slice(0, at) + (luck.whole(0, 2) > 0 ? luck.pick(SIGNS) : '') + out.slice(at + cut);
  }
  return out;
}

test('whatever a hand does to a file, nothing is read otherwise than by the whole reader', () => {
  const luck = chance(11);
  const texts = [...STRATEGIES.map((yaml) => yaml.slice(0, 3000)), ...ODD, ...WRITTEN];
  let read = 0;
  for (let round = 0; round < 4000; round += 1) {
    const yaml = spoiled(luck.pick(texts), luck);
    const plain = readPlainYaml(yaml);
    if (!plain) continue;
    read += 1;
    expect({ yaml, ...plain }).toEqual({ yaml, ...whole(yaml) });
  }
  expect(read).toBeGreaterThan(500);
});
