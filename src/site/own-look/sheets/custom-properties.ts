import { nearestMatch, type Problem } from '../../../corpus/problem.ts';
import { declarationsOf, type Sheet } from './declarations.ts';

/** The custom properties that stylesheets give a value, and those that they read. */
export interface CustomProperties {
  declared: ReadonlySet<string>;
  used: ReadonlySet<string>;
}

const COMMENT = /\/\*[\s\S]*?\*\//g;
/** `@property` gives one too. */
const DECLARED = /(?:^|[{;\s])(--[\w-]+)\s*:|@property\s+(--[\w-]+)/g;
const USED = /var\(\s*(--[\w-]+)/gi;

/** Those of texts that are sound. */
export function customPropertiesOf(sheets: Iterable<string>): CustomProperties {
  const declared = new Set<string>();
  const used = new Set<string>();
  for (const sheet of sheets) {
    const bare = sheet.replace(COMMENT, ' ');
    for (const [, one, other] of bare.matchAll(DECLARED)) declared.add(one ?? other ?? '');
    for (const [, name = ''] of bare.matchAll(USED)) used.add(name);
  }
  return { declared, used };
}

/** Read without a value to fall back upon: browsers then skip the whole declaration. */
const WITHOUT_FALLBACK = /var\(\s*(--[\w-]+)\s*\)/gi;

/**
 * Custom properties that are read, and that nobody gives a value to.
 * @param declared those of Trame and of all sheets of the edition
 */
export const unvaluedProperties = (
  { file, css }: Sheet,
  { declared }: CustomProperties,
): Problem[] =>
  declarationsOf(css).flatMap(({ property, value, line }) =>
    [...value.matchAll(WITHOUT_FALLBACK)]
      .filter(([, name = '']) => !declared.has(name))
      .map(([, name = '']) => ({
        file,
        line,
        message: `« var(${name}) » : rien ne donne de valeur à « ${name} », et les navigateurs ne tiennent pas compte de « ${property} »`,
        expected: `une propriété de la feuille de style (/guide-de-style/ les montre), ou une valeur de repli, comme « var(${name}, #1d2b2e) ».${nearestMatch(name, [...declared])}`,
      })),
  );

/**
 * Custom properties that are given a value, and that nobody reads.
 * @param used those of Trame and of all sheets of the edition
 */
export const unreadProperties = ({ css }: Sheet, { used }: CustomProperties) =>
  declarationsOf(css)
    .filter(({ property }) => property.startsWith('--') && !used.has(property))
    .map(({ property, line }) => ({
      line,
      remark: `aucun style ne lit « ${property} » : lui donner une valeur ne change rien.${nearestMatch(property, [...used])}`,
    }));
