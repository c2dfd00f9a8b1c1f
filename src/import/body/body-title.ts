import type { Block } from './blocks.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[*_\\]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Takes the heading that opens the body out of it, when it is the page's title: either it repeats the title, or the
 * page has none and this is a heading of level 1. The page shows its title itself.
 */
export function takeTitle(blocks: Block[], title: string | undefined): string | undefined {
  const at = blocks.findIndex(({ kind }) => kind !== 'box-end');
  const first = blocks[at];
  if (first?.kind !== 'heading') return undefined;
  const isTitle =
    title === undefined ? first.level === 1 : plain(title) === plain(first.words.text);
  if (!isTitle) return undefined;
  blocks.splice(at, 1);
  return first.words.text;
}
