import { expect, test } from 'vitest';
import type { PaperBlock } from '../../../src/outputs/paper/blocks.ts';
import type { PaperDocument } from '../../../src/outputs/paper/document.ts';
import { setPaper } from '../../../src/outputs/paper/typst.ts';

const PICTURE = { k: 'image' as const, src: '/media/logo.svg', alt: 'Un carré', caption: '' };
const DRAWING = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>',
);

const paperOf = (bloc: PaperBlock): PaperDocument => ({
  titre: 'Essai',
  auteurs: ['Équipe d’essai'],
  mots: [],
  date: [2026, 1, 2],
  couleur: '#0b5563',
  edition: 'Essai',
  pied: 'Essai',
  langue: 'fr',
  format: 'a4',
  marge: false,
  paysage: false,
  secours: false,
  blocs: [{ k: 'h', n: 1, c: [{ k: 's', s: 'Essai' }] }, bloc],
});

test.each<[string, PaperBlock]>([
  ['alone', PICTURE],
  ['as a paragraph', { k: 'p', c: [PICTURE] }],
  [
    'in a sentence',
    { k: 'p', c: [{ k: 's', s: 'Voyez ' }, PICTURE, { k: 's', s: ' et signez.' }] },
  ],
])('a picture %s makes an accessible document', (_where, bloc) => {
  const { remark } = setPaper(paperOf(bloc), [{ src: PICTURE.src, bytes: DRAWING }]);
  expect(remark).toBeUndefined();
});
