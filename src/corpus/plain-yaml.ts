/**
 * Whether a YAML text is of the plain kind that any reader of YAML reads the same way: nested mappings and lists, values
 * without tags nor references, no two ways to take a number. Goes once through the lines. What it does not know, it
 * refuses: the careful parser then decides.
 */
export function isPlainYaml(text: string): boolean {
  if (UNUSUAL.test(text)) return false;
  const state: State = { blocks: [], open: 'value', held: 0 };
  for (const line of text.split('\n')) if (line !== '' && !takeLine(line, state)) return false;
  return state.blocks.length > 0 && state.open !== 'quoted' && !isEmptyBlock(state);
}

/** Tabs, other line ends, invisible signs; spaces at the end of a line, which the eye does not see. */
const UNUSUAL = /[^\n\x20-\x7E\u00A0-\u2027\u202A-\uFEFE\uFF00-\uFFFD]| (?:\n|$)/;

/** A mapping or a list that is being read: the column of its keys or of its dashes. */
interface Block {
  kind: 'mapping' | 'list';
  column: number;
}

/**
 * What the next line may go on with:
 * - `value`: what a key without a value on its line holds, or nothing;
 * - `plain`, `quoted`: a text of several lines, without quotes or between double ones;
 * - `literal`, `folded`: the lines of a block of text (`|`, `>`).
 */
interface State {
  blocks: Block[];
  open: 'nothing' | 'value' | 'plain' | 'quoted' | 'literal' | 'folded';
  /** Of a block of text: the column of its lines, 0 before the first one. */
  held: number;
}

/** Readers do not agree on a block of text without a line. */
const isEmptyBlock = ({ open, held }: State): boolean =>
  (open === 'literal' || open === 'folded') && held === 0;

const topColumn = ({ blocks }: State): number => blocks.at(-1)?.column ?? -1;

function takeLine(line: string, state: State): boolean {
  const column = line.search(/[^ ]/);
  if (column > topColumn(state) || state.open === 'quoted') {
    const taken = takeRest(line, column, state);
    if (taken !== undefined) return taken;
  } else if (isEmptyBlock(state)) return false;
  if (line[column] === '#' && (column === 0 || state.open === 'nothing' || state.open === 'value'))
    return takeComment(column, state);
  return takeItem(line, column, state);
}

/** A comment ends what stands before it; further left than the value of a key, it is for the careful parser. */
function takeComment(column: number, state: State): boolean {
  if (state.open === 'value') return state.blocks.length === 0 || column > topColumn(state);
  state.open = 'nothing';
  return true;
}

/** The next line of a text; `undefined` when no text is open. */
function takeRest(line: string, column: number, state: State): boolean | undefined {
  switch (state.open) {
    case 'plain':
      return GOES_ON.test(line);
    case 'quoted':
      if (column <= topColumn(state)) return false;
      if (QUOTED_END.test(line)) state.open = 'nothing';
      else if (!QUOTED_MIDDLE.test(line)) return false;
      return true;
    case 'literal':
    case 'folded': {
      if (state.held === 0) state.held = column;
      // A line further right than the others of a folded text keeps its line ends: readers differ there.
      return state.open === 'folded' ? column === state.held : column >= state.held;
    }
    default:
      return undefined;
  }
}

/** Dashes, then a key, then a value, each of them optional. */
const ITEM = /^ *((?:- )*)(?:(?!(?:null|true|false):)([a-z][a-z0-9_-]*):(?: (?=[^ ])|$))?(.*)$/;

function takeItem(line: string, column: number, state: State): boolean {
  const [, dashes = '', key, value = ''] = ITEM.exec(line) ?? [];
  let at = column;
  let isNew = false;
  for (let dash = 0; dash < dashes.length; dash += 2) {
    if (!enter({ kind: 'list', column: at }, isNew, state)) return false;
    at += 2;
    isNew = true;
  }
  if (key !== undefined && !enter({ kind: 'mapping', column: at }, isNew, state)) return false;
  if (key === undefined && dashes === '') return false;
  return takeValue(value, key !== undefined, state);
}

/** Goes on with the mapping or the list of this column, or begins it where a value is due. */
function enter(block: Block, isNew: boolean, state: State): boolean {
  const { blocks } = state;
  const isDue = isNew || state.open === 'value';
  const depth = blocks.length;
  if (!isNew && goesOn(block, state)) return true;
  if (!isDue || blocks.length < depth) return false;
  const { kind, column } = block;
  const top = blocks.at(-1);
  if (!top) {
    if (kind !== 'mapping' || column !== 0) return false;
  } else if (column < top.column || (column === top.column && !isListUnderKey(block, top))) {
    return false;
  }
  blocks.push(block);
  return true;
}

/** Whether the block is one of those that are open; those within it end here. */
function goesOn({ kind, column }: Block, { blocks }: State): boolean {
  while ((blocks.at(-1)?.column ?? -1) > column) blocks.pop();
  const isAt = (block: Block | undefined) => block?.column === column && block.kind === kind;
  if (isAt(blocks.at(-1))) return true;
  if (kind !== 'mapping' || !isAt(blocks.at(-2))) return false;
  blocks.pop();
  return true;
}

/** The dashes of a list may stand right under the key that holds it. */
const isListUnderKey = (block: Block, top: Block): boolean =>
  block.kind === 'list' && top.kind === 'mapping';

function takeValue(value: string, hasKey: boolean, state: State): boolean {
  state.open = 'nothing';
  if (value === '') {
    state.open = 'value';
    return hasKey;
  }
  if (value === '[]' || QUOTED.test(value) || FLOW.test(value)) return true;
  if (QUOTED_START.test(value)) state.open = 'quoted';
  else if (value === '|' || value === '|-') state.open = 'literal';
  else if (value === '>' || value === '>-') state.open = 'folded';
  else if (WORDS.test(value) || NUMBER.test(value)) state.open = 'plain';
  else return false;
  state.held = 0;
  return true;
}

/** In quotes, on one line. Of the signs written with `\`, those that every reader knows. */
const QUOTED = /^(?:"(?:[^"\\]|\\["\\nt])*"|'(?:[^']|'')*')$/;
const QUOTED_START = /^"(?:[^"\\]|\\["\\nt])*$/;
const QUOTED_MIDDLE = /^(?:[^"\\]|\\["\\nt])*$/;
const QUOTED_END = /^(?:[^"\\]|\\["\\nt])*"$/;

/** What ends a text without quotes, or would make a key of it. */
const NO_MARKS = '(?!.*(?:: | #|:$))';

/** A letter, a path, or a number that words follow: « 13 millions », « 1.1 Préparer », « 12/03/1985 », « 1,5 », « 2A004 », « 17cyber ». */
const START = '(?:[A-Za-zÀ-ÖØ-öø-ɏ€«’“(…/]|\\d[\\d.]*(?=[- %€°/,A-DF-Zac-df-np-wyz]))';

const WORDS = new RegExp(`^${NO_MARKS}(?!(?:Null|NULL)$)${START}`);

/** The next line of such a text. */
const GOES_ON = new RegExp(`^ +${NO_MARKS}[A-Za-z\\dÀ-ÖØ-öø-ɏ«»“”’(…;.!/]`);

/** A date and an hour are texts; whole numbers and decimals as they are usually written. */
const NUMBER =
  /^(?:\d{4}-\d\d(?:-\d\d)?|\d\d:\d\d|-(?:0|[1-9]\d{0,2})\.\d{1,9}|(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?)$/;

/** A text of a list or of a mapping that stands on one line: in quotes, or without any sign that divides them. */
const FLOW_TEXT = `(?:"(?:[^"\\\\]|\\\\["\\\\nt])*"|(?!(?:Null|NULL)[,\\] ])${START}(?: *[^ ,:#"'[\\]{}])*)`;
const FLOW_LIST = `\\[${FLOW_TEXT}(?:, ${FLOW_TEXT})*\\]`;
const FLOW_PAIR = `(?!(?:null|true|false):)[a-z][a-z0-9_-]*: (?:${FLOW_TEXT}|${FLOW_LIST})`;

/** `[un, deux]`, `{ requete: un mot, pages: [/a/, /b/] }`: as files keep long lists of short things. */
const FLOW = new RegExp(`^(?:${FLOW_LIST}|\\{ ${FLOW_PAIR}(?:, ${FLOW_PAIR})* \\})$`);
