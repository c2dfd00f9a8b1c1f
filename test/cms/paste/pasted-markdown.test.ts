import { describe, expect, test } from 'vitest';
import { htmlOfText, pastedMarkdown } from '../../../src/cms/app/paste/pasted-markdown.ts';
import { parsePage } from '../../../src/import/body/parse-html.ts';
import { CLIPBOARDS, PLAIN } from './clipboards.ts';

const pasted = (html: string) => pastedMarkdown(parsePage(html).body);

test.each(CLIPBOARDS)('$program', ({ html, markdown }) => {
  expect(pasted(html).markdown.trimEnd()).toBe(markdown);
});

test.each(PLAIN)('plain words: %j', (text, markdown) => {
  const root = htmlOfText(text, parsePage(''));
  expect(pastedMarkdown(root).markdown.trimEnd()).toBe(markdown);
});

describe('what is left out is told', () => {
  test.each([
    [
      '<p>Avant <img src="https://exemple.fr/a.png" alt="Un plan"> après</p>',
      'image laissée de côté, « Un plan » : ajoutez son fichier par le bouton « + », puis « Image »',
    ],
    [
      '<table><caption>Un</caption><tr><th>a<br></th></tr><tr><td><p>b</p><p>c</p></td></tr></table>',
      'lignes d’une même case de tableau réunies en une seule : vérifiez',
    ],
    ['<p>Un <a href="javascript:x()">lien</a></p>', 'lien retiré, mots gardés : javascript:x()'],
  ])('%s', (html, told) => {
    expect(pasted(html).told).toEqual([told]);
  });
});
