import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chance } from '../commands/fuzz/chance.ts';
import { readKnownEditions } from '../corpus/known-editions.ts';
import { officialTerritories } from '../corpus/official-territories.ts';
import { inRepository } from '../corpus/repository.ts';
import type { Harvested } from '../edition/moisson/harvest-edition.ts';
import { harvestAll, writeCopies } from '../edition/moissonner.ts';
import { EDITION_CARD } from '../model/federation/edition-card.ts';
import { EDITIONS_FILE, HARVESTS_FOLDER } from '../model/federation/known-editions.ts';
import { pageUrl } from '../model/pages.ts';
import { apiFiles } from '../outputs/api/api-files.ts';
import { siteSource } from '../site/site-source.ts';
import { frenchWriter } from './sentences.ts';
import { type Table, terminalTable } from './table.ts';

/** How many local editions there are, and how many strategies each of them has written. */
export interface FederationSize {
  editions: number;
  strategies: number;
}

/** Stands for the address of an edition in the files that all of them share. */
const MODEL = 'https://modele.example/';
const MODEL_CODE = '75056';

/** Milliseconds that a site on the other side of the country takes to answer, and sites asked at once. */
const FAR_MS = 200;
const AT_ONCE = 8;

/**
 * Plays the whole federation on this machine: a national site, and many local ones, each with the national contents and
 * strategies of its own. Says what a harvest costs, what the national site weighs, and what a change to one national sheet
 * costs everybody.
 */
export async function runFederationBench(
  size: FederationSize,
  print: (text: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trame-federation-'));
  const network = await startNetwork(await modelFiles(folder, size));
  try {
    const content = join(folder, 'national/content');
    cpSync(inRepository('content'), content, { recursive: true });
    rmSync(join(content, 'local'), { recursive: true, force: true });
    const before = await siteWeights(content);
    writeFileSync(join(content, 'national', EDITIONS_FILE), listOf(size.editions, network.address));
    const rows: string[][] = [];
    const round = async (name: string) => {
      const started = performance.now();
      const { editions } = readKnownEditions(content);
      const harvests = await harvestAll(editions, {
        inner: true,
        whole: 'etalab-2.0',
        userAgent: 'Trame (banc)',
        timeout: 15_000,
        day: '2026-12-01',
      });
      const seconds = (performance.now() - started) / 1000;
      const written = writeCopies(content, editions, harvests);
      rows.push([name, ...costOf([...harvests.values()], seconds, written)]);
    };
    await round('Première moisson');
    await round('Rien n’a changé');
    network.change();
    await round('Une fiche nationale a changé partout');
    print(
      terminalTable({
        title: `${size.editions} éditions, ${size.strategies} stratégies chacune`,
        columns: [
          '',
          'Demandes',
          'Mo reçus',
          'Secondes ici',
          'Minutes au loin',
          'Fichiers changés',
        ],
        rows,
      }),
    );
    print(`\n${terminalTable(weightsTable(before, await siteWeights(content)))}`);
    const kept = folderSize(join(content, 'national', HARVESTS_FOLDER));
    print(`\nCopies gardées dans le dépôt : ${megabytes(kept)} Mo.`);
  } finally {
    network.server.close();
    network.server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}

function costOf(harvests: readonly Harvested[], seconds: number, written: number): string[] {
  const sum = (of: (one: Harvested) => number) => harvests.reduce((all, one) => all + of(one), 0);
  const requests = sum((one) => one.requests);
  const failed = harvests.filter(({ copy }) => copy.etat !== 'a-jour');
  if (failed.length > 0) throw new Error(`The harvest failed: ${failed[0]?.copy.raison}`);
  const minutes = (requests * FAR_MS) / AT_ONCE / 60_000;
  return [
    String(requests),
    megabytes(sum((one) => one.received)),
    seconds.toFixed(1),
    minutes.toFixed(1),
    String(written),
  ];
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(2);

const PAGES = ['liste-strategie', 'comparer-strategies', 'actions', 'editions'] as const;

interface Weights {
  seconds: number;
  pages: ReadonlyMap<string, { plain: number; packed: number }>;
}

async function siteWeights(content: string): Promise<Weights> {
  const started = performance.now();
  const source = siteSource(content, '/');
  const problems = await source.refresh();
  if (problems.length > 0) throw new Error(`The content is refused: ${problems[0]?.message}`);
  const { site } = source.current();
  const pages = new Map(
    PAGES.map((id) => {
      const html = site.get(pageUrl(id))?.render() ?? '';
      return [pageUrl(id), { plain: html.length, packed: brotliCompressSync(html).length }];
    }),
  );
  return { seconds: (performance.now() - started) / 1000, pages };
}

const weightsTable = (before: Weights, after: Weights): Table => ({
  title: 'Le site national, en Ko (entre parenthèses : compressé)',
  columns: ['Page', 'Sans édition', 'Avec toutes'],
  rows: [
    ...[...after.pages].map(([url, weight]) => [
      url,
      ...[before.pages.get(url) ?? weight, weight].map(
        ({ plain, packed }) => `${Math.round(plain / 1000)} (${Math.round(packed / 1000)})`,
      ),
    ]),
    ['Lecture et ces quatre pages, en s', before.seconds.toFixed(1), after.seconds.toFixed(1)],
  ],
});

const folderSize = (folder: string): number =>
  readdirSync(folder).reduce((all, name) => all + statSync(join(folder, name)).size, 0);

/** The files of one local edition, with the national contents of this repository. */
async function modelFiles(
  folder: string,
  { strategies }: FederationSize,
): Promise<Map<string, string>> {
  const content = join(folder, 'modele/content');
  cpSync(inRepository('content'), content, { recursive: true });
  rmSync(join(content, 'local'), { recursive: true, force: true });
  mkdirSync(join(content, 'local/strategies'), { recursive: true });
  writeFileSync(
    join(content, 'local/edition.yml'),
    `nom: Édition modèle\nediteur: Territoire modèle\nadresse: ${MODEL}\nterritoire: { nature: commune, code: "${MODEL_CODE}" }\n`,
  );
  for (let at = 0; at < strategies; at += 1)
    writeFileSync(join(content, `local/strategies/plan-${at}.md`), strategyText(at));
  const source = siteSource(content, '/');
  const problems = await source.refresh();
  if (problems.length > 0) throw new Error(`The model is refused: ${problems[0]?.message}`);
  const files = new Map<string, string>();
  for (const { url, content: made } of apiFiles(source.current()))
    if (url === EDITION_CARD || /index\.json$|changes\.json$|strategies\/plan-/.test(url))
      files.set(url, Buffer.from(await made()).toString('utf8'));
  return files;
}

/** As long as the strategies that territories publish: three axes, five actions each. */
function strategyText(seed: number): string {
  const french = frenchWriter(chance(seed + 1));
  const sentence = () => JSON.stringify(french.sentence());
  const actions = Array.from(
    { length: 5 },
    () =>
      `      - titre: ${sentence()}\n        description: ${sentence()}\n        publics: [jeunes]\n        etat: en-cours\n`,
  );
  const axes = Array.from(
    { length: 3 },
    () => `  - titre: ${sentence()}\n    actions:\n${actions.join('')}`,
  );
  return `---\ntitre: Plan modèle ${seed}\nresume: Un plan modèle, long comme ceux que publient les territoires.\nterritoire: { nature: commune, code: "${MODEL_CODE}" }\netat: en-cours\nporteur: Territoire modèle\naxes:\n${axes.join('')}themes: [formation, gouvernance]\ncreation: 2026-01-05\nmise_a_jour: 2026-02-10\nauteurs:\n  - Territoire modèle\n---\n${french.paragraph(4)}\n`;
}

/** Codes of communes, one an edition. */
const codes = (count: number): string[] =>
  [...officialTerritories('commune').keys()].slice(0, count);

const listOf = (count: number, address: string): string =>
  `editions:\n${codes(count)
    .map(
      (code, at) =>
        `  - nom: Édition ${at}\n    adresse: ${address}/e${at}/\n    territoire: { nature: commune, code: "${code}" }\n`,
    )
    .join('')}`;

interface Network {
  server: Server;
  address: string;
  /** One national sheet changes, and every edition is built again. */
  change(): void;
}

/** All the local editions at once: the files of the model, each under its own address and for its own territory. */
async function startNetwork(model: ReadonlyMap<string, string>): Promise<Network> {
  let version = 0;
  let address = '';
  const all = codes(36_000);
  const own = (text: string, at: number) =>
    text.replaceAll(MODEL, `${address}/e${at}/`).replaceAll(`"${MODEL_CODE}"`, `"${all[at]}"`);
  const answer = (path: string, at: number): string | undefined => {
    const text = model.get(path);
    if (text === undefined) return undefined;
    if (path.endsWith('/index.json')) return indexOf(text, at);
    if (path === EDITION_CARD) {
      const index = answer('/api/v1/index.json', at) ?? '';
      return own(text, at).replace(/"empreinte":"\w+"/, `"empreinte":"${digest(index)}"`);
    }
    return own(text, at);
  };
  const indexOf = (text: string, at: number): string => {
    let index = own(text, at).replace('"openapi"', `"version":${version},"openapi"`);
    for (const [path, document] of model)
      if (/strategies\/plan-/.test(path))
        index = index.replace(digest(document), digest(own(document, at)));
    return index;
  };
  const server = createServer((request, response) => {
    const [, number = '', path = ''] = /^\/e(\d+)(\/.*)$/.exec(request.url ?? '') ?? [];
    const text = answer(path, Number(number));
    if (text === undefined) return void response.writeHead(404).end();
    const etag = `"${digest(text)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { etag, 'content-encoding': 'gzip' }).end(gzipSync(text));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    server,
    address,
    change: () => {
      version += 1;
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
