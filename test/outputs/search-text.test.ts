import { expect, test } from 'vitest';
import { weighedTexts } from '../../src/outputs/search-text.ts';

const heard = (html: string) =>
  weighedTexts(html).map(({ weight, text }) => [weight, text.replace(/\s+/g, ' ').trim()]);

test.each([
  [
    '<h1>Titre</h1><p>Texte.</p>',
    [
      [10, 'Titre'],
      [1, 'Texte.'],
    ],
  ],
  [
    '<p class="chapeau">Début</p><h2>Partie</h2>',
    [
      [3, 'Début'],
      [2, 'Partie'],
    ],
  ],
  ['<p>L’<strong>habilitation</strong> vite.</p>', [[1, 'L’habilitation vite.']]],
  ['<p>Un</p><p>deux<br>trois</p>', [[1, 'Un deux trois']]],
  ['<p>13&nbsp;millions &amp; plus&#8239;!</p>', [[1, '13 millions & plus !']]],
  ['<p>Oui</p><nav><p>non <img src="x" alt="non"></p></nav><p>oui</p>', [[1, 'Oui oui']]],
  ['<section class="sources autre"><h2>Non</h2><ul><li>non</li></ul></section>', []],
  ['<h2>Partie <a class="ancre" href="#x" aria-label="Lien">#</a></h2>', [[2, 'Partie']]],
  [
    '<figure><img alt="Un écran" src="x"><svg aria-label="Une carte"><path d="M0"/></svg></figure>',
    [
      [2, 'Un écran'],
      [2, 'Une carte'],
    ],
  ],
])('of %s, %o is searched', (html, expected) => {
  expect(heard(html).filter(([, text]) => text !== '')).toEqual(expected);
});
