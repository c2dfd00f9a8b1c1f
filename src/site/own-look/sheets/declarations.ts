import { type CssNode, type Declaration, generate, type List, parse } from 'css-tree';

/** A stylesheet: its file, below the content folder, and its text. */
export interface Sheet {
  file: string;
  css: string;
}

/** A declaration, with all that it stands in. */
export interface PlacedDeclaration {
  /** In small letters, but for the name of a custom property. */
  property: string;
  /** As it is written. */
  value: string;
  node: Declaration;
  line: number;
  /** Of its rule, each whole: those of the rules around it are in them. */
  selectors: readonly string[];
  /** The at-rules around it, the outermost first: `media (prefers-color-scheme:dark)`. */
  around: readonly string[];
}

/** Every declaration of a stylesheet, in the order in which it is written. What no browser could read is left out. */
export function declarationsOf(css: string): PlacedDeclaration[] {
  return ofText(css, 1, { selectors: [], around: [] });
}

/** @param line the one that the text begins on */
function ofText(css: string, line: number, place: Place): PlacedDeclaration[] {
  try {
    const sheet = parse(css, { positions: true, line, parseCustomProperty: false });
    return sheet.type === 'StyleSheet' ? within(sheet.children, place) : [];
  } catch (error) {
    // Rules in rules without end: no browser reads them either, and what is not closed is told elsewhere.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

type Place = Pick<PlacedDeclaration, 'selectors' | 'around'>;

const within = (nodes: List<CssNode>, place: Place): PlacedDeclaration[] =>
  nodes.toArray().flatMap((node) => declared(node, place));

function declared(node: CssNode, place: Place): PlacedDeclaration[] {
  switch (node.type) {
    case 'Declaration':
      return [{ ...place, ...ofDeclaration(node) }];
    case 'Rule':
      return within(node.block.children, {
        ...place,
        selectors: nested(place.selectors, selectorsOf(generate(node.prelude))),
      });
    case 'Atrule': {
      if (!node.block) return [];
      const condition = node.prelude ? ` ${generate(node.prelude)}` : '';
      const around = [...place.around, `${node.name.toLowerCase()}${condition}`];
      return within(node.block.children, { ...place, around });
    }
    case 'Raw':
      // A rule within a rule, whose selector begins without `&`: the parser hands it on as it is.
      return node.value.includes('{') ? ofText(node.value, node.loc?.start.line ?? 1, place) : [];
    default:
      return [];
  }
}

function ofDeclaration(node: Declaration) {
  const { property, value, loc } = node;
  return {
    node,
    property: property.startsWith('--') ? property : property.toLowerCase(),
    value: generate(value).trim(),
    line: loc?.start.line ?? 1,
  };
}

/** A list of selectors, cut where a comma stands outside of brackets. */
function selectorsOf(list: string): string[] {
  let depth = 0;
  const cut = [...list].map((sign) => {
    if ('(['.includes(sign)) depth += 1;
    if (')]'.includes(sign)) depth -= 1;
    return sign === ',' && depth === 0 ? '\n' : sign;
  });
  return cut.join('').split('\n');
}

/** The selectors of a rule that stands in another one: `&` is what that one selects. */
const nested = (outer: readonly string[], inner: readonly string[]): string[] =>
  outer.length === 0
    ? [...inner]
    : outer.flatMap((parent) =>
        inner.map((own) => (own.includes('&') ? own.replaceAll('&', parent) : `${parent} ${own}`)),
      );
