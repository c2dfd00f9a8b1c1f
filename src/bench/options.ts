import { parseArgs } from 'node:util';

/** What can be measured by itself: full builds, saves while serving, the commands of every day. */
export const PARTS = ['construction', 'enregistrement', 'commandes'] as const;
export type Part = (typeof PARTS)[number];

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** Numbers of entries of the corpora, in the order they are measured. */
  sizes: readonly number[];
  /** What is measured of each. */
  parts: readonly Part[];
  /** Full builds of each program over each corpus. */
  trials: number;
  /** When pages are drawn is measured, instead of how long sites take to build. */
  paint: boolean;
  /** Local editions that are played, instead of measuring builds; none otherwise. */
  federation: number | undefined;
  /** Numbers of places that are imported and searched, instead of measuring builds; none otherwise. */
  places: readonly number[];
  /** The corpora and the sites stay on the disk. */
  keep: boolean;
  /** File that takes the tables as Markdown. */
  markdown: string | undefined;
}

/** What the command line takes, for people. */
export const USAGE = `npm run bench -- [options]
  --tailles 1000,5000   nombre de pages de chaque corpus
  --essais 3            constructions par corpus ; la médiane est retenue
  --seulement ${PARTS.join('|')}
                        ne mesurer que cela ; plusieurs se séparent par une virgule
  --affichage           mesurer l’affichage des pages sur une ligne lente, au lieu de la construction
  --federation 1000     jouer tant d’éditions locales : ce que coûte une moisson, ce que pèse le site national
  --lieux 600,5000      reprendre tant de lieux, et en chercher un comme un vieux téléphone
  --garder              garder les corpus et les sites construits
  --markdown fichier    écrire aussi les tableaux en Markdown`;

/** Thrown when the command line cannot be understood; its message is French. */
export class WrongOptions extends Error {
  override name = 'WrongOptions';
}

/**
 * Reads the command line.
 * @throws WrongOptions on an unknown option, or a number that is none
 */
export function benchOptions(words: readonly string[]): BenchOptions {
  const { tailles, essais, seulement, affichage, federation, lieux, garder, markdown } =
    parse(words);
  return {
    sizes: tailles.split(',').map((text) => wholeNumber(text, '--tailles', 60)),
    parts: seulement === undefined ? PARTS : seulement.split(',').map(part),
    trials: wholeNumber(essais, '--essais', 1),
    paint: affichage,
    federation: federation === undefined ? undefined : wholeNumber(federation, '--federation', 1),
    places:
      lieux === undefined ? [] : lieux.split(',').map((text) => wholeNumber(text, '--lieux', 1)),
    keep: garder,
    markdown,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        tailles: { type: 'string', default: '1000,5000' },
        essais: { type: 'string', default: '3' },
        seulement: { type: 'string' },
        affichage: { type: 'boolean', default: false },
        federation: { type: 'string' },
        lieux: { type: 'string' },
        garder: { type: 'boolean', default: false },
        markdown: { type: 'string' },
      },
    }).values as {
      tailles: string;
      essais: string;
      seulement: string | undefined;
      affichage: boolean;
      federation: string | undefined;
      lieux: string | undefined;
      garder: boolean;
      markdown: string | undefined;
    };
  } catch {
    throw new WrongOptions('option inconnue, ou valeur absente');
  }
}

function part(text: string): Part {
  const found = PARTS.find((name) => name === text.trim());
  if (found) return found;
  throw new WrongOptions(`--seulement : « ${text} » n’est pas ${PARTS.join(', ni ')}`);
}

function wholeNumber(text: string, option: string, least: number): number {
  const value = Number(text.trim());
  if (Number.isInteger(value) && value >= least) return value;
  throw new WrongOptions(`${option} : « ${text} » n’est pas un nombre entier à partir de ${least}`);
}
