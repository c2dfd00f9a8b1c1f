/** What our own renderer writes for our own pages only, and what stands in its place elsewhere. */
const OF_THE_HOUSE: readonly (readonly [RegExp, string])[] = [
  // The frame in which a wide table scrolls: it is our stylesheet that makes it scroll.
  [/<div class="tableau"[^>]*>\n/g, ''],
  [/<\/table>\n<\/div>\n/g, '</table>\n'],
  [/ <a class="ancre"[^>]*>#<\/a>/g, ''],
  // Quotation marks are escaped in texts and values: these can only be attributes.
  [/ (?:class|loading|decoding)="[^"]*"/g, ''],
];

/**
 * HTML that needs no stylesheet of ours: without classes, frames and hints to the browser.
 * @param html as our renderer of Markdown writes it, and nothing else
 */
export const withoutHouse = (html: string): string =>
  OF_THE_HOUSE.reduce((text, [pattern, instead]) => text.replace(pattern, instead), html);
