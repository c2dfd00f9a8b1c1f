import type { TextBlock, TextRun } from '../markdown/text-blocks.ts';
import { plainSigns } from '../model/plain-signs.ts';
import type { CharterText } from './charter-text.ts';

/** A charter without any markup: to paste in a letter, in a message, in any software. */
export function charterPlainText(charter: CharterText): string {
  const { titre, nature, resume, preambule, articles, apres, licence } = charter;
  const parts = [
    underlined(titre, '='),
    nature,
    resume,
    ...preambule.map(blockText),
    ...articles.flatMap((article, at) => [
      underlined(`Article ${at + 1}. ${article.titre}`, '-'),
      ...article.texte.map(blockText),
    ]),
    underlined('Signatures', '-'),
    SIGNATURE.join('\n'),
    ...apres.map(blockText),
    underlined('Licence', '-'),
    licence.attribution,
    licence.adresse,
  ];
  return plainSigns(`${parts.join('\n\n')}\n`);
}

const SIGNATURE = ['Organisation :', 'Nom et fonction :', 'Date et lieu :', 'Signature :'];

const underlined = (text: string, sign: string): string =>
  `${text}\n${sign.repeat(Math.min(text.length, 72))}`;

function blockText({ kind, runs, depth, number }: TextBlock): string {
  const words = runs.map(runText).join('');
  if (kind === 'titre') return underlined(words, '-');
  const sign = kind === 'puce' ? '- ' : kind === 'numero' ? `${number}. ` : '';
  return `${'  '.repeat(depth)}${sign}${words}`;
}

const runText = ({ text, href }: TextRun): string => (href ? `${text} (${href})` : text);
