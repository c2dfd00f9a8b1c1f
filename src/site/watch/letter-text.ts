import type { Letter, LetterItem } from './letter.ts';

/** A letter as plain text, to paste into any mail program. */
export const letterText = (letter: Letter): string =>
  [
    letter.titre,
    letter.site,
    '',
    ...letter.items.flatMap((item, at) => [...itemLines(item, at + 1), '']),
    '--',
    `Tous les changements : ${letter.adresse}`,
    letter.attribution,
    '',
  ].join('\n');

const itemLines = (item: LetterItem, rank: number): string[] => [
  `${rank}. ${item.titre}`,
  '',
  item.phrase,
  item.resume,
  '',
  'Que faire maintenant :',
  ...item.aFaire.map((gesture) => `- ${gesture}`),
  '',
  `En savoir plus : ${item.adresse}`,
  ...item.sources.map(({ texte, adresse }) => `Source : ${texte}${adresse ? `, ${adresse}` : ''}`),
];
