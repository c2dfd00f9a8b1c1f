import { plainText, sentencesOf } from './plain-text.ts';

/** A block of Trame's Markdown, seen from outside. */
interface Part {
  kind: 'heading' | 'paragraph' | 'item' | 'other';
  text: string;
}

/** The blocks of a body, lists cut in their items. */
function partsOf(markdown: string): Part[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .flatMap((block): Part[] => {
      if (/^#{2,6} /.test(block)) return [{ kind: 'heading', text: block.replace(/^#+ /, '') }];
      if (/^(?:[-]|\d+\.) /.test(block)) {
        return block.split('\n').map((line) => ({
          kind: line.startsWith(' ') ? 'other' : 'item',
          text: line.replace(/^\s*(?:[-]|\d+\.) /, ''),
        }));
      }
      const isWords = !/^(?:[|>:`~]|---|\[\^|Tableau(?: \d+)? :|!\[|\*\[)|\n: /.test(block);
      return [{ kind: isWords ? 'paragraph' : 'other', text: block }];
    });
}

/** Whether words can be understood alone: they start like a sentence, and announce nothing. */
const standsAlone = (words: string): boolean =>
  /^["«“]?\s?[\p{Lu}\d]/u.test(words) && !/[:;,]$/.test(words) && words.length > 20;

/** The first sentence of the body, as plain text. */
export function firstSentence(markdown: string): string {
  const parts = partsOf(markdown);
  const sentences = parts
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .map(({ text }) => sentencesOf(plainText(text))[0] ?? '');
  const isWhole = (sentence: string) => standsAlone(sentence) && /[.!?…][»"”)\s]*$/.test(sentence);
  return sentences.find(isWhole) ?? sentences.find(standsAlone) ?? sentences[0] ?? '';
}

/** The first paragraph of the body, as plain text. */
export function firstParagraph(markdown: string): string {
  return plainText(partsOf(markdown).find(({ kind }) => kind === 'paragraph')?.text ?? '');
}

/** The ideas that the author made stand out: bold words that open a block and can be understood alone. */
export function boldIdeas(markdown: string): string[] {
  return partsOf(markdown)
    .filter(({ kind }) => kind === 'item' || kind === 'paragraph')
    .map(({ text }) => plainText(/^\*\*([^*]+)\*\*/.exec(text)?.[1] ?? ''))
    .filter((idea) => standsAlone(idea) && idea.split(' ').length >= 4);
}

/** The first sentence under each heading. */
export function openingSentences(markdown: string): string[] {
  const parts = partsOf(markdown);
  return parts.flatMap(({ kind, text }, at) => {
    const isOpening =
      (kind === 'paragraph' || kind === 'item') && (at === 0 || parts[at - 1]?.kind === 'heading');
    const sentence = isOpening ? sentencesOf(plainText(text))[0] : undefined;
    return sentence && standsAlone(sentence) ? [sentence] : [];
  });
}

/** The items of the first list, as plain text. */
export function firstList(markdown: string): string[] {
  const parts = partsOf(markdown);
  const start = parts.findIndex(({ kind }) => kind === 'item');
  const end = parts.findIndex(({ kind }, at) => at > start && kind !== 'item' && kind !== 'other');
  return start === -1
    ? []
    : parts
        .slice(start, end === -1 ? undefined : end)
        .filter(({ kind }) => kind === 'item')
        .map(({ text }) => plainText(text));
}
