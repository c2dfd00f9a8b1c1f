import { describe, expect, test } from 'vitest';
import { alignLists } from '../../../src/cms/body/align-lists.ts';
import {
  entryFormat,
  type FileFormat,
  ORIGINAL_KEY,
  settingsFormat,
} from '../../../src/cms/body/entry-format.ts';
import { isRecord, isSame, type PlainData } from '../../../src/cms/body/plain-data.ts';
import { CONTENT_TYPES } from '../../../src/model/types.ts';
import { withoutEmpty } from '../../../src/model/without-empty.ts';
import { sampleValues } from '../sample-values.ts';
import { ENTRY_FILES, SETTINGS_FILES } from './entry-files.ts';
import { drawFrom, type RandomEdit, randomEdit } from './random-edits.ts';

/** A file after a change of its values, as the form saves it. */
function saved(text: string, change: (data: PlainData) => PlainData): string {
  const data = settingsFormat.fromFile(text);
  return settingsFormat.toFile({ ...data, ...change(structuredClone(data)) });
}

const WORDS = `# Chaque famille réunit des mots.
# Un mot n’a sa place que dans une.
familles:
  # Les lieux
  - mots: [territoire, territorial]

  # Aider
  - mots: [aidant, coup de main] # les aidants
  - mots: [site miroir, bac à sable]
`;

interface Families extends PlainData {
  familles: { mots: string[] }[];
}
const families = (change: (familles: Families['familles']) => Families['familles']) =>
  saved(WORDS, (data) => ({ familles: change((data as Families).familles) }));

describe('a list of lists on one line', () => {
  test('one word more changes its line', () => {
    expect(
      families(([first, second, ...rest]) => [
        first ?? { mots: [] },
        { mots: [...(second?.mots ?? []), 'aide, et plus'] },
        ...rest,
      ]),
    ).toBe(WORDS.replace('coup de main]', 'coup de main, "aide, et plus"]'));
  });

  test('one word less changes its line', () => {
    expect(families(([first, ...rest]) => [{ mots: first?.mots.slice(1) ?? [] }, ...rest])).toBe(
      WORDS.replace('territoire, territorial', 'territorial'),
    );
  });

  test('a new family is one line, written like the others', () => {
    expect(families((all) => [...all, { mots: ['peur', 'crainte'] }])).toBe(
      `${WORDS}  - mots: [peur, crainte]\n`,
    );
    expect(families((all) => [{ mots: ['peur'] }, ...all])).toBe(
      WORDS.replace('  - mots: [terr', '  - mots: [peur]\n  - mots: [terr'),
    );
  });

  test('a family that goes takes its line, and leaves the comments', () => {
    expect(families((all) => all.slice(1))).toBe(
      WORDS.replace('  - mots: [territoire, territorial]\n', ''),
    );
  });

  test('a family that moves takes its line with it', () => {
    expect(
      families(([first, second, third]) => [third, first, second].filter((one) => !!one)),
    ).toBe(
      `${WORDS.replace('  - mots: [site miroir, bac à sable]\n', '').replace(
        '  - mots: [terr',
        '  - mots: [site miroir, bac à sable]\n  - mots: [terr',
      )}`,
    );
  });

  test('saving over and over adds nothing', () => {
    let text = WORDS;
    for (let round = 0; round < 4; round += 1)
      text = saved(text, (data) => ({
        familles: [...(data as Families).familles, { mots: [`mot ${round}`] }],
      }));
    expect(text).toBe(`${WORDS}${[0, 1, 2, 3].map((at) => `  - mots: [mot ${at}]\n`).join('')}`);
  });
});

const STEPS = `titre: Un   # court
etapes:
- titre: Poser
  texte: |-
    Un.

    Deux.
  # Relu en mars.
  lien: 'kit/un'
- titre: Ranger
vide:
long: un texte
  sur deux lignes
plie: >-
  un
  deux

  trois
`;

describe.each<[what: string, change: (data: PlainData) => PlainData, expected: string]>([
  [
    'an item added at the end',
    ({ etapes }) => ({ etapes: [...(etapes as []), { titre: 'Fin', texte: 'a\n\nb' }] }),
    STEPS.replace(
      '- titre: Ranger\n',
      '- titre: Ranger\n- titre: Fin\n  texte: |-\n    a\n\n    b\n',
    ),
  ],
  [
    'a paragraph of a text in an item',
    ({ etapes }) => ({ etapes: withFirst(etapes, { texte: 'Un.\n\nEt deux.\n\nDeux.' }) }),
    STEPS.replace('    Deux.', '    Et deux.\n\n    Deux.'),
  ],
  [
    'a key cleared in an item',
    ({ etapes }) => ({ etapes: withFirst(etapes, { lien: '' }) }),
    STEPS.replace("  lien: 'kit/un'\n", ''),
  ],
  [
    'the first key cleared in an item',
    ({ etapes }) => ({ etapes: withFirst(etapes, { titre: '' }) }),
    STEPS.replace('- titre: Poser\n  texte', '- texte'),
  ],
  ['an empty key filled', () => ({ vide: 'plein' }), STEPS.replace('vide:', 'vide: plein')],
  [
    'a text that becomes one of several lines',
    () => ({ titre: 'Un\n\nDeux' }),
    STEPS.replace('titre: Un   # court\n', 'titre: |-   # court\n  Un\n\n  Deux\n'),
  ],
  [
    'a text on two lines',
    () => ({ long: 'un autre' }),
    STEPS.replace('un texte\n  sur deux lignes', 'un autre'),
  ],
  ['a folded text', () => ({ plie: 'un deux\nquatre' }), STEPS.replace('  trois', '  quatre')],
  ['a list cleared', () => ({ etapes: [] }), STEPS.replace(/etapes:[\s\S]*(?=vide)/, '')],
])('%s', (what, change, expected) => {
  test('touches its own lines', () => {
    expect(saved(STEPS, change)).toBe(expected);
  });

  test('is undone to the byte', () => {
    const back = settingsFormat.fromFile(STEPS);
    const after = settingsFormat.fromFile(saved(STEPS, change));
    const undone = settingsFormat.toFile({ ...back, [ORIGINAL_KEY]: after[ORIGINAL_KEY] });
    const lost = STEPS.split('\n').filter((line) => !undone.split('\n').includes(line));
    // What was cleared, or laid out in a way of its own, is written anew; nothing else is.
    expect(lost.length).toBeLessThanOrEqual(what === 'a list cleared' ? 7 : 2);
    expect(isSame(dataOf(settingsFormat, undone), dataOf(settingsFormat, STEPS))).toBe(true);
  });
});

const withFirst = (items: unknown, change: PlainData): unknown =>
  (items as PlainData[]).map((item, at) => (at === 0 ? { ...item, ...change } : item));

test.each([
  ['no last line end', 'a: 1\nb: 2', { b: 3 }, 'a: 1\nb: 3'],
  ['no last line end, and a new key', 'a: 1', { b: 3 }, 'a: 1\nb: 3'],
  ['comments alone', '# Rien.\n', { a: 1 }, '# Rien.\na: 1\n'],
  [
    'brackets on several lines',
    'a: [\n  un, # 1\n  deux\n]\n',
    { a: ['un', 'trois'] },
    'a: [\n  un, # 1\n  trois\n]\n',
  ],
  [
    'a group on one line',
    'a: { b: 1, c: "2" }\n',
    { a: { b: 1, c: '3', d: 'x, y' } },
    'a: { b: 1, c: "3", d: "x, y" }\n',
  ],
  [
    'an anchor',
    '# Haut.\na: &un\n  b: 1\nc: *un\nd: 4\n',
    { a: { b: 2 } },
    '# Haut.\na:\n  b: 2\nc:\n  b: 1\nd: 4\n',
  ],
  ['a list in a list', 'a:\n- - 1\n  - 2\n', { a: [[2]] }, 'a:\n- - 2\n'],
  [
    'a list that goes, and the comments between its items',
    'a: |\n  Un texte.\nb:\n  # Un.\n  - c: |\n      # Pas un.\n  # Deux.\n  - c: x\nd: 4\n',
    { b: undefined },
    'a: |\n  Un texte.\n# Un.\n# Deux.\nd: 4\n',
  ],
  ['another kind', 'a: un # mot\nb: 2\n', { a: ['x', 'y'] }, 'a: # mot\n  - x\n  - y\nb: 2\n'],
])('%s', (_, before, change, after) => {
  expect(saved(before, () => change)).toBe(after);
});

const dataOf = ({ fromFile }: FileFormat, text: string): unknown => {
  const { [ORIGINAL_KEY]: _file, ...data } = fromFile(text);
  return withoutEmpty(data);
};

/**
 * The lines of a text; the sign of an item, which passes to the next key when the first one goes, is no part of them, nor
 * is where a comment begins, which stays when what it stood in goes.
 */
const linesOf = (text: string): string[] =>
  text
    .replace(/^(?: *- +)+/gm, (signs) => ' '.repeat(signs.length))
    .replace(/^ +#/gm, '#')
    .split('\n');

/** Lines of a text that another one has no more, in its order. */
function linesGone(before: string, after: string): string[] {
  const lines = linesOf(before);
  const origins = alignLists(lines, linesOf(after), Object.is);
  const kept = new Set(origins.flatMap(({ is, from }) => (is === 'kept' ? [from] : [])));
  return lines.filter((_, at) => !kept.has(at));
}

/** Whether a line says a key or a word of what was touched. */
function isAbout(line: string, { touched, list }: RandomEdit): boolean {
  const words = line.trim();
  if (words === '' || words === '-') return true;
  if (words.startsWith('#')) return false;
  const isList = /: \[.*\]$/.test(words) && list.length > 0;
  if (isList && list.every((item) => holdsWords(item, words))) return true;
  return touched.some(
    (value) => keysOf(value).some((key) => words.startsWith(`${key}:`)) || holdsWords(value, words),
  );
}

const keysOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(keysOf)
    : isRecord(value)
      ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)]
      : [];

const holdsWords = (value: unknown, line: string): boolean =>
  Array.isArray(value)
    ? value.some((item) => holdsWords(item, line))
    : isRecord(value)
      ? Object.values(value).some((item) => holdsWords(item, line))
      : String(value)
          .split('\n')
          .some((text) => text.trim() !== '' && plainWords(line).includes(plainWords(text)));

const plainWords = (text: string): string => text.replace(/["'\\]/g, '').trim();

const commentsOf = (text: string): string[] =>
  linesOf(text)
    .filter((line) => line.startsWith('#'))
    .toSorted();

const LONGEST: [string, FileFormat, string, PlainData][] = [
  ...CONTENT_TYPES.map(({ name, folder, schema }): [string, FileFormat, string, PlainData] => {
    const texts = ENTRY_FILES.filter(([path]) => path.includes(`complet/national/${folder}/`)).map(
      ([, { text }]) => text.slice(0, text.indexOf('\n---\n') + 5),
    );
    const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? '---\ntitre: Un\n---\n';
    return [name, entryFormat, longest.replace('---\n', '---\n# En haut.\n'), sampleValues(schema)];
  }),
  ...SETTINGS_FILES.map(([name, text]): [string, FileFormat, string, PlainData] => [
    name,
    settingsFormat,
    shortened(text),
    {},
  ]),
];

/** A settings file with the first items of each of its lists: each edit reads the whole of it, and lists are alike. */
function shortened(text: string): string {
  let items = 0;
  return text
    .split('\n')
    .filter((line) => {
      if (/^\w/.test(line)) items = 0;
      if (line.startsWith('  - ')) items += 1;
      return items <= 15;
    })
    .join('\n')
    .replace(/\n*$/, '\n');
}

test.each(LONGEST)(
  '%s: over 200 edits, what nobody touched keeps its lines',
  (name, format, first, spare) => {
    const draw = drawFrom(name.length * 7919);
    let text = first;
    let values = dataOf(format, first);
    for (let step = 0; step < 200; step += 1) {
      const edit = randomEdit(draw, values as PlainData, spare);
      const next = format.toFile({ ...edit.values, [ORIGINAL_KEY]: text });
      const told = `${name}, ${step}: ${edit.does}`;
      values = dataOf(format, next);
      expect(isSame(values, withoutEmpty(edit.values)), told).toBe(true);
      expect(
        linesGone(text, next).filter((line) => !isAbout(line, edit)),
        told,
      ).toEqual([]);
      if (edit.touched.length === 0) expect(next, told).toBe(text);
      text = next;
    }
    expect(commentsOf(text)).toEqual(commentsOf(first));
  },
);
