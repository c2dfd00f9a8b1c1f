import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DraftFault } from '../../../src/cms/app/check/draft-fault.ts';
import { placeWords } from '../../../src/cms/app/check/fault-words.ts';
import { draftSchema, type WrittenEntry } from '../../../src/cms/app/preview/draft-entry.ts';
import { territoriesFile } from '../../../src/cms/territories-file.ts';
import { describeField } from '../../../src/model/fields/describe-field.ts';
import { CONTENT_TYPES, type TypeName } from '../../../src/model/types.ts';
import { openSiteAndPreview } from './browser-preview.ts';
import { filledData } from './filled-data.ts';
import { elementsOf } from './html-tree.ts';
import { writtenEntries } from './written-entries.ts';

const COMPLETE = resolve('test/editions/complet');
const { page, faults, corpus } = openSiteAndPreview(COMPLETE);
const types = CONTENT_TYPES.map(({ name, schema }) => [name, schema] as const);

const draft = (type: TypeName, data: WrittenEntry['data'] = {}, body = ''): WrittenEntry => ({
  type,
  slug: undefined,
  edition: 'national',
  data,
  body,
});

const opened = (edition: string, type: string, slug: string): WrittenEntry => {
  const found = writtenEntries(COMPLETE).find(
    (entry) => entry.edition === edition && entry.type === type && entry.slug === slug,
  );
  if (!found) throw new Error(`no ${edition} ${type} ${slug}`);
  return found;
};

const changed = (entry: WrittenEntry, data: Record<string, unknown>): WrittenEntry => ({
  ...entry,
  data: { ...entry.data, ...data },
});

/** Where the form says that something is missing, or is wrong and why. */
const placesOf = (written: WrittenEntry, wanted: DraftFault['kind']): string[] =>
  faults(written)
    .filter(({ kind }) => kind === wanted)
    .map((fault) => {
      const place = placeWords(draftSchema(written), fault);
      return wanted === 'missing' ? place : `${place} (${fault.message})`;
    });

describe('an entry under way is always a page', () => {
  test.each(types)('%s: nothing written yet', (type, { shape: { titre, resume } }) => {
    const { html } = page(draft(type));
    const missing = placesOf(draft(type), 'missing');
    const name = describeField(titre).label;
    expect(html).toContain(`<h1>${name} à compléter</h1>`);
    const labels = [name, describeField(resume).label, 'Auteurs'];
    expect(missing).toEqual(expect.arrayContaining(labels));
  });

  /** What a form may hold while it is filled: the values of Decap's widgets, and what a hand-edited file brings. */
  const oddities: [string, unknown][] = [
    ['empty strings', ''],
    ['nulls', null],
    ['spaces', '   '],
    ['numbers', 13],
    ['nothing but zero', 0],
    ['booleans', true],
    ['lists', ['un', '']],
    ['empty lists', []],
    ['groups', { valeur: 'un' }],
    ['empty groups', {}],
    ['a list of one empty group', [{}]],
    ['very long texts', 'mot '.repeat(2000)],
    ['dates that do not exist', '2026-02-30'],
    ['addresses under way', 'http'],
    ['prototype keys', '__proto__'],
  ];

  test.each(
    types.flatMap(([type, schema]) =>
      oddities.map(([title, value]) => [type, title, schema, value] as const),
    ),
  )('%s: %s in every field', (type, _title, schema, value) => {
    const data = filledData(schema, () => value) as WrittenEntry['data'];
    const { html } = page(draft(type, data, typeof value === 'string' ? value : ''));
    expect(faults(draft(type, data)).length).toBeGreaterThan(0);
    expect(elementsOf(html).filter(({ tag }) => tag === 'h1')).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object Object\]|NaN|Invalid Date/);
  });

  test.each(types)('%s: a value of another shape in the place of each field', (type, schema) => {
    for (const name of Object.keys(schema.shape)) {
      for (const value of ['mot', 5, [], {}, [null], [[]], { a: { b: [] } }]) {
        const written = draft(type, { titre: 'Essai', [name]: value });
        expect(page(written).html).toContain('<h1>');
        expect(faults(written).length).toBeGreaterThan(0);
      }
    }
  });
});

describe('what is missing is said in the words of the form', () => {
  const kit = opened('national', 'kit', 'suivre-les-progres');

  test.each([
    ['a field left empty', { situation: '' }, { missing: ['Situation'], refused: [] }],
    ['a cleared date', { creation: '' }, { missing: ['Date de création'], refused: [] }],
    [
      'a step just added',
      { etapes: [{ action: 'Écoutez.' }, {}] },
      { missing: ['Maintenant › Étape 2 › Action'], refused: [] },
    ],
    ['no step', { etapes: [] }, { missing: ['Maintenant'], refused: [] }],
    [
      'a number that is too great',
      { duree: 900 },
      { missing: [], refused: ['Durée en minutes (nombre trop grand : « 900 »)'] },
    ],
    ['an optional field left empty', { publics: [], suite: null }, { missing: [], refused: [] }],
  ])('%s', (_title, data, told) => {
    const written = changed(kit, data);
    expect({
      missing: placesOf(written, 'missing'),
      refused: placesOf(written, 'refused'),
    }).toEqual(told);
  });

  test('what is refused is shown all the same when it can be', () => {
    const titre = 'Un titre '.repeat(30).trim();
    expect(page(changed(kit, { titre })).html).toContain(`<h1>${titre}</h1>`);
    expect(page(changed(kit, { duree: 900 })).html).toContain('<li>900 minutes</li>');
  });
});

test.each<[type: TypeName, data: WrittenEntry['data'], shown: string[], never: RegExp]>([
  [
    'kit',
    {},
    ['<li>[Moment à compléter] la rencontre</li>', '<li>… minutes</li>'],
    /\b0 minutes|compléter la rencontre/,
  ],
  ['atelier', { heure_debut: '25:99', heure_fin: '' }, ['…\u00a0–\u00a0…'], /\b0\s?h\b|NaN/],
  [
    'atelier',
    { heure_debut: '9 h', heure_fin: '7 h trente' },
    ['9\u00a0h\u00a0–\u00a0…'],
    /\b0\s?h\b|NaN/,
  ],
])(
  '%s: what is not written is no number, and stands apart from other words',
  (type, data, shown, never) => {
    const { html } = page(draft(type, data));
    for (const words of shown) expect(html).toContain(words);
    expect(html.slice(html.indexOf('<h1')).split('</main>')[0]).not.toMatch(never);
  },
);

describe('a draft among the other entries', () => {
  const canonical = (html: string) =>
    elementsOf(html).find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href;

  test('a new entry has the address that its title gives', () => {
    const { html } = page(draft('kit', { titre: 'L’œil & l’été' }));
    expect(canonical(html)).toMatch(/\/kit\/l-oeil-l-ete\/$/);
  });

  test('a new entry of a known title does not take the place of the other', () => {
    const { html } = page(draft('kit', { titre: 'Confidentialité' }));
    const taken = corpus.byKey.get('kit/confidentialite');
    expect(taken).toBeDefined();
    expect(canonical(html)).toMatch(/\/kit\/confidentialite-1\/$/);
  });

  test('its place in the list is the one of its order', () => {
    const sheets = corpus.entries.filter(({ type }) => type === 'kit');
    const order = Math.max(...sheets.map(({ data }) => ('ordre' in data ? data.ordre : 0)));
    const { html } = page(draft('kit', { titre: 'La dernière', ordre: order + 1 }));
    expect(html).toContain(`rel="prev" href="${sheets.at(-1)?.url}"`);
    expect(html).not.toContain('rel="next"');
  });

  test('a key figure changed shows its new value where it is quoted by itself', () => {
    const figure = opened('national', 'chiffre', 'personnes-en-difficulte');
    const { html } = page(
      changed(figure, { resume: 'Soit {{chiffre:personnes-en-difficulte}}.', valeur: 77 }),
    );
    expect(html).toMatch(/<p class="chapeau">Soit 77/);
  });
});

describe('a draft of a territory over a national page', () => {
  const complement = opened('local', 'kit', 'accueillir');

  test('an addition is shown in the national page', () => {
    expect(complement.data.national).toBe('complete');
    const { html } = page({ ...complement, body: 'Le mardi, **à la mairie**.' });
    expect(html).toMatch(/Dans votre territoire[\s\S]*<strong>à la mairie<\/strong>/);
    expect(html).toContain(`<h1>${corpus.byKey.get('kit/accueillir')?.data.titre}</h1>`);
  });

  test('an addition to a page that had none is shown there too', () => {
    const { html, remark } = page({ ...complement, slug: 'confidentialite', body: 'Essai.' });
    expect(remark).toBe('');
    expect(html).toMatch(/Dans votre territoire[\s\S]*Essai\./);
  });

  test('an addition to nothing says so', () => {
    const { html, remark } = page({ ...complement, slug: 'inconnue', body: 'Essai.' });
    expect(remark).toContain('Aucune page nationale');
    expect(html).toMatch(/Dans votre territoire[\s\S]*Essai\./);
  });

  test('a replacement names the page whose place it takes', () => {
    const sheet = opened('national', 'kit', 'confidentialite');
    const { html } = page({
      ...changed(sheet, { national: 'remplace', titre: 'Chez nous' }),
      edition: 'local',
    });
    const titre = corpus.byKey.get('kit/confidentialite')?.data.titre;
    expect(html).toContain('<h1>Chez nous</h1>');
    expect(html).toContain(`de la page «\u202F${titre}\u202F» de l’édition nationale`);
  });

  test('a withdrawn page is shown one last time, and said', () => {
    const { html, remark } = page({
      ...draft('kit', { national: 'masque' }),
      slug: 'confidentialite',
      edition: 'local',
    });
    expect(remark).toContain('ne sera plus publiée');
    expect(html).toContain(`<h1>${corpus.byKey.get('kit/confidentialite')?.data.titre}</h1>`);
  });
});

describe('territories', () => {
  const strategy = opened('national', 'strategie', 'cher');
  const over = (code: string) => changed(strategy, { territoire: { nature: 'commune', code } });

  test('a code that the corpus does not know shows its name once the list has come', async () => {
    const preview = openSiteAndPreview(COMPLETE, '/', async () => territoriesFile());
    const told = new Promise<void>((done) => preview.onChange(done));
    expect(preview.page(over('54395')).html).toContain('Commune · 54395');
    await told;
    expect(preview.page(over('54395')).html).toContain('Commune · Nancy');
    expect(preview.page(over('99999')).html).toContain('Commune · 99999');
  });

  test('the list is not asked for while every code is known', () => {
    let asked = 0;
    const preview = openSiteAndPreview(COMPLETE, '/', async () => {
      asked += 1;
      return territoriesFile();
    });
    for (const written of writtenEntries(COMPLETE)) preview.page(written);
    expect(asked).toBe(0);
    preview.page(over('54395'));
    preview.page(over('54396'));
    expect(asked).toBe(1);
  });

  test('without the list, the code stays and the preview stands', () => {
    const preview = openSiteAndPreview(COMPLETE, '/', async () => {
      throw new Error('no network');
    });
    expect(preview.page(over('54395')).html).toContain('Commune · 54395');
  });
});
