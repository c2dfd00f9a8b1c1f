import { expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

/** Computed colours of the drawing and of the text beside it, and what stands behind them. */
function colours() {
  const of = (selector: string) => {
    const element = document.querySelector(selector);
    return element ? getComputedStyle(element) : undefined;
  };
  const shape = of('.graphique-dessin path');
  return {
    solid: shape?.fill,
    line: shape?.stroke,
    text: of('.graphique-lecture')?.color,
    paper: of('html')?.backgroundColor,
  };
}

test.each(['light', 'dark'] as const)(
  'in forced colours, %s, a drawing has the colour of the text',
  (colorScheme) =>
    visit(
      `${edition}chiffres/inquietude/`,
      async (page) => {
        const { solid, line, text, paper } = await page.evaluate(colours);
        expect(solid).toBe(text);
        expect(line).toBe(text);
        expect(solid).not.toBe(paper);
      },
      { forcedColors: 'active', colorScheme },
    ),
);

test('on paper a drawing is black, and its words stand beside it', () =>
  visit(`${edition}chiffres/inquietude/`, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect((await page.evaluate(colours)).solid).toBe('rgb(0, 0, 0)');
    expect(await page.getByText('soit environ 4 personnes sur 10').isVisible()).toBe(true);
  }));

test('a screen reader gets the words of a figure once, without its drawing', () =>
  visit(`${edition}chiffres/`, async (page) => {
    const item = page.getByRole('main').getByRole('listitem').filter({ hasText: '40' });
    expect(await item.ariaSnapshot()).not.toContain('img');
    expect(await item.textContent()).toContain('soit environ 4 personnes sur 10');
    await item.getByRole('link', { name: /^Source et lecture : Inquiétude/ }).click();
    await page.waitForURL(`${edition}chiffres/inquietude/`);
  }));
