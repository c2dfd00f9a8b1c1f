import { definitionSyntax, findAll, type Lexer, lexer } from 'css-tree';
import { nearestMatch, type Problem } from '../../../corpus/problem.ts';
import { declarationsOf, type PlacedDeclaration, type Sheet } from './declarations.ts';

/** Properties and values that browsers skip without a word. */
export function unknownCss({ file, css }: Sheet): Problem[] {
  return declarationsOf(css)
    .filter(isForAll)
    .flatMap((declaration) => {
      const fault = unknownProperty(declaration) ?? unknownValue(declaration);
      return fault ? [{ file, line: declaration.line, ...fault }] : [];
    });
}

type Fault = Pick<Problem, 'message' | 'expected'>;

/**
 * What `@supports` holds is meant for those browsers that know it, whoever they are. What other at-rules hold, `@page`
 * or `@font-face`, are no properties.
 */
const isForAll = ({ property, around }: PlacedDeclaration): boolean =>
  !property.startsWith('--') &&
  around.every((rule) => /^(?:media|layer|container|scope|starting-style|keyframes)\b/.test(rule));

const AS_NEEDED = 'Ce que seuls quelques navigateurs connaissent s’écrit dans « @supports ».';

function unknownProperty({ property }: PlacedDeclaration): Fault | undefined {
  // The property of one browser alone is for that one to know.
  if (property.startsWith('-') || !lexer.checkPropertyName(property)) return undefined;
  return {
    message: `propriété inconnue « ${property} » : les navigateurs n’en tiennent pas compte`,
    expected: `une propriété de CSS. ${nearestMatch(property, propertiesBegunLike(property)).trim() || AS_NEEDED}`,
  };
}

/** All properties, those of the same first letter before the others: it is seldom the first one that is mistyped. */
function propertiesBegunLike(property: string): string[] {
  // The types of the lexer do not tell of the list that it has.
  const { properties } = lexer as Lexer & { properties: Readonly<Record<string, unknown>> };
  const isOther = (name: string) => Number(name[0] !== property[0]);
  return Object.keys(properties).sort((a, b) => isOther(a) - isOther(b));
}

/** The functions whose arguments the lexer knows to the last; newer ones are left to browsers. */
const WELL_KNOWN =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|url|calc|min|max|clamp|minmax|repeat|(?:repeating-)?(?:linear|radial)-gradient)$/i;

/** A colour made from another one. */
const RELATIVE = /\(\s*from\b/i;

function unknownValue({ property, value, node }: PlacedDeclaration): Fault | undefined {
  const functions = findAll(node.value, ({ type }) => type === 'Function');
  const isNewer = functions.some((one) => 'name' in one && !WELL_KNOWN.test(String(one.name)));
  if (isNewer || RELATIVE.test(value)) return undefined;
  if (lexer.matchProperty(property, node.value).error?.name !== 'SyntaxMatchError')
    return undefined;
  const words = findAll(node.value, ({ type }) => type === 'Identifier');
  const known = [...keywordsOf(property)];
  const wrong = words
    .map((word) => ('name' in word ? String(word.name) : ''))
    .find((word) => !known.includes(word.toLowerCase()));
  return {
    message: `valeur inconnue « ${value} » pour « ${property} » : les navigateurs n’en tiennent pas compte`,
    expected: `une valeur de « ${property} ». ${(wrong && nearestMatch(wrong, known).trim()) || AS_NEEDED}`,
  };
}

/** How far the types of a syntax are followed. */
const DEPTH = 6;

/** The words that the values of a property are made of. */
function keywordsOf(property: string): ReadonlySet<string> {
  const words = new Set<string>();
  const seen = new Set<string>();
  const read = (syntax: ReturnType<Lexer['getType']>, depth: number) => {
    if (!syntax?.syntax || depth > DEPTH) return;
    definitionSyntax.walk(syntax.syntax, (node) => {
      if (node.type === 'Keyword') words.add(node.name);
      if ((node.type !== 'Type' && node.type !== 'Property') || seen.has(node.name)) return;
      seen.add(node.name);
      read(
        node.type === 'Type' ? lexer.getType(node.name) : lexer.getProperty(node.name),
        depth + 1,
      );
    });
  };
  read(lexer.getProperty(property), 0);
  return words;
}
