import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineLine } from './machine.ts';
import { measureCommands } from './measure-commands.ts';
import { measureSize, type SizeFigures, warmUp } from './measure-size.ts';
import type { BenchOptions } from './options.ts';
import { figuresTable, phasesTable, summaryTable } from './report.ts';
import { markdownTable, type Table, terminalTable } from './table.ts';

/**
 * Measures every corpus asked for and prints the tables, in French.
 * @param print takes the results
 * @param tell takes news of what is going on
 * @throws Error when a program that is measured fails; what was written on the disk is removed all the same
 */
export async function runBench(
  options: BenchOptions,
  print: (text: string) => void,
  tell: (message: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trame-banc-'));
  try {
    const machine = machineLine();
    print(`${machine}\n`);
    await warmUp(join(folder, 'essai'));
    const all: SizeFigures[] = [];
    for (const size of options.sizes) {
      const figures = await measureSize(size, options.trials, join(folder, String(size)), tell);
      print(`${terminalTable(figuresTable(figures))}\n`);
      all.push(figures);
    }
    tell('Commandes de tous les jours…');
    const summary = summaryTable(all, await measureCommands(options.trials));
    print(`${terminalTable(phasesTable(all))}\n`);
    print(terminalTable(summary));
    if (options.markdown) {
      writeFileSync(
        options.markdown,
        markdownReport(machine, [...all.map(figuresTable), phasesTable(all), summary]),
      );
    }
  } finally {
    if (options.keep) tell(`Gardé : ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

const markdownReport = (machine: string, tables: readonly Table[]): string =>
  `${[machine, ...tables.map(markdownTable)].join('\n\n')}\n`;
