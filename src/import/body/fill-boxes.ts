import type { Remarks } from '../remarks.ts';
import type { Block, Box } from './blocks.ts';

/**
 * Fills the boxes that a mark announced: up to the mark that closes them, else with the paragraph that follows (and
 * the list that it announces). Boxes that stay empty go.
 */
export function fillBoxes(blocks: readonly Block[], remarks: Remarks): Block[] {
  const filled: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.kind === 'box-end') continue;
    if (block.kind === 'box' && block.isAwaiting) {
      const length = lengthOf(blocks, at, block, remarks);
      block.blocks.push(...fillBoxes(blocks.slice(at + 1, at + 1 + length), remarks));
      at += length;
    } else if (block.kind === 'box') takeRest(blocks, at, block);
    if (block.kind !== 'box' || block.blocks.length > 0) filled.push(block);
  }
  return filled;
}

/** How many blocks after the mark belong to the box. */
function lengthOf(blocks: readonly Block[], at: number, box: Box, remarks: Remarks): number {
  const rest = blocks.slice(at + 1);
  const stop = rest.findIndex(
    ({ kind }) => kind === 'heading' || kind === 'box' || kind === 'box-end',
  );
  if (rest[stop]?.kind === 'box-end') return stop;
  remarks.review('encadré dont la fin n’est pas marquée : vérifiez où il s’arrête', box.line);
  const [first, second] = stop === -1 ? rest : rest.slice(0, stop);
  if (!first) return 0;
  const announces =
    first.kind === 'paragraph' && first.words.text.replace(/[*_\s]+$/, '').endsWith(':');
  return announces && second?.kind === 'list' ? 2 : 1;
}

/** A box that starts on its mark's line goes on up to its closing mark, when it has one. */
function takeRest(blocks: readonly Block[], at: number, box: Box): void {
  const rest = blocks.slice(at + 1);
  const stop = rest.findIndex(
    ({ kind }) => kind === 'heading' || kind === 'box' || kind === 'box-end',
  );
  if (rest[stop]?.kind !== 'box-end') return;
  box.blocks.push(...rest.slice(0, stop));
  (blocks as Block[]).splice(at + 1, stop);
}
