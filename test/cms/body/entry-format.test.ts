import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { throughRichEditor } from '../../../src/cms/body/decap-serializer.ts';
import { entryFormat, ORIGINAL_KEY, settingsFormat } from '../../../src/cms/body/entry-format.ts';
import { changedLines, ENTRY_FILES } from './entry-files.ts';

const { fromFile, toFile } = entryFormat;

describe.each(ENTRY_FILES)('%s', (_, { text }) => {
  const data = fromFile(text);

  test('nothing changed, whatever the order of the keys and the empty fields of the form', () => {
    const given = { ...data, vide: '', liste: [], groupe: { cle: null } };
    expect(toFile(Object.fromEntries(Object.entries(given).reverse()))).toBe(text);
  });

  test('another title', () => {
    const saved = toFile({ ...data, titre: `${data.titre} : « oui » # non` });
    const expected = 'titre' in data ? 1 : 0;
    if (expected) expect(changedLines(text, saved)).toHaveLength(1);
    expect(fromFile(saved).titre).toBe(`${data.titre} : « oui » # non`);
  });

  const { body: _body, [ORIGINAL_KEY]: _file, ...fields } = data;
  const texts = textsOf(fields);

  test('a letter in a text of the front matter changes one line, for each place that the model has', () => {
    for (const at of new Map(texts.map(({ place }, at) => [place, at])).values()) {
      const saved = toFile({ ...data, ...withLetters(fields, [at]) });
      expect(changedLines(text, saved)).toHaveLength(1);
    }
  });

  test('a letter in every text of the front matter changes as many lines', () => {
    const saved = toFile({ ...data, ...withLetters(fields, [...texts.keys()]) });
    expect(changedLines(text, saved)).toHaveLength(texts.length);
  });

  test('a letter at the end of the body changes one line', () => {
    if (typeof data.body !== 'string') return;
    const saved = toFile({ ...data, body: `${throughRichEditor(data.body)}x` });
    expect(changedLines(text, saved)).toHaveLength(1);
  });

  test('one more source takes nothing away', () => {
    // What hides a page has no sources.
    if (data.national === 'masque') return;
    const sources = Array.isArray(data.sources) ? data.sources : [];
    const saved = toFile({ ...data, sources: [...sources, { editeur: 'E', titre: 'T' }] });
    const lines = saved.split('\n');
    expect(text.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
    expect(saved).toContain('  - titre: T\n    editeur: E\n');
  });
});

/** The texts of the front matter in their order, each with its place in the model, and its form: of one line or more. */
function textsOf(value: unknown, place = ''): { place: string }[] {
  if (typeof value === 'string') return [{ place: `${place}${value.includes('\n') ? '|' : ''}` }];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, `${place}/*`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${place}/${key}`));
}

/** A copy with one more letter at the end of the wanted texts. */
function withLetters(fields: object, wanted: readonly number[]): object {
  let at = -1;
  const copy = JSON.stringify(fields, (_key, value: unknown) => {
    if (typeof value !== 'string') return value;
    at += 1;
    return wanted.includes(at) ? `${value.trimEnd()}x` : value;
  });
  return JSON.parse(copy);
}

const FILE = `---
# Relu en mars.
titre: 'L’aide'   # court
code: "01"
sources:
- titre: Un
  date: 2018   # l’année
- titre: "Deux"
suite: []
---

Texte.

`;

test.each([
  ['a single-quoted value', { titre: 'Une aide' }, "titre: 'Une aide'   # court"],
  ['a code', { code: '02' }, 'code: "02"'],
  [
    'a value within a list',
    { sources: [{ titre: 'Un', date: 2019 }, { titre: 'Deux' }] },
    '  date: 2019   # l’année',
  ],
])('%s keeps its form', (_, change, line) => {
  const saved = toFile({ ...fromFile(FILE), ...change });
  expect(changedLines(saved, FILE)).toEqual([line]);
});

test('what a person clears is removed, what was empty stays', () => {
  expect(toFile({ ...fromFile(FILE), code: '' })).toBe(FILE.replace('code: "01"\n', ''));
});

test('an item removed from a list leaves the others as they were', () => {
  const saved = toFile({ ...fromFile(FILE), sources: [{ titre: 'Deux' }] });
  expect(saved).toBe(FILE.replace('- titre: Un\n  date: 2018   # l’année\n', ''));
});

test('a new key goes where the model writes it', () => {
  const file = '---\ntitre: Un\nmise_a_jour: 2026-11-23\n---\nTexte.\n';
  const saved = toFile({ ...fromFile(file), resume: 'Deux' }, ['titre', 'resume', 'mise_a_jour']);
  expect(saved).toBe('---\ntitre: Un\nresume: Deux\nmise_a_jour: 2026-11-23\n---\nTexte.\n');
});

test('a new entry has its keys in order and no empty one', () => {
  const saved = toFile(
    {
      body: 'Texte.',
      mise_a_jour: '2026-11-23',
      resume: '',
      suite: [],
      point_juridique: false,
      sources: [{ adresse: 'https://exemple.fr', editeur: 'E', titre: 'Un : deux' }],
      titre: 'Une fiche',
    },
    ['titre', 'resume', 'point_juridique', 'suite', 'mise_a_jour', 'sources', 'body'],
  );
  expect(saved).toBe(`---
titre: Une fiche
point_juridique: false
mise_a_jour: 2026-11-23
sources:
  - titre: "Un : deux"
    editeur: E
    adresse: https://exemple.fr
---

Texte.
`);
});

test('the line ends and the mark of a file stay', () => {
  const file = `\uFEFF${FILE.replaceAll('\n', '\r\n')}`;
  expect(toFile(fromFile(file))).toBe(file);
  expect(toFile({ ...fromFile(file), code: '02' })).toBe(file.replace('"01"', '"02"'));
});

test('a broken front matter is told in French', () => {
  expect(() => fromFile('---\ntitre: [Un\n---\n')).toThrow(
    /^Cette page a été changée hors de l’éditeur, et ses champs ne peuvent plus être lus\. Rien n’est perdu/,
  );
});

test.each(['edition.yml', 'synonymes.yml', 'recherches.yml'])(
  '%s of the national edition',
  (name) => {
    const path = fileURLToPath(new URL(`../../../content/national/${name}`, import.meta.url));
    const text = readFileSync(path, 'utf8');
    expect(settingsFormat.toFile(settingsFormat.fromFile(text))).toBe(text);
  },
);

test('one setting changes one line', () => {
  const text = '# Le site\nnom: Trame\nediteur:\n  nom: Mission\n';
  const data = settingsFormat.fromFile(text);
  expect(settingsFormat.toFile({ ...data, editeur: { nom: 'Ville' } })).toBe(
    text.replace('Mission', 'Ville'),
  );
});

test.each([
  ['complete', ['titre', 'national', 'mise_a_jour', 'auteurs']],
  ['masque', ['titre', 'national']],
  ['remplace', ['titre', 'ordre', 'national', 'etapes', 'mise_a_jour', 'auteurs']],
])('« national: %s » is written with what the check takes, and nothing else', (national, kept) => {
  const values = {
    titre: 'Ici',
    ordre: 3,
    national,
    etapes: [{ action: 'Appeler' }],
    mise_a_jour: '2026-11-30',
    auteurs: ['D64'],
  };
  const written = fromFile(toFile(values));
  expect(
    Object.keys(written)
      .filter((name) => name !== ORIGINAL_KEY)
      .sort(),
  ).toEqual(kept.sort());
});
