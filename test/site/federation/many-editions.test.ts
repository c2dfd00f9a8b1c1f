import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { frenchWriter } from '../../../src/bench/sentences.ts';
import { chance } from '../../../src/commands/fuzz/chance.ts';
import { officialTerritories } from '../../../src/corpus/official-territories.ts';
import { copyText } from '../../../src/edition/moissonner.ts';
import { harvestCopy } from '../../../src/model/federation/harvest-copy.ts';
import { editionSlug } from '../../../src/model/federation/known-editions.ts';
import type { Site } from '../../../src/site/site.ts';
import { strategy } from '../../edition/editions-on-loopback.ts';
import { pageOf, siteOf } from '../../helpers/site-of.ts';

/** Every so many communes, so that all of France has some. */
const EVERY = 34;
const COMMUNES = [...officialTerritories('commune').keys()].filter((_code, at) => at % EVERY === 0);

const addressOf = (code: string) => `https://e${code.toLowerCase()}.example/`;

/** No two plans say the same: a text that repeats itself weighs nothing once compressed. */
const french = frenchWriter(chance(34));

/** What the first view of a reading page may weigh, compressed. */
const MOST_BYTES = 14 * 1024;

/** An edition that shares one strategy of its own. */
const copyOf = (code: string): string =>
  copyText(
    harvestCopy.parse({
      adresse: addressOf(code),
      etat: 'a-jour',
      depuis: '2026-03-01',
      moisson: '2026-03-01',
      nom: `Édition ${code}`,
      editeur: `Commune ${code}`,
      strategies: [
        {
          licence: 'etalab-2.0',
          mise_a_jour: '2026-02-10',
          cle: 'strategies/plan',
          titre: `Plan de ${code} : ${french.sentence()}`.slice(0, 90),
          resume: french.paragraph(2).slice(0, 240),
          adresse: `${addressOf(code)}strategies/plan/`,
          auteurs: [`Commune ${code}`],
          sha256: '0'.repeat(64),
          donnees: {
            territoire: { nature: 'commune', code },
            etat: 'en-cours',
            themes: ['formation'],
            publics: [],
            axes: [
              { titre: 'Aller vers', actions: [{ titre: 'Permanence', publics: ['jeunes'] }] },
            ],
          },
        },
      ],
    }),
  );

async function nationalSite(): Promise<Site> {
  const list = COMMUNES.map(
    (code) =>
      `  - nom: Édition ${code}\n    adresse: ${addressOf(code)}\n    territoire: { nature: commune, code: "${code}" }\n`,
  );
  return siteOf({
    'national/strategies/paris.md': strategy('Plan de Paris', '75056'),
    'national/editions.yml': `editions:\n${list.join('')}`,
    ...Object.fromEntries(
      COMMUNES.map((code) => [
        `national/moissons/${editionSlug({ adresse: addressOf(code) })}.json`,
        copyOf(code),
      ]),
    ),
  });
}

test('with a thousand editions, each stands on the page of its département, and no page is too heavy to read', async () => {
  const site = await nationalSite();
  expect(COMMUNES.length).toBeGreaterThan(1000);
  const map = pageOf(site, '/editions/');
  const pages = [...map.matchAll(/href="(\/editions\/[^"]+\/)"/g)].map(([, url = '']) => url);
  expect(pages.length).toBeGreaterThan(95);
  const all = pages.map((url) => pageOf(site, url)).join('');
  for (const code of COMMUNES) expect(all).toContain(`href="${addressOf(code)}"`);
  expect(pageOf(site, '/editions/17/')).toContain('Éditions locales : Charente-Maritime (17)');

  const weights = ['/editions/', '/editions/59/', '/strategies/', '/strategies/comparer/'].map(
    (url) => [url, brotliCompressSync(pageOf(site, url)).length] as const,
  );
  expect(weights.filter(([, weight]) => weight === 0 || weight > MOST_BYTES)).toEqual([]);

  // The list says how many it leaves out, and the map leads to each département.
  const html = pageOf(site, '/strategies/');
  expect(html).toMatch(/\d+ autres stratégies se lisent <a href="\/editions\/">/);
  expect(html).toContain('href="/editions/59/"');
  expect(html).toContain('Plan de Paris');
});
