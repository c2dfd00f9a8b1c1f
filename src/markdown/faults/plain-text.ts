import type { MarkdownFault } from '../facts.ts';
import { FOREIGN_SIGNS, MAY_BE_FOREIGN_SIGN } from './foreign-signs.ts';
import { excerpt } from './spot.ts';
import { letterFaults } from './unseen.ts';

/** Signs that show as they are where no Markdown is read. Figures (`{{chiffre:…}}`) are read everywhere. */
const SIGNS: readonly [sign: RegExp, expected: string][] = [
  [
    /\*\*[^*\n]*\*\*|(?<![\p{L}\p{N}])__[^_\n]+__(?![\p{L}\p{N}])/u,
    'les mots seuls : ce champ ne se met pas en gras',
  ],
  [
    /(?<![\p{L}\p{N}*])\*(?![\s*])[^*\n]*[^\s*]\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_/])_(?![\s_])[^_\n]*[^\s_]_(?![\p{L}\p{N}_/])/u,
    'les mots seuls : ce champ ne se met pas en italique',
  ],
  [/!?\[[^[\]\n]*\]\s?\([^()\n]*\)?/u, 'les mots seuls : ce champ ne prend pas de lien'],
  [/`/u, 'les mots seuls, avec une apostrophe droite ou courbe si c’en est une'],
  [/^#{1,6}\s/mu, 'le texte seul, sans « # »'],
  [/\{%.{0,80}|\{\{(?!\s*chiffre\s*:).{0,80}/u, 'le texte que cette commande donnerait'],
  [/<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/iu, 'le texte seul, sans balise'],
  [/&(?:#x?[\da-f]{1,7}|[a-z]{2,8});/iu, 'le caractère lui-même'],
  [/\{(?:marge|anglais|latin)\s?:/iu, 'les mots seuls : ce champ ne prend pas de note'],
  [/\[\^[^[\]\n]*\]/u, 'le texte sans appel de note : les sources ont leur champ'],
];

const QUICK = /[*_[`#{<&~^\\]/;

/** What a text without Markdown holds that its page would show as raw signs, or that was read in the wrong encoding. */
export function plainTextFaults(text: string): MarkdownFault[] {
  const letters = letterFaults(text);
  if (!QUICK.test(text) && !MAY_BE_FOREIGN_SIGN.test(text) && !HEAD.test(text)) return letters;
  const found = SIGNS.flatMap(([sign, expected]) => {
    const match = sign.exec(text);
    if (!match) return [];
    const shown = excerpt(match[0]);
    const line = text.slice(0, match.index).split('\n').length;
    return [
      { line, found: shown, message: `« ${shown} » se lirait tel quel sur la page`, expected },
    ];
  });
  return [...letters, ...(found.length > 0 ? found : foreignSign(text))];
}

/** Signs at the head of a text that other programs read as a title, or draw before an item. */
const HEAD = /^\s*(?:={2,6}\s|[•‣⁃∙◦▪▫■□●○◆◇❖➢➤►▸]\s?)(?=\S)/u;

/** The first sign of another tool: one is enough to see that the text comes from elsewhere. */
function foreignSign(text: string): MarkdownFault[] {
  const head = HEAD.exec(text)?.[0].trim();
  if (head !== undefined)
    return [
      {
        line: 1,
        found: head,
        message: `« ${head} » se lirait tel quel sur la page`,
        expected: 'le texte seul, sans ce signe',
      },
    ];
  for (const { sign, message, expected } of FOREIGN_SIGNS) {
    const [match] = text.matchAll(sign);
    if (!match) continue;
    const line = text.slice(0, match.index).split('\n').length;
    const found = excerpt(match[0]);
    return [{ line, found, message: message(found), expected }];
  }
  return [];
}
