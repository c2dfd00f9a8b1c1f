import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { inRepository } from '../../corpus/repository.ts';
import { directionOf, type PrintedScript, printedScript } from '../../model/languages.ts';
import { remembered } from '../../site/lazy.ts';
import { fontFile, LATIN, SCRIPT_FONTS } from '../script-fonts.ts';
import type { PaperDocument } from './document.ts';

/** A picture that a document shows: the address that its text gives, and its bytes. */
export interface PaperPicture {
  src: string;
  bytes: Buffer;
}

/** A document made: its bytes, and what fell short of the standard, in words for its editor. */
export interface MadePaper {
  pdf: Buffer;
  remark?: string;
}

/** The four shapes that documents use, of a type made for those who see badly (SIL Open Font License). */
const SHAPES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** Those of a script that knows no italics. */
const SCRIPT_SHAPES = ['400Regular', '700Bold'];

/** A place where nothing stands: documents read no file of the machine. */
const NOWHERE = inRepository('.cache/typst');
const MAIN = join(NOWHERE, 'trame.typ');

const TEMPLATE = inRepository('src/outputs/paper/trame.typ');

/** What sets documents, beside the fonts: a document made by another template is another document. */
export const typesetting = (): string =>
  `${readFileSync(TEMPLATE, 'utf8')}\n@myriaddreamin/typst-ts-node-compiler`;

/** One for each script: its letters are read once a document needs them. */
const compilerFor = remembered((script) => {
  const own = isScript(script)
    ? SCRIPT_SHAPES.map((shape) => fontFile(SCRIPT_FONTS[script], shape))
    : [];
  const fonts = [...SHAPES.map((shape) => fontFile(LATIN, shape)), ...own];
  const made = NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
  });
  made.addSource(MAIN, readFileSync(TEMPLATE, 'utf8'));
  return made;
});

const isScript = (name: string): name is PrintedScript => Object.hasOwn(SCRIPT_FONTS, name);

const compilerOf = ({ langue }: PaperDocument) => compilerFor(printedScript(langue) ?? '');

/**
 * Sets a document as PDF/UA-1: tagged, titled, in French. The same document gives the same bytes. When a sign is in none of
 * our fonts, those of the machine serve; when they lack it too, the document is made without the standard, and says so.
 * @throws Error when the document cannot be set at all
 */
export function setPaper(document: PaperDocument, pictures: readonly PaperPicture[]): MadePaper {
  const compiler = compilerOf(document);
  for (const { src, bytes } of pictures) compiler.mapShadow(join(NOWHERE, src), bytes);
  try {
    return attempts(document);
  } finally {
    for (const { src } of pictures) compiler.unmapShadow(join(NOWHERE, src));
    // What was set before serves the next document, then goes: a booklet would hold it all for ever.
    compiler.evictCache(5);
  }
}

function attempts(document: PaperDocument): MadePaper {
  try {
    return { pdf: exported(document, 'ua-1') };
  } catch (error) {
    const withHelp = { ...document, secours: true };
    try {
      return { pdf: exported(withHelp, 'ua-1') };
    } catch {
      return { pdf: exported(withHelp), remark: messageOf(error) };
    }
  }
}

function exported(document: PaperDocument, pdfStandard?: 'ua-1'): Buffer {
  const compiler = compilerOf(document);
  const script = printedScript(document.langue);
  const polices = script ? [SCRIPT_FONTS[script].nom] : [];
  const result = compiler.compile({
    mainFilePath: MAIN,
    inputs: {
      document: JSON.stringify({ ...document, polices, sens: directionOf(document.langue) }),
    },
  });
  if (!result.result) throw new Error(JSON.stringify(result.takeDiagnostics()?.shortDiagnostics));
  return compiler.pdf(result.result, pdfStandard ? { pdfStandard } : {});
}

const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  const signs = [...text.matchAll(/the text `\\?"(.+?)\\?"`/g)].map(([, sign]) => `« ${sign} »`);
  return signs.length > 0
    ? `aucune police de cette machine n’a ${[...new Set(signs)].join(', ')}`
    : text;
};
