/** A piece of a cell, as its reader sees it. */
export interface CellPart {
  text: string;
  shown: 'plain' | 'strong' | 'em' | 'link';
}

/** The same with what it takes to write it again: a mark holds pieces. */
export type CellPiece =
  | { kind: 'words'; text: string; source: string }
  /** What a cell shows as it is written: the call of a note, a key figure, an image. */
  | { kind: 'kept'; text: string; source: string }
  | { kind: 'code'; text: string; source: string }
  | { kind: 'mark'; shown: Mark; ends: [string, string]; pieces: CellPiece[]; source: string };

type Mark = Exclude<CellPart['shown'], 'plain'>;

const ADDRESS = String.raw`\((?:\\.|[^()\\]|\([^()]*\))*\)|\[[^[\]]*\]`;
const WORDS = String.raw`(?:\\.|[^[\]\\])`;

/** From what is read first to what is read last: `code`, what is kept, marks, a sign that a backslash keeps. */
const MARKED = new RegExp(
  [
    String.raw`(?<!(?<!\\)\x60)(?<ticks>\x60+)(?!\x60)(?<code>.+?)(?<!\x60)\k<ticks>(?!\x60)`,
    String.raw`(?<kept>!\[${WORDS}*\](?:${ADDRESS})|\[\^[^\s[\]]+\]|\{\{[\p{L}\d:. -]*\}\}|<[a-z][a-z\d+.-]*:[^\s<>]*>|&#?\w+;|~~[^~]+~~)`,
    String.raw`\*\*\*(?![\s*])(?<both>(?:\\.|[^*\\])+?)(?<!\s)\*\*\*`,
    String.raw`\*\*(?![\s*])(?<strong>(?:\\.|(?!\*\*)[^\\])+?)(?<!\s)\*\*`,
    String.raw`\[(?<link>${WORDS}+)\](?<address>${ADDRESS})`,
    String.raw`(?<!(?<!\\)\*)\*(?![\s*])(?<em>(?:\\.|[^*\\])+?)(?<!\s)\*(?!\*)`,
    String.raw`(?<![_\w])(?<line>__?)(?![\s_])(?<lined>(?:\\.|[^_\\])+?)(?<!\s)\k<line>(?![_\w])`,
    String.raw`\\(?<sign>[!-/:-@[-\x60{-~])`,
  ].join('|'),
  'giu',
);

/** What a cell is made of. */
export function cellPieces(text: string): CellPiece[] {
  const pieces: CellPiece[] = [];
  const addWords = (words: string, source: string) => {
    if (source === '') return;
    const last = pieces.at(-1);
    if (last?.kind === 'words')
      pieces.splice(-1, 1, {
        kind: 'words',
        text: last.text + words,
        source: last.source + source,
      });
    else pieces.push({ kind: 'words', text: words, source });
  };
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    const [source] = match;
    const before = text.slice(from, match.index);
    addWords(before, before);
    from = match.index + source.length;
    const { sign, kept, code } = match.groups ?? {};
    if (sign !== undefined) addWords(sign, source);
    else if (kept !== undefined) pieces.push({ kind: 'kept', text: kept, source });
    else if (code !== undefined) pieces.push({ kind: 'code', text: codeText(code), source });
    else pieces.push(markOf(source, match.groups ?? {}));
  }
  const rest = text.slice(from);
  addWords(rest, rest);
  return pieces;
}

/** Two blanks that part the signs of a code from its own are none of it. */
const codeText = (code: string): string => /^ (.*\S.*) $/.exec(code)?.[1] ?? code;

function markOf(source: string, groups: Readonly<Record<string, string | undefined>>): CellPiece {
  const { both, strong, em, line = '', lined, link, address = '' } = groups;
  const made = (shown: Mark, held: string, ends: [string, string]): CellPiece => ({
    kind: 'mark',
    shown,
    ends,
    pieces: cellPieces(held),
    source,
  });
  if (link !== undefined) return made('link', link, ['[', `]${address}`]);
  if (both !== undefined) return made('strong', both, ['***', '***']);
  if (strong !== undefined) return made('strong', strong, ['**', '**']);
  if (em !== undefined) return made('em', em, ['*', '*']);
  return made(line === '__' ? 'strong' : 'em', lined ?? '', [line, line]);
}

/** The words of a piece, without what marks them. */
export const textOfPiece = (piece: CellPiece): string =>
  piece.kind === 'mark' ? piece.pieces.map(textOfPiece).join('') : piece.text;

/**
 * A cell without the signs of its Markdown; a mark within another shows as the outer one.
 * @returns one plain piece when there is nothing but words
 */
export const cellParts = (text: string): CellPart[] =>
  cellPieces(text).map((piece) => ({
    text: textOfPiece(piece),
    shown: piece.kind === 'mark' ? piece.shown : 'plain',
  }));
