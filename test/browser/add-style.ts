import type { Page } from 'playwright-core';

/** Adds rules to a page as a reader's own style would: pages refuse styles that are written in them. */
export const addStyle = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
