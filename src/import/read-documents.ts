import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { unpackAtMost } from '../corpus/unpack-at-most.ts';
import type { Documents } from './read-source.ts';
import type { SourceTree } from './read-tree.ts';
import { unwrapWord } from './unwrap-word.ts';
import { isInterrupted } from './word-numbers.ts';
import { isOwnStyle, outlineStyleMap } from './word-outline.ts';
import { besideHtml } from './word-parts.ts';

/** Reads Word's documents as HTML; what Word knows and HTML does not is told. */
export async function readDocuments({ root, texts }: SourceTree): Promise<Documents> {
  const documents = new Map<string, { html: string; notes: string[]; left: string[] }>();
  for (const path of texts.filter((text) => /\.docx$/i.test(text))) {
    try {
      const bytes = readFileSync(join(root, path));
      if (!(await isReasonable(bytes))) throw new Error('A document that unpacks to too much.');
      const buffer = Buffer.from(await unwrapWord(bytes));
      const styleMap = [
        ...NAMED_STYLES,
        ...outlineStyleMap(await partOf(bytes, 'word/styles.xml')),
      ];
      const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap });
      const isUnsure = messages.some(
        ({ message }) => /style/i.test(message) && !isOwnStyle(message),
      );
      const notes = [
        ...(isUnsure ? ['styles de Word sans équivalent : vérifiez les intertitres'] : []),
        ...(isInterrupted(
          await partOf(bytes, 'word/document.xml'),
          await partOf(bytes, 'word/numbering.xml'),
        )
          ? ['listes de Word qui s’interrompent puis reprennent : vérifiez leurs numéros']
          : []),
      ];
      documents.set(path, { html: value, notes, left: await besideHtml(bytes, value) });
    } catch {
      documents.set(path, { html: '', notes: [], left: [] });
    }
  }
  return documents;
}

/** In bytes, of all the texts of a document once unpacked: a thesis of a thousand pages has ten million. */
const MOST = 100_000_000;

/** Whether what a document holds can be read at all: its own word on its size is not asked. */
async function isReasonable(bytes: Uint8Array): Promise<boolean> {
  let left = MOST;
  for (const file of Object.values((await JSZip.loadAsync(bytes)).files)) {
    if (file.dir || !/\.(?:xml|rels)$/.test(file.name)) continue;
    const unpacked = await unpackAtMost(file, left);
    if (!('content' in unpacked)) return false;
    left -= unpacked.content.length;
  }
  return true;
}

const partOf = async (document: Uint8Array, part: string): Promise<string> =>
  (await (await JSZip.loadAsync(document)).file(part)?.async('string')) ?? '';

/** French names of Word's styles, beside the English ones that the library knows. */
const NAMED_STYLES = [
  "p[style-name='Titre'] => h1:fresh",
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='Titre ${level}'] => h${level}:fresh`),
  "p[style-name='Sous-titre'] => h2:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Citation'] => blockquote:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
];
