import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseEntryFile } from '../corpus/parse-entry-file.ts';
import type { Problem } from '../corpus/problem.ts';
import { readTextFile } from '../corpus/read-file.ts';
import { Remarks } from './remarks.ts';

/** A text of the old site, cut in front matter and body. */
export interface SourceText {
  /** Path below the root of the tree. */
  path: string;
  /** Its own front matter; empty when it has none. */
  front: Record<string, unknown>;
  body: string;
  /** Line of the file where the body starts, from 1. */
  bodyLine: number;
  /** The day when the file was last changed, `AAAA-MM-JJ`. */
  day: string;
  remarks: Remarks;
}

const EMPTY = 'fichier vide. Attendu : un en-tête entre deux lignes « --- », puis le texte';

/** Reads one text, or says in French why it cannot be read. */
export function readSource(absolute: string, path: string): SourceText | { failures: string[] } {
  try {
    return cutSource(absolute, path);
  } catch (error) {
    // The disk itself refuses: rights, or a file that went away in the meantime.
    return { failures: [`fichier illisible (${error instanceof Error ? error.message : error})`] };
  }
}

function cutSource(absolute: string, path: string): SourceText | { failures: string[] } {
  const read = readTextFile(absolute, path);
  if ('problem' in read) return { failures: [sentence(read.problem)] };
  const remarks = new Remarks();
  tellEncoding(absolute, remarks);
  const text = read.text.replace(/^\s*\n(?=---[ \t]*\n)/, '');
  const day = dayOf(statSync(absolute).mtime);
  if (text.trim() === '') return { failures: [EMPTY] };
  if (!/^---[ \t]*\n/.test(text)) {
    const name = basename(path);
    remarks.review(`pas d’en-tête : le titre vient du texte ou du nom du fichier (${name})`);
    return { path, front: {}, body: text, bodyLine: 1, day, remarks };
  }
  const { entry, problems } = parseEntryFile(text, path);
  if (!entry) return { failures: problems.map(sentence) };
  return { path, front: entry.data, body: entry.body, bodyLine: entry.bodyLine, day, remarks };
}

/** A problem of the file as the report says it. */
export function sentence({ line, message, expected }: Problem): string {
  return `${line === undefined ? '' : `ligne ${line} : `}${message}. Attendu : ${expected}`;
}

function tellEncoding(absolute: string, remarks: Remarks): void {
  const bytes = readFileSync(absolute);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    remarks.changed('marque d’ordre des octets (BOM) retirée');
  if (bytes.includes('\r')) remarks.changed('fins de ligne de Windows (CRLF) remplacées');
}

/** A date as the model writes it, in the time of the machine: the day that the editor saw. */
function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
