import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readKnownEditions } from '../../src/corpus/known-editions.ts';
import { harvestEdition } from '../../src/edition/moisson/harvest-edition.ts';
import { maySpeakFor } from '../../src/edition/moisson/own-territory.ts';
import { harvestAll, harvestEditions } from '../../src/edition/moissonner.ts';
import { EDITION_CARD, editionCard } from '../../src/model/federation/edition-card.ts';
import { getFile } from '../../src/network/get-file.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { placePage, workshopPage } from '../helpers/places-and-workshops.ts';
import { type ServedEdition, servedEdition, strategy } from './editions-on-loopback.ts';
import { run } from './repositories.ts';

/** Communes of the official list. */
const [PARIS, LYON, LILLE] = ['75056', '69123', '59350'];
const FILES = { 'strategies/plan.md': strategy('Plan d’essai', PARIS) };

/** The list of a national edition. */
const listOf = (...editions: readonly (readonly [ServedEdition, string])[]): string =>
  `editions:\n${editions
    .map(
      ([{ adresse }, code]) =>
        `  - nom: Édition de ${code}\n    adresse: ${adresse}\n    territoire: { nature: commune, code: "${code}" }\n`,
    )
    .join('')}`;

const nationalWith = (list: string): string =>
  contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': kitSheet(),
    'national/editions.yml': list,
  });

const harvest = (content: string) =>
  run(harvestEditions, content.slice(0, -'/content'.length), '--reseau-interne');

const copiesOf = (content: string) => {
  const { editions, problems } = readKnownEditions(content);
  expect(problems).toEqual([]);
  return editions.map(({ copy }) => copy);
};

async function paris(): Promise<ServedEdition> {
  const edition = await servedEdition(PARIS);
  await edition.publish({ ...FILES, 'kit/chez-nous.md': kitSheet('Chez nous') });
  return edition;
}

test('every edition says what it is, in its own sub-folder', async () => {
  const edition = await paris();
  const card = editionCard.parse(
    await (await fetch(edition.adresse + EDITION_CARD.slice(1))).json(),
  );
  expect(card).toMatchObject({
    origine: 'local',
    edition: { adresse: edition.adresse, territoire: { nature: 'commune', code: PARIS } },
    licence: 'etalab-2.0',
    api: `${edition.adresse}api/v1/index.json`,
  });
});

test('what an edition wrote itself is taken; harvested again, it costs one small request', async () => {
  const edition = await paris();
  const content = nationalWith(listOf([edition, PARIS]));
  const first = await harvest(content);
  expect(first).toMatchObject({ code: 0, complained: '' });
  expect(first.said).toMatch(/1 édition, 1 stratégie\. 3 demandes, .* 1 fichier changé\./);
  const [copy] = copiesOf(content);
  expect(copy).toMatchObject({
    etat: 'a-jour',
    nom: `Édition de ${PARIS}`,
    refus: [],
    strategies: [
      {
        cle: 'strategies/plan',
        licence: 'etalab-2.0',
        adresse: `${edition.adresse}strategies/plan/`,
        donnees: { territoire: { code: PARIS }, axes: [{ actions: [{ etat: 'realisee' }] }] },
      },
    ],
    // The national sheet is not theirs.
    partages: [{ cle: 'kit/chez-nous', type: 'kit', titre: 'Chez nous' }],
  });
  edition.asked.length = 0;
  const again = await harvest(content);
  expect(again.said).toMatch(/1 demande, 0 Ko reçus\. 0 fichier changé\./);
  expect(edition.asked).toEqual([`304 ${EDITION_CARD}`]);
});

test('places and workshops are counted, not named one by one', async () => {
  const edition = await servedEdition(PARIS);
  await edition.publish({
    ...FILES,
    'lieux/comptoir.md': placePage(),
    'lieux/cabane.md': placePage('La Cabane'),
    'ateliers/photos.md': workshopPage('Les photos', 'date: 2026-11-10'),
  });
  const content = nationalWith(listOf([edition, PARIS]));
  expect(await harvest(content)).toMatchObject({ code: 0, complained: '' });
  expect(copiesOf(content)).toMatchObject([{ partages: [], comptes: { lieu: 2, atelier: 1 } }]);
});

test('only what has changed is asked for again; what is gone is told in the words of the edition', async () => {
  const edition = await paris();
  const content = nationalWith(listOf([edition, PARIS]));
  const second = { 'strategies/autre.md': strategy('Autre plan', PARIS) };
  await edition.publish({ ...FILES, ...second });
  await harvest(content);
  await edition.publish({ 'strategies/plan.md': strategy('Plan d’essai, relu', PARIS) });
  edition.asked.length = 0;
  const { said } = await harvest(content);
  expect(edition.asked.map((line) => line.replace(/^\d+ (\/api\/v1)?/, ''))).toEqual([
    EDITION_CARD,
    '/index.json',
    '/entrees/strategies/plan.json',
    '/changes.json',
  ]);
  expect(said).toMatch(/Autre plan : n’est plus publiée/);
  expect(copiesOf(content)[0]?.strategies.map(({ titre }) => titre)).toEqual([
    'Plan d’essai, relu',
  ]);
});

test('three editions: one slow, one lying on its licence, one gone; the last good copies stay', async () => {
  const all = await Promise.all([PARIS, LYON, LILLE].map((code) => servedEdition(code)));
  const [slow, lying, gone] = all as [ServedEdition, ServedEdition, ServedEdition];
  for (const [at, edition] of all.entries())
    await edition.publish({
      'strategies/plan.md': strategy(`Plan ${at}`, [PARIS, LYON, LILLE][at] ?? ''),
    });
  const content = nationalWith(listOf([slow, PARIS], [lying, LYON], [gone, LILLE]));
  expect((await harvest(content)).said).toMatch(/3 éditions, 3 stratégies/);
  const before = copiesOf(content);
  // Since then, one answers a first byte and no more, one changes its mind within a document, one has left.
  slow.spoil = (_path, _text, response) => {
    response.writeHead(200).write('{');
    return undefined;
  };
  await lying.publish({ 'strategies/plan.md': strategy('Plan 1, relu', LYON) });
  lying.spoil = (path, text) =>
    path.endsWith('/index.json') ? text.replaceAll('"etalab-2.0"', '"CC0-1.0"') : text;
  await gone.stop();
  const { editions } = readKnownEditions(content);
  const harvests = await harvestAll(editions, {
    inner: true,
    whole: 'etalab-2.0',
    userAgent: 'Essai',
    timeout: 400,
    day: '2026-12-01',
  });
  const copies = editions.map(({ slug }) => harvests.get(slug)?.copy);
  expect(copies.map((copy) => copy?.etat)).toEqual(['muette', 'refusee', 'muette']);
  expect(copies.map((copy) => copy?.raison)).toEqual([
    expect.stringMatching(/pas de réponse en/),
    expect.stringMatching(/dit deux licences : etalab-2\.0 dans sa carte, CC0-1\.0/),
    expect.stringMatching(/refuse la connexion/),
  ]);
  expect(copies.map((copy) => copy?.strategies)).toEqual(before.map((copy) => copy?.strategies));
  expect(copies.every((copy) => copy?.depuis === '2026-12-01')).toBe(true);
});

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Changes the text at one address. */
const changing =
  (end: string, change: (text: string) => string): ServedEdition['spoil'] =>
  (path, text) =>
    path.endsWith(end) ? change(text) : text;

describe('what a hostile or broken edition answers is refused, with the reason', () => {
  test.each<[string, ServedEdition['spoil'], RegExp]>([
    ['no JSON', changing('trame.json', () => '<!doctype html>'), /carte hors de forme/],
    [
      'the card of another',
      changing('trame.json', (t) => t.replaceAll('/inclusion/"', '/autre/"')),
      /se dit à une autre adresse/,
    ],
    [
      'another territory',
      changing('trame.json', (t) => t.replace(PARIS, LYON).replace(PARIS, LYON)),
      /se dit d’un autre territoire : commune 69123/,
    ],
    [
      'the national edition',
      changing('trame.json', (t) => t.replace('"local"', '"national"')),
      /se dit l’édition nationale/,
    ],
    [
      'an API elsewhere',
      changing('trame.json', (t) =>
        t.replace(/"api":"[^"]*"/, '"api":"http://127.0.0.1:1/index.json"'),
      ),
      /envoie vers un autre site/,
    ],
    [
      'an API outside of its folder',
      changing('trame.json', (t) => t.replaceAll('/inclusion/api/', '/api/')),
      /envoie vers un autre site/,
    ],
    [
      'a card without end',
      changing('trame.json', (t) => t + ' '.repeat(30_000)),
      /fichier de plus de 1 Mo/,
    ],
    ['an index of another form', changing('index.json', () => '[]'), /index hors de forme/],
    [
      'an index nested without end',
      changing('index.json', () => '['.repeat(200_000)),
      /index hors de forme/,
    ],
  ])('%s', async (_name, spoil, reason) => {
    const edition = await paris();
    edition.spoil = spoil;
    const content = nationalWith(listOf([edition, PARIS]));
    await harvest(content);
    const [copy] = copiesOf(content);
    expect(copy?.raison).toMatch(reason);
    expect(copy?.strategies).toEqual([]);
  });

  /** Answers in the place of the server, once its card is asked for. */
  const answering =
    (answer: (response: ServerResponse, path: string) => void): ServedEdition['spoil'] =>
    (path, _text, response) => {
      answer(response, path);
      return undefined;
    };
  const packed = (bytes: Buffer, encoding = 'gzip') =>
    answering((response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes));

  test.each<[string, ServedEdition['spoil'], RegExp]>([
    [
      'redirects without end',
      answering((response, path) =>
        response.writeHead(302, { location: `/inclusion${path}` }).end(),
      ),
      /redirections sans fin/,
    ],
    [
      'a redirect to a program',
      answering((response) => response.writeHead(302, { location: 'javascript:alert(1)' }).end()),
      /renvoie vers un autre site \(javascript:\)/,
    ],
    [
      'a redirect to a file of this machine',
      answering((response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end()),
      /renvoie vers un autre site \(file:\)/,
    ],
    ['a bomb', packed(gzipSync(Buffer.alloc(30_000_000, ' '))), /fichier de plus de 1 Mo/],
    ['what is not packed, said to be', packed(Buffer.from('{}')), /mal comprimée/],
    [
      'a packed answer that is cut',
      packed(gzipSync('{"trame":1}').subarray(0, 12)),
      /s’arrête avant la fin/,
    ],
    [
      'another packing than the one that was asked for',
      packed(brotliCompressSync('{"trame":1}'), 'br'),
      /UTF-8|carte hors de forme/,
    ],
    ['no UTF-8', answering((response) => response.end(Buffer.from([0x7b, 0xff, 0xfe]))), /UTF-8/],
    ['no HTTP', answering((response) => response.socket?.end('Bonjour\r\n\r\n')), /HTTP/],
    [
      'half of it',
      answering((response) => response.writeHead(200, { 'content-length': '99' }).write('{')),
      /pas de réponse|a coupé/,
    ],
    [
      'an error',
      answering((response) => response.writeHead(503, { 'retry-after': '3600' }).end()),
      /réponse 503 \(\/inclusion\/\.well-known\/trame\.json\)/,
    ],
    [
      'a page in its place',
      answering((response) =>
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><title>404</title>'),
      ),
      /carte hors de forme/,
    ],
  ])('%s', async (_name, spoil, reason) => {
    const edition = await paris();
    edition.spoil = spoil;
    const content = nationalWith(listOf([edition, PARIS]));
    const { editions } = readKnownEditions(content);
    const harvests = await harvestAll(editions, {
      inner: true,
      whole: 'etalab-2.0',
      userAgent: 'Essai',
      timeout: 1000,
      day: '2026-12-01',
    });
    const [one] = [...harvests.values()];
    expect(one?.copy).toMatchObject({ raison: expect.stringMatching(reason), strategies: [] });
    expect(one?.received).toBeLessThan(100_000);
  });

  test('an edition that lets all others wait is left for another time', async () => {
    const edition = await paris();
    const [known] = readKnownEditions(nationalWith(listOf([edition, PARIS]))).editions;
    if (!known) throw new Error('no edition');
    let minutes = 0;
    const { copy, requests } = await harvestEdition(
      known.known,
      undefined,
      async (address, most) => {
        minutes += 1;
        return getFile(address, { timeout: 60_000, most, userAgent: 'Essai', inner: true });
      },
      { whole: 'etalab-2.0', day: '2026-12-01', now: () => minutes * 61_000 },
    );
    expect(copy).toMatchObject({ etat: 'muette', raison: expect.stringMatching(/deux minutes/) });
    expect(requests).toBe(2);
  });

  const shared = (more: object) => (text: string) => {
    const index = JSON.parse(text);
    const entry = index.entrees.find((one: { cle: string }) => one.cle === 'kit/chez-nous');
    Object.assign(entry, more);
    return JSON.stringify(index);
  };

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'a program for an address',
      shared({ adresse: 'javascript:alert(1)' }),
      /kit\/chez-nous : (?:son adresse|.*forme inconnue)|forme inconnue/,
    ],
    [
      'the address of another site',
      shared({ adresse: 'https://ailleurs.test/kit/' }),
      /son adresse est celle d’un autre site/,
    ],
    [
      'an address that leaves its folder',
      shared({ adresse: 'http://127.0.0.1/inclusion/../autre/' }),
      /autre site/,
    ],
    [
      'a name of another section',
      shared({ cle: 'guide/chez-nous' }),
      /sous un nom qui est d’une autre/,
    ],
    ['a day to come', shared({ mise_a_jour: '2999-01-01' }), /dans l’avenir : 2999-01-01/],
    [
      'a day that there is not',
      shared({ mise_a_jour: '2026-02-31' }),
      /1 contenu d’une forme inconnue/,
    ],
    ['a licence that there is not', shared({ licence: 'WTFPL' }), /1 contenu d’une forme inconnue/],
    [
      'a title that nobody sees',
      shared({ titre: '\u200B\u00A0\u200B' }),
      /hors de forme \(titre\)/,
    ],
    [
      'a title that turns the writing round',
      shared({ titre: 'Sûr \u202Egpj.exe' }),
      /hors de forme \(titre\)/,
    ],
    [
      'a title of a thousand words',
      shared({ titre: 'mot '.repeat(1000) }),
      /hors de forme \(titre\)/,
    ],
  ])(
    'an index with %s: that content is left out, the others are taken',
    async (_name, change, reason) => {
      const edition = await paris();
      edition.spoil = changing('index.json', change);
      const content = nationalWith(listOf([edition, PARIS]));
      const { said } = await harvest(content);
      expect(said).toMatch(reason);
      const [copy] = copiesOf(content);
      expect(copy).toMatchObject({ etat: 'a-jour', partages: [] });
      expect(copy?.strategies.map(({ titre }) => titre)).toEqual(['Plan d’essai']);
    },
  );

  test('versions in other languages are no contents of their own', async () => {
    const edition = await paris();
    edition.spoil = changing('index.json', (text) => {
      const index = JSON.parse(text);
      for (const one of [...index.entrees])
        if (one.origine === 'local')
          index.entrees.push({ ...one, cle: `${one.cle}-ar`, langue: 'ar', titre: 'خطة' });
      return JSON.stringify(index);
    });
    const content = nationalWith(listOf([edition, PARIS]));
    await harvest(content);
    const [copy] = copiesOf(content);
    expect(copy?.refus).toEqual([]);
    expect([...(copy?.strategies ?? []), ...(copy?.partages ?? [])].map(({ cle }) => cle)).toEqual([
      'strategies/plan',
      'kit/chez-nous',
    ]);
  });

  test('of two contents that bear one name, the first is taken', async () => {
    const edition = await paris();
    edition.spoil = changing('index.json', (text) => {
      const index = JSON.parse(text);
      const plan = index.entrees.find(({ type }: { type: string }) => type === 'strategie');
      index.entrees.push({ ...plan, titre: 'Un autre plan' });
      return JSON.stringify(index);
    });
    const content = nationalWith(listOf([edition, PARIS]));
    expect((await harvest(content)).said).toMatch(
      /strategies\/plan : deux contenus portent ce nom/,
    );
    expect(copiesOf(content)[0]?.strategies.map(({ titre }) => titre)).toEqual(['Plan d’essai']);
  });

  test('more strategies than any territory has: what is left out is told', async () => {
    const edition = await servedEdition(PARIS);
    const many = Array.from({ length: 43 }, (_, at) => [
      `strategies/plan-${at}.md`,
      strategy(`Plan ${at}`, PARIS),
    ]);
    await edition.publish(Object.fromEntries(many));
    const content = nationalWith(listOf([edition, PARIS]));
    expect((await harvest(content)).said).toMatch(/annonce 43 stratégies : les 40 premiers noms/);
    expect(copiesOf(content)[0]?.strategies).toHaveLength(40);
  });

  test('a strategy is of the territory of its edition, or of one that lies in it', async () => {
    const edition = await servedEdition(PARIS);
    await edition.publish({
      ...FILES,
      'strategies/lyon.md': strategy('Lyon', LYON),
      'strategies/region.md': strategy('Région', PARIS).replace(
        'nature: commune\n  code: "75056"',
        'nature: region\n  code: "11"',
      ),
    });
    const content = nationalWith(listOf([edition, PARIS]));
    const { said } = await harvest(content);
    expect(said).toMatch(
      /strategies\/lyon : est d’un autre territoire que cette édition : commune 69123/,
    );
    expect(said).toMatch(
      /strategies\/region : est d’un autre territoire que cette édition : region 11/,
    );
    expect(copiesOf(content)[0]?.strategies.map(({ cle }) => cle)).toEqual(['strategies/plan']);
    expect(
      maySpeakFor({ nature: 'departement', code: '69' }, { nature: 'commune', code: LYON }),
    ).toBe(true);
    expect(
      maySpeakFor({ nature: 'departement', code: '64' }, { nature: 'commune', code: LYON }),
    ).toBe(false);
    expect(
      maySpeakFor({ nature: 'region', code: '84' }, { nature: 'departement', code: '69' }),
    ).toBe(true);
    expect(
      maySpeakFor({ nature: 'commune', code: LYON }, { nature: 'commune', code: '00000' }),
    ).toBe(false);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'another licence than its index',
      (text) => text.replaceAll('etalab-2.0', 'CC0-1.0'),
      /dit plusieurs licences : etalab-2\.0, CC0-1\.0/,
    ],
    [
      'two licences of its own',
      (text) => text.replace('"licence":{"id":"etalab-2.0"', '"licence":{"id":"CC0-1.0"'),
      /dit plusieurs licences/,
    ],
    [
      'signs that turn the writing round',
      (text) => text.replace('"titre":"Plan', '"titre":"\u202EPlan'),
      /hors de forme/,
    ],
    [
      'the key of another',
      (text) => text.replace('strategies/plan"', 'strategies/autre"'),
      /dit être un autre contenu/,
    ],
    [
      'a date that its index does not say',
      (text) => text.replaceAll('2026-02-10', '2026-02-11'),
      /la même date/,
    ],
    [
      'a beginning that there is not',
      (text) => text.replace('"etat":"en-cours"', '"etat":"en-cours","debut":"2026-99-99"'),
      /hors de forme/,
    ],
    ['a text of the national edition', (text) => text.replace('"local"', '"national"'), /hors de/],
    ['no JSON', () => '<html>', /hors de forme/],
    [
      'actions without end',
      (text) => text.replace(/(\{"titre":"Ouvrir[^}]*\})/, `$1${',$1'.repeat(400)}`),
      /hors de forme/,
    ],
  ])('a document with %s', async (_name, change, reason) => {
    const edition = await paris();
    const original = await (
      await fetch(`${edition.adresse}api/v1/entrees/strategies/plan.json`)
    ).text();
    const changed = change(original);
    expect(changed).not.toBe(original);
    // As a liar would: the index announces the very text that is given.
    edition.spoil = (path, text) => {
      if (path.endsWith('/plan.json')) return changed;
      return text.replaceAll(digest(original), digest(changed));
    };
    const content = nationalWith(listOf([edition, PARIS]));
    const { said } = await harvest(content);
    expect(said).toMatch(reason);
    expect(copiesOf(content)[0]?.strategies).toEqual([]);
  });

  test('a document that is not the one that was announced', async () => {
    const edition = await paris();
    edition.spoil = changing('plan.json', (text) => text.replace('Plan d’essai', 'Tout autre'));
    const content = nationalWith(listOf([edition, PARIS]));
    expect((await harvest(content)).said).toMatch(/n’est pas celui que l’index annonce/);
  });

  test('a redirect to another site is not followed', async () => {
    const [edition, other] = [await paris(), await paris()];
    edition.spoil = (path, _text, response) => {
      response.writeHead(302, { location: `${other.adresse}.well-known/trame.json` }).end();
      return path;
    };
    const content = nationalWith(listOf([edition, PARIS]));
    await harvest(content);
    expect(other.asked).toEqual([]);
    expect(copiesOf(content)[0]?.raison).toMatch(/renvoie vers un autre site/);
  });

  test('this machine is not asked unless it is wanted', async () => {
    const edition = await paris();
    const content = nationalWith(listOf([edition, PARIS]));
    await run(harvestEditions, content.slice(0, -'/content'.length));
    expect(edition.asked).toEqual([]);
    expect(copiesOf(content)[0]?.raison).toMatch(/elle n’est pas visitée/);
  });
});

test('a text under a licence that forbids it is linked to, and no more', async () => {
  const edition = await servedEdition(PARIS);
  await edition.publish({
    'strategies/plan.md': strategy('Plan', PARIS, 'licence: CC-BY-NC-4.0\n'),
  });
  const content = nationalWith(listOf([edition, PARIS]));
  await harvest(content);
  const [taken] = copiesOf(content)[0]?.strategies ?? [];
  expect(taken).toMatchObject({ titre: 'Plan', licence: 'CC-BY-NC-4.0' });
  expect(taken?.donnees).toBeUndefined();
});

test('an edition that leaves the list leaves the site', async () => {
  const [one, other] = [await paris(), await servedEdition(LYON)];
  await other.publish({});
  const content = nationalWith(listOf([one, PARIS], [other, LYON]));
  await harvest(content);
  writeFileSync(`${content}/national/editions.yml`, listOf([one, PARIS]));
  await harvest(content);
  expect(readdirSync(`${content}/national/moissons`)).toHaveLength(1);
});

test('a list that is wrong is told with its line', async () => {
  const content = nationalWith('editions:\n  - nom: Essai\n    adresse: pas-une-adresse\n');
  const { code, complained } = await harvest(content);
  expect(code).toBe(1);
  expect(complained).toMatch(/national\/editions\.yml:3 — « editions\[1\]\.adresse »/);
});
