import { withoutComments } from './comments.ts';
import { withoutMarks } from './editorial-marks.ts';
import { withoutEntities } from './entities.ts';
import { withoutHtml } from './html.ts';
import { withoutKramdown } from './kramdown.ts';
import { withoutLiquid } from './liquid.ts';
import { readLink, takeDefinitions } from './read-link.ts';
import { plainSigns } from './signs.ts';

/**
 * The words of a text, in order. What is not words for a reader is left out: addresses of links, marks of Markdown,
 * numbers of ordered lists, and in a source the marks that the import knows (they are all listed in its report).
 */
export function sourceWords(source: string): string[] {
  const visible = withoutComments(plainSigns(source));
  return wordsOf(
    withoutMarks(withoutEntities(withoutHtml(withoutKramdown(withoutLiquid(visible))))),
  );
}

/** The words of a text that the import wrote. */
export function resultWords(markdown: string): string[] {
  return wordsOf(markdown.replace(/\{marge:/g, ' ').replace(/\\\n/g, ' '));
}

/** The words that stand in `before` and no more in `after`; a word said twice must be found twice. */
export function lostWords(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

function wordsOf(text: string): string[] {
  const { text: withoutDefinitions, definitions } = takeDefinitions(text);
  const readable = withoutAddresses(withoutDefinitions, definitions)
    .replace(/^\s*(?:>\s*)*\d{1,3}[.)]\s/gm, ' ')
    .replace(/^\s*:{3,}[ \t]*\S*/gm, ' ')
    .replace(/\[\^[^\]\s]+\]:?/g, ' ')
    .replace(/(?<=\p{L})`(?=\p{L})/gu, ' ')
    .replace(/[*_`\\]/g, '');
  return readable.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Links and images with their words only. */
function withoutAddresses(
  text: string,
  definitions: ReturnType<typeof takeDefinitions>['definitions'],
): string {
  let result = '';
  let plain = 0;
  for (const { index } of text.matchAll(/!?\[/g)) {
    if (index < plain || /^!?\[\^/.test(text.slice(index))) continue;
    const link = readLink(text, index, definitions);
    if (!link || text[index - 1] === '\\') continue;
    const label = link.label || (link.isImage ? '' : link.address);
    result += `${text.slice(plain, index)} ${withoutAddresses(label, definitions)} `;
    plain = link.end;
  }
  return result + text.slice(plain);
}
