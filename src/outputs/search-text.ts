/** A passage of a page and how much its words weigh in a search, from 0 to 10. */
export interface WeighedText {
  weight: number;
  text: string;
  /** The page does not say it: it stands for its own words, not for those used for one another. */
  isUnsaid?: boolean;
}

/** Parts of a page that are the same everywhere, or that a search should not land on: names of elements and of classes. */
const LEFT_OUT = new Set(
  `script style noscript form nav sommaire chapitres licence voisins ancre suite sources mots emplois lecture
  chiffre-source en-tete-imprimer proposer`.split(/\s+/),
);

/** What a page says first weighs most: its title, then the situation and the summary, then its headings. */
export const TITLE = 10;
export const OPENING = 3;
export const HEADING = 2;
export const BODY = 1;
const WEIGHTS: Readonly<Record<string, number>> = {
  h1: TITLE,
  formes: TITLE,
  situation: OPENING,
  chapeau: OPENING,
  'grand-chiffre': OPENING,
  h2: HEADING,
  h3: HEADING,
  'etape-action': HEADING,
};

const PIECES = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^"<>])*)>|[^<]+/gi;
/** Elements that part no words. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'dfn',
  'em',
  'i',
  'mark',
  'q',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'source',
  'wbr',
  'path',
  'use',
  'circle',
  'rect',
]);

/**
 * What a page of ours says, by weight.
 * @param html its `<main>`; our templates close every element and quote every value
 */
export function weighedTexts(html: string): WeighedText[] {
  const texts: WeighedText[] = [];
  const open: { name: string; weight: number }[] = [{ name: '', weight: BODY }];
  const say = (text: string, weight: number) => {
    const last = texts.at(-1);
    if (weight === 0) return;
    if (last?.weight === weight) last.text += text;
    else texts.push({ weight, text });
  };
  for (const [piece, closing, name = '', attributes = ''] of html.matchAll(PIECES)) {
    const around = open.at(-1)?.weight ?? BODY;
    if (name !== '' && !INLINE.has(name)) say(' ', around);
    if (name === '') say(decoded(piece), around);
    else if (closing) close(open, name);
    else {
      const weight = weightOf(name, attributes, around);
      const drawn = / (?:alt|aria-label)="([^"]*)"/.exec(
        name === 'svg' || name === 'img' ? attributes : '',
      );
      if (drawn?.[1]) say(decoded(drawn[1]), Math.min(weight, 1) * HEADING);
      if (!VOID.has(name) && !attributes.endsWith('/')) open.push({ name, weight });
    }
  }
  return texts;
}

function weightOf(name: string, attributes: string, around: number): number {
  const classes = / class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
  const names = [name, ...classes];
  if (around === 0 || names.some((one) => LEFT_OUT.has(one))) return 0;
  return Math.max(around, ...names.map((one) => WEIGHTS[one] ?? 0));
}

function close(open: { name: string; weight: number }[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  shy: '',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
  });

/** The text of a piece of HTML, in one line. */
export const textOf = (html: string): string =>
  decoded(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
