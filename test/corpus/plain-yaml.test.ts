import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { entryFile, generateCorpus } from '../../src/bench/corpus-generator.ts';
import { chance } from '../../src/commands/fuzz/chance.ts';
import { isPlainYaml } from '../../src/corpus/plain-yaml.ts';
import { tooSlow } from '../growth.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

/** What the careful parser reads, or its first error. */
function careful(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true });
  return document.errors[0]?.message ?? document.toJS();
}

/** What the quick parser reads; `undefined` when it gives the text up, as for a key written twice. */
function quick(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** Whether the text is plain; fails when it is and the two parsers do not read the same in it. */
function readAlike(text: string): boolean {
  if (!isPlainYaml(text)) return false;
  const data = quick(text);
  if (data !== undefined) expect(data, text).toEqual(careful(text));
  return true;
}

const PLAIN = [
  'titre: Accueillir',
  "titre: \"Accueillir : bien\"\nresume: 'l''accueil # ici'",
  'resume: Un texte\n  qui va à la ligne\n\n  et plus loin\nautre: x',
  'resume: "Un texte\n  qui va à la ligne\n\n  avec \\"guillemets\\""\nautre: x',
  'corps: |-\n  ## Titre : un\n\n    en retrait # ici\n  - liste\nautre: x',
  'corps: |\n  un\n  deux',
  'corps: >-\n  un\n  deux\n\n  trois',
  'public:\n  - tous\n  - "ainés"\nautre:\n- un\n- deux\n  suite\n',
  'etapes:\n  - action: Un.\n    detail: Deux.\n  - action: Trois.\n    notes:\n      - a\n      - b: c',
  'a:\n  - - un\n    - deux\n  - - trois',
  '# En-tête\n\na: 1\n\n# Au milieu\nb: 2',
  'a:\nb: null\nc: true\nd: False\ne: []\nf: yes\ng: off',
  'jour: 2026-01-02\nmois: 2026-01\nheure: 16:30\nan: 2026\nentier: 0\ndecimal: 1.50\nsud: -0.4250',
  'a: 13 millions\nb: 1.1 Préparer\nc: 40 %',
  'url: https://a.example/b?c=d#e\nheure: demain à 9:30',
  'b: "😀"\nc: émoji 😀',
  'constructor: 1\nhas-own: 2',
  'jour: 12/03/1985\nsomme: 14250,00\ncommune: 2A004\npage: /kit/accueillir/',
  'familles:\n  # Les lieux\n  - mots: [territoire, conseil général, l’écrit, 2B, 13 millions, "40 %"]\n\n  # Aider\n  - mots: [aide]',
  'recherches:\n  - { requete: mot de passe, pages: [/kit/a/, /b/] }\n  - { requete: "@, { ]", pages: [/c/] }\nautre: [un]',
  'a:\n  b: [true, no, Non]\n  # fin\nc: { d: 13 millions }',
];

const NOT_PLAIN = [
  '',
  'un texte',
  '- une liste',
  '---\na: 1',
  '%YAML 1.2\n---\na: 1',
  'a: 1\n---\nb: 2',
  'a: 1\n...\n',
  '\uFEFFa: 1',
  'a:\t1',
  'a: 1\r\nb: 2',
  'a: un\u2028deux',
  'a: &x 1\nb: *x',
  '<<: {a: 1}',
  'a: !!str 1',
  'a: [un, deux',
  'a: [un,deux]',
  'a: [ un, deux ]',
  'a: [un, deux,]',
  'a: [un, [deux]]',
  'a: [un: deux]',
  'a: [un # deux]',
  "a: ['un']",
  'a: [un] deux',
  'a: [Null]',
  'a: [&x un]',
  'a: [-un]',
  'a: [1e3]',
  'a: [0b1]',
  'a: [un,\n  deux]',
  'a: {b: 1}',
  'a: { b: un, c: { d: deux } }',
  'a: { b: un',
  'a: { true: un }',
  'code: 007',
  'code: 0o17',
  'code: 0x1F',
  'code: 1_000',
  'code: 1e3',
  'code: 12345678901234567890',
  'code: +1',
  'code: -1',
  'code: .5',
  'code: .inf',
  'code: ~',
  'heure: 1:30',
  '1: un',
  '? a\n: b',
  'null: 1',
  'True: 1',
  '"a": 1',
  '__proto__: 1',
  'a: b: c',
  'a: b # non',
  'a: b:',
  'a:\n  b: 1\n c: 2',
  'a: 1\n  b: 2',
  'a:\n  - x\n  b: 1',
  'a:\n  - x:\n  b: 1',
  'a:\n    - x\n  - y',
  'a: |+\n  b\n',
  'a: |2\n   b\n',
  'a: |-\nb: 1',
  'a: |-\n    b\n  c\nd: 1',
  'a: >\n  b\n    c\n  d',
  'a: "un\ndeux"',
  'a: "\\u00e9"',
  'a: "un \\\n  deux"',
  'a: "jamais fermé',
  'a: "un" deux',
  "a: 'un\n  deux'",
  'a: `b`',
  'a: @b',
  'a: un \nb: 2',
  'a:\n  texte dessous',
];

test('takes as plain what people write', () => {
  expect(PLAIN.filter((text) => !readAlike(text))).toEqual([]);
});

test('leaves to the careful parser what it does not know', () => {
  expect(NOT_PLAIN.filter(isPlainYaml)).toEqual([]);
});

test('a key written twice is left to the careful parser', () => {
  expect(quick('a: 1\na: 2')).toBeUndefined();
});

test('nearly all that the national edition says is plain, its long settings too: every reading of it is quick', () => {
  const texts = yamlBelow(NATIONAL_CONTENT);
  const length = (of: string[]) => of.join('').length;
  expect(length(texts.filter(isPlainYaml))).toBeGreaterThan(length(texts) * 0.9);
});

test.each([NATIONAL_CONTENT, 'test/editions'])(
  'reads all that stands in %s as the careful one',
  (name) => {
    const texts = yamlBelow(name);
    const plain = texts.filter(readAlike);
    expect(plain.length).toBeGreaterThan(texts.length * 0.9);
  },
);

test('reads a generated corpus as the careful one', () => {
  const texts = generateCorpus(200).map((entry) => frontMatter(entryFile(entry)));
  expect(texts.filter(readAlike).length).toBeGreaterThan(190);
});

const PIECES =
  'a: b|b:|- a|- b: c|c: "x|y"|d: >-|e: >|# c|text suite|suite|f: 12|f: 1.5|g: 2020-01-02|h: "q r"|- - a|- j: k|l: []|« x »|"a b"|- "z|(a) b|m: 13 millions|...suite|-|k: null|!x|&x|*x|007|1_0|0x1F|~|[]|{}|\\n|\\|\t|---|%Y|? k|<<: a|null: z|m: [un, /d/ x]|- [a, "b, c"]|- { k: v w, l: [x] }|n: [Null]|o: 2B|p: 1,5|q: 1x2|r: 0b1|s: [0o1]|"k": v|: |#x|😀|\u00a0'.split(
    '|',
  );

test('whatever is put together, what is plain reads the same', () => {
  const { pick, whole } = chance(2018);
  const starts = ['a0:', 'z: s', 'z: "s', 'z: |-', 'z: >-', 'z: >', 'z: |', ''];
  let plain = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const lines = Array.from({ length: whole(1, 6) }, () => {
      const blank = whole(0, 7) === 0 ? '\n' : '';
      return `${' '.repeat(pick([0, 0, 1, 2, 2, 3, 4]))}${pick(PIECES)}${blank}`;
    });
    if (readAlike([pick(starts), ...lines].join('\n'))) plain += 1;
  }
  expect(plain).toBeGreaterThan(300);
});

test('takes a time in proportion to the text', () => {
  const text = (lines: number) =>
    'a: "x\n'.concat('  «  un mot, '.repeat(3), 'b: c\n'.repeat(lines));
  const read = (length: number) => {
    const lines = length / 8;
    isPlainYaml(`${text(lines)}${'d'.repeat(lines)}: ${'- '.repeat(lines)}`);
  };
  expect(tooSlow(read)).toBeUndefined();
});

function frontMatter(text: string): string {
  return /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '';
}

function yamlBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && /\.(?:md|yml)$/.test(file.name))
    .map(({ parentPath, name }) => ({ name, text: readFileSync(`${parentPath}/${name}`, 'utf8') }))
    .map(({ name, text }) => (name.endsWith('.md') ? frontMatter(text) : text))
    .filter((text) => text !== '');
}
