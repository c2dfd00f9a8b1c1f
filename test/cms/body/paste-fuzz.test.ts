import { describe, expect, test } from 'vitest';
import { pastedMarkdown } from '../../../src/cms/app/paste/pasted-markdown.ts';
import { throughRichEditor, withPastedText } from '../../../src/cms/body/decap-serializer.ts';
import { randomHtml } from '../../../src/commands/fuzz/editor/random-html.ts';
import { visibleWords } from '../../../src/commands/fuzz/editor/visible-words.ts';
import { parsePage } from '../../../src/import/body/parse-html.ts';
import { CLIPBOARDS } from '../paste/clipboards.ts';
import { type Draw, drawFrom } from './random-edits.ts';

const pasted = (html: string) => pastedMarkdown(parsePage(html).body).markdown.trimEnd();

const letters = (words: readonly string[]) => words.join('');

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
