import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSiteFolder } from '../commands/build/build-site.ts';
import { findChromium } from '../commands/chromium.ts';
import { compressedServer } from './compressed-server.ts';
import { machineLine } from './machine.ts';
import {
  CPU_SLOWDOWN,
  measurePaint,
  measuringBrowser,
  type Paint,
  SLOW_3G,
} from './measure-paint.ts';
import type { BenchOptions } from './options.ts';
import { median } from './statistics.ts';
import { markdownTable, type Table, terminalTable } from './table.ts';
import { decimal } from './write-numbers.ts';

/** Pages of the national edition: the first that people see, a sheet, a chapter, and the heaviest of all. */
const PAGES = [
  ['Accueil', ''],
  ['Fiche du kit', 'kit/mandat-cnil/'],
  ['Chapitre du guide', 'guide/pourquoi-agir/'],
  ['Stratégie la plus lourde', 'strategies/grand-nancy/'],
] as const;

/** Measures when pages of the national edition are drawn on a slow line and an old machine, and prints the table. */
export async function runPaintBench(
  { trials, markdown }: BenchOptions,
  print: (text: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trame-affichage-'));
  const output = join(folder, 'site');
  try {
    await buildSiteFolder({ content: resolve('content'), output, prefix: '/' });
    const server = await compressedServer(output);
    const browser = await measuringBrowser(findChromium());
    const start = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const rows: PageFigures[] = [];
    for (const [name, path] of PAGES) {
      const visits: Paint[] = [];
      for (let trial = 0; trial < trials; trial += 1)
        visits.push(await measurePaint(browser, start + path));
      rows.push({ name, visits });
    }
    await browser.close();
    server.close();
    const table = paintTable(rows, trials);
    print(`${machineLine()}\n`);
    print(terminalTable(table));
    if (markdown) writeFileSync(markdown, `${machineLine()}\n\n${markdownTable(table)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The visits of one page. */
export interface PageFigures {
  name: string;
  visits: readonly Paint[];
}

/** What a page cannot do without: itself, then its stylesheet. */
const ROUND_TRIPS = 2;

/**
 * The medians of each page, beside what the line alone costs: one round trip for the page, one for its stylesheet, and
 * their bytes.
 */
export function paintTable(pages: readonly PageFigures[], trials: number): Table {
  const { roundTripMs, bitsPerSecond } = SLOW_3G;
  const ofPage = ({ name, visits }: PageFigures) => {
    const middle = (key: keyof Paint) => median(visits.map((visit) => visit[key]));
    const line = ROUND_TRIPS * roundTripMs + (middle('bytes') * 8 * 1000) / bitsPerSecond;
    return [
      name,
      `${decimal(middle('first') / 1000, 2)} s`,
      `${decimal(line / 1000, 2)} s`,
      `${decimal(middle('largest') / 1000, 2)} s`,
      decimal(middle('shift'), 3),
      decimal(middle('requests'), 0),
      `${decimal(middle('bytes') / 1024, 1)} Kio`,
    ];
  };
  return {
    title: `Premier affichage : ${bitsPerSecond / 1000} kbit/s, ${roundTripMs} ms d’aller-retour, processeur ${CPU_SLOWDOWN} fois plus lent, médiane de ${trials}`,
    columns: [
      'Page',
      'Premier affichage',
      'dont la ligne',
      'Plus grand élément',
      'Décalage',
      'Requêtes avant',
      'Octets avant',
    ],
    rows: pages.map(ofPage),
  };
}
