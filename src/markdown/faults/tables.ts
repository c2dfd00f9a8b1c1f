import type { Check, CheckFactory } from './check.ts';

/** Finds tables without a caption, which says to everyone what the table is about before they enter it. */
export const checkTables: CheckFactory = ({ faults }): Check => ({
  at: {
    table_open: ({ line, siblings, index }) => {
      if (siblings[index + 1]?.type === 'caption_open') return;
      faults.push({
        line,
        found: 'tableau',
        message: 'tableau sans légende',
        expected: 'juste avant le tableau, un paragraphe « Tableau : ce que montre le tableau »',
      });
    },
  },
});
