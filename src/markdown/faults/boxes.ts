import { closest, distance } from 'fastest-levenshtein';
import type { Token } from 'markdown-it';
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
        else if (isEmptyBox(siblings, index))
          faults.push({
            line,
            found: `::: ${kind}`,
            message: 'encadré vide',
            expected: 'le texte de l’encadré, entre ses deux lignes, ou rien',
          });
        if (titled && !/[\p{L}\p{N}]/u.test(title))
          faults.push({
            line,
            found: excerpt(`::: ${kind} ${title}`),
            message: `titre d’encadré sans mot : « ${excerpt(title)} »`,
            expected: `« ::: ${kind} », seul ou suivi de quelques mots`,
          });
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

/** Whether a box closes just after its title. */
function isEmptyBox(siblings: readonly Token[], index: number): boolean {
  const level = siblings[index]?.level ?? 0;
  const inside = siblings.slice(index + 1, index + 8);
  const title = inside.findIndex(({ type }) => type === 'box_title_close');
  return inside[title + 1]?.type === 'box_close' && inside[title + 1]?.level === level;
}

function nearest(name: string): string {
  const written = name.slice(0, 40).toLowerCase();
  const match = closest(written, BOX_NAMES);
  const isNear = distance(written, match) <= Math.max(2, Math.floor(written.length / 3));
  return isNear ? ` Vouliez-vous dire « ${match} » ?` : '';
}
