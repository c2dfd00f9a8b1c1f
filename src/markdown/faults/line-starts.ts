import { BLOCK_SIGN, OTHER_BLANKS, TABLE_RULE } from '../blanks.ts';
import type { Check, CheckFactory } from './check.ts';
import { FOREIGN_LINES, MAY_BE_FOREIGN } from './foreign-lines.ts';
import { rawTextOf } from './raw-text.ts';
import { excerpt } from './spot.ts';

/** A line that begins like a block and is words: what it looks like, why it is none, and what to write. */
export interface Slip {
  sign: RegExp;
  /** Holds the name of the sign. */
  message: (sign: string) => string;
  expected: (line: string, sign: string) => string;
  /** Whether the lines before and after bear it out; for signs that sentences begin with too. */
  among?: (line: string, before: string, after: string) => boolean;
}

const B = OTHER_BLANKS;
const starts = (text: string) => new RegExp(`^(?:${text})`, 'u');

/** Of two neighbours, one begins with a dash and a letter as well. */
const isDashed = (line: string) => /^[-*+][\p{L}«]/u.test(line.trimStart());
const numberOf = (line: string) => Number(/^\s*(\d{1,2})[.)]/.exec(line)?.[1] ?? Number.NaN);

/** The first that fits is told. */
const SLIPS: readonly Slip[] = [
  {
    sign: starts(`[ \\t]*((?:${BLOCK_SIGN}))[ \\t]*[${B}]`),
    message: (sign) => `espace insécable ou invisible après « ${sign} », qui se lit comme du texte`,
    expected: (line, sign) =>
      `« ${sign} ${excerpt(afterSign(line, sign))} », avec une espace simple`,
    // « + 33 1 »: only among others is it an item.
    among: (line, before, after) =>
      !/^\+\s*\d/u.test(line) || /^\+/u.test(before) || /^\+/u.test(after),
  },
  {
    sign: starts(`[ \\t]*[${B}][ \\t${B}]*((?:${BLOCK_SIGN})[ \\t]|[|>]|:::|\`\`\`)`),
    message: (sign) =>
      `espace insécable ou invisible avant « ${sign.trim()} », qui se lit comme du texte`,
    expected: (line) => `« ${excerpt(line)} », sans rien avant ou avec des espaces simples`,
  },
  {
    sign: starts('[ \\t]*(#{7,})[ \\t]'),
    message: () => 'titre de plus de six « # », qui se lit comme du texte',
    expected: (line) => `« ## ${excerpt(afterSign(line, ''))} »`,
  },
  {
    sign: starts(`[ \\t]*(#{2,6}(?=[\\p{L}\\d«"“*_([])|#(?=\\p{Lu}|[«"“*_([]))`),
    message: (sign) => `titre sans espace après « ${sign} », qui se lit comme du texte`,
    expected: (line, sign) =>
      `« ${sign.length === 1 ? '##' : sign} ${excerpt(afterSign(line, sign))} »${sign.length === 1 ? ', ou « \\# » pour garder le signe' : ''}`,
  },
  {
    sign: starts('[ \\t]*(#{1,6})(?:[ \\t]|$)'),
    message: (sign) => `« ${sign} » qui se lit comme du texte : la ligne n’ouvre pas de titre ici`,
    expected: () => 'une ligne vide avant, et trois espaces au plus devant',
  },
  {
    sign: starts('[ \\t]*([-*+])(?=[\\p{L}«])'),
    message: (sign) => `point de liste sans espace après « ${sign} », qui se lit comme du texte`,
    expected: (line, sign) => `« ${sign} ${excerpt(afterSign(line, sign))} »`,
    // « +d’infos » and « *Hors taxe » begin sentences: only among others are they items.
    among: (line, before, after) =>
      line.trimStart().startsWith('-') || isDashed(before) || isDashed(after),
  },
  {
    sign: starts("[ \\t]*(\\d{1,2}[.)])(?=\\p{L}[\\p{L}\\p{M}’'])"),
    message: (sign) => `point de liste sans espace après « ${sign} », qui se lit comme du texte`,
    expected: (line, sign) => `« ${sign} ${excerpt(afterSign(line, sign))} »`,
  },
  {
    sign: starts('[ \\t]*([-*+]|\\d{1,2}[.)])[ \\t]'),
    message: (sign) => `« ${sign} » qui se lit comme du texte : la ligne n’ouvre pas de liste ici`,
    expected: () => 'une ligne vide avant la liste, et le décalage des autres points',
    among: (line, before, after) =>
      !/^\s*\d/.test(line) ||
      numberOf(before) === numberOf(line) - 1 ||
      numberOf(after) === numberOf(line) + 1,
  },
  {
    sign: starts('[ \\t]*(:{1,2})(?!:)(?:[ \\t]|(?=[\\p{L}\\d«]))'),
    message: () => 'définition mal placée : « : » se lit comme du texte',
    expected: () =>
      'un seul terme, sur la ligne juste au-dessus, puis « : définition » ; pour deux termes, « Terme, autre terme » sur une ligne',
  },
  {
    sign: starts('[ \\t]*(\\*\\[)[^\\]\\n]{1,60}\\]'),
    message: () => 'abréviation mal écrite',
    expected: () =>
      '« *[SIGLE]: Nom en toutes lettres », seule sur sa ligne, sans espace avant les deux points',
  },
  {
    sign: starts('[ \\t]*(\\[[ xX>/!?*~✓✔-]\\])[ \\t]'),
    message: () => 'case à cocher, que la page montre avec ses crochets',
    expected: () => 'un point de liste simple, « - à faire »',
  },
  {
    sign: starts('[ \\t]*(\\[![\\p{L}]+\\])'),
    message: () => 'encadré écrit pour un autre site',
    expected: () => '« ::: attention », le texte, puis « ::: »',
  },
];

const afterSign = (line: string, sign: string): string =>
  line
    .trim()
    .slice(sign.length)
    .replace(/^[#\s\u200B-\u200D\u2060\uFEFF]+/, '');

/** Finds lines that begin with the sign of a block and are words for want of a plain space, or of an empty line. */
export const checkLineStarts: CheckFactory = ({ faults }): Check => ({
  at: {
    inline: ({ token, line, siblings, index }) => {
      const parent = siblings[index - 1]?.type;
      if (parent !== 'paragraph_open' && parent !== 'dt_open') return;
      const { text, lineAt, isBare, isBroken } = rawTextOf(token);
      let place = 0;
      const lines = text.split('\n');
      // Lines that stay apart on the page are no list gone wrong: the replies of a dialogue, for one.
      const before = (at: number) => (isBroken(at - 1) ? '' : (lines[at - 1] ?? ''));
      const after = (at: number) => (isBroken(at) ? '' : (lines[at + 1] ?? ''));
      lines.forEach((content, at) => {
        const fault =
          hiddenBlank(content, at, lines) ?? (isBare(at) && slipOf(content, before(at), after(at)));
        if (fault) faults.push({ line: line + lineAt(place), ...fault });
        place += content.length + 1;
      });
    },
  },
});

const ALL_BLANK = new RegExp(`^[ \\t${B}]+$`, 'u');

/** A line that looks empty and is not: what stands above and below is one paragraph. */
const hiddenBlank = (line: string, at: number, lines: readonly string[]) =>
  at > 0 && at < lines.length - 1 && ALL_BLANK.test(line) && /[^ \t]/.test(line)
    ? {
        found: excerpt(lines[at - 1] ?? ''),
        message: 'ligne qui paraît vide, et qui tient une espace insécable ou invisible',
        expected: 'une ligne vraiment vide : sans elle, les deux textes n’en font qu’un',
      }
    : undefined;

const MAY_SLIP = new RegExp(`^[ \\t${B}]*(?:[#*+:~|>[\`-]|\\d{1,2}[.)])|\\||\\S\\t|;\\S`, 'u');

function slipOf(line: string, before: string, after: string) {
  if (!MAY_SLIP.test(line) && !MAY_BE_FOREIGN.test(line)) return undefined;
  for (const { sign, message, expected, among } of [...SLIPS, ...FOREIGN_LINES]) {
    const found = sign.exec(line)?.[1];
    if (found === undefined || (among && !among(line, before, after))) continue;
    return { found: excerpt(line), message: message(found), expected: expected(line, found) };
  }
  const isOfTable = isRow(line) || [before, after].some((other) => areRows(line, other));
  return isOfTable ? { found: excerpt(line), ...ROW } : undefined;
}

/** Cells without a row of titles, or as spreadsheets copy them: two lines in a row that have as many. */
const PARTS = [/(?<=\S) \| (?=\S)/gu, /(?<=\S)\t+(?=\S)/gu, /(?<=[^\s;]);(?=[^\s;])/gu] as const;

const areRows = (line: string, other: string): boolean =>
  PARTS.some((part) => {
    const count = [...line.matchAll(part)].length;
    // « mot;mot » may be a slip of the keyboard.
    return count > (part === PARTS[2] ? 1 : 0) && count === [...other.matchAll(part)].length;
  });

const ROW = {
  message: 'ligne de tableau qui se lit comme du texte',
  expected:
    'une ligne de titres « | a | b | », puis « | --- | --- | » avec autant de colonnes, puis les lignes, sans ligne vide',
};

/** Dashes of a table, whatever the keyboard made of them, or a line between two bars. */
const isRow = (line: string): boolean =>
  line.includes('|') &&
  (TABLE_RULE.test(line) || /^\s*\|.*\|/u.test(line) || OTHER_RULE.test(line));

const OTHER_RULE = /^\s*\|?\s*:?[-–—=_]{2,}:?\s*\|[-–—=_|:\s]*$/u;
