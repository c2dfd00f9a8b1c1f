import { withPlainBlanks } from '../../markdown/blanks.ts';
import type { MarkdownContext } from '../../markdown/context.ts';
import { inspectMarkdown } from '../../markdown/inspect.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { inDecapForm, keptSources, piecesOf, withKeptSources } from './decap-serializer.ts';

/**
 * Puts a text in the form that the rich editor shows in full: `*` bullets, setext titles, missing empty lines and their
 * like are written as Decap writes them. What cannot be without changing the page stays as it was, and the rich editor
 * shows it as its source. The page never changes: each passage is mended only when the HTML is the same after.
 */
export function formatBody(markdown: string): string {
  let text = markdown;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = formatOnce(text);
    if (next === text) return text;
    text = next;
  }
  return text;
}

/** Mending a passage may part it into several, each with something to mend. */
const MOST_ROUNDS = 5;

function formatOnce(markdown: string): string {
  const html = htmlOf(markdown);
  const faults = inspectMarkdown(markdown).faults.length;
  const accepted = keptSources(markdown);
  for (const [at, source] of accepted.entries()) {
    for (const attempt of [inDecapForm(source), piecesOf(source).join('\n\n')]) {
      if (attempt === '' || attempt === accepted[at]) continue;
      const tried = accepted.with(at, attempt);
      const text = withKeptSources(markdown, tried);
      if (htmlOf(text) !== html) continue;
      // Escaped, what was missed would stay on the page for good, and nobody would be told.
      if (faults > 0 && inspectMarkdown(text).faults.length < faults) continue;
      accepted[at] = attempt;
      break;
    }
  }
  return withKeptSources(markdown, accepted);
}

/**
 * Formats the text of an entry's file; its front matter keeps every byte. Before that, blanks that keep a sign from opening
 * its block become plain spaces: there the page changes, into what its writer sees in the source.
 */
export function formatEntryFile(file: string): string {
  const [, front = '', body = ''] = ENTRY.exec(file) ?? [];
  if (front === '') return file;
  const text = body.trim();
  return text === '' ? file : `${front}${leadingLines(body)}${formatBody(withPlainBlanks(text))}\n`;
}

const ENTRY = /^(\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*\r?\n)([\s\S]*)$/;

const leadingLines = (body: string): string => /^(?:[ \t]*\r?\n)*/.exec(body)?.[0] ?? '';

/** Figures and links are told apart by their names: the comparison needs no corpus. */
const CONTEXT: MarkdownContext = {
  figure: (slug) => ({ text: slug, url: `/${slug}/`, title: slug }),
  href: (url) => url,
};

const htmlOf = (markdown: string): string => renderMarkdown(markdown, CONTEXT).html;
