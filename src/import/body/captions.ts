import type { Remarks } from '../remarks.ts';
import type { Block, Words } from './blocks.ts';

const CAPTION = /^[*_\s]*tableau\s*(n°\s*)?(\d+)?\s*[:.–—-]\s*(.*?)[*_\s]*$/i;

/** Gives every table the caption that Trame wants above it: « Tableau : légende ». */
export function captionTables(blocks: Block[], remarks: Remarks): void {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind === 'quote' || block?.kind === 'box') captionTables(block.blocks, remarks);
    if (block?.kind !== 'table') continue;
    const above = blocks[at - 1];
    const below = blocks[at + 1];
    if (above?.kind === 'paragraph' && normalise(above.words)) continue;
    if (below?.kind === 'paragraph' && normalise(below.words)) {
      blocks.splice(at, 2, below, block);
      remarks.changed('légende d’un tableau remontée au-dessus de lui', block.line);
      continue;
    }
    const text = 'Tableau : à légender';
    blocks.splice(at, 0, {
      kind: 'paragraph',
      words: { text, line: block.line, role: 'paragraph', section: 0 },
    });
    remarks.review(
      'tableau sans légende : remplacez « à légender » par ce qu’il montre',
      block.line,
    );
    at++;
  }
}

/** Writes a caption as Trame reads it; its number stays. */
function normalise(words: Words): boolean {
  const match = CAPTION.exec(words.text);
  if (!match) return false;
  const [, , number, caption] = match;
  words.text = `Tableau${number ? ` ${number}` : ''} : ${caption || 'à légender'}`;
  return true;
}
