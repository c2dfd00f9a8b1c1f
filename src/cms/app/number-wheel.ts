/**
 * Whoever turns the wheel over a number that has the keyboard wants to go down the page: browsers change the number
 * instead, without a word.
 */
export function keepNumbers(page: Document): void {
  page.addEventListener(
    'wheel',
    ({ target }) => {
      const field = page.activeElement;
      if (field instanceof HTMLInputElement && field.type === 'number' && field === target)
        field.blur();
    },
    { capture: true, passive: true },
  );
}
