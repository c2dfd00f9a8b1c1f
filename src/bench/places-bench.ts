import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { findChromium } from '../commands/chromium.ts';
import { chance } from '../commands/fuzz/chance.ts';
import { inRepository } from '../corpus/repository.ts';
import { importPlaces } from '../import/places/import-places.ts';
import { PLACE_FINDER } from '../model/addresses.ts';
import { pageUrl } from '../model/pages.ts';
import { placeFiles } from '../outputs/places/place-files.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { siteSource } from '../site/site-source.ts';
import { compressedServer } from './compressed-server.ts';
import { machineLine } from './machine.ts';
import { CPU_SLOWDOWN, measuringBrowser } from './measure-paint.ts';
import { placeTable } from './place-table.ts';
import { median } from './statistics.ts';
import { type Table, terminalTable } from './table.ts';

/** What a territory of so many places costs. */
interface PlaceFigures {
  count: number;
  /** Seconds of processor. */
  first: number;
  again: number;
  /** Bytes, compressed. */
  page: number;
  data: number;
  scripts: number;
  /** Seconds of the page's processor: to read the data, when the field is entered; from a letter to the first place. */
  entry: number;
  answer: number;
}

const TRIALS = 5;

/** Imports places, and looks for one as an old phone would: prints what it costs. */
export async function runPlacesBench(
  counts: readonly number[],
  print: (text: string) => void,
): Promise<void> {
  const browser = await measuringBrowser(findChromium());
  try {
    const figures: PlaceFigures[] = [];
    for (const count of counts) figures.push(await figuresOf(count, browser));
    print(`${machineLine()}\n`);
    print(terminalTable(placesTable(figures)));
  } finally {
    await browser.close();
  }
}

async function figuresOf(count: number, browser: Browser): Promise<PlaceFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'trame-lieux-'));
  try {
    const content = join(folder, 'content');
    const national = join(content, 'national');
    mkdirSync(national, { recursive: true });
    writeFileSync(
      join(national, 'edition.yml'),
      readFileSync(inRepository('content/national/edition.yml')),
    );
    const source = join(folder, 'lieux.csv');
    writeFileSync(source, placeTable(count, chance(count)));
    const first = importSeconds(source, content, 'new', count);
    const again = importSeconds(source, content, 'same', count);
    const site = siteSource(content, '/');
    const problems = await site.refresh();
    if (problems.length > 0) throw new Error(`The content is refused: ${problems[0]?.message}`);
    const current = site.current();
    const url = pageUrl('liste-lieu');
    const html = current.site.get(url)?.render() ?? '';
    const data = String(await placeFiles(current)[0]?.content());
    const scripts = current.assets.files.filter(
      ({ url: script }) => script.endsWith('.js') && html.includes(script),
    );
    const output = join(folder, 'site');
    const files = [
      { url: `${url}index.html`, content: html },
      { url: PLACE_FINDER, content: data },
      ...current.assets.files,
    ];
    for (const file of files) {
      const path = join(output, file.url);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.content);
    }
    return {
      count,
      first,
      again,
      page: packed(html) + packed(styleOf(html, current)),
      data: packed(data),
      scripts: scripts.reduce((sum, script) => sum + packed(script.content), 0),
      ...(await answerTimes(output, url, browser)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The stylesheet of a page, which the first view waits for too. */
function styleOf(html: string, { assets }: CurrentSite): string {
  const sheet = assets.files.find(({ url }) => html.includes(`rel="stylesheet" href="${url}"`));
  if (!sheet) throw new Error('The page has no stylesheet.');
  return String(sheet.content);
}

const packed = (text: string): number => brotliCompressSync(text).length;

/** Seconds of processor that an import takes. */
function importSeconds(source: string, content: string, outcome: string, count: number): number {
  const before = process.cpuUsage();
  const report = importPlaces(
    {
      ...{ source, type: 'lieu', edition: 'national', authors: ['Banc d’essai'] },
      ...{ licence: undefined, given: {}, replaces: false, isTrial: false },
      ...{ withDrafts: false, report: undefined },
    },
    content,
    '2026-11-30',
  );
  const { user, system } = process.cpuUsage(before);
  if ('failure' in report) throw new Error(report.failure);
  const done = report.places.filter((place) => place.outcome === outcome).length;
  if (done !== count) throw new Error(`${done} of ${count} places are « ${outcome} ».`);
  return (user + system) / 1_000_000;
}

/**
 * The median of some first searches, each on a page that has just been opened. Counted on the processor, not on the clock:
 * what else the machine does is no part of it.
 */
async function answerTimes(output: string, url: string, browser: Browser) {
  const server = await compressedServer(output);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${url}`;
  try {
    const times: Awaited<ReturnType<typeof firstAnswer>>[] = [];
    for (let trial = 0; trial < TRIALS; trial += 1) times.push(await firstAnswer(address, browser));
    return {
      entry: median(times.map(({ entry }) => entry)),
      answer: median(times.map(({ answer }) => answer)),
    };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function firstAnswer(
  address: string,
  browser: Browser,
): Promise<{ entry: number; answer: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    };
    const opened = await busy();
    await page.evaluate(enterField);
    const entered = await busy();
    await page.evaluate(askFirst);
    return { entry: entered - opened, answer: (await busy()) - entered };
  } finally {
    await context.close();
  }
}

/** Enters the field, upon which the data come. Runs in the browser: it may use nothing from around it. */
async function enterField(): Promise<void> {
  const names = document.querySelector('datalist');
  if (!names) throw new Error('The page has no finder.');
  const seen = new Promise<void>((found) => {
    new MutationObserver(() => found()).observe(names, { childList: true });
  });
  document.querySelector<HTMLInputElement>('input[name=commune]')?.focus();
  await seen;
}

/** Looks for a place, and waits for the first that is found. Runs in the browser: it may use nothing from around it. */
async function askFirst(): Promise<void> {
  const list = document.querySelector('.trouver-resultats ol');
  const field = document.querySelector<HTMLInputElement>('input[name=commune]');
  if (!list || !field) throw new Error('The page has no finder.');
  const seen = new Promise<void>((found) => {
    new MutationObserver(() => {
      if (list.firstElementChild) found();
    }).observe(list, { childList: true });
  });
  field.value = 'Pau';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await seen;
}

/** Milliseconds on a processor that is so many times slower. */
const slowed = (time: number): string => String(Math.round(time * 1000 * CPU_SLOWDOWN));
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).replace('.', ',');
const seconds = (time: number): string => time.toFixed(1).replace('.', ',');

const placesTable = (figures: readonly PlaceFigures[]): Table => ({
  title: `Lieux : reprise et première réponse (processeur ${CPU_SLOWDOWN} fois plus lent que celui d’ici, médiane de ${TRIALS})`,
  columns: [
    'Lieux',
    'Reprise, s de processeur',
    'De nouveau, s',
    'Page et style, Ko brotli',
    'Données, Ko brotli',
    'Scripts, Ko brotli',
    'Lecture, ms',
    'Réponse, ms',
  ],
  rows: figures.map(({ count, first, again, page, data, scripts, entry, answer }) => [
    String(count),
    seconds(first),
    seconds(again),
    kilobytes(page),
    kilobytes(data),
    kilobytes(scripts),
    slowed(entry),
    slowed(answer),
  ]),
});
