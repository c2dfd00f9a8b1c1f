import { wholeAddress } from '../syntax/whole-address.ts';
import type { Leftover } from './leftovers.ts';
import { ESCAPED_BRACKET, ESCAPED_END, READ } from './raw-text.ts';
import { excerpt } from './spot.ts';

/** What an address begins with. */
const ADDRESS = '(?:https?:|www\\.|mailto:|tel:|/|#(?=\\p{L})|\\.{1,2}/)';

const LINK = '« [texte](https://exemple.fr) »';

/** One way of missing a link, and what to say of it. */
interface Miss {
  sign: RegExp;
  says: (match: RegExpExecArray) => Omit<Leftover, 'place' | 'found'>;
}

/** The first that fits a place is told. */
const MISSES: readonly Miss[] = [
  {
    sign: /(!?)\[([^[\]]{0,300})\]\(([^()]{0,300})(\)?)/gu,
    says: ([, mark = '', text = '', address = '', close = '']) => {
      const kind = mark ? 'image' : 'lien';
      const right = `« ${mark}[${excerpt(text)}](${excerpt(wholeAddress(address) ?? withoutSpaces(address))}) »`;
      if (close === '')
        return {
          message: `${kind} jamais ${mark ? 'fermée' : 'fermé'} : « ${excerpt(`${mark}[${text}](${address}`)} »`,
          expected: `une parenthèse après l’adresse : ${LINK}`,
        };
      return /\s/u.test(address.trim())
        ? { message: `espace dans l’adresse « ${excerpt(address)} »`, expected: right }
        : {
            message: `${kind} mal ${mark ? 'écrite' : 'écrit'} : « ${excerpt(`${mark}[${text}](${address})`)} »`,
            expected: LINK,
          };
    },
  },
  {
    sign: new RegExp(`(?<!${ESCAPED_BRACKET}[^[\\]]{0,300})\\]\\(`, 'gu'),
    says: () => ({
      message: 'lien mal écrit : « ]( » reste sur la page',
      expected: `${LINK}, sans crochets dans le texte ni lien dans un lien`,
    }),
  },
  {
    sign: new RegExp(`\\[([^[\\]]{1,200})\\]\\s+\\((?=${ADDRESS}|[^\\s()@]{1,60}@)`, 'giu'),
    says: ([, text = '']) => ({
      message: `espace entre « ] » et « ( » : « [${excerpt(text)}] (… »`,
      expected: `${LINK}, sans rien entre les deux`,
    }),
  },
  {
    sign: /(?<!!)\[([^[\]\n]{1,200})\][ \t]?(?=https?:\/\/|www\.)/giu,
    says: ([, text = '']) => ({
      message: `adresse sans parenthèses après « [${excerpt(text)}] »`,
      expected: `« [${excerpt(text)}](adresse) »`,
    }),
  },
  {
    sign: new RegExp(`\\(([^()]{1,200})\\)\\[(?=${ADDRESS})`, 'giu'),
    says: ([, text = '']) => ({
      message: `lien à l’envers : « (${excerpt(text)})[… »`,
      expected: `« [${excerpt(text)}](adresse) »`,
    }),
  },
  {
    sign: /\[\^([^[\]\n]{0,100})\]/gu,
    says: ([, label = '']) => ({
      message: `nom de note mal écrit : « [^${excerpt(label)}] »`,
      expected: `« [^${label.trim().replace(/\s+/g, '-') || '1'}] », sans espace, ici et devant la note`,
    }),
  },
  {
    sign: /\^\[/gu,
    says: () => ({
      message: 'note dans le texte : « ^[ »',
      expected: '« [^1] », puis en fin de page une ligne « [^1]: Le texte. »',
    }),
  },
  {
    sign: /\[\[/gu,
    says: () => ({ message: 'lien entre doubles crochets', expected: LINK }),
  },
  {
    sign: /^\[([^[\]\n]{1,100})\]\s?:(?=\s*\S)/gmu,
    says: ([, label = '']) => ({
      message: `adresse donnée à part, mal écrite : « [${excerpt(label)}]: »`,
      expected: `« [${excerpt(label)}]: https://exemple.fr », sans espace avant les deux points ni dans l’adresse`,
    }),
  },
  {
    sign: /\[([^[\]]{1,200})\]\[([^[\]]{0,100})\]/gu,
    says: ([, text = '', label = '']) => ({
      message: `lien sans adresse : « [${excerpt(text)}][${excerpt(label)}] »`,
      expected: `« [${excerpt(text)}](https://exemple.fr) »`,
    }),
  },
  {
    sign: new RegExp(`\\[([^[\\]()${READ}]{1,200})\\((?=${ADDRESS})`, 'giu'),
    says: ([, text = '']) => ({
      message: `crochet jamais fermé : « [${excerpt(text)}(… »`,
      expected: `« [${excerpt(text)}](adresse) »`,
    }),
  },
  {
    sign: /!\(([^()\n]{1,200})\)(?=\[)|!\((?:https?:\/)?\/[^\s()]{1,200}\.(?:png|jpe?g|gif|svg|webp|avif)\)|!(?=[\p{L}\d])[^\s()[\]!]{0,100}\(\/\S{1,200}\.(?:png|jpe?g|gif|svg|webp|avif)\)/giu,
    says: () => ({
      message: 'image mal écrite',
      expected: '« ![ce que montre l’image](/media/image.jpg) »',
    }),
  },
  {
    sign: /<(?=(?:https?:|mailto:|www\.))|<[^<>\n]{1,200}https?:\/\/[^<>\n]{1,300}>/giu,
    says: () => ({
      message: 'adresse entre chevrons mal écrite',
      expected: '« <https://exemple.fr> », sans espace, ou un lien avec son texte',
    }),
  },
];

const BRACKETS = new RegExp(`[[\\]${ESCAPED_BRACKET}${ESCAPED_END}]`, 'g');

/** A bracket without the other; « [0 ; 1[ » is an interval. */
function loneBracket(text: string): Leftover[] {
  const open: number[] = [];
  let lone: number | undefined;
  for (const { 0: sign, index } of text.matchAll(BRACKETS))
    if (sign === '[' || sign === ESCAPED_BRACKET) open.push(index);
    else if (open.pop() === undefined && sign === ']') lone ??= index;
  const place = lone ?? open.find((at) => text[at] === '[');
  if (place === undefined || /[\d∞][[\]]|[[\]]\s?[-–]?[\d∞]|[:;=8]-?[[\]]/.test(text)) return [];
  const sign = text[place] ?? '';
  return [
    {
      place,
      found: sign,
      message: `crochet seul : « ${sign} »`,
      expected: 'un crochet de chaque côté, ou des parenthèses',
    },
  ];
}

/** Of one block: who mends these reads the next ones. */
export const MOST_TOLD = 20;

/** What should have been links, notes or images, and shows as it was written. */
export function linkLeftovers(text: string): Leftover[] {
  if (!/[[\]<^]|!\(/.test(text)) return [];
  const found: Leftover[] = [];
  const taken: [from: number, to: number][] = [];
  for (const { sign, says } of MISSES)
    for (const match of text.matchAll(sign)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.length === MOST_TOLD) return found;
      if (taken.some(([start, end]) => from < end && to > start)) continue;
      taken.push([from, to]);
      found.push({ place: from, found: excerpt(match[0]), ...says(match) });
    }
  return found.length > 0 ? found : loneBracket(text);
}

/** An address as it should be: a telephone number without spaces, others with theirs encoded. */
function withoutSpaces(address: string): string {
  const trimmed = address.trim();
  return /^tel:/i.test(trimmed)
    ? trimmed.replace(/\s+/g, '')
    : trimmed.replace(/\s*\n\s*/g, '').replace(/[ \t\u00A0\u2000-\u200B\u202F\u3000]/g, '%20');
}
