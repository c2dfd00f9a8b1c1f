import { expect, test } from 'vitest';
import { linksFile } from '../../src/cms/links-file.ts';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { contentFolder, EDITION, keyFigure, kitSheet } from '../helpers/content-folder.ts';

test('liens.json tells which pages lead to which: links, chosen pages, quoted figures, pictures', () => {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': kitSheet(
      'Accueillir',
      'voir_aussi:\n  - kit/orienter\n',
      'Ils sont {{chiffre:difficulte}}. [Orienter](/kit/orienter/) encore.\n',
    ),
    'national/kit/orienter.md': kitSheet('Orienter', '', 'Voir [ici](/kit/accueillir/).\n'),
    'national/chiffres/difficulte.md': keyFigure(),
  });
  const { corpus } = corpusReader(folder)();
  const entries = (corpus?.entries ?? []).map((entry) =>
    entry.key === 'kit/orienter'
      ? { ...entry, body: `${entry.body}\n\n![Un écran](/media/ecran.png)` }
      : entry,
  );
  expect(JSON.parse(linksFile({ entries }))).toEqual({
    'kit/orienter': ['kit/accueillir'],
    'kit/accueillir': ['kit/orienter'],
    'chiffres/difficulte': ['kit/accueillir'],
    '/media/ecran.png': ['kit/orienter'],
  });
});
