import type { CharterText } from '../charter-text.ts';
import { wordDocument } from './word-document.ts';

/** Enough for the partners of a territory, on one page. */
const SIGNATURE_ROWS = 6;
const SIGNATURE_HEIGHT = 900;
const COLUMNS = ['Organisation', 'Nom et fonction', 'Date et lieu', 'Signature'];

/** A charter as a Word document: its articles under their numbers, a table to sign, then what is said about it. */
export const charterDocument = (charter: CharterText): Promise<Uint8Array> =>
  wordDocument({
    ...charter,
    genre: charter.nature,
    parties: [
      { texte: charter.preambule },
      { titre: 'Articles', niveau: 1 },
      ...charter.articles.flatMap(({ titre, texte }, at) => [
        { titre: `Article ${at + 1}. ${titre}`, niveau: 2 as const },
        { texte },
      ]),
      { titre: 'Signatures', niveau: 1, nouvellePage: true },
      {
        colonnes: COLUMNS,
        lignes: Array.from({ length: SIGNATURE_ROWS }, () => COLUMNS.map(() => '')),
        hauteur: SIGNATURE_HEIGHT,
      },
      { titre: 'À propos de ce texte', niveau: 1, nouvellePage: true },
      { texte: charter.apres },
    ],
  });
