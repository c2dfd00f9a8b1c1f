import type { Block, List, Table, Words } from './blocks.ts';

/** Writes blocks as Trame's Markdown: one empty line between blocks, tight lists, tables with their bars. */
export function writeBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(writeBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.words)}`;
    case 'paragraph':
      return asPlainStart(block.words.text);
    case 'list':
      return writeList(block);
    case 'table':
      return writeTable(block);
    case 'footnote':
      return `[^${block.label}]: ${oneLine(block.words)}`;
    case 'definition':
      return [oneLine(block.words), ...block.meanings.map((words) => `: ${oneLine(words)}`)].join(
        '\n',
      );
    case 'quote':
      return writeBlocks(block.blocks)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'box':
      return `::: ${block.name}\n${writeBlocks(block.blocks)}\n:::`;
    case 'verbatim':
      return block.text;
    case 'box-end':
      return '';
  }
}

function writeList({ items, ordered, start }: List, indent = ''): string {
  return items
    .map(({ words, lists }, at) => {
      const marker = ordered ? `${start + at}.` : '-';
      const below = lists.map(
        (list) => `\n${writeList(list, `${indent}${' '.repeat(marker.length + 1)}`)}`,
      );
      return `${indent}${marker} ${asPlainStart(oneLine(words))}${below.join('')}`;
    })
    .join('\n');
}

function writeTable({ rows, alignments }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [header = [], ...others] = rows.map((cells) => cells.map(oneLine));
  return [row(header), row(alignments), ...others.map(row)].join('\n');
}

const oneLine = ({ text }: Words): string => text.replace(/\\?\n/g, ' ').trim();

/** A text whose first signs Markdown would take for a heading, a list, a quote or a definition gets a backslash. */
function asPlainStart(text: string): string {
  return text
    .replace(/^(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|:::|~~~|\|)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\[[^\]^]+\]):/, '\\$1:');
}
