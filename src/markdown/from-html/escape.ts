import { LANGUAGES } from '../syntax/languages.ts';

const BRACES = new RegExp(
  `\\{\\{|\\{(?=$|\\s?(?:marge\\b|(?:chiffre|${Object.keys(LANGUAGES).join('|')})\\s?:))`,
  'gi',
);

/** Words as Markdown that shows them: signs that would be read as marks get a backslash. */
export function escapeText(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/(?<!^|\s)\*|\*(?!\s|$)|^\*|\*$/g, '\\*')
    .replace(/_+/g, escapeUnderscores)
    .replace(/`/g, '\\`')
    .replace(/^.*[[\]].*$/s, escapeBrackets)
    .replace(/<(?=[\p{L}/!?]|$)/gu, '\\<')
    .replace(/&(?=#?\w{1,32};|(?:nbsp|amp|lt|gt|quot)\b)/g, '\\&')
    .replace(/~~+/g, (run) => '\\~'.repeat(run.length))
    .replace(BRACES, (braces) => braces.replaceAll('{', '\\{'));
}

/** Brackets that would make a link, a note or an address, and those that stand without the other. */
function escapeBrackets(text: string): string {
  const open: number[] = [];
  const lone = new Set<number>();
  for (const { 0: sign, index } of text.matchAll(/[[\]]/g))
    if (sign === '[') open.push(index);
    else if (open.pop() === undefined) lone.add(index);
  for (const place of open) lone.add(place);
  return text.replace(/[[\]]/g, (sign, place: number) => {
    const next = text[place + 1] ?? '';
    const acts = sign === '[' ? next === '^' : next === '' || '([:'.includes(next);
    return acts || lone.has(place) ? `\\${sign}` : sign;
  });
}

/** `nom_de_fichier` and `Nom : ____` are no emphasis. */
function escapeUnderscores(run: string, at: number, text: string): string {
  const before = text[at - 1] ?? ' ';
  const after = text[at + run.length] ?? ' ';
  const isInWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const standsAlone = run.length > 2 && /\s/.test(before) && /\s/.test(after);
  return isInWord || standsAlone ? run : '\\_'.repeat(run.length);
}

const LINE_START =
  /^(?:#{2,}|#(?=[\s\p{Lu}«"“*_([]|$)|[-+](?=\s|[\p{L}«]|$)|-{3,}\s*$|=+\s*$|_{3,}|>|:{1,2}(?=[\s\p{L}\d«])|:::|~~~|\||\*(?=\s|$))/u;

/**
 * A line of words whose first signs would start a heading, a list, a quote, a rule or an abbreviation (`*[…]:`, from
 * italics that open with a bracket) gets a backslash there.
 */
export function escapeLineStart(line: string): string {
  return line
    .replace(LINE_START, '\\$&')
    .replace(/^\*\[(?=[^[\]\n]*\]:)/, '*\\[')
    .replace(/^\[(?=[^[\]\n]*\]\s:)/, '\\[')
    .replace(
      /^(\d{1,9})([.)])(?=\s|$)|^(\d{1,2}[*_~]{0,4})([.)])(?=[[*_~`!]*\p{L})/u,
      '$1$3\\$2$4',
    );
}
