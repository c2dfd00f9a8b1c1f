import { abbreviationOf } from '../syntax/abbreviations.ts';
import type { Check, CheckFactory } from './check.ts';

/** Finds abbreviations defined twice: only the first definition would count. */
export const checkAbbreviations: CheckFactory = ({ faults }): Check => {
  const defined = new Set<string>();
  return {
    at: {
      abbreviation: ({ token, line }) => {
        const { label } = abbreviationOf(token.meta);
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
