import type { Remarks } from '../remarks.ts';
import type { Block, Body, Words } from './blocks.ts';
import { ListLevels } from './list-levels.ts';
import type { Shield } from './shield.ts';

/** Where the reading of a body stands: what is read so far, and what the next line may go on with. */
export class ReadingState {
  readonly body: Body = { blocks: [], words: [], notes: [] };
  readonly lists = new ListLevels();
  readonly shield: Shield;
  readonly remarks: Remarks;
  /** Where blocks go: the body, or the quote or box being read. */
  blocks: Block[] = this.body.blocks;
  /** What the next line goes on with, if it starts nothing itself. */
  open: { text: string } | undefined;
  hasBlankBefore = true;
  #section = 0;

  constructor(shield: Shield, remarks: Remarks) {
    this.shield = shield;
    this.remarks = remarks;
  }

  get section(): number {
    return this.#section;
  }

  /** The paragraph that the next line would go on with. */
  get openParagraph(): Words | undefined {
    const above = this.blocks.at(-1);
    return above?.kind === 'paragraph' && above.words === this.open ? above.words : undefined;
  }

  /** Remembers words, in the order of the text. */
  words(text: string, line: number, role: Words['role']): Words {
    const words = { text: text.trim(), line, role, section: this.#section };
    this.body.words.push(words);
    return words;
  }

  /** Adds a block, which closes what was open. */
  push(block: Block, open?: Words): true {
    this.close();
    this.blocks.push(block);
    this.open = open;
    return true;
  }

  /** Adds a heading, which starts a section; one without words goes. */
  pushHeading(level: number, text: string, line: number): true {
    this.close();
    if (text.trim() === '') return true;
    this.#section++;
    return this.push({ kind: 'heading', level, words: this.words(text, line, 'heading') });
  }

  close(): void {
    this.lists.close();
    this.open = undefined;
  }

  /** Reads something into the blocks of a quote or of a box. */
  within(blocks: Block[], read: () => void): void {
    const outside = this.blocks;
    this.blocks = blocks;
    this.hasBlankBefore = true;
    read();
    this.blocks = outside;
  }
}
