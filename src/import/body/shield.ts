import { SHIELD_CLOSE, SHIELD_OPEN } from './signs.ts';

const TOKEN = new RegExp(`${SHIELD_OPEN}(\\d+)${SHIELD_CLOSE}`, 'g');

/** Pieces of a text that no later step may touch (code, links), put away and brought back at the end. */
export class Shield {
  readonly #pieces: string[] = [];

  /** Puts a piece away; the token that stands for it behaves like a word. */
  hide(piece: string): string {
    this.#pieces.push(piece);
    return `${SHIELD_OPEN}${this.#pieces.length - 1}${SHIELD_CLOSE}`;
  }

  /** Brings every piece back, those inside other pieces too. */
  restore(text: string): string {
    let restored = text;
    while (restored.includes(SHIELD_OPEN)) {
      restored = restored.replace(TOKEN, (_, index: string) => this.#pieces[Number(index)] ?? '');
    }
    return restored;
  }

  /** Whether a line is nothing but one piece. */
  isToken(line: string): boolean {
    return line.startsWith(SHIELD_OPEN) && line.indexOf(SHIELD_CLOSE) === line.length - 1;
  }
}
