import { footnoteLabel } from '../syntax/footnotes.ts';
import type { Check, CheckFactory } from './check.ts';

/** Finds footnotes defined twice, footnotes that say nothing, and footnotes that the text never leads to. */
export const checkFootnotes: CheckFactory = ({ faults }): Check => {
  const defined = new Map<string, number>();
  const calls: Calls = new Map();
  const open: string[] = [];
  return {
    at: {
      footnote_call: ({ token }) => {
        const from = open.at(-1);
        const labels = calls.get(from) ?? new Set();
        calls.set(from, labels.add(footnoteLabel(token.meta)));
      },
      footnote_close: () => {
        open.pop();
      },
      footnote_open: ({ token, line, siblings, index }) => {
        const label = footnoteLabel(token.meta);
        open.push(label);
        if (siblings[index + 1]?.type === 'footnote_close')
          faults.push({
            line,
            found: `[^${label}]:`,
            message: `note « ${label} » sans texte`,
            expected: `« [^${label}]: le texte de la note »`,
          });
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
      const reached = reachedFromText(calls);
      for (const [label, line] of defined) {
        if (reached.has(label)) continue;
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

/** Labels that the text calls (under `undefined`), and that each note calls. */
type Calls = Map<string | undefined, Set<string>>;

/** Notes that call only each other are not on the page. */
function reachedFromText(calls: Calls): Set<string> {
  const reached = new Set(calls.get(undefined));
  // The set grows while it is read.
  for (const label of reached) for (const next of calls.get(label) ?? []) reached.add(next);
  return reached;
}
