import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { frenchLocale, type ScreenTexts } from '../../../src/cms/app/locale.ts';
import { EDITOR_COMPONENTS } from '../../../src/cms/editor-components/editor-components.ts';

/** English that Decap and its parts write on the screen without asking for a translation. */
const HARD_CODED = [
  'Code Block',
  'No options',
  'Select...',
  'No field(s) defined',
  'View source',
  'resolved',
  'sortable',
  'To pick up a draggable item',
  'Fork the repo',
  'Remove',
  'available',
  'focused',
  'selected',
  'Champ list',
  'Champ select',
];

/** Pieces of Decap's English that would be seen if a translation were missing. */
export async function decapEnglish(): Promise<string[]> {
  const { en, fr } = await decapTexts();
  const french = [...textsOf(frenchLocale(fr)), ...EDITOR_COMPONENTS.map(({ label }) => label)];
  // Words that our French has too (« Markdown ») say nothing of the language.
  return englishWords(en, frenchLocale(fr)).filter(
    (word) => !french.some((text) => holds(text, word)),
  );
}

/** Which of these words a screen says, and what Decap says without asking for a translation. */
export async function saidOf(english: readonly string[], page: Page): Promise<string[]> {
  const texts = await said(page);
  return [...english, ...HARD_CODED].filter((word) => texts.some((text) => holds(text, word)));
}

/** Decap ships its texts for browsers: they are read as the admin's bundle reads them. */
async function decapTexts(): Promise<{ en: ScreenTexts; fr: ScreenTexts }> {
  const { outputFiles } = await build({
    stdin: { contents: "export { en, fr } from 'decap-cms-locales'", resolveDir: '.' },
    bundle: true,
    format: 'esm',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    write: false,
  });
  const program = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${program}`);
}

function textsOf(texts: ScreenTexts): string[] {
  return Object.values(texts).flatMap((text) => (typeof text === 'string' ? text : textsOf(text)));
}

/** Pieces of English that can be told from French: what stands between values, when it has five letters or more. */
function englishWords(texts: ScreenTexts, french: ScreenTexts): string[] {
  const words = Object.entries(texts).flatMap(([key, text]) => {
    const translated = french[key];
    if (typeof text !== 'string')
      return typeof translated === 'object' ? englishWords(text, translated) : [];
    return text === translated ? [] : text.split(/%\{\w+\}|\|\|\|\||\n/);
  });
  return [...new Set(words.map((word) => word.trim()).filter((word) => /\p{L}{5}/u.test(word)))];
}

/** All that a person sees, or is told, on a screen: texts, and names of what has no text. The preview is the site's. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const attributes = ['title', 'alt', 'placeholder', 'aria-label', 'aria-roledescription'];
    const named = attributes.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map(
        (element) => element.getAttribute(name) ?? '',
      ),
    );
    const described = [...document.querySelectorAll('[aria-describedby]')].map(
      (element) =>
        document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    );
    return [...document.body.innerText.split('\n'), ...named, ...described];
  });

/** Same words, same place in a sentence or alone: « Media » is not found in « Médias ». */
function holds(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return false;
  const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
  return !/[\p{L}\p{N}]/u.test(around);
}
