import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { pastWorkshops } from '../../src/corpus/past-workshops.ts';
import { contentFolder, EDITION } from '../helpers/content-folder.ts';
import { workshopPage } from '../helpers/places-and-workshops.ts';

test('workshops of which every date is past are named, the first of them, and are no problem', () => {
  const names = [1, 2, 3, 4, 5, 6, 7];
  const { corpus, problems } = corpusReader(
    contentFolder({
      'national/edition.yml': EDITION,
      'national/ateliers/demain.md': workshopPage('Demain', 'date: 2026-12-02'),
      ...Object.fromEntries(
        names.map((at) => [
          `national/ateliers/passe-${at}.md`,
          workshopPage(`Passé ${at}`, `date: 2026-11-0${at}`),
        ]),
      ),
    }),
  )();
  expect(problems).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  const said = pastWorkshops(corpus, '2026-12-01').split('\n');
  expect(said).toHaveLength(7);
  expect(said[0]).toMatch(/^7 ateliers n’ont plus de date à venir/);
  expect(said[1]).toMatch(
    /^- Passé \d, dernière date le 2026-11-0\d – national\/ateliers\/passe-\d\.md$/,
  );
  expect(said[6]).toBe('- et 2 de plus');
  expect(pastWorkshops(corpus, '2026-11-01')).toBe('');
});
