import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkedSite } from '../../../../src/cms/app/check/check-draft.ts';
import { checkSettings } from '../../../../src/cms/app/check/check-settings.ts';
import { formWords } from '../../../../src/cms/app/check/form-words.ts';
import { type DecapMap, writtenForm } from '../../../../src/cms/app/written-form.ts';
import { ORIGINAL_KEY, settingsFormat } from '../../../../src/cms/body/entry-format.ts';
import { type CorpusFile, corpusFile, corpusFromFile } from '../../../../src/cms/corpus-file.ts';
import { corpusReader } from '../../../../src/corpus/corpus.ts';
import { territoryName } from '../../../../src/corpus/official-territories.ts';
import { ASSETS } from '../../../helpers/assets.ts';
import { contentFolder, EDITION, kitSheet } from '../../../helpers/content-folder.ts';

const SOUND: Record<string, string | Uint8Array> = {
  'national/edition.yml': EDITION,
  'national/kit/accueillir.md': kitSheet(),
  'media/ecran.png': readFileSync('test/editions/complet/media/ecran.png'),
};
const LOCAL = { 'local/edition.yml': 'nom: Un territoire\n' };
const TODAY = '2026-11-30';

/** What the form of a file of settings says, over what the site has. */
function faultsOf(file: string, text: string, more = {}) {
  const { corpus, problems } = corpusReader(contentFolder({ ...SOUND, ...more }))();
  expect(problems).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  const known: CorpusFile = JSON.parse(corpusFile(corpus, '/', ASSETS, territoryName));
  const anchors = new Map(Object.entries(known.anchors));
  const site = checkedSite(corpusFromFile(known), known.media, anchors, territoryName);
  const mapOf = (record: Record<string, unknown>): DecapMap => ({
    get: (key) => record[key],
    getIn: ([key = '']) => record[key],
  });
  const { [ORIGINAL_KEY]: _text, ...data } = settingsFormat.fromFile(text);
  const { settings, ...form } = writtenForm(
    mapOf({ name: 'reglages' }),
    mapOf({ path: `content/${file}`, data }),
  );
  if (!settings) throw new Error('no settings');
  return checkSettings({ ...form, ...settings }, site, TODAY);
}

const WITHDRAWN = `retraits:
  - cle: kit/ancienne
    titre: Ancienne fiche
    date: 2026-02-01
    raison: Elle n’est plus à jour.
`;
const more = (lines: string) => `${EDITION}${lines}\n`;
const AUDIT = `audit:
  date: 2026-01-02
  auditeur: Un cabinet
  referentiel: RGAA 4.1.2
  taux: 100
  environnement: [Firefox]
  outils: [axe]
  pages: [Accueil]
`;

describe('the form of settings says what the check says, before saving', () => {
  test.each<[what: string, file: string, text: string, more?: Record<string, string>]>([
    [
      'a page that is still published',
      'national/retraits.yml',
      WITHDRAWN.replace('kit/ancienne', 'kit/accueillir'),
    ],
    [
      'a national page that is not hidden',
      'local/retraits.yml',
      WITHDRAWN.replace('kit/ancienne', 'kit/accueillir'),
      LOCAL,
    ],
    ['an unknown folder', 'national/retraits.yml', WITHDRAWN.replace('kit/', 'kti/')],
    ['a day to come', 'national/retraits.yml', WITHDRAWN.replace('2026-02-01', '2999-02-01')],
    [
      'a page that is not there',
      'national/retraits.yml',
      `${WITHDRAWN}    remplacement: kit/rien\n`,
    ],
    [
      'the same page twice',
      'national/retraits.yml',
      `${WITHDRAWN}${WITHDRAWN.replace('retraits:\n', '')}`,
    ],
    ['a colour that cannot be read', 'national/edition.yml', more('couleurs:\n  lien: "#eeeeee"')],
    ['a logo that is not there', 'national/edition.yml', more('logo: /media/rien.svg')],
    ['a figure that is not there', 'national/edition.yml', more('accueil:\n  chiffre: chiffres/a')],
    [
      'HTML in a text',
      'national/edition.yml',
      EDITION.replace(/devise: .*/, 'devise: Un <b>mot</b>'),
    ],
    [
      'an address with a question',
      'national/edition.yml',
      EDITION.replace(/adresse: .*/, 'adresse: https://a.example/?b=c'),
    ],
    [
      'an audit that says two things',
      'national/accessibilite.yml',
      `${AUDIT}non_conformites: [Un défaut qui gêne.]\n`,
    ],
  ])('%s', (_what, file, text, more = {}) => {
    const { problems } = corpusReader(contentFolder({ ...SOUND, ...more, [file]: text }))();
    const told = faultsOf(file, text, more);
    const said = ({ message, expected }: { message: string; expected: string }) =>
      `${message}. Attendu : ${expected}`;
    expect(problems.length).toBeGreaterThan(0);
    expect(told.map(said).sort()).toEqual(problems.map(said).sort());
    for (const { path } of told) expect(path.length).toBeGreaterThan(0);
  });
});

test('settings that are not there, or where the last line was taken away, have no fault', () => {
  for (const name of ['retraits.yml', 'recherches.yml', 'synonymes.yml'])
    for (const text of ['', 'retraits: []\n', 'recherches: []\n', 'familles: []\n'])
      expect(faultsOf(`national/${name}`, text)).toEqual([]);
  expect(faultsOf('local/edition.yml', '', LOCAL)).toEqual([]);
  // That an edition has no name is no gap of its form, but of its file.
  expect(faultsOf('national/edition.yml', EDITION.replace(/nom: .*\n/, ''))).toMatchObject([
    { kind: 'missing', path: ['nom'] },
  ]);
});

test('what is wrong in one line hides nothing of the others, nor moves it', () => {
  const text = `${WITHDRAWN}  - cle: Kit\n    titre: ""\n${WITHDRAWN.replace('retraits:\n', '').replace('kit/ancienne', 'kit/accueillir')}`;
  const paths = faultsOf('national/retraits.yml', text).map(({ path }) => path.join('.'));
  expect(paths.sort()).toEqual([
    ...['retraits.1.cle', 'retraits.1.date', 'retraits.1.raison', 'retraits.1.titre'],
    'retraits.2.cle',
  ]);
});

test('the form tells of a page that is still published without a name of a file', () => {
  const still = WITHDRAWN.replace('kit/ancienne', 'kit/accueillir');
  const said = (file: string, more = {}) =>
    formWords(faultsOf(file, still, more), '').map(
      ({ path, message, expected }) => `${path.join('.')} ${message} : ${expected}`,
    );
  expect(said('national/retraits.yml')).toEqual([
    'retraits.0.cle cette page est encore publiée : supprimez d’abord la page, dans sa rubrique ; ou retirez-la de cette liste',
  ]);
  expect(said('local/retraits.yml', LOCAL)).toEqual([
    'retraits.0.cle cette page nationale est encore publiée : masquez-la d’abord : dans sa rubrique, « Adapter pour mon territoire », puis « Masquer »',
  ]);
});
