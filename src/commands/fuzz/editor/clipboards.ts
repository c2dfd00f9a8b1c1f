import { pastedMarkdown } from '../../../cms/app/paste/pasted-markdown.ts';
import { parsePage } from '../../../import/body/parse-html.ts';
import { inspectMarkdown } from '../../../markdown/inspect.ts';
import { chance } from '../chance.ts';
import type { Counterexample, Property } from '../property.ts';
import { randomHtml } from './random-html.ts';
import { visibleWords, wordsUnder } from './visible-words.ts';

/** What is pasted keeps its words, and what becomes of them is right. */
export const clipboards: Property = {
  name: 'coller',
  says: 'chaque mot collé arrive, une fois, dans l’ordre, et rien de faux avec lui',
  rounds: 2000,
  check: (seed) => {
    const c = chance(seed);
    const html = c.pick(AROUND)(randomHtml(seed, c.pick(SIZES)));
    const { body } = parsePage(html);
    const due = letters(wordsUnder(body));
    const markdown = pastedMarkdown(body).markdown.trimEnd();
    const came = letters(visibleWords(markdown));
    if (came !== due) return told(html, markdown, [`mots attendus : ${due}`, `arrivés : ${came}`]);
    const faults = inspectMarkdown(markdown).faults.filter(
      ({ message }) => !OF_THE_SOURCE.test(message),
    );
    if (faults.length === 0) return undefined;
    return told(
      html,
      markdown,
      faults.map(({ line, message }) => `ligne ${line} : ${message}`),
    );
  },
};

/** Most of what people paste is a few blocks. */
const SIZES = [1, 1, 2, 3, 8];

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

/** « Tableau : à légender » stands above a table without a caption; the signs of Word's lists are no words. */
const OURS = /^(?:tableau|à|légender|o)$/;
const letters = (words: readonly string[]) => words.filter((word) => !OURS.test(word)).join('');

/** What was wrong already where it was copied: levels that are left out, codes of signs and of drawings shown as they are. */
const OF_THE_SOURCE = /^(?:titre de niveau|code de caractère|dessin écrit avec des lettres)/;

const told = (html: string, markdown: string, seen: readonly string[]): Counterexample => ({
  source: html,
  seen: [...seen, '', markdown].join('\n'),
});
