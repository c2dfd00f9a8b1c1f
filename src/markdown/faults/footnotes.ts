import { footnoteLabel } from '../syntax/footnotes.ts';
import type { Check, CheckFactory } from './check.ts';

/** Finds footnotes defined twice, and footnotes that the text never calls. */
export const checkFootnotes: CheckFactory = ({ faults }): Check => {
  const called = new Set<string>();
  const defined = new Map<string, number>();
  return {
    at: {
      footnote_call: ({ token }) => {
        called.add(footnoteLabel(token.meta));
      },
      footnote_open: ({ token, line }) => {
        const label = footnoteLabel(token.meta);
        if (!defined.has(label)) {
          defined.set(label, line);
          return;
        }
        faults.push({
          line,
          found: `[^${label}]:`,
          message: `note « ${label} » déjà définie plus haut`,
          expected: 'une seule définition pour chaque note, ou un autre nom',
        });
      },
    },
    end: () => {
      for (const [label, line] of defined) {
        if (called.has(label)) continue;
        faults.push({
          line,
          found: `[^${label}]:`,
          message: `note « ${label} » définie mais jamais appelée`,
          expected: `« [^${label}] » dans le texte, ou rien`,
        });
      }
    },
  };
};
