import type { EntryText } from './texts-file.ts';

/** A place where what is searched stands. */
export interface Found {
  text: EntryText;
  /** Where: the title, the label of a field, or the text. */
  where: string;
  /** A piece of it: what stands before, what was searched, what stands after. */
  excerpt: [before: string, match: string, after: string];
}

/** Texts made ready to be searched; made once. */
export interface SearchIndex {
  /**
   * Entries that hold all the words, the best first: those with the words in their title, then in a field, then in the
   * text. Case, accents, ligatures and the kinds of apostrophes and spaces do not count.
   */
  find(query: string): Found[];
}

/** What a list shows at most. */
export const MOST_FOUND = 50;

const BODY = 'Texte';
const TITLE = 'Titre';

export function searchIndex(texts: readonly EntryText[]): SearchIndex {
  const indexed = texts.map((text) => ({
    text,
    title: folded(text.titre),
    fields: text.fields.map(([, field]) => folded(field)),
    body: folded(text.body),
  }));
  return {
    find(query) {
      const phrase = folded(query).trim().replace(/ +/g, ' ');
      const words = phrase.split(' ').filter(Boolean);
      if (words.length === 0) return [];
      return indexed
        .map((entry) => ({ entry, rank: rankOf(entry, words, phrase) }))
        .filter(({ rank }) => rank > 0)
        .sort(
          (a, b) => b.rank - a.rank || a.entry.text.titre.localeCompare(b.entry.text.titre, 'fr'),
        )
        .slice(0, MOST_FOUND)
        .map(({ entry: { text } }) => place(text, words, phrase));
    },
  };
}

interface Indexed {
  title: string;
  fields: string[];
  body: string;
}

/** 0 when a word is nowhere. */
function rankOf(
  { title, fields, body }: Indexed,
  words: readonly string[],
  phrase: string,
): number {
  const holds = (text: string) => words.every((word) => text.includes(word));
  const everywhere = [title, ...fields, body];
  if (!words.every((word) => everywhere.some((text) => text.includes(word)))) return 0;
  const ranks = [
    title.startsWith(phrase) ? 6 : 0,
    holds(title) ? 5 : 0,
    everywhere.some((text) => text.includes(phrase)) ? 4 : 0,
    fields.some(holds) ? 3 : 0,
    holds(body) ? 2 : 0,
  ];
  return Math.max(1, ...ranks);
}

function place(text: EntryText, words: readonly string[], phrase: string): Found {
  const parts: [string, string][] = [[TITLE, text.titre], ...text.fields, [BODY, text.body]];
  for (const wanted of [phrase, ...words])
    for (const [where, part] of parts) {
      const at = folded(part).indexOf(wanted);
      if (at < 0) continue;
      const shown = where === BODY ? withoutSigns : (words: string) => words;
      return { text, where, excerpt: excerptAt(part, at, wanted.length, shown) };
    }
  return { text, where: TITLE, excerpt: ['', '', text.titre] };
}

const AROUND = 60;

/** Room for the signs that go, addresses of links among them. */
const WITH_SIGNS = 400;

/**
 * @param at place in the folded text, whose letters may be more or fewer than those of the text
 * @param shown makes plain words of what stands around
 */
function excerptAt(
  text: string,
  at: number,
  length: number,
  shown: (words: string) => string,
): Found['excerpt'] {
  const [start, end] = [unfolded(text, at), unfolded(text, at + length)];
  // What stands before begins a line, and what stands after does not.
  const before = shown(`\n${text.slice(Math.max(0, start - WITH_SIGNS), start)}`).slice(1);
  const after = shown(text.slice(end, end + WITH_SIGNS));
  return [
    before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before,
    text.slice(start, end),
    after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…` : after,
  ];
}

/** The words of a piece of Markdown, which may begin or end inside a link: its address goes, and the signs of its form. */
const withoutSigns = (piece: string): string =>
  piece
    .replace(/\]\([^()\s]*\)|\[\^[^\]\s]*\]/g, '')
    .replace(/(?<=\n)[ ]*(?:#{1,6}|>|[-*]|:{3,})[ ]/g, '')
    .replace(/!?\[|\]|\*+|`/g, '');

/** Plain letters: « Œuvre d’été » → `oeuvre d'ete`. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s/g, ' ');

/** Where a place of the folded text stands in the text itself. */
function unfolded(text: string, at: number): number {
  let place = 0;
  let seen = 0;
  for (const letter of text) {
    if (seen >= at && folded(letter) !== '') break;
    seen += folded(letter).length;
    place += letter.length;
  }
  return place;
}
