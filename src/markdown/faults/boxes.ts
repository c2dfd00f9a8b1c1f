import { closest, distance } from 'fastest-levenshtein';
import { BOX_NAMES } from '../syntax/box-kinds.ts';
import { boxMeta } from '../syntax/boxes.ts';
import type { Check, CheckFactory } from './check.ts';
import { excerpt } from './spot.ts';

/** Finds boxes of an unknown kind, boxes that are not closed, and edges that close nothing. */
export const checkBoxes: CheckFactory = ({ faults }): Check => {
  const unclosed = (line: number, found: string) => {
    faults.push({
      line,
      found,
      message: 'encadré jamais fermé',
      expected: 'une ligne « ::: » après la dernière ligne de l’encadré, avec le même décalage',
    });
  };
  return {
    at: {
      box_open: ({ token, line, siblings, index }) => {
        const { kind, closed, titled } = boxMeta(token.meta);
        const title = titled ? (siblings[index + 2]?.content ?? '') : '';
        if (title.endsWith(':::'))
          faults.push({
            line,
            found: excerpt(`::: ${kind} ${title}`),
            message: 'encadré sur une seule ligne',
            expected: `trois lignes : « ::: ${kind} », le texte, puis « ::: »`,
          });
        else if (!closed) unclosed(line, `::: ${kind}`);
      },
      box_fault: ({ token, line }) => {
        const found = excerpt(token.content);
        const name = token.content.replace(/^:+/, '').trim().split(/\s/)[0] ?? '';
        if (name === '') {
          const expected = 'l’ouverture de l’encadré plus haut (« ::: attention »), ou rien';
          faults.push({ line, found, message: `« ${found} » ne ferme aucun encadré`, expected });
          return;
        }
        faults.push({
          line,
          found,
          message: `sorte d’encadré inconnue « ${excerpt(name)} »`,
          expected: `${BOX_NAMES.join(', ')}.${nearest(name)}`,
        });
        if (!boxMeta(token.meta).closed) unclosed(line, found);
      },
    },
  };
};

function nearest(name: string): string {
  const written = name.slice(0, 40).toLowerCase();
  const match = closest(written, BOX_NAMES);
  const isNear = distance(written, match) <= Math.max(2, Math.floor(written.length / 3));
  return isNear ? ` Vouliez-vous dire « ${match} » ?` : '';
}
