import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folded, type SearchIndex, searchIndex } from '../../../src/cms/search/find-texts.ts';
import { type EntryText, textsFile } from '../../../src/cms/search/texts-file.ts';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { tooSlow } from '../../growth.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';

const page = (titre: string, body = '', fields: EntryText['fields'] = []): EntryText => ({
  type: 'kit',
  slug: titre,
  titre,
  own: true,
  url: '/',
  fields,
  body,
});

const INDEX = searchIndex([
  page('Accueillir', 'Une **œuvre** d’été à l’école.', [['Résumé', 'Les premières minutes.']]),
  page('L’école', 'Rien d’autre.'),
  page('Orienter', 'Vers la mairie, ou vers l’ÉCOLE du quartier.'),
]);

const titles = (index: SearchIndex, query: string) =>
  index.find(query).map(({ text }) => text.titre);

describe('every word counts, whatever its case, its accents and its apostrophes', () => {
  test.each([
    ['ecole', ['L’école', 'Accueillir', 'Orienter']],
    ["l'ecole", ['L’école', 'Accueillir', 'Orienter']],
    ['OEUVRE', ['Accueillir']],
    ['œuvre école', ['Accueillir']],
    ['premieres minutes', ['Accueillir']],
    ['école mairie', ['Orienter']],
    ['école plage', []],
    ['   ', []],
    ['.*', []],
    ['**', ['Accueillir']],
  ])('« %s »', (query, expected) => {
    expect(titles(INDEX, query)).toEqual(expected);
  });
});

test.each([
  ['oeuvre', 'Texte', 'Une ', 'œuvre', ' d’été à l’école.'],
  ['minutes', 'Résumé', 'Les premières ', 'minutes', '.'],
  ['accueil', 'Titre', '', 'Accueil', 'lir'],
])('« %s » is shown where it stands', (query, where, before, match, after) => {
  expect(INDEX.find(query)[0]).toMatchObject({ where, excerpt: [before, match, after] });
});

test.each([
  ['cite', 'Le mot – il est ', 'cité', ' par Le guide - et par la charte.'],
  ['mot', 'Le ', 'mot', ' – il est cité par Le guide - et par la charte.'],
  ['guide', 'Le mot – il est cité par Le ', 'guide', ' - et par la charte.'],
  ['charte', 'Le mot – il est cité par Le guide - et par la ', 'charte', '.'],
])('« %s » in a text with links is shown among plain words', (query, before, match, after) => {
  const text =
    '## Le mot – il est **cité** par [Le guide](/guide/un-nom-long/) - et par la [charte](/charte/)[^1].';
  const [found] = searchIndex([page('x', text)]).find(query);
  expect(found?.excerpt).toEqual([before, match, after]);
});

test('folded letters lead back to those of the text, even composed of two signs', () => {
  const index = searchIndex([page('x', `${'œ'.repeat(9)} e\u0301te\u0301 🏽 fin`)]);
  expect(index.find('ete')[0]?.excerpt[1]).toBe('e\u0301te\u0301');
  expect(index.find('fin')[0]?.excerpt[1]).toBe('fin');
  expect(folded('Œuvre d’ÉTÉ\u202f!')).toBe("oeuvre d'ete !");
});

describe('textes.json', () => {
  const textsOf = (folder: string): EntryText[] => {
    const { corpus } = corpusReader(folder)();
    if (!corpus) throw new Error('no corpus');
    return JSON.parse(textsFile(corpus, corpus.name));
  };

  test('holds every word of every entry', () => {
    const texts = textsOf(resolve('test/editions/complet'));
    const sheet = texts.find(({ type, slug }) => type === 'kit' && slug === 'accueillir');
    expect(sheet?.body).toContain('Un aidant calme');
    expect(sheet?.fields).toContainEqual(['Moment', 'Pendant']);
    expect(titles(searchIndex(texts), 'asseyez')).toContain('Accueillir et rassurer');
  });

  test('tells a territory what it writes, and what it only reads', () => {
    const folder = contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/accueillir.md': kitSheet('Accueillir'),
      'local/edition.yml': 'nom: Ici\n',
      'local/kit/accueillir.md':
        '---\nnational: complete\ncreation: 2026-01-01\nmise_a_jour: 2026-01-02\nauteurs:\n  - Ici\n---\nÀ la Maison du port.\n',
      'local/kit/orienter.md': kitSheet('Orienter'),
    });
    const found = textsOf(folder).map(({ titre, own, body }) => [titre, own, body.trim()]);
    expect(found).toContainEqual(['Accueillir', false, 'Bonjour.']);
    expect(found).toContainEqual(['Accueillir', true, 'À la Maison du port.']);
    expect(found).toContainEqual(['Orienter', true, 'Bonjour.']);
  });
});

test('searching takes a time that follows the size of the site', () => {
  const body = 'Le médiateur numérique accompagne la personne dans ses démarches. '.repeat(10);
  const work = (length: number) => {
    const texts = Array.from({ length: length / 80 }, (_, at) => page(`Page ${at}`, body));
    expect(searchIndex(texts).find('demarches personne').length).toBe(50);
  };
  expect(tooSlow(work)).toBeUndefined();
});
