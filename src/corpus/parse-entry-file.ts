import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

/** A Markdown file cut in its two parts. */
export interface EntryFile extends ParsedYaml {
  /** The Markdown below the front matter. */
  body: string;
  /** Line of the file where the body starts, from 1. */
  bodyLine: number;
}

/** In signs: the longest strategy of the national edition has a fifth of it. What people read goes below. */
const LONGEST_FRONT_MATTER = 300_000;

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^---[ \t]*(?:\n|$)/gm;

/** Cuts a file into front matter and body. */
export function parseEntryFile(
  text: string,
  file: string,
): { entry?: EntryFile; problems: Problem[] } {
  if (text.trim() === '') {
    return refuse(file, 'fichier vide', 'un en-tête entre deux lignes « --- », puis le texte');
  }
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined)
    return refuse(
      file,
      openingFault(text),
      'un en-tête entre deux lignes « --- », puis le texte',
      1,
    );
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (!closing)
    return refuse(
      file,
      'en-tête jamais fermé',
      'un en-tête entre deux lignes « --- », puis le texte',
      1,
    );
  const end = closing.index + closing[0].length;
  if (closing.index > LONGEST_FRONT_MATTER)
    return refuse(
      file,
      `en-tête trop long (plus de ${LONGEST_FRONT_MATTER / 1000}\u202F000 signes)`,
      'le texte sous l’en-tête, ou une page coupée en plusieurs',
      1,
    );
  const { parsed, problems } = parseYaml(text.slice(opening.length, closing.index), file, 1);
  if (!parsed) return { problems };
  const bodyLine = text.slice(0, end).split('\n').length;
  return { entry: { ...parsed, body: text.slice(end), bodyLine }, problems };
}

/** Why nothing opens at the first line: what stands there is neither a front matter nor, yet, a text. */
function openingFault(text: string): string {
  const [first = '', ...others] = text.split('\n', 2);
  if (!first.startsWith('---')) return 'en-tête absent au début du fichier';
  if (others.length === 0) return 'en-tête jamais fermé';
  return `en-tête mal ouvert : « ${first.slice(0, 60)} »`;
}

function refuse(file: string, message: string, expected: string, line?: number) {
  return { problems: [{ file, line, message, expected }] };
}
