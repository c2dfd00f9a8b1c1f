/** A word of the glossary, as texts may write it. */
export interface Term {
  /** Key of its entry. */
  id: string;
  /** Its title, then its other forms. */
  forms: readonly string[];
  /** Address of its page, from the root of the site. */
  url: string;
  /** Keys of the pages that employ one of its forms in another sense. */
  except: readonly string[];
}

/** A term found in a text, between two places. */
export interface TermMatch {
  term: Term;
  start: number;
  end: number;
}

/** All terms of a glossary, ready to be looked for. */
export interface TermIndex {
  /** The terms of a plain text, in its order; of those that begin at the same place, the longest. */
  find(text: string): Iterable<TermMatch>;
}

/**
 * What two ways of writing the same form have in common: « Tiers-lieux » and « tiers-lieu ». A sigle keeps its capitals,
 * so that « API » is not « api ».
 */
export function formKey(form: string): string {
  return isSigle(form) ? tidy(form) : folded(form);
}

/** Makes the index of a glossary: one expression for all its forms. Of two terms with the same form, the first counts. */
export function termIndex(terms: readonly Term[]): TermIndex {
  const sigles = new Map<string, Term>();
  const words = new Map<string, Term>();
  const forms = terms
    .flatMap((term) => term.forms.map((form) => ({ form, term })))
    .filter(({ form }) => form.trim() !== '');
  for (const { form, term } of forms) {
    const known = isSigle(form) ? sigles : words;
    const key = formKey(form);
    if (!known.has(key)) known.set(key, term);
  }
  const expression = expressionOf(forms.map(({ form }) => form));
  return {
    *find(text) {
      if (!expression) return;
      expression.lastIndex = 0;
      for (let match = expression.exec(text); match; match = expression.exec(text)) {
        const { 0: found, index: start } = match;
        const term = sigles.get(tidy(found)) ?? words.get(folded(found));
        if (term && !INSIDE_WORD.test(text[start - 1] ?? ''))
          yield { term, start, end: start + found.length };
        else expression.lastIndex = start + 1;
      }
    },
  };
}

/** Before a term: the middle of a word, of an address, or of « non-recours ». */
const INSIDE_WORD = /[\p{L}\p{N}·@/._-]/u;

/** After a term: the rest of a word (« mandataire », « aidant·e », « aidant(e) ») or of an address (« mandat.fr »). */
const WORD_GOES_ON = '(?![\\p{L}\\p{N}·@_-]|[.(]\\p{L})';

/** Capitals alone, two at least: « EPN ». */
const isSigle = (form: string): boolean =>
  form === form.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(form);

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ').replaceAll('’', "'");

const folded = (text: string): string => tidy(text).toLowerCase().replace(WORD, singular);

const WORD = /[\p{L}\p{N}]+/gu;

/** Long enough to take a plural: « de » is not « des », nor is « Pix » one. */
const SHORTEST_NOUN = 3;

const singular = (word: string): string =>
  word.length > SHORTEST_NOUN ? word.replace(/[sx]$/i, '') : word;

/** Forms that begin with the same letter share it: the search goes past the others at once. */
function expressionOf(forms: readonly string[]): RegExp | undefined {
  const byInitial = new Map<string, Set<string>>();
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  for (const [initial = '', ...rest] of longestFirst.map(patternOf)) {
    byInitial.set(initial, (byInitial.get(initial) ?? new Set()).add(rest.join('')));
  }
  const groups = [...byInitial].map(([initial, rests]) => `${initial}(?:${[...rests].join('|')})`);
  return groups.length > 0 ? new RegExp(`(?:${groups.join('|')})${WORD_GOES_ON}`, 'gu') : undefined;
}

/** The pattern of each sign of a form. */
function patternOf(form: string): string[] {
  if (isSigle(form)) return [...tidy(form)].map(exactly);
  const signs = [...folded(form)].map(eitherCase);
  const ends = [...folded(form).matchAll(WORD)]
    .filter(([word]) => word.length >= SHORTEST_NOUN)
    .map(({ 0: word, index }) => index + word.length - 1);
  return signs.map((sign, at) => (ends.includes(at) ? `${sign}[sxSX]?` : sign));
}

function exactly(sign: string): string {
  if (sign === ' ') return '\\s+';
  if (sign === "'") return "['’]";
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function eitherCase(sign: string): string {
  const upper = sign.toUpperCase();
  return upper === sign || upper.length > 1 ? exactly(sign) : `[${sign}${upper}]`;
}
