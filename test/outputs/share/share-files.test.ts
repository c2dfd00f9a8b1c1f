import sharp from 'sharp';
import { expect, it, test } from 'vitest';
import { shareCard } from '../../../src/outputs/share/share-card.ts';
import { shareFiles } from '../../../src/outputs/share/share-files.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../../helpers/content-folder.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';

const card = {
  rubrique: 'Kit',
  titre: 'Accueillir',
  langue: 'fr' as const,
  pied: 'Essai',
  couleur: '#a63d16',
  fils: ['#0b5563'],
};

test.each([
  ['two letters', 'Oh'],
  [
    'a long title',
    'Aider quelqu’un qui ne sait plus par où commencer devant sa démarche '.repeat(2),
  ],
  ['one long word', 'W'.repeat(120)],
  ['signs of the markup', '<b>A</b> & "B" &amp; </span>'],
  ['signs that no font has', '\u{13000} 東京 🙂'],
])('a card holds %s', async (_, titre) => {
  const png = await shareCard({ ...card, titre });
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(100_000);
  // Nothing is written over the edges.
  const edge = await sharp(png)
    .extract({ left: 1120, top: 60, width: 80, height: 570 })
    .png()
    .toBuffer();
  const { channels } = await sharp(edge).stats();
  expect(channels.map(({ min, max }) => max - min)).toEqual([0, 0, 0]);
});

it('the same words give the same picture, others another', async () => {
  const [one, same, other] = await Promise.all([
    shareCard(card),
    shareCard(card),
    shareCard({ ...card, titre: 'Orienter' }),
  ]);
  expect(same?.equals(one as Buffer)).toBe(true);
  expect(other?.equals(one as Buffer)).toBe(false);
});

test('each page names a picture that stands: its own where the edition wants it, else that of the site', async () => {
  const current = await siteOf(
    contentFolder({
      'national/edition.yml': `${EDITION}vignettes:\n  - kit\n`,
      'national/kit/accueillir.md': kitSheet(),
      'national/pages/essai.md': plainPage('Essai'),
    }),
    '/sous/',
  );
  const imageOf = (url: string) =>
    allOf(pageOf(current, url), /<meta property="og:image" content="(.*?)">/g);
  const files = shareFiles(current);
  expect(files.map(({ url }) => url)).toEqual(['/partage.png', '/kit/accueillir.png']);
  expect(imageOf('/kit/accueillir/')).toEqual(['https://essai.example/sous/kit/accueillir.png']);
  for (const url of ['/', '/kit/', '/essai/'])
    expect(imageOf(url)).toEqual(['https://essai.example/sous/partage.png']);
  for (const { content } of files) expect((await content()).length).toBeGreaterThan(1000);
});
