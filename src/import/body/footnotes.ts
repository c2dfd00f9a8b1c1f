import type { Remarks } from '../remarks.ts';
import type { Block, Footnote } from './blocks.ts';

const CALL = /(?<!\\)\[\^([^\]\s]+)\](?!:)/g;

/** Blocks whose footnotes are all called, once written with `withPlainCalls`. */
export interface SettledFootnotes {
  blocks: Block[];
  /** Calls that no footnote answers, made plain text. */
  withPlainCalls(written: string): string;
}

/** Makes calls and footnotes agree: what nothing calls becomes a paragraph, a call without a note plain text. */
export function settleFootnotes(
  blocks: readonly Block[],
  written: string,
  remarks: Remarks,
): SettledFootnotes {
  const called = new Set([...written.matchAll(CALL)].map(([, label = '']) => label));
  const known = new Set<string>();
  const settled = blocks.map((block): Block => {
    if (block.kind !== 'footnote') return block;
    const isFirst = !known.has(block.label);
    known.add(block.label);
    if (isFirst && called.has(block.label)) return block;
    remarks.review(whyParagraph(block, isFirst), block.words.line);
    return { kind: 'paragraph', words: block.words };
  });
  const orphans = [...called].filter((label) => !known.has(label));
  for (const label of orphans) remarks.review(`appel [^${label}] sans note de bas de page`);
  return {
    blocks: settled,
    withPlainCalls: (text) =>
      orphans.reduce((before, label) => before.replaceAll(`[^${label}]`, `\\[^${label}\\]`), text),
  };
}

const whyParagraph = ({ label }: Footnote, isFirst: boolean): string =>
  isFirst
    ? `note de bas de page [^${label}] que rien n’appelle : laissée en paragraphe`
    : `note de bas de page [^${label}] écrite deux fois : la seconde est laissée en paragraphe`;
