import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

/** A Markdown file cut in its two parts. */
export interface EntryFile extends ParsedYaml {
  /** The Markdown below the front matter. */
  body: string;
  /** Line of the file where the body starts, from 1. */
  bodyLine: number;
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** Cuts a file into front matter and body. */
export function parseEntryFile(
  text: string,
  file: string,
): { entry?: EntryFile; problems: Problem[] } {
  if (text.trim() === '') {
    return refuse(file, 'fichier vide', 'un en-tête entre deux lignes « --- », puis le texte');
  }
  const match = text.startsWith('---') ? FRONT_MATTER.exec(text) : null;
  if (!match) {
    const message = text.startsWith('---')
      ? 'en-tête jamais fermé'
      : 'en-tête absent au début du fichier';
    return refuse(file, message, 'un en-tête entre deux lignes « --- », puis le texte', 1);
  }
  const { parsed, problems } = parseYaml(match[1] ?? '', file, 1);
  if (!parsed) return { problems };
  const bodyLine = match[0].split('\n').length;
  return { entry: { ...parsed, body: text.slice(match[0].length), bodyLine }, problems };
}

function refuse(file: string, message: string, expected: string, line?: number) {
  return { problems: [{ file, line, message, expected }] };
}
