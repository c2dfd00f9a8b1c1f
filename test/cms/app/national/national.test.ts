import { expect, test } from 'vitest';
import {
  adaptationAddress,
  openedAddress,
} from '../../../../src/cms/app/national/adaptation-address.ts';
import {
  type EditionAtHand,
  giveEdition,
  isNationalName,
  localEdition,
  nationalPages,
} from '../../../../src/cms/app/national/edition-at-hand.ts';
import { shownFields } from '../../../../src/cms/app/national/shown-fields.ts';
import type { WrittenEntry } from '../../../../src/cms/app/preview/draft-entry.ts';
import { corpusFile } from '../../../../src/cms/corpus-file.ts';
import { corpusReader } from '../../../../src/corpus/corpus.ts';
import { contentFolder, EDITION, kitSheet } from '../../../helpers/content-folder.ts';

const edition = (files: Record<string, string>): EditionAtHand => {
  const { corpus } = corpusReader(contentFolder({ 'national/edition.yml': EDITION, ...files }))();
  if (!corpus) throw new Error('The edition of the test is not sound.');
  return JSON.parse(corpusFile(corpus, '/', { layouts: {} } as never, () => undefined));
};

const FORK = {
  'national/kit/a.md': kitSheet('A'),
  'national/kit/b.md': kitSheet('B'),
  'national/kit/c.md': kitSheet('C'),
  'national/kit/d.md': kitSheet('D'),
  'local/kit/b.md':
    '---\nnational: complete\nmise_a_jour: 2026-02-02\nauteurs:\n  - Ici\n---\nIci.\n',
  'local/kit/c.md': kitSheet('C, ici', 'national: remplace\nversion_nationale: 2026-01-02\n'),
  'local/kit/d.md': '---\nnational: masque\n---\n',
  'local/kit/e.md': kitSheet('E'),
};

test('the national pages of a fork, each with what is made of it', () => {
  expect(nationalPages('kit', edition(FORK))).toEqual([
    { type: 'kit', slug: 'a', titre: 'A', url: '/kit/a/' },
    { type: 'kit', slug: 'b', titre: 'B', url: '/kit/b/', way: 'complete' },
    { type: 'kit', slug: 'c', titre: 'C', way: 'remplace' },
  ]);
});

test('the names of national pages are taken, hidden ones too; nothing is national in the national edition', () => {
  const fork = edition(FORK);
  giveEdition(() => fork);
  expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((slug) => isNationalName('kit', slug))).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
  giveEdition(() => ({ ...fork, name: 'national' }));
  expect(localEdition()).toBe(undefined);
  expect(isNationalName('kit', 'a')).toBe(false);
});

test.each([
  ['#/collections/kit/entries/a', { collection: 'kit', slug: 'a' }],
  [adaptationAddress('kit', 'a', 'masque'), { collection: 'kit', slug: 'a', way: 'masque' }],
  ['#/collections/kit/entries/a?adapter=effacer', { collection: 'kit', slug: 'a' }],
  ['#/collections/kit/new', undefined],
  ['', undefined],
])('« %s » opens what it says', (hash, expected) => {
  expect(openedAddress(hash)).toEqual(expected);
});

const written = (national: string | undefined, name: WrittenEntry['edition'] = 'local') => ({
  type: 'kit' as const,
  slug: 'a',
  edition: name,
  data: { national },
  body: '',
});

test.each([
  ['complete', ['titre', 'body']],
  ['masque', ['raison']],
])('« %s » has a form of its own', (national, expected) => {
  expect([...shownFields(written(national), false)]).toEqual(expected);
});

test('a complement may say more; a page shows all of its type, and never what the editor keeps by itself', () => {
  expect([...shownFields(written('complete'), true)]).toContain('sources');
  for (const page of [written(undefined), written('remplace'), written(undefined, 'national')]) {
    const shown = shownFields(page, false);
    expect(shown).toContain('etapes');
    expect(shown).toContain('body');
    expect(shown).not.toContain('national');
    expect(shown).not.toContain('version_nationale');
  }
});
