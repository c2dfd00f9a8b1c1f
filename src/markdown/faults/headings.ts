import { headingIds, headingLevel, headingSource } from '../syntax/headings.ts';
import { plainText } from '../syntax/plain-text.ts';
import type { Check, CheckFactory } from './check.ts';
import type { Spot } from './spot.ts';
import { excerpt } from './spot.ts';

/** Collects the headings, and finds those that leave the order of levels. */
export const checkHeadings: CheckFactory = ({ headings, faults }): Check => {
  const idOf = headingIds();
  let previous = 1;
  return {
    at: {
      heading_open: ({ token, line, siblings, index }: Spot) => {
        const children = siblings[index + 1]?.children ?? [];
        const text = plainText(children).trim();
        const level = headingLevel(token.tag);
        const shown = excerpt(text);
        const found = `${'#'.repeat(Number(token.tag.slice(1)))} ${shown}`.trim();
        headings.push({ level, id: idOf(headingSource(children)), text, line });
        if (text === '')
          faults.push({ line, found, message: 'titre vide', expected: 'le texte du titre' });
        if (/^#{1,6}(?:\s|$)/.test(text))
          faults.push({
            line,
            found,
            message: `« # » au début du titre, qui reste sur la page : « ${shown} »`,
            expected: 'une seule fois les « # », puis le texte du titre',
          });
        if (token.markup === '-' && isParagraph(siblings[index + 1]?.content ?? ''))
          faults.push({
            line,
            found: shown,
            message: `paragraphe que la ligne de tirets change en titre : « ${shown} »`,
            expected: 'une ligne vide avant « --- »',
          });
        if (token.tag === 'h1') {
          faults.push({
            line,
            found,
            message: `titre de niveau 1 dans le texte : « ${shown} »`,
            expected: `« ## ${shown} » : le niveau 1 est le titre de la page`,
          });
        } else if (level > previous + 1) {
          faults.push({
            line,
            found,
            message: `titre de niveau ${level} juste sous le niveau ${previous} : « ${shown} »`,
            expected: `« ${'#'.repeat(previous + 1)} ${shown} », sans sauter de niveau`,
          });
        }
        previous = level;
      },
    },
  };
};

/** Whether words that dashes underline are a text rather than its title. */
const isParagraph = (source: string): boolean =>
  source.includes('\n') || source.length > LONGEST_TITLE || /[.;:,…]\W*$/u.test(source);

const LONGEST_TITLE = 120;
