import { plainText } from '../syntax/plain-text.ts';
import type { Check, CheckFactory } from './check.ts';
import { sourceLines } from './source-lines.ts';
import { contentOf, excerpt, type Spot } from './spot.ts';

/**
 * Finds addresses given apart (`[ici]: https://…`) that no link names, that stand twice, or that are notes with a space in
 * their name.
 */
export const checkDefinitions: CheckFactory = ({ faults }, env): Check => {
  const given = new Map<string, number>();
  const named = new Set<string>();
  const spacedNote = (written: string, line: number, found: string) => {
    const plain = written.slice(1).trim().replace(/\s+/g, '-');
    faults.push({
      line,
      found,
      message: `nom de note avec un espace : « ${excerpt(`[${written}]`)} »`,
      expected: `« [^${plain}] » dans le texte et devant la note, sans espace`,
    });
  };
  const name = (spot: Spot) => {
    const label = labelOf(spot.token.meta);
    if (label === undefined) return;
    named.add(label);
    const written = label.startsWith('^') ? plainText(contentOf(spot)) : '';
    if (written.startsWith('^')) spacedNote(written, spot.line, `[${written}]`);
  };
  return {
    at: {
      link_open: name,
      image: name,
      reference_definition: ({ token, line }) => {
        const label = labelOf(token.meta) ?? '';
        const written = /\[([^\]]*)\]/.exec(sourceLines(env)[line - 1] ?? '')?.[1] ?? label;
        const found = excerpt(`[${written}]:`);
        if (label.startsWith('^')) {
          named.add(label);
          spacedNote(written, line, found);
        } else if (given.has(label))
          faults.push({
            line,
            found,
            message: `adresse « ${excerpt(written)} » déjà donnée plus haut`,
            expected: 'une seule adresse pour chaque nom',
          });
        else given.set(label, line);
      },
    },
    end: () => {
      for (const [label, line] of given) {
        if (named.has(label)) continue;
        const written = /\[([^\]]*)\]/.exec(sourceLines(env)[line - 1] ?? '')?.[1] ?? label;
        faults.push({
          line,
          found: excerpt(`[${written}]:`),
          message: `adresse « ${excerpt(written)} » donnée mais jamais employée`,
          expected: `« [texte][${excerpt(written)}] » dans le texte, ou rien`,
        });
      }
    },
  };
};

const labelOf = (meta: unknown): string | undefined => (meta as { label?: string } | null)?.label;
