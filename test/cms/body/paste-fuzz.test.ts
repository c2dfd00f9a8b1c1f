import { describe, expect, test } from 'vitest';
import { pastedMarkdown } from '../../../src/cms/app/paste/pasted-markdown.ts';
import { throughRichEditor, withPastedText } from '../../../src/cms/body/decap-serializer.ts';
import { parsePage } from '../../../src/import/body/parse-html.ts';
import { inspectMarkdown } from '../../../src/markdown/inspect.ts';
import { randomHtml } from '../../markdown/from-html/random-html.ts';
import { htmlWords, visibleWords } from '../../markdown/from-html/visible-words.ts';
import { CLIPBOARDS } from '../paste/clipboards.ts';
import { type Draw, drawFrom } from './random-edits.ts';

/** What programs put around, and between, what is copied. */
const AROUND: readonly ((html: string) => string)[] = [
  (html) => html,
  (html) => `<html><body>\n<!--StartFragment-->${html}<!--EndFragment-->\n</body></html>`,
  (html) =>
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${html}</b>`,
  (html) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>un</p>\n${html}<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>deux</p>`,
  (html) => `<google-sheets-html-origin>${html}</google-sheets-html-origin>`,
  (html) => `<div>\n<p class=MsoNormal>${html}<o:p>&nbsp;</o:p></p>\n</div>`,
];

const pasted = (html: string) => pastedMarkdown(parsePage(html).body).markdown.trimEnd();

/** « Tableau : à légender » stands above a table without a caption; the signs of Word's lists are no words. */
const OURS = /^(?:tableau|à|légender|o)$/;
const letters = (words: readonly string[]) => words.filter((word) => !OURS.test(word)).join('');

/** What was wrong already where it was copied: levels that are left out, codes of signs shown as they are. */
const OF_THE_SOURCE = /^(?:titre de niveau|code de caractère)/;

test('500 clipboards at random: every word arrives, once, in order', () => {
  const draw = drawFrom(2026);
  for (let seed = 0; seed < 500; seed += 1) {
    const html = (AROUND[draw(AROUND.length)] ?? String)(randomHtml(seed));
    const markdown = pasted(html);
    const told = `${seed}\n${html}\n${markdown}`;
    expect(letters(visibleWords(markdown)), told).toBe(letters(htmlWords(html)));
    const faults = inspectMarkdown(markdown).faults.filter(
      ({ message }) => !OF_THE_SOURCE.test(message),
    );
    expect(faults, told).toEqual([]);
  }
});

/** A text with a bit of everything, to paste into. */
const BODY = `Un début **gras** de texte.

- premier
  - second
- tiers

> Une citation.

## Un titre

Tableau : des lieux

| Lieu |
| --- |
| Mairie |

Une note{marge: ici} et [un lien](https://exemple.fr), enfin.`;

/** How many letters the editor shows of `BODY`, more or less: beyond the end, one pastes at the end. */
const PLACES = 110;

function expectPasted(markdown: string, draw: Draw, told: string): void {
  const place = draw(PLACES);
  const saved = withPastedText(BODY, markdown, place);
  const all = letters(visibleWords(saved));
  const words = letters(visibleWords(markdown));
  const body = letters(visibleWords(BODY));
  const at = all.indexOf(words);
  const where = `${told}\n--- at ${place}\n${saved}`;
  expect(at, where).toBeGreaterThanOrEqual(0);
  expect(all.slice(0, at) + all.slice(at + words.length), where).toBe(body);
  expect(throughRichEditor(saved), where).toBe(saved);
}

describe('pasted in a text, anywhere', () => {
  test.each(CLIPBOARDS)('$program', ({ program, markdown }) => {
    const draw = drawFrom(program.length);
    for (let round = 0; round < 6; round += 1) expectPasted(markdown, draw, program);
  });

  test.each([
    ['Un.\n\n| a |\n| --- |\n| b |'],
    ['Un.\n\n::: exemple\nDeux.\n:::'],
    ['Un{marge: deux}'],
    [''],
  ])('at the end of %j', (body) => {
    for (const text of ['mot', 'mot\n\n- puce', '| c |\n| --- |\n| d |']) {
      const words = visibleWords(withPastedText(body, text, 10_000));
      expect(words.join('')).toBe([...visibleWords(body), ...visibleWords(text)].join(''));
    }
  });

  test('what comes at random loses nothing on the way, nor does the text', () => {
    const draw = drawFrom(7);
    for (let seed = 0; seed < 100; seed += 1)
      expectPasted(pasted(randomHtml(seed)), draw, `seed ${seed}`);
  });
});
