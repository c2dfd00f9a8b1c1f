import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importCommand } from '../../../import/command.ts';
import { type Chance, chance } from '../chance.ts';
import type { Counterexample, Property } from '../property.ts';
import { htmlPage } from './html-page.ts';
import { jekyllText } from './jekyll-text.ts';
import { type MarkedWords, markedWords } from './marked-words.ts';
import { wordDocument } from './word-document.ts';

/** A file to import, and its text as a person would read it in a report. */
interface Source {
  name: string;
  content: string | Uint8Array;
  shown: string;
}

const KINDS: Readonly<Record<string, (c: Chance, words: MarkedWords) => Promise<Source>>> = {
  jekyll: async (c, words) => {
    const text = jekyllText(c, words);
    return { name: '_posts/2019-03-01-essai.md', content: text, shown: text };
  },
  html: async (c, words) => {
    const text = htmlPage(c, words);
    return { name: 'essai.html', content: text, shown: text };
  },
  word: (c, words) => wordDocument(c, words),
};

/** Each word of a source is in its page, or the report says it; no source like these is refused. */
const keepsWords = (kind: keyof typeof KINDS & string, rounds: number): Property => ({
  name: `import-${kind}`,
  says: `chaque mot d’un texte repris (${kind}) est dans la page, ou dans le compte rendu`,
  rounds,
  check: async (seed) => {
    const words = markedWords();
    const make = KINDS[kind];
    if (!make) return undefined;
    const source = await make(chance(seed), words);
    const { page, report } = await imported(source);
    if (page === '') return told(source, `refusé :\n${report}`);
    const missing = words.said.filter((word) => !hasWord(page, word) && !hasWord(report, word));
    return missing.length === 0
      ? undefined
      : told(
          source,
          `ni dans la page ni dans le compte rendu : ${missing.join(', ')}\n\n${page}\n\n${report}`,
        );
  },
});

/** Case is the import's to change, in names of pages for one. */
const hasWord = (text: string, word: string): boolean => text.toLowerCase().includes(word);

const told = ({ shown }: Source, seen: string): Counterexample => ({ source: shown, seen });

/** What the import writes of one file, alone in its folder, and what it says. */
async function imported({ name, content }: Source): Promise<{ page: string; report: string }> {
  const root = mkdtempSync(join(tmpdir(), 'trame-essai-'));
  try {
    const file = join(root, 'source', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    const target = join(root, 'content');
    const options = [join(root, 'source'), '--type', 'page', '--auteur', 'Ville'];
    const { output, errors } = await importCommand(options, target);
    return { page: pagesOf(join(target, 'national/pages')), report: `${output}${errors}` };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function pagesOf(folder: string): string {
  try {
    return readdirSync(folder)
      .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
      .join('\n');
  } catch {
    // Nothing was written.
    return '';
  }
}

export const importProperties: readonly Property[] = [
  keepsWords('jekyll', 150),
  keepsWords('html', 100),
  keepsWords('word', 40),
];
