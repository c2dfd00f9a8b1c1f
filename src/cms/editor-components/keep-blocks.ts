import { KEPT_BLOCK } from './kept-block.ts';
import type { RemarkNode, RemarkPlugin, Serializers } from './remark.ts';

/** Consecutive lines of a text. */
interface Block {
  nodes: RemarkNode[];
  /** Of the text, from 0; the last one is included. */
  first: number;
  last: number;
}

/**
 * Makes the plugin that keeps a body from any damage: when Decap reads a text, each block is first sent through the
 * rich editor and back by itself; one that does not come back to the byte is laid into the editor as its source.
 * @param plugins what Decap is given beside this plugin
 */
export function keepBlocks(
  serializers: Serializers,
  plugins: readonly RemarkPlugin[],
): RemarkPlugin {
  const known = new Map<string, boolean>();
  const survives = (source: string): boolean => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const nodes = serializers.markdownToSlate(source, { remarkPlugins: plugins });
    const same = serializers.slateToMarkdown(nodes, { remarkPlugins: plugins }) === source;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(source, same);
    return same;
  };
  return function () {
    if (!this.Parser) return undefined;
    const { prototype } = this.Parser;
    const { parse } = prototype;
    prototype.parse = function () {
      const tree = parse.call(this);
      const lines = String(this.file).split('\n');
      return { ...tree, children: keepDamaged(tree.children ?? [], lines, survives) };
    };
    return undefined;
  };
}

/** An editor reads the same blocks over and over; what it remembers of them stays small. */
const MOST_KNOWN = 5000;

function keepDamaged(
  nodes: readonly RemarkNode[],
  lines: readonly string[],
  survives: (source: string) => boolean,
): RemarkNode[] {
  const kept: RemarkNode[] = [];
  for (const { nodes: held, first, last } of blocksOf(nodes, lines)) {
    const source = lines.slice(first, last + 1).join('\n');
    const [node] = held;
    const isSound =
      node && held.length === 1 && !joins(kept.at(-1), node) && !hasCode(node) && survives(source);
    kept.push(isSound ? node : keptNode(source, held));
  }
  return kept;
}

/**
 * Blocks parted by one empty line, which is how Decap parts them; those that are not go together. Every line that
 * holds something is in a block: where one ends is read from the text, since remark forgets it for merged quotations.
 */
function blocksOf(nodes: readonly RemarkNode[], lines: readonly string[]): Block[] {
  const starts = nodes.map(({ position }) => (position?.start.line ?? 1) - 1);
  const blocks: Block[] = [];
  for (const [at, node] of nodes.entries()) {
    const first = at === 0 ? firstWritten(lines) : (starts[at] ?? 0);
    const last = lastWritten(lines, first, starts[at + 1] ?? lines.length);
    const before = blocks.at(-1);
    if (before && (first !== before.last + 2 || lines[first - 1] !== '')) {
      before.nodes.push(node);
      before.last = Math.max(before.last, last);
    } else {
      blocks.push({ nodes: [node], first, last });
    }
  }
  return blocks;
}

const firstWritten = (lines: readonly string[]): number =>
  lines.findIndex((line) => line.trim() !== '');

function lastWritten(lines: readonly string[], first: number, next: number): number {
  let last = Math.max(first, next - 1);
  while (last > first && lines[last]?.trim() === '') last -= 1;
  return last;
}

/** Decap makes one list, or one quotation, of two that follow each other. */
const joins = (before: RemarkNode | undefined, node: RemarkNode): boolean =>
  before?.type === node.type &&
  (node.type === 'blockquote' || (node.type === 'list' && before.ordered === node.ordered));

/** Without a component of its own, a block of code would stand in the editor unseen. */
const hasCode = (node: RemarkNode): boolean =>
  node.type === 'code' || (node.children?.some(hasCode) ?? false);

function keptNode(source: string, [first]: readonly RemarkNode[]): RemarkNode {
  const data = { shortcode: KEPT_BLOCK, shortcodeData: { source } };
  return { type: 'shortcode', data, ...(first?.position && { position: first.position }) };
}
