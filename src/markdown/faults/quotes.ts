import type { Check, CheckFactory } from './check.ts';

/** Finds quotations without words. Deeper than a hundred in one another, pages drop what they hold. */
export const checkQuotes: CheckFactory = ({ faults }): Check => ({
  at: {
    blockquote_open: ({ line, siblings, index }) => {
      if (siblings[index + 1]?.type !== 'blockquote_close') return;
      faults.push({
        line,
        found: '>',
        message: 'citation vide',
        expected: 'des mots après « > », ou rien',
      });
    },
  },
});
