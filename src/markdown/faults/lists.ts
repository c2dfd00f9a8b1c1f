import type { Token } from 'markdown-it';
import type { Check, CheckFactory } from './check.ts';
import { sourceLines } from './source-lines.ts';
import { excerpt, type Spot } from './spot.ts';

/** From this number on, a list is more likely a year or a number that a sentence begins with: « 2018. Le plan… ». */
const A_HUNDRED = 100;

/** Finds numbers that pages would not show as written, items without words, and items that stand elsewhere than their indent says. */
export const checkLists: CheckFactory = ({ faults }, env): Check => {
  const indentOf = (token: Token) => indentOfLine(sourceLines(env)[token.map?.[0] ?? -1] ?? '');
  const checkIndent = (spot: Spot) => {
    const misplaced = misplacedItem(spot, indentOf);
    if (!misplaced) return;
    const line = (misplaced.map?.[0] ?? spot.line - 1) + 1;
    const found = excerpt(sourceLines(env)[line - 1] ?? '');
    faults.push({
      line,
      found,
      message: `point de liste mal décalé : « ${found} » n’est pas sous le point d’avant`,
      expected: `${spot.token.type === 'ordered_list_open' || isAfterNumbers(spot) ? 'trois espaces' : 'deux espaces'} devant pour qu’il soit dessous, aucune pour qu’il soit à la suite`,
    });
  };
  const checkNumbers = (spot: Spot) => {
    const items = itemsOf(spot);
    const numbers = items.map(({ info }) => Number(info));
    const [first = 1] = numbers;
    if (first >= A_HUNDRED)
      faults.push({
        line: spot.line,
        found: `${first}.`,
        message: `« ${first}. » en début de ligne ouvre une liste numérotée`,
        expected: `« ${first}\\. » s’il s’agit d’une phrase, « 1. » s’il s’agit d’une liste`,
      });
    const wrong = numbers.findIndex((number, at) => number !== first + at);
    // All the same number: the usual way of letting pages count.
    if (wrong === -1 || numbers.every((number) => number === first)) return;
    faults.push({
      line: (items[wrong]?.map?.[0] ?? spot.line - 1) + 1,
      found: `${numbers[wrong]}.`,
      message: `numéros qui ne se suivent pas : la page écrirait « ${first + wrong}. » et non « ${numbers[wrong]}. »`,
      expected: `« ${first + wrong}. », ou des numéros écrits dans une liste à puces`,
    });
  };
  return {
    at: {
      list_item_open: ({ line, siblings, index }) => {
        if (siblings[index + 1]?.type !== 'list_item_close') return;
        const found = excerpt(sourceLines(env)[line - 1] ?? '');
        faults.push({ line, found, message: 'point de liste vide', expected: 'des mots, ou rien' });
      },
      bullet_list_open: checkIndent,
      ordered_list_open: (spot) => {
        checkIndent(spot);
        checkNumbers(spot);
      },
    },
  };
};

/** An item that its indent would put under another, and that stands beside it. */
function misplacedItem(spot: Spot, indentOf: (token: Token) => number): Token | undefined {
  const { siblings, index } = spot;
  const isOnLineOf = (token: Token | undefined) =>
    siblings[index - 1]?.type === 'list_item_open' &&
    siblings[index - 1]?.map?.[0] === token?.map?.[0];
  // Of an item that begins on the line of another, the line does not tell the indent.
  const all = itemsOf(spot);
  const items = all.filter((item) => !isOnLineOf(item));
  const [first] = items;
  if (!first) return undefined;
  const before = listBefore(spot);
  if (before && indentOf(first) > indentOf(before)) return first;
  const indents = items.map(indentOf);
  const base = items.length < all.length ? Math.min(...indents) : (indents[0] ?? 0);
  const lastBase = indents.lastIndexOf(base);
  const at = indents.findIndex((indent, place) => {
    const more = indent - base;
    // By one space alone, only among items that come back: numbers are often set on their last figure.
    return more > 1 || (more === 1 && place < lastBase);
  });
  return items[at];
}

/** The list that ends where another begins. */
function listBefore({ siblings, index, token }: Spot): Token | undefined {
  const close = siblings[index - 1];
  if (close?.type !== 'ordered_list_close' && close?.type !== 'bullet_list_close') return undefined;
  let at = index - 2;
  while (at > 0 && siblings[at]?.level !== token.level) at -= 1;
  return siblings[at];
}

const isAfterNumbers = ({ siblings, index }: Spot): boolean =>
  siblings[index - 1]?.type === 'ordered_list_close';

/** Blanks before a sign, after the signs of the quotations around it. */
const indentOfLine = (line: string): number =>
  (/^(?:[ \t]*>)*([ \t]*)/.exec(line)?.[1] ?? '').replaceAll('\t', '    ').length;

/** The items of a list, without those of the lists within. */
function itemsOf({ siblings, index, token }: Spot): Token[] {
  const items: Token[] = [];
  for (let at = index + 1; at < siblings.length; at += 1) {
    const next = siblings[at];
    if (!next || (next.level === token.level && next.nesting < 0)) break;
    if (next.type === 'list_item_open' && next.level === token.level + 1) items.push(next);
  }
  return items;
}
