import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDraft, checkedSite } from '../../../../src/cms/app/check/check-draft.ts';
import { type DraftFault, isPublishable } from '../../../../src/cms/app/check/draft-fault.ts';
import {
  countWords,
  faultWords,
  problemCount,
  wordsAtField,
} from '../../../../src/cms/app/check/fault-words.ts';
import { formWords } from '../../../../src/cms/app/check/form-words.ts';
import { draftSchema, type WrittenEntry } from '../../../../src/cms/app/preview/draft-entry.ts';
import { entryFormat, ORIGINAL_KEY } from '../../../../src/cms/body/entry-format.ts';
import { type CorpusFile, corpusFile, corpusFromFile } from '../../../../src/cms/corpus-file.ts';
import { corpusReader } from '../../../../src/corpus/corpus.ts';
import { territoryName } from '../../../../src/corpus/official-territories.ts';
import { typeOfFolder } from '../../../../src/model/types.ts';
import { ASSETS } from '../../../helpers/assets.ts';
import {
  contentFolder,
  EDITION,
  glossaryTerm,
  keyFigure,
  kitSheet,
} from '../../../helpers/content-folder.ts';
import { placePage, workshopPage } from '../../../helpers/places-and-workshops.ts';

const PICTURE = readFileSync('test/editions/complet/media/ecran.png');

/** A sound edition, where every draft of these tests is written. */
const SOUND: Record<string, string | Uint8Array> = {
  'national/edition.yml': EDITION,
  'national/kit/orienter.md': kitSheet('Orienter', '', '## Vers qui\n\nBonjour.\n'),
  'national/kit/suivre.md': kitSheet('Suivre', 'suite:\n  - kit/accueillir\n'),
  'national/kit/accueillir.md': kitSheet(),
  'national/chiffres/difficulte.md': keyFigure(),
  'national/glossaire/epn.md': glossaryTerm('Espace public', 'autres_formes:\n  - EPN\n'),
  'media/ecran.png': PICTURE,
};

const TODAY = '2026-11-30';

/** What the editor knows of an edition: what its file holds, and no more. */
function siteOf(files: Record<string, string | Uint8Array>) {
  const { corpus, problems } = corpusReader(contentFolder(files))();
  expect(problems).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  const file: CorpusFile = JSON.parse(corpusFile(corpus, '/', ASSETS, territoryName));
  const anchors = new Map(Object.entries(file.anchors));
  return checkedSite(corpusFromFile(file), file.media, anchors, territoryName);
}

/** The draft that the editor opens from a file. */
function opened(path: string, text: string): WrittenEntry {
  const { body, [ORIGINAL_KEY]: _text, ...data } = entryFormat.fromFile(text);
  const [edition, folder = '', name = ''] = path.split('/');
  const type = typeOfFolder(folder)?.name;
  if (!type) throw new Error(`no type for ${folder}`);
  return {
    type,
    slug: name.replace('.md', ''),
    edition: edition === 'local' ? 'local' : 'national',
    data,
    body: typeof body === 'string' ? body : '',
  };
}

const faultsOf = (path: string, text: string, sound = SOUND): DraftFault[] =>
  checkDraft(opened(path, text), siteOf(sound), TODAY);

const said = ({ message, expected }: { message: string; expected: string }) =>
  `${message}. Attendu : ${expected}`;

const SHEET = 'national/kit/accueillir.md';
const body = (text: string) => kitSheet('Accueillir', '', `${text}\n`);
const more = (fields: string) => kitSheet('Accueillir', fields);
const LOCAL = { 'local/edition.yml': 'nom: Un territoire\n' };

const FAULTS: readonly [what: string, path: string, text: string, other?: typeof SOUND][] = [
  ['a dead link', SHEET, body('Voir [là](/kit/orientez/).')],
  ['a link to a heading that is not there', SHEET, body('Voir [là](/kit/orienter/#vers-quoi).')],
  ['a link to a heading of its own', SHEET, body('## Ici\n\nVoir [là](#la).')],
  ['half an address', SHEET, body('Voir [là](www.exemple.fr).')],
  ['an address with a slip', SHEET, body('Voir [là](htp://exemple.fr), [là](//exemple.fr).')],
  ['a picture without its folder', SHEET, body('![Une photo](ecran.png)')],
  ['HTML', SHEET, body('Un <b>mot</b>.\n\n<script>x</script>')],
  ['a script in the place of an address', SHEET, body('[un piège](javascript:alert(1))')],
  ['an unknown figure', SHEET, body('Ils sont {{chiffre:difficultes}}.')],
  ['a table without caption', SHEET, body('| a |\n| --- |\n| b |')],
  [
    'an image without words, and one that is not there',
    SHEET,
    body('![](/media/ecran.png)\n\n![Une photo](/media/photo.png)'),
  ],
  ['a box that is not closed', SHEET, body('::: attention\n\nUn risque.')],
  [
    'an update before the creation',
    SHEET,
    kitSheet().replace(/mise_a_jour: .*/, 'mise_a_jour: 2019-01-01'),
  ],
  ['a number out of bounds', SHEET, kitSheet().replace(/duree: .*/, 'duree: 9000')],
  ['a relation that leads nowhere', SHEET, more('voir_aussi:\n  - kit/orientez\n')],
  ['a page that leads to itself', SHEET, more('voir_aussi:\n  - kit/accueillir\n')],
  ['a title that another page has', 'national/kit/zele.md', kitSheet('Orienter')],
  [
    'a word of the glossary that means two things',
    'national/glossaire/point.md',
    glossaryTerm('Point', 'autres_formes:\n  - EPN\n'),
  ],
  [
    'a national page of the same name, and nothing said of it',
    'local/kit/orienter.md',
    kitSheet('Chez nous'),
    LOCAL,
  ],
  [
    'an addition to a page that is not there',
    'local/kit/ailleurs.md',
    '---\nnational: complete\nmise_a_jour: 2025-01-01\nauteurs:\n  - Nous\n---\nBonjour.\n',
    LOCAL,
  ],
  ['a language that the edition does not publish', SHEET, more('langue: eu\n')],
  [
    'an addition under another licence',
    'local/kit/orienter.md',
    '---\nnational: complete\nmise_a_jour: 2025-01-01\nauteurs:\n  - Nous\nlicence: CC-BY-NC-ND-4.0\n---\nBonjour.\n',
    LOCAL,
  ],
];

test('the form refuses an addition that has no text yet: it would show nothing', () => {
  const blank = '---\nnational: complete\nmise_a_jour: 2025-01-01\nauteurs:\n  - Nous\n---\n';
  const told = (text: string) => faultsOf('local/kit/orienter.md', text, { ...SOUND, ...LOCAL });
  expect(told(blank)).toEqual([
    expect.objectContaining({
      kind: 'missing',
      path: ['body'],
      message: expect.stringMatching(/pas de texte/),
    }),
  ]);
  expect(told(`${blank}Bonjour.\n`)).toEqual([]);
});

describe('the form says what the check says', () => {
  test.each(FAULTS)('%s', (_what, path, text, other = {}) => {
    const sound = { ...SOUND, ...other };
    const { problems } = corpusReader(contentFolder({ ...sound, [path]: text }))();
    const told = faultsOf(path, text, sound).filter(({ kind }) => kind !== 'gap');
    expect(problems.length).toBeGreaterThan(0);
    expect(told.map(said).sort()).toEqual(problems.map(said).sort());
    for (const { path: place } of told) expect(place.length).toBeGreaterThan(0);
  });

  test('a path that comes back is told in each of its pages', () => {
    const text = more('suite:\n  - kit/suivre\n');
    const { problems } = corpusReader(contentFolder({ ...SOUND, [SHEET]: text }))();
    const [fault] = faultsOf(SHEET, text);
    expect(problems).toHaveLength(1);
    expect(fault).toMatchObject({ path: ['suite'], expected: problems[0]?.expected });
  });

  test('a code that is not in the official list', () => {
    const strategy = readFileSync('test/editions/complet/national/strategies/cher.md', 'utf8');
    const wrong = strategy.replace(/code: .*/, 'code: "98"');
    const told = faultsOf('national/strategies/cher.md', wrong);
    expect(told).toContainEqual(
      expect.objectContaining({
        path: ['territoire', 'code'],
        message: 'code inconnu de la liste officielle « 98 » (departement)',
      }),
    );
  });

  test('a sound draft has no fault, nor has one that shows a picture just sent', () => {
    expect(faultsOf(SHEET, kitSheet())).toEqual([]);
    const written = opened(SHEET, body('![Une école](/media/ecole.png)'));
    const sent = { ...written, media: ['/media/ecole.png'] };
    expect(checkDraft(sent, siteOf(SOUND), TODAY)).toEqual([]);
  });
});

test.each([
  ['a list', /etapes:\n(?: .*\n)+/, 'etapes: []\n', ['etapes']],
  ['an item of a list', 'action: Écoutez.', 'action: ""', ['etapes', 0, 'action']],
  ['a text', 'resume: Une fiche d’essai.', 'resume: "  "', ['resume']],
  ['a choice', 'moment: pendant', 'moment:', ['moment']],
])('%s that is empty is told at its own field', (_what, from, to, path) => {
  const told = faultsOf(SHEET, kitSheet().replace(from, to));
  expect(told.map(({ kind, path }) => [kind, path])).toEqual([['missing', path]]);
});

test.each([
  [
    'the title of another page',
    'national/kit/zele.md',
    kitSheet('Orienter'),
    'une autre page a déjà le titre « Orienter » : écrivez un titre qui distingue les deux pages.',
  ],
  [
    'a word that means two things',
    'national/glossaire/point.md',
    glossaryTerm('Point', 'autres_formes:\n  - EPN\n'),
    '« EPN » mène déjà à « Espace public » (« Espace public »).',
  ],
  [
    'a way that comes back',
    SHEET,
    more('suite:\n  - kit/suivre\n'),
    'tourne en rond : « Suivre » → « Accueillir » → « Suivre »',
  ],
  [
    'a page that is not there',
    SHEET,
    more('suite:\n  - kit/rien\n'),
    'la page « kit/rien » n’existe pas',
  ],
])('the form tells of %s without a name of a file', (_what, path, text, words) => {
  const titles = new Map([
    ['kit/orienter', 'Orienter'],
    ['kit/suivre', 'Suivre'],
    ['kit/accueillir', 'Accueillir'],
    ['glossaire/epn', 'Espace public'],
  ]);
  const told = formWords(faultsOf(path, text), '', (key) => titles.get(key)).map(faultWords);
  expect(told.join('\n').replaceAll('\u00a0', ' ')).toContain(words);
  expect(told.join('\n')).not.toMatch(/\.md|national\/|voir_aussi/);
});

test.each([
  ['www.exemple.fr', '« https://www.exemple.fr » : commencez par https://'],
  ['accueil@exemple.fr', '« mailto:accueil@exemple.fr » : commencez par mailto:'],
  ['//exemple.fr', '« https://exemple.fr » : commencez par https://'],
  ['kit/orienter', '« /kit/orienter/ » : commencez par « / » pour une page d’ici'],
])('a link to « %s » is one fault, with what to write', (address, expected) => {
  expect(faultsOf(SHEET, body(`Voir [là](${address}).`))).toEqual([
    expect.objectContaining({ message: `adresse incomplète : « ${address} »`, expected }),
  ]);
});

test.each([
  ['horaires: lundi 9h-12h selon le temps', '« selon le temps » ne se lit pas comme des jours'],
  ['prise_rdv: www.exemple.fr', 'commencez par https://'],
  ['courriels: ["mailto:accueil@exemple.fr"]', 'Attendu : « accueil@exemple.fr »'],
])('« %s » is told at its field by the part that is wrong', (line, words) => {
  const file = 'national/lieux/comptoir.md';
  const [fault, ...others] = faultsOf(file, placePage(undefined, `${line}\n`));
  const told = fault && wordsAtField(draftSchema(opened(file, placePage())), fault);
  expect(told?.replaceAll('\u00a0', ' ')).toContain(words);
  expect(others).toEqual([]);
});

test.each([
  ['date: 2026-11-29', 'La dernière date est passée, « 29 novembre 2026 »'],
  ['date: 2025-01-06\nrepetition: chaque-semaine', 'La dernière date est passée'],
  ['date: 2026-11-30', ''],
  ['date: 2026-01-05\nrepetition: chaque-semaine', ''],
  ['date: 2026-11-29\netat: annule', ''],
  ['date: 2026-11-29\ndates_particulieres:\n  - { date: 2026-12-09, cas: en-plus }', ''],
])(
  'of a workshop on « %s » that is past, that is told without keeping it from being published',
  (dates, words) => {
    const file = 'national/ateliers/souris.md';
    const told = faultsOf(file, workshopPage('La souris', dates));
    expect(told.map(({ kind, path }) => [kind, path])).toEqual(words ? [['note', ['date']]] : []);
    const schema = draftSchema(opened(file, workshopPage('La souris', dates)));
    expect(
      told
        .map((fault) => wordsAtField(schema, fault))
        .join()
        .replaceAll('\u00a0', ' '),
    ).toContain(words);
    expect(isPublishable(told)).toBe(true);
    expect([countWords(told), problemCount(told)]).toEqual([
      words ? '1 à savoir' : '',
      '0 problème',
    ]);
  },
);

test('faults come in the order of the form, with their place', () => {
  const text = kitSheet('', '', 'Bonjour.\n\nUn <b>mot</b>, à voir [là](/rien/).\n')
    .replace(/moment: .*\n/, '')
    .replace('action: Écoutez.', 'action: À compléter');
  expect(
    faultsOf(SHEET, text).map(({ kind, path, line, found }) => [kind, path, line, found]),
  ).toEqual([
    ['missing', ['titre'], undefined, undefined],
    ['refused', ['body'], 3, '<b>'],
    ['refused', ['body'], 3, undefined],
    ['missing', ['moment'], undefined, undefined],
    ['gap', ['etapes', 0, 'action'], undefined, 'À compléter'],
  ]);
});

test('the shape of a field is said as the form says it, without the quotes of a file', () => {
  const strategy = readFileSync(
    join('test/editions/complet/national/strategies/cher.md'),
    'utf8',
  ).replace(/code: .*/, 'code: Cher');
  const fault = faultsOf('national/strategies/cher.md', strategy).find(({ path }) =>
    path.includes('code'),
  );
  expect(fault?.expected).toMatch(/^écrivez un code INSEE/);
});

test.each([
  ['![]()', ['aucune image n’est choisie ici : choisissez une image, ou retirez ce bloc']],
  [
    '![](/media/rien.png)',
    ['cette image n’est plus dans les médias : choisissez une autre image, ou retirez ce bloc'],
  ],
  [
    '![](/media/ecran.png)\n\n[Là]()',
    [
      'cette image n’est pas décrite : écrivez dans « Ce qu’on y voit » ce qu’elle apprend à qui ne la voit pas',
      'ce lien ne mène nulle part : choisissez une page avec le bouton « Lien », ou écrivez une adresse',
    ],
  ],
  [
    'Un <b>mot</b>.',
    [
      '« <b> » se montrerait tel quel sur la page : mettez en forme avec les boutons de la barre, ou retirez ces signes',
    ],
  ],
  [
    '| a |\n| --- |\n| b |',
    ['tableau sans légende : écrivez dans « Légende » ce que montre le tableau'],
  ],
])('the form tells of « %s » once, without a sign of Markdown', (text, expected) => {
  const told = formWords(faultsOf(SHEET, body(text)), text);
  expect(told.map(({ message, expected }) => `${message} : ${expected}`)).toEqual(expected);
});

test.each([
  [
    'duree: dix',
    'Le champ « Durée en minutes » n’a pas la forme attendue : écrivez un nombre entier',
  ],
  [
    'duree: 40.5',
    'Le champ « Durée en minutes » n’a pas la forme attendue : écrivez un nombre entier',
  ],
  ['mise_a_jour: 2026-02-30', 'n’a pas la forme attendue : choisissez une date qui existe'],
  ['mise_a_jour: 2019-01-01', '« 1er janvier 2019 » vient avant'],
])('« %s » is told in the words of its field', (line, words) => {
  const [name = ''] = line.split(':');
  const text = kitSheet().replace(new RegExp(`^${name}: .*`, 'm'), line);
  const [fault] = faultsOf(SHEET, text);
  const told = fault && wordsAtField(draftSchema(opened(SHEET, text)), fault);
  expect(told?.replaceAll('\u00a0', ' ')).toContain(words);
});
