import { leaveWithPage } from './leave-with-page.ts';
import { tell } from './message.ts';

/** What was typed in windows that were closed without being answered. */
const kept = new Map<string, readonly string[]>();
/** The window that was given up last, until somebody tells of it. */
let givenUp: string | undefined;
let dropMessage = () => {};

/** What a window asks for: its title, and what its fields held when it was asked for. */
export interface Asked {
  title: string;
  before: readonly string[];
}

/** What the fields of a window hold as it opens: what was typed when it was last given up on this page. */
export function wordsOf(asked: Asked): readonly string[] {
  dropMessage();
  return kept.get(keyOf(asked)) ?? asked.before;
}

/** Forgets what was kept for a window that is answered, or keeps what it holds when it is given up. */
export function closeWords(asked: Asked, isAnswered: boolean, words: readonly string[]): void {
  const isTyped = words.some((text, at) => text.trim() !== '' && text !== asked.before[at]);
  if (isAnswered || !isTyped) {
    kept.delete(keyOf(asked));
    return;
  }
  kept.set(keyOf(asked), words);
  givenUp = asked.title;
  // The text of another page has nothing to do with them.
  leaveWithPage(() => kept.clear());
}

/** Tells of the window that was just given up, if words were typed in it, with a button that opens it again. */
export function offerAgain(again: () => unknown): void {
  if (givenUp === undefined) return;
  dropMessage = tell({
    text: `« ${givenUp} » : le texte n’a pas changé. Vos mots sont gardés.`,
    action: { label: 'Les reprendre', act: () => void again() },
  });
  givenUp = undefined;
}

const keyOf = ({ title, before }: Asked): string => JSON.stringify([title, before]);
