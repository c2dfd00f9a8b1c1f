import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineLine } from './machine.ts';
import { type CommandTimes, measureCommands } from './measure-commands.ts';
import { measureSize, type SizeFigures, warmUp } from './measure-size.ts';
import type { BenchOptions, Part } from './options.ts';
import { figuresTable, phasesTable, summaryTable } from './report.ts';
import { markdownTable, type Table, terminalTable } from './table.ts';

/**
 * Measures what was asked for and prints the tables, in French.
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
    if (options.parts.includes('construction')) await warmUp(join(folder, 'essai'));
    const all: SizeFigures[] = [];
    const tables: Table[] = [];
    const show = (table: Table) => {
      if (table.rows.length === 0) return;
      print(`${terminalTable(table)}\n`);
      tables.push(table);
    };
    for (const size of options.parts.some(isOfCorpora) ? options.sizes : []) {
      const figures = await measureSize(size, options, join(folder, String(size)), tell);
      show(figuresTable(figures));
      all.push(figures);
    }
    show(phasesTable(all));
    show(summaryTable(all, await commandTimes(options, tell)));
    if (options.markdown) writeFileSync(options.markdown, markdownReport(machine, tables));
  } finally {
    if (options.keep) tell(`Gardé : ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

const isOfCorpora = (part: Part): boolean => part !== 'commandes';

async function commandTimes(
  { parts, trials }: BenchOptions,
  tell: (message: string) => void,
): Promise<CommandTimes | undefined> {
  if (!parts.includes('commandes')) return undefined;
  tell('Commandes de tous les jours…');
  return await measureCommands(trials);
}

const markdownReport = (machine: string, tables: readonly Table[]): string =>
  `${[machine, ...tables.map(markdownTable)].join('\n\n')}\n`;
