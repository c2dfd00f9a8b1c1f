import { OTHER_BLANKS } from '../blanks.ts';
import type { Slip } from './line-starts.ts';
import { excerpt } from './spot.ts';

const B = OTHER_BLANKS;
const starts = (text: string) => new RegExp(`^[ \\t${B}]*(?:${text})`, 'u');

const words = (line: string, sign: string): string => {
  const trimmed = line.trim();
  return excerpt(trimmed.slice(trimmed.indexOf(sign) + sign.length).replace(/^[\s\p{Cf}]+/u, ''));
};

const item = (line: string, sign: string): string => `« - ${words(line, sign)} »`;

/** Marks of items in texts of word processors: a sentence never begins with these. */
const BULLET = starts('([•‣⁃∙◦▪▫■□●○◆◇❖➢➤➔➜►▸✦✧\\u{1F784}＊－＋])[ \\t]?(?=\\S)');

/** These begin sentences and dialogues too: only among others are they items, which a page puts end to end. */
const DASH = starts(
  '([–—](?=[\\p{L}«])|(?:[·–—→⇒⇨✓✔✗✘✅❌☐☑☒★☆]|o(?=[ \\t]{2,}))(?=[ \\t]))[ \\t]*(?=\\S)',
);

/** Numbers and letters that make no list: « 1° », « 1/ », « (1) », « 1- », « a) », « ii. ». */
const ORDER = starts(
  '(\\(?(\\d{1,2}|[a-z]|[ivx]{1,4}|[IVX]{1,4}|[A-Z])(?: ?[°º)/]| ?\\.[)°-]?| ?[-–]))[ \\t]*(?=[\\p{L}«])',
);

/** « 1. » and « 1) » make lists: who reads these lines knows already that they do not here. */
const orderOf = (line: string): { number: string; style: string } | undefined => {
  const [, sign = '', number = ''] = ORDER.exec(line) ?? [];
  return number === '' || /^\d+[.)]$/.test(sign)
    ? undefined
    : { number, style: sign.replace(number, '').trim() };
};

const isNext = (one: string, other: string): boolean =>
  /^\d/.test(one)
    ? Number(other) === Number(one) + 1
    : (/^(?:[ivx]+|[IVX]+)$/.test(one) && romanOf(other) === romanOf(one) + 1) ||
      // « L. Dupont » and « M. Martin » are people.
      (/^[a-zAB]$/.test(one) && other.codePointAt(0) === (one.codePointAt(0) ?? 0) + 1);

const romanOf = (number: string): number => ROMANS.indexOf(number.toLowerCase());

const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

function isInOrder(line: string, before: string, after: string): boolean {
  const own = orderOf(line);
  return [
    [orderOf(before), own],
    [own, orderOf(after)],
  ].some(
    ([one, other]) => one && other && one.style === other.style && isNext(one.number, other.number),
  );
}

/** « 1.1 » and « 1.2 », which no list has. */
const OUTLINE = starts('((?:\\d{1,2}\\.){1,3}\\d{1,2}\\.?)[ \\t]+(?=[\\p{L}«])');

/** Whether two lines have numbers that follow each other, at their last place. */
function areNumbered(one: string, other: string): boolean {
  const [above, below] = [one, other].map((line) =>
    OUTLINE.exec(line)?.[1]?.replace(/\.$/, '').split('.'),
  );
  if (!above || !below || above.length !== below.length) return false;
  const isSame = above.slice(0, -1).join('.') === below.slice(0, -1).join('.');
  return isSame && Number(below.at(-1)) === Number(above.at(-1)) + 1;
}

const isDash = (line: string): boolean => DASH.test(line);

const heading = (line: string, sign: string): string =>
  `« ## ${words(line, sign).replace(/\s*=+$/, '')} »`;

const BOX = '« ::: attention », le texte, puis « ::: »';
const NOTHING = 'rien : ce signe reste sur la page';

/** Lines that word processors and other tools read as blocks, and that pages show with their signs. The first that fits is told. */
export const FOREIGN_LINES: readonly Slip[] = [
  {
    sign: BULLET,
    message: (sign) => `« ${sign} » n’ouvre pas de liste`,
    expected: item,
  },
  {
    sign: starts('(-{2,3}|\\+{2,3})[ \\t]+(?=\\S)'),
    message: (sign) => `« ${sign} » n’ouvre pas de liste`,
    expected: (line, sign) => `${item(line, sign)}, avec deux espaces devant pour une sous-liste`,
  },
  {
    sign: DASH,
    message: (sign) => `« ${sign} » n’ouvre pas de liste : la page met ces lignes bout à bout`,
    expected: (line, sign) =>
      /[–—]/.test(sign)
        ? `${item(line, sign)} dans une liste, ou une ligne vide entre les répliques d’un dialogue`
        : item(line, sign),
    among: (_, before, after) => isDash(before) || isDash(after),
  },
  {
    sign: ORDER,
    message: (sign) => `« ${sign} » n’ouvre pas de liste : la page met ces lignes bout à bout`,
    expected: (line, sign) => `« 1. ${words(line, sign)} », ou une ligne vide entre les deux`,
    among: isInOrder,
  },
  {
    sign: OUTLINE,
    message: (sign) => `« ${sign} » n’ouvre pas de liste : la page met ces lignes bout à bout`,
    expected: () => 'une ligne vide entre les deux, ou une liste',
    among: (line, before, after) => areNumbered(before, line) || areNumbered(line, after),
  },
  {
    sign: starts(`((?:[-–—=*_~;+#][ \\t${B}]*){3,})$`),
    message: (sign) => `ligne de signes qui se lit comme du texte : « ${excerpt(sign)} »`,
    expected: () => '« --- » entre deux lignes vides, sans autre espace, ou rien',
  },
  {
    sign: starts('(={2,6}|=(?=[ \\t]+\\p{Lu}))[ \\t]+(?=\\S)'),
    message: (sign) => `titre écrit pour un autre outil : « ${sign} »`,
    expected: heading,
  },
  {
    sign: starts('(h[1-6]\\.|＃{1,6})[ \\t]*(?=\\S)'),
    message: (sign) => `titre écrit pour un autre outil : « ${sign} »`,
    expected: heading,
  },
  {
    sign: starts(
      '(!!!|\\?\\?\\?\\+?|===(?=[ \\t]+")|\\.\\. [a-z-]+::|[；：]{3}|\\[(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION)\\]$)',
    ),
    message: (sign) => `encadré écrit pour un autre outil : « ${sign} »`,
    expected: () => BOX,
  },
  {
    sign: starts('(!)[ \\t]+(?=\\S)'),
    message: () => 'image mal écrite : espace après « ! »',
    expected: () => '« ![ce que montre l’image](/media/image.jpg) »',
  },
  {
    sign: starts('(%%|\\$\\$|@\\[|\\^$|\'\'\'$|"""$)'),
    message: (sign) => `« ${sign} » qui se lit comme du texte`,
    expected: () => NOTHING,
  },
  {
    sign: starts('(\\[(?:TOC|toc)\\])$'),
    message: (sign) => `sommaire d’un autre outil : « ${sign} »`,
    expected: () => 'rien : le sommaire se fait de lui-même',
  },
  {
    sign: starts(
      '((?:import|export)[ \\t](?:[^\'"\\n]{1,200} from )?[\'"]\\S+[\'"];?|export (?:const|default) .*)$',
    ),
    message: () => 'commande d’un autre outil, qui se lit comme du texte',
    expected: () => 'rien : rien n’est exécuté ici',
  },
];

/** What may begin one of them, for a glance before the rest. */
export const MAY_BE_FOREIGN = new RegExp(
  `(?<![^\\n])[ \\t${B}]*(?:[•‣⁃∙◦▪▫■□●○◆◇❖➢➤➔➜►▸✦✧\\u{1F784}＊－＋＃·–—→⇒⇨✓✔✗✘✅❌☐☑☒★☆=!?.；：%$@^'"[_~;-]|\\(?(?:\\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4}) ?[.)°º/–-]|o[ \\t]{2}|h[1-6]\\.|import|export)`,
  'u',
);
