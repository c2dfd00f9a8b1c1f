import type { MarkdownFault } from '../facts.ts';
import type { Check, CheckFactory } from './check.ts';
import { FOREIGN_SIGNS, MAY_BE_FOREIGN_SIGN } from './foreign-signs.ts';
import { linkLeftovers, MOST_TOLD } from './link-leftovers.ts';
import { type RawText, READ, rawTextOf } from './raw-text.ts';
import { excerpt } from './spot.ts';

/** Signs that a page would show, with their place in the raw text. */
export interface Leftover extends Omit<MarkdownFault, 'line'> {
  place: number;
}

/** Finds signs of Markdown, or of other tools, that make nothing of the words around them: pages show them as they are. */
export const checkLeftovers: CheckFactory = ({ faults }): Check => ({
  at: {
    inline: ({ token, line }) => {
      const raw = rawTextOf(token);
      if (!MAY_BE_LEFT.test(raw.text) && !MAY_BE_FOREIGN_SIGN.test(raw.text)) return;
      for (const { place, ...fault } of leftovers(raw))
        faults.push({ ...fault, line: line + raw.lineAt(place) });
    },
    em_open: ({ token, line, siblings, index }) => {
      const [before, , within, end, after] = siblings.slice(Math.max(0, index - 1), index + 4);
      // « 2*3*4 » is a product; a number in italics against words is not.
      const isProduct =
        end?.type === 'em_close' &&
        /\d$/.test(before?.content ?? '') &&
        /^[\d\s.,]+$/.test(within?.content ?? '') &&
        /^\d/.test(after?.content ?? '');
      if (token.markup !== '*' || !isProduct) return;
      faults.push({
        line,
        found: `*${excerpt(within?.content ?? '')}*`,
        message: `« * » entre deux chiffres, qui disparaît de la page : « ${excerpt(`*${within?.content}*`)} »`,
        expected: '« × », ou « \\* » pour garder le signe',
      });
    },
  },
});

/** Looked for before anything else: most texts hold none of these. */
const MAY_BE_LEFT = /[*_~`[\]{}<&^=\\\p{Co}]|(?![\n\t])\p{Cc}|##|\)\[/u;

function leftovers({ text, lineAt }: RawText): Leftover[] {
  const links = linkLeftovers(text);
  const bare = withoutAddresses(text);
  const told = new Set(links.map(({ place }) => lineAt(place)));
  // What should have been a link is often like the link of another tool.
  const foreign = signLeftovers(bare, FOREIGN_SIGNS).filter(
    ({ place }) => !told.has(lineAt(place)),
  );
  return [...links, ...signLeftovers(bare, SIGNS), ...foreign, ...emphasisLeftovers(bare)];
}

/**
 * Addresses written in full hold signs that mean nothing, and abbreviations are told by their line; a stand-in of the same
 * length keeps places.
 */
const withoutAddresses = (text: string): string =>
  text.replace(
    /^\*\[[^\]\n]{1,60}\]|(?:https?:\/\/|www\.|(?<![\w.+-])[\w.+-]+@)[^\s)\]>»*]+/gim,
    (address) => READ.repeat(address.length),
  );

/** One kind of signs, and what to say of it. */
export interface Sign {
  sign: RegExp;
  message: (found: string) => string;
  expected: string;
}

const says = (what: string) => (found: string) => `${what} : « ${found} »`;

const SIGNS: readonly Sign[] = [
  {
    sign: /\{%.{0,80}?%\}|\{%.{0,40}|%\}/gu,
    message: says('commande d’un autre outil'),
    expected: 'le texte qu’elle donnerait : rien n’est exécuté ici',
  },
  {
    sign: /\{:\s?[^}\n]{0,60}\}|\{[#.][\w-][^}\n]{0,60}\}/gu,
    message: says('attribut d’un autre outil'),
    expected: 'rien : les ancres se font d’elles-mêmes, et le style aussi',
  },
  {
    sign: /`+/gu,
    message: () => 'accent grave qui reste seul : « ` »',
    expected: 'un accent grave de chaque côté (« `mots` »), ou une apostrophe',
  },
  {
    sign: /~~/gu,
    message: () => '« ~~ » qui reste sur la page',
    expected: '« ~~mots~~ », sans espace entre les signes et les mots',
  },
  {
    sign: /==(?=\S)[^=\n]{1,100}==/gu,
    message: says('surlignage d’un autre outil'),
    expected: '« **mots** »',
  },
  {
    sign: /<<\s?[^<>\n]{1,200}>>/gu,
    message: says('guillemets en chevrons'),
    expected: 'des guillemets « et »',
  },
  {
    sign: /&(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|amp|lt|gt|quot|apos|laquo|raquo|[lr]squo|[lr]dquo|hellip|[mn]dash|euro|oelig|[aeiou](?:acute|grave|circ|uml)|ccedil);?|&(?:copy|reg|deg|times|middot|bull|sect|ordm?|trade|szlig|[an]tilde)(?![\w=;])|&(?:[a-z]{3,10}|#[\da-z]{1,8});/giu,
    message: says('code de caractère que la page ne montre pas comme un signe'),
    expected: 'le caractère lui-même',
  },
  {
    sign: /(?<![\p{L}\p{M}\p{N}/.=&-])[\p{L}\p{M}]{1,40}(?<=\p{Ll}\p{M}?)\?\p{Ll}[\p{L}\p{M}]{0,40}(?![=\p{L}])/gu,
    message: says('« ? » entre deux lettres'),
    expected: 'la lettre qui s’est perdue, ou une espace après « ? »',
  },
  {
    sign: /\\$/gu,
    message: () => 'barre « \\ » à la fin du texte',
    expected: 'rien : cette barre reste sur la page',
  },
  {
    sign: /(?<=\S)\s?##+\s*$/gu,
    message: () => '« # » à la fin du texte',
    expected: 'rien, ou « # » après une espace à la fin d’un titre',
  },
  {
    // What is drawn by one program alone, and signs of control but the tabulation and the line end.
    sign: /\p{Co}|(?![\t\n\r\u0080-\u009F])\p{Cc}/gu,
    message: (found) =>
      `caractère que les polices ne montrent pas (U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    expected: 'rien, ou le signe voulu : il vient souvent d’un copier-coller',
  },
];

function signLeftovers(text: string, signs: readonly Sign[]): Leftover[] {
  const found: Leftover[] = [];
  for (const { sign, message, expected } of signs)
    for (const { 0: written, index } of text.matchAll(sign)) {
      if (found.length === MOST_TOLD) return found;
      const shown = excerpt(written);
      found.push({ place: index, found: shown, message: message(shown || written), expected });
    }
  return found;
}

/** Of each line, the first: mending it often mends the others. */
function emphasisLeftovers(text: string): Leftover[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const found = emphasisLeftover(line);
    const from = start;
    start += line.length + 1;
    return found ? { ...found, place: from + found.place } : [];
  });
}

/**
 * The first sign of bold or italic that stays, by the rules that make them (https://spec.commonmark.org/0.31.2/#emphasis):
 * a space inside, a letter just after. « 2 × 3 », « prix* » and « nom_de_fichier » are words.
 */
function emphasisLeftover(text: string): Leftover | undefined {
  const runs = [...text.matchAll(/\*+|_+/g)].map(({ 0: run, index }) => {
    const before = text[index - 1] ?? ' ';
    const after = text[index + run.length] ?? ' ';
    return {
      run,
      index,
      opens: isEdge(before) && !isBlank(after),
      blank: isBlank(before) && isBlank(after),
      before,
      after,
    };
  });
  const bold = runs.find(
    ({ run, before, after }) =>
      (run.startsWith('**') && !(isBlank(before) && isBlank(after) && run.length > 4)) ||
      (run.startsWith('_') && run.length < 4 && isWord(before) !== isWord(after)),
  );
  const lines = runs.filter(({ run }) => run.startsWith('_') && run.length < 4);
  const line = lines.length > 1 ? lines.find(({ blank }) => blank) : undefined;
  const stars = runs.filter(({ run }) => run === '*');
  const star =
    stars.find(({ opens }) => opens) ??
    (AROUND_WORDS.test(text) ? stars.find(({ blank }) => blank) : undefined);
  const first = bold ?? line ?? star;
  if (!first) return undefined;
  const { run, index } = first;
  const around = excerpt(text.slice(Math.max(0, index - 20), index + 20).replaceAll(READ, ''));
  const isStrong = run.length > 1;
  return {
    place: index,
    found: run,
    message: `signe de ${isStrong ? 'gras' : 'mise en valeur'} qui reste sur la page : « ${around} »`,
    expected: `« ${run}mots${run} », sans espace juste à l’intérieur, ni lettre collée après une ponctuation ; « ${[...run].map((sign) => `\\${sign}`).join('')} » pour le signe lui-même`,
  };
}

/** « * mots* » and « * mots * », which « 2 * 3 * 4 » is not. */
const AROUND_WORDS = /\*\s\p{L}[^*\n]{0,200}[\p{L}\p{M}\p{N}]\s?\*/u;

const isBlank = (sign: string): boolean => /\s/u.test(sign);
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** Where a word begins. */
const isEdge = (sign: string): boolean => /[\s(«“"'’[]/u.test(sign);
