import type { MarkdownIt, StateInline } from 'markdown-it';
import { closingBrace } from '../syntax/braces.ts';
import { figureAt } from '../syntax/figures.ts';
import { definedNotes, footnoteLabelAt } from '../syntax/footnotes.ts';
import { LANGUAGES, passageAt } from '../syntax/languages.ts';
import { marginNoteAt } from '../syntax/margin-notes.ts';
import type { Check, CheckFactory } from './check.ts';
import { excerpt } from './spot.ts';

/** Something that begins like one of Trame's constructions and is not one. */
interface Malformation {
  /** What the writer sees in the message. */
  found: string;
  /** How much of the source is taken as the fault; what follows is read on as usual. */
  opening: string;
  message: string;
  expected: string;
}

/** Makes a parser see what it would otherwise take for plain text: constructions begun and not ended. */
export function malformations(md: MarkdownIt): void {
  md.inline.ruler.before('margin_note', 'malformed', (state, silent) => {
    return (
      !silent && '{['.includes(state.src[state.pos] ?? ' ') && see(state, malformationAt(state))
    );
  });
  // Once HTML is read, a comment that begins is one that does not end: it goes on over several paragraphs.
  md.inline.ruler.after('html_inline', 'open_comment', (state, silent) => {
    return !silent && state.src.startsWith('<!--', state.pos) && see(state, OPEN_COMMENT);
  });
}

function see(state: StateInline, fault: Malformation | undefined): boolean {
  if (!fault) return false;
  const token = state.push('malformed', '', 0);
  token.content = fault.opening;
  token.meta = { found: fault.found, message: fault.message, expected: fault.expected };
  state.pos += fault.opening.length;
  return true;
}

/** Reports what `malformations` saw. */
export const checkMalformed: CheckFactory = ({ faults }): Check => ({
  at: {
    malformed: ({ token, line }) => {
      const { found, message, expected } = token.meta as Record<string, string>;
      if (found && message && expected) faults.push({ line, found, message, expected });
    },
  },
});

function malformationAt(state: StateInline): Malformation | undefined {
  const { src, pos } = state;
  if (src.startsWith('[^', pos)) return undefinedNote(state);
  if (src.startsWith('{{', pos)) return figureFault(src, pos);
  return src[pos] === '{' ? (marginNoteFault(state) ?? passageFault(state)) : undefined;
}

function undefinedNote({ src, pos, env }: StateInline): Malformation | undefined {
  const label = footnoteLabelAt(src, pos);
  if (label === undefined || definedNotes(env).has(label)) return undefined;
  return {
    found: `[^${label}]`,
    opening: `[^${label}]`,
    message: `note « ${label} » appelée mais jamais définie`,
    expected: `plus bas, une ligne « [^${label}]: texte de la note »`,
  };
}

const OPEN_COMMENT: Malformation = {
  found: '<!--',
  opening: '<!--',
  message: 'commentaire HTML',
  expected: 'rien : tout le texte est public',
};

const FIGURE = '« {{chiffre:nom-du-chiffre}} », en minuscules, sans accent ni espace dans le nom';

function figureFault(src: string, pos: number): Malformation | undefined {
  if (figureAt(src, pos)) return undefined;
  const closed = /^\{\{[^{\n]{0,100}?\}\}/.exec(src.slice(pos, pos + 110))?.[0];
  const found = closed ?? beginning(src, pos);
  const fault = { found, opening: '{{', expected: FIGURE };
  if (!closed) return { ...fault, message: `citation jamais fermée : « ${found} »` };
  return /^\{\{\s*chiffre\b/i.test(closed)
    ? { ...fault, message: `citation d’un chiffre mal écrite : « ${found} »` }
    : { ...fault, message: `citation inconnue : « ${found} »` };
}

const NOTE = '« {marge: texte de la note} »';

function marginNoteFault(state: StateInline): Malformation | undefined {
  const { src, pos } = state;
  const opening = /^\{\s*(?:marge\b|(chiffre)\s?:)/i.exec(src.slice(pos, pos + 20));
  if (!opening) return undefined;
  const found = beginning(src, pos);
  const fault = { found, opening: '{', expected: NOTE };
  if (opening[1]) {
    const message = `citation d’un chiffre entre accolades simples : « ${found} »`;
    return { ...fault, message, expected: FIGURE };
  }
  if (closingBrace(state, pos) === undefined)
    return { ...fault, message: `note de marge jamais fermée : « ${found} »` };
  if (!marginNoteAt(state, pos))
    return { ...fault, message: `note de marge vide ou mal écrite : « ${found} »` };
  if (state.linkLevel === 0) return undefined;
  return {
    ...fault,
    message: `note de marge dans le texte d’un lien : « ${found} »`,
    expected: `${NOTE} après le lien`,
  };
}

function passageFault(state: StateInline): Malformation | undefined {
  const { src, pos } = state;
  const name = /^\{\s*([a-z]+)\s?:/i.exec(src.slice(pos, pos + 20))?.[1]?.toLowerCase() ?? '';
  if (!LANGUAGES[name] || passageAt(state, pos)) return undefined;
  const found = beginning(src, pos);
  const fault = { found, opening: '{', expected: `« {${name}: les mots} »` };
  return closingBrace(state, pos) === undefined
    ? { ...fault, message: `mots en ${name} jamais fermés : « ${found} »` }
    : { ...fault, message: `mots en ${name} absents : « ${found} »` };
}

/** The first words of what was not ended, or its whole when it was. */
function beginning(src: string, pos: number): string {
  return excerpt(/^\{+[^{}\n]*\}*/.exec(src.slice(pos, pos + 80))?.[0] ?? '');
}
