import { readFileSync, statSync } from 'node:fs';
import type { Problem } from './problem.ts';

/** A file above this is refused: no page that people read comes near it (a novel has about 0.5 MB). */
export const MAX_FILE_BYTES = 1_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The text of a file, or the reason why it cannot be read as text. */
export type FileText = { text: string } | { problem: Problem };

/**
 * Reads a text file of the content folder: UTF-8, with or without BOM, with any line ends (given back as `\n`).
 * @param path path on the disk
 * @param file path below the content folder, for messages
 */
export function readTextFile(path: string, file: string): FileText {
  const size = statSync(path).size;
  if (size > MAX_FILE_BYTES) {
    return refusal(
      file,
      `fichier trop lourd (${(size / 1_000_000).toFixed(1).replace('.', ',')} Mo)`,
      'un texte de moins de 1 Mo ; mettez les images dans content/media/ ou coupez la page en plusieurs',
    );
  }
  const bytes = readFileSync(path);
  if (/^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2)))
    return refusal(
      file,
      'fichier enregistré en UTF-16 (« Unicode » dans le Bloc-notes)',
      'un fichier enregistré en UTF-8 (dans l’éditeur : « Enregistrer avec l’encodage », puis UTF-8)',
    );
  if (bytes.includes(0)) {
    return refusal(
      file,
      'ce n’est pas un fichier texte',
      'un fichier Markdown ou YAML ; rangez les images et les documents dans content/media/',
    );
  }
  try {
    return { text: utf8.decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    return refusal(
      file,
      `texte illisible à la ligne ${firstBadLine(bytes)} : il n’est pas en UTF-8`,
      'un fichier enregistré en UTF-8 (dans l’éditeur : « Enregistrer avec l’encodage », puis UTF-8)',
    );
  }
}

function refusal(file: string, message: string, expected: string): FileText {
  return { problem: { file, message, expected } };
}

/** The first line that does not decode: old text files fail on their first accent. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const next = bytes.indexOf(10, start);
    const end = next === -1 ? bytes.length : next;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line += 1;
    start = end + 1;
  }
  return line;
}
