import { abbreviationOf } from '../syntax/abbreviations.ts';
import type { Check, CheckFactory } from './check.ts';

/** Finds abbreviations defined twice: only the first definition would count. */
export const checkAbbreviations: CheckFactory = ({ faults }): Check => {
  const defined = new Set<string>();
  return {
    at: {
      abbreviation: ({ token, line }) => {
        const { label, expansion } = abbreviationOf(token.meta);
        const sign = /\*\*|__|`|\]\(|<\/?[a-z]|\{\{|\[\^/i.exec(expansion)?.[0];
        if (sign !== undefined)
          faults.push({
            line,
            found: `*[${label}]:`,
            message: `« ${sign} » dans le sens de l’abréviation « ${label} », où il se lirait tel quel`,
            expected: 'des mots seuls',
          });
        if (!defined.has(label)) {
          defined.add(label);
          return;
        }
        faults.push({
          line,
          found: `*[${label}]:`,
          message: `abréviation « ${label} » déjà définie plus haut`,
          expected: 'une seule définition pour chaque abréviation',
        });
      },
    },
  };
};
