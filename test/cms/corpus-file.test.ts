import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type CorpusFile, corpusFile } from '../../src/cms/corpus-file.ts';
import { territoriesFile } from '../../src/cms/territories-file.ts';
import { type Corpus, corpusReader } from '../../src/corpus/corpus.ts';
import { territoryName } from '../../src/corpus/official-territories.ts';
import { CONTENT_TYPES } from '../../src/model/types.ts';
import { viewsOf } from '../../src/site/type-views.ts';
import { ASSETS } from '../helpers/assets.ts';
import {
  contentFolder,
  EDITION,
  glossaryTerm,
  keyFigure,
  kitSheet,
} from '../helpers/content-folder.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

function corpusOf(folder: string): Corpus {
  const { corpus, problems } = corpusReader(folder)();
  expect(problems).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  return corpus;
}

const fileOf = (corpus: Corpus): CorpusFile =>
  JSON.parse(corpusFile(corpus, '/trame/', ASSETS, territoryName));

const NATIONAL = {
  'national/edition.yml': `${EDITION}depot: https://forge.example/a/b\nforge:\n  nature: gitlab\n  application: "1"\n`,
  'national/kit/accueillir.md': kitSheet(
    'Accueillir',
    'voir_aussi:\n  - kit/orienter\n',
    'Ils sont {{chiffre:difficulte}}.\n',
  ),
  'national/kit/orienter.md': kitSheet('Orienter'),
  'national/chiffres/difficulte.md': keyFigure(),
};

describe('corpus.json', () => {
  test('lists every entry with what a choice shows of it', () => {
    const choices = fileOf(corpusOf(contentFolder(NATIONAL))).entries.map(
      ({ key, type, url, data }) => ({ key, type, url, titre: data.titre }),
    );
    expect(choices).toEqual([
      { key: 'kit/accueillir', type: 'kit', url: '/kit/accueillir/', titre: 'Accueillir' },
      { key: 'kit/orienter', type: 'kit', url: '/kit/orienter/', titre: 'Orienter' },
      {
        key: 'chiffres/difficulte',
        type: 'chiffre',
        url: '/chiffres/difficulte/',
        titre: 'Personnes en difficulté',
      },
    ]);
  });

  test('holds of an entry what pages of others show, and no more', () => {
    const corpus = corpusOf(contentFolder(NATIONAL));
    const [sheet, , figure] = fileOf(corpus).entries;
    expect(sheet?.body).toBe('{{chiffre:difficulte}}');
    expect(sheet?.data).toEqual({
      titre: 'Accueillir',
      resume: 'Une fiche d’essai.',
      ordre: 1,
      suite: [],
      voir_aussi: ['kit/orienter'],
    });
    expect(figure?.data).toEqual(corpus.byKey.get('chiffres/difficulte')?.data);
  });

  test('holds of the texts the terms that they employ, and of a term its definition and its forms', () => {
    const corpus = corpusOf(
      contentFolder({
        ...NATIONAL,
        'national/kit/orienter.md': kitSheet('Orienter', '', 'Les EPN du lieu.\n'),
        'national/glossaire/epn.md': glossaryTerm('Espace public', 'autres_formes:\n  - EPN\n'),
      }),
    );
    const { entries } = fileOf(corpus);
    const entry = (wanted: string) => entries.find(({ key }) => key === wanted);
    expect(entry('kit/orienter')?.body).toBe('Espace public');
    expect(entry('glossaire/epn')?.data).toMatchObject({
      titre: 'Espace public',
      resume: 'Ce que veut dire ce mot.',
      autres_formes: ['EPN'],
      sauf: [],
    });
  });

  test('says where the site stands, and nothing of how it is published', () => {
    const { prefix, assets, edition, name } = fileOf(corpusOf(contentFolder(NATIONAL)));
    // The preview shows entries: it has no use for the layouts of pages that stand on none.
    const layouts = Object.fromEntries(
      CONTENT_TYPES.map(({ name }) => viewsOf(name).layout).map((layout) => [
        layout,
        ASSETS.layouts[layout],
      ]),
    );
    expect({ prefix, assets, name }).toEqual({
      prefix: '/trame/',
      assets: { layouts },
      name: 'national',
    });
    expect(edition.nom).toBe('Essai');
    expect(edition).not.toHaveProperty('forge');
  });

  test('a territory has its national pages whole, so that it sees what it adds to them', () => {
    const { entries, masked } = fileOf(
      corpusOf(
        contentFolder({
          ...NATIONAL,
          'local/edition.yml': 'nom: Mon territoire\n',
          'local/kit/orienter.md': '---\nnational: masque\n---\n',
          'local/kit/chez-nous.md': kitSheet('Chez nous', '', 'Un texte à nous.\n'),
        }),
      ),
    );
    expect(masked).toEqual(['kit/orienter']);
    const [here, national] = ['kit/chez-nous', 'kit/accueillir'].map((wanted) =>
      entries.find(({ key }) => key === wanted),
    );
    expect(national?.body).toContain('Ils sont');
    expect(national?.data).toHaveProperty('etapes');
    expect(here?.body).toBe('');
  });

  test('keeps of a plan only the publics of its actions, each once', () => {
    const corpus = corpusOf(resolve('test/editions/complet'));
    const national = { ...corpus, name: 'national' } as Corpus;
    const plans = fileOf(national).entries.filter(({ type }) => type === 'strategie');
    const axesOf = (key: string) => plans.find((plan) => plan.key === key)?.data.axes;
    expect(axesOf('strategies/cher')).toEqual([
      { missions: [], actions: [{ publics: ['jeunes', 'agents'] }] },
    ]);
    expect(axesOf('strategies/paris')).toEqual([]);
  });

  test('names the territories of the strategies', () => {
    const corpus = corpusOf(resolve('test/editions/complet'));
    expect(fileOf(corpus).territories).toEqual({
      commune: { 75056: 'Paris' },
      departement: { 18: 'Cher' },
      region: { 24: 'Centre-Val de Loire' },
      pays: { FR: 'France' },
    });
  });

  test('stays light: 160 octets an entry, compressed, anchors of its headings included', () => {
    const corpus = corpusOf(NATIONAL_CONTENT);
    const text = corpusFile(corpus, '/', ASSETS, territoryName);
    expect(gzipSync(text).length).toBeLessThan(160 * corpus.entries.length);
  });
});

test('territoires.json names every territory, as text codes', () => {
  const names = JSON.parse(territoriesFile());
  expect(names).toMatchObject({
    commune: { 54395: 'Nancy', '01001': "L'Abergement-Clémenciat" },
    departement: { '2A': 'Corse-du-Sud' },
    region: { 75: 'Nouvelle-Aquitaine' },
    pays: { FR: 'France' },
  });
  expect(Object.keys(names.commune).length).toBeGreaterThan(30_000);
  expect(Object.keys(names.epci).length).toBeGreaterThan(1000);
});
