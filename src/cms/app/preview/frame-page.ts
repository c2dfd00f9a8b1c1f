import { decodedPart } from '../../../markdown/decoded-address.ts';

/** A file directly in `content/media`: where Decap puts what editors send. */
const SENT_FILE = /^media\/([^/]+)$/;

/** Where the page of a preview is shown. */
export interface Frame {
  /** Document of the preview pane. */
  document: Document;
  /** Element of that document which holds the page. */
  container: Element;
  /** Sub-folder of the host. */
  prefix: string;
}

/**
 * Shows a page of the site in the preview pane: its body, its classes, its language, its title and the colours of the
 * edition. Scripts are left out; links open in a new tab, so that the editor's work is never navigated away.
 */
export function showPage(html: string, { document, container }: Frame): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  for (const link of page.querySelectorAll('a[href]')) openElsewhere(link);
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.className = page.body.className;
  editionStyle(document).textContent = [...page.head.querySelectorAll('style')]
    .map(({ textContent }) => textContent)
    .join('');
  const open = openDetails(container);
  container.replaceChildren(...page.body.childNodes);
  for (const [at, details] of container.querySelectorAll('details').entries())
    details.open = open.has(at);
}

/** Links inside the page are followed there, see `followInPage`. */
function openElsewhere(link: Element): void {
  if (link.getAttribute('href')?.startsWith('#')) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', `${link.getAttribute('rel') ?? ''} noopener`.trim());
}

/** What the editor has unfolded stays so while they type. */
const openDetails = (container: Element): Set<number> =>
  new Set(
    [...container.querySelectorAll('details').entries()]
      .filter(([, { open }]) => open)
      .map(([at]) => at),
  );

const STYLE_ID = 'couleurs-de-l-edition';

/** The element that holds the edition's colours, after the site's stylesheet. */
function editionStyle(document: Document): Element {
  const known = document.getElementById(STYLE_ID);
  if (known) return known;
  const style = document.createElement('style');
  style.id = STYLE_ID;
  document.head.append(style);
  return style;
}

/**
 * Follows a link of the page to one of its own sections; keeps forms from leaving it. To be called for the clicks and
 * the submits of the container.
 */
export function followInPage(event: Event): void {
  if (event.type === 'submit') event.preventDefault();
  const link = (event.target as Element | null)?.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const id = decodedPart(link.getAttribute('href')?.slice(1) ?? '');
  const target = link.ownerDocument.getElementById(id);
  target?.scrollIntoView();
  target?.focus();
}

/**
 * Shows images that were not published yet.
 * @param addressOf address of a media file in the editor's hands, by its name: a `blob:`; undefined when it has none,
 *   and the site's own is as good
 */
export function showUnsavedImages(
  { container, prefix }: Frame,
  addressOf: (name: string) => string | undefined,
): void {
  for (const image of container.querySelectorAll('img')) {
    const published = image.getAttribute('data-publiee') ?? image.getAttribute('src') ?? '';
    const name = sentFile(published, prefix);
    if (!name) continue;
    const address = addressOf(name) ?? published;
    image.setAttribute('data-publiee', published);
    if (image.getAttribute('src') !== address) image.setAttribute('src', address);
  }
}

/** Name of the file at an address of the site, accents as they are. */
function sentFile(src: string, prefix: string): string | undefined {
  const name = src.startsWith(prefix) && SENT_FILE.exec(src.slice(prefix.length))?.[1];
  return name ? decodedPart(name) : undefined;
}
