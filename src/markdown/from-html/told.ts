import { lineOf } from './dom.ts';

/** Something of the HTML that Markdown does not say, in French, for the person who will read the result again. */
export interface Told {
  text: string;
  /** Line of the source, where the HTML knows it. */
  line: number | undefined;
}

/** Notes what is told, with the line of the node that it is about. */
export type Tell = (text: string, node: Node) => void;

/** A list of what is told, and the function that adds to it. */
export function telling(): { told: Told[]; tell: Tell } {
  const told: Told[] = [];
  return { told, tell: (text, node) => told.push({ text, line: lineOf(node) }) };
}
