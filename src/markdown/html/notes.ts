import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { footnoteLabel } from '../syntax/footnotes.ts';
import { headingLevel } from '../syntax/headings.ts';
import { frenchWords, renderEnv } from './render-env.ts';

/** A call of a note, or a way back to it: the number of the note, and which of its calls. */
interface Call {
  note: number;
  call: number;
}

interface Note {
  number: number;
  tokens: Token[];
  calls: number;
}

const callOf = (meta: unknown): Call => meta as Call;

/** Gathers footnotes under the text, in the order of their calls; margin notes stay where they are. */
export function notes(md: MarkdownIt): void {
  md.core.ruler.push('gather_notes', gatherNotes);
  const prefix = (env: StateCore['env'] | undefined) => renderEnv(env).context.idPrefix ?? '';
  Object.assign(md.renderer.rules, {
    margin_note_open: (_tokens, _index, _options, env) =>
      `<small class="note-marge" role="note"> <span class="visuellement-cache"${frenchWords(env)}>(Note\u00A0: </span>`,
    margin_note_close: () => '<span class="visuellement-cache">)</span></small>',
    footnote_call: (tokens, index, _options, env) => {
      const { note, call } = callOf(tokens[index]?.meta);
      const from = prefix(env);
      return `<sup class="appel-note"><a href="#${from}note_${note}" id="${from}${callId(note, call)}" aria-label="Note ${note}">${note}</a></sup>`;
    },
    footnotes_open: (_tokens, _index, _options, env) => {
      const { headingShift, idPrefix } = renderEnv(env).context;
      const tag = `h${headingLevel('h2', headingShift)}`;
      // Two regions of the same name on one page would confuse: only a text alone on its page names its own.
      const name = idPrefix ? '' : ' aria-label="Notes"';
      return `<section class="notes"${name}>\n<${tag}${frenchWords(env)}>Notes</${tag}>\n<ol>\n`;
    },
    footnotes_close: () => '</ol>\n</section>\n',
    footnote_open: (tokens, index, _options, env) =>
      `<li id="${prefix(env)}note_${callOf(tokens[index]?.meta).note}">\n`,
    footnote_close: () => '</li>\n',
    footnote_return: (tokens, index, _options, env) => {
      const { note, call } = callOf(tokens[index]?.meta);
      const which = call > 1 ? `, appel ${call}` : '';
      return ` <a class="retour-note" href="#${prefix(env)}${callId(note, call)}" aria-label="Retour au texte, note ${note}${which}">↩\uFE0E</a>`;
    },
  } satisfies MarkdownIt['renderer']['rules']);
}

/** Underscores: no heading can take these ids, theirs have none. */
const callId = (note: number, call: number) => `appel_${note}${call > 1 ? `_${call}` : ''}`;

function gatherNotes(state: StateCore): void {
  const { body, definitions } = takeDefinitions(state.tokens);
  if (definitions.size === 0) return;
  const noted = new Map<string, Note>();
  numberCalls(body, definitions, noted);
  // A note may call another: the map grows while it is read.
  for (const { tokens } of noted.values()) numberCalls(tokens, definitions, noted);
  state.tokens = noted.size === 0 ? body : [...body, ...section(state, [...noted.values()])];
}

/** Sets definitions apart, wherever they were written, even in one another; the first of a label counts. */
function takeDefinitions(tokens: readonly Token[]) {
  const body: Token[] = [];
  const definitions = new Map<string, Token[]>();
  const open: Token[][] = [body];
  for (const token of tokens) {
    if (token.type === 'footnote_open') open.push([]);
    else if (token.type === 'footnote_close') {
      const content = open.pop() ?? [];
      const label = footnoteLabel(token.meta);
      if (!definitions.has(label)) definitions.set(label, content);
    } else open.at(-1)?.push(token);
  }
  return { body, definitions };
}

function numberCalls(
  tokens: readonly Token[],
  definitions: ReadonlyMap<string, Token[]>,
  noted: Map<string, Note>,
): void {
  for (const child of tokens.flatMap(({ children }) => children ?? [])) {
    if (child.type !== 'footnote_call') continue;
    const label = footnoteLabel(child.meta);
    const tokens = definitions.get(label) ?? [];
    const note = noted.get(label) ?? { number: noted.size + 1, tokens, calls: 0 };
    noted.set(label, note);
    note.calls += 1;
    child.meta = { note: note.number, call: note.calls };
  }
}

function section(state: StateCore, all: readonly Note[]): Token[] {
  const list = all.flatMap((note) => {
    const open = new state.Token('footnote_open', 'li', 1);
    open.meta = { note: note.number };
    return [open, ...withReturns(state, note), new state.Token('footnote_close', 'li', -1)];
  });
  const open = new state.Token('footnotes_open', 'section', 1);
  return [open, ...list, new state.Token('footnotes_close', 'section', -1)];
}

/** Ways back to the text end the last paragraph of a note, or make one when it ends with something else. */
function withReturns(state: StateCore, { number: note, tokens, calls }: Note): Token[] {
  const last = tokens.at(-1);
  const endsWithText = last?.type === 'paragraph_close' && !last.hidden;
  const ways = Array.from({ length: calls }, (_, index) => {
    const way = new state.Token('footnote_return', 'a', 0);
    way.meta = { note, call: index + 1 };
    return way;
  });
  if (endsWithText) return [...tokens.slice(0, -1), ...ways, last];
  const open = new state.Token('paragraph_open', 'p', 1);
  const close = new state.Token('paragraph_close', 'p', -1);
  close.block = true;
  return [...tokens, open, ...ways, close];
}
