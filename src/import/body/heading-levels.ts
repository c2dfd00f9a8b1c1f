import type { Remarks } from '../remarks.ts';
import type { Block, Heading } from './blocks.ts';

/** Puts headings at their right level: the first is `##`, and none skips one. */
export function levelHeadings(blocks: readonly Block[], remarks: Remarks): void {
  const above: { source: number; level: number }[] = [];
  for (const heading of headingsOf(blocks)) {
    while (above.length > 0 && (above.at(-1)?.source ?? 0) >= heading.level) above.pop();
    const level = Math.min(6, (above.at(-1)?.level ?? 1) + 1);
    above.push({ source: heading.level, level });
    if (level !== heading.level) tell(heading, level, remarks);
    heading.level = level;
  }
}

function tell({ level: before, words }: Heading, level: number, remarks: Remarks): void {
  const why =
    before === 1 ? 'le titre de la page est le seul de niveau 1' : 'aucun niveau n’est sauté';
  remarks.changed(`intertitres de niveau ${before} passés au niveau ${level} (${why})`, words.line);
}

function headingsOf(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block];
    return block.kind === 'quote' || block.kind === 'box' ? headingsOf(block.blocks) : [];
  });
}
