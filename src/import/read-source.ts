import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseEntryFile } from '../corpus/parse-entry-file.ts';
import type { Problem } from '../corpus/problem.ts';
import { type FileText, MAX_FILE_BYTES, readTextFile } from '../corpus/read-file.ts';
import { mendMisread, misreadWords } from '../markdown/faults/misread.ts';
import { readDate } from './fields/read-date.ts';
import { readOtherFrontMatter } from './other-front-matter.ts';
import { readHtmlPage } from './read-html-page.ts';
import { Remarks } from './remarks.ts';
import { windowsPage } from './windows-page.ts';

/** A text of the old site, cut in front matter and body. */
export interface SourceText {
  /** Path below the root of the tree. */
  path: string;
  /** Its own front matter; empty when it has none. */
  front: Record<string, unknown>;
  body: string;
  /** Line of the file where the body starts, from 1. */
  bodyLine: number;
  /** The body is HTML. */
  isHtml: boolean;
  /** The day that the file's name gives, as Jekyll reads it, else that of its last change; `AAAA-MM-JJ`. */
  day: { value: string; origin: string };
  remarks: Remarks;
}

const EMPTY = 'fichier vide. Attendu : un en-tête entre deux lignes « --- », puis le texte';

const UNREADABLE =
  'document illisible, vide ou démesuré. Attendu : un fichier .docx que Word ouvre, avec du texte';

/** HTML made of the documents of the tree that are no text, by path, with what is to be read again and what it leaves. */
export type Documents = ReadonlyMap<
  string,
  { html: string; notes: readonly string[]; left: readonly string[] }
>;

/** Reads one text, or says in French why it cannot be read. */
export function readSource(
  absolute: string,
  path: string,
  documents: Documents = new Map(),
): SourceText | { failures: string[] } {
  try {
    return cutSource(absolute, path, documents);
  } catch (error) {
    // The disk itself refuses: rights, or a file that went away in the meantime.
    return { failures: [`fichier illisible (${error instanceof Error ? error.message : error})`] };
  }
}

function cutSource(
  absolute: string,
  path: string,
  documents: Documents,
): SourceText | { failures: string[] } {
  const remarks = new Remarks();
  const source = {
    path,
    day: dayOf(path, statSync(absolute).mtime),
    remarks,
    bodyLine: 1,
    front: {},
  };
  const document = documents.get(path);
  if (document) {
    for (const note of document.notes) remarks.review(note);
    for (const words of document.left) remarks.left(words);
    return document.html === ''
      ? { failures: [UNREADABLE] }
      : { ...source, isHtml: true, body: document.html };
  }
  const isHtml = /\.html?$/i.test(path);
  const read = readPage(absolute, path, isHtml, remarks);
  if ('problem' in read) return { failures: [sentence(read.problem)] };
  tellEncoding(absolute, remarks);
  for (const { found, line } of misreadWords(read.text))
    remarks.changed(`lettres mal lues, remises : « ${found} »`, line);
  const text = mendMisread(read.text).replace(/^\s*\n(?=---[ \t]*\n)/, '');
  if (text.trim() === '') return { failures: [EMPTY] };
  const other = isHtml ? undefined : readOtherFrontMatter(text);
  if (other) {
    const { left, ...read } = other;
    remarks.changed('en-tête d’un autre outil (TOML, JSON, « title: », « % »), lu comme le nôtre');
    for (const { text: words, line } of left) remarks.left(`ligne de l’en-tête : ${words}`, line);
    return { ...source, isHtml, ...read };
  }
  if (!/^---[ \t]*\n/.test(text)) {
    if (isHtml) return { ...source, isHtml, ...readHtmlPage(text, remarks) };
    const name = basename(path);
    remarks.review(`pas d’en-tête : le titre vient du texte ou du nom du fichier (${name})`);
    return { ...source, isHtml, body: text };
  }
  const { entry, problems } = parseEntryFile(text, path);
  if (!entry) return { failures: problems.map(sentence) };
  return { ...source, isHtml, front: entry.data, body: entry.body, bodyLine: entry.bodyLine };
}

function readPage(absolute: string, path: string, isHtml: boolean, remarks: Remarks): FileText {
  const wide = wideText(absolute);
  if (wide !== undefined) {
    remarks.changed('texte enregistré en UTF-16 (« Unicode » dans le Bloc-notes), lu comme tel');
    return { text: wide };
  }
  const read = readTextFile(absolute, path);
  const isLight = statSync(absolute).size <= MAX_FILE_BYTES;
  const text = 'problem' in read && isHtml && isLight ? windowsPage(absolute) : undefined;
  if (text === undefined) return read;
  remarks.changed('page écrite dans l’encodage de Windows, lue comme telle');
  return { text };
}

/** What Windows calls « Unicode »: two bytes for each letter, after a mark that says in which order. */
function wideText(absolute: string): string | undefined {
  if (statSync(absolute).size > 2 * MAX_FILE_BYTES) return undefined;
  const bytes = readFileSync(absolute);
  const order = UTF_16.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
  return order && new TextDecoder(order).decode(bytes).replace(/\r\n?/g, '\n');
}

const UTF_16 = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const;

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

/** A date as the model writes it; the file's own is in the time of the machine: the day that the editor saw. */
function dayOf(path: string, date: Date): SourceText['day'] {
  const named = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(basename(path))?.[0];
  if (named && readDate(named)) return { value: named, origin: 'date du nom du fichier' };
  const two = (value: number) => String(value).padStart(2, '0');
  const value = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return { value, origin: 'date du fichier' };
}
