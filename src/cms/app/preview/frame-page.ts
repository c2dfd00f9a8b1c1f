import { decodedPart } from '../../../markdown/decoded-address.ts';

/** A file directly in a folder of media: where Decap puts what editors send. */
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
 * Shows a page of the site in the preview pane: its body, its classes, its language, its title and its
 * stylesheet. Scripts are left out; links open in a new tab, so that the editor's work is never navigated away.
 */
export function showPage(html: string, { document, container }: Frame): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  for (const link of page.querySelectorAll('a[href]')) openElsewhere(link);
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.className = page.body.className;
  dress(document, page);
  const isFolded = container.querySelector<HTMLDetailsElement>(BODY)?.open === false;
  const open = openDetails(container);
  container.replaceChildren(...page.body.childNodes);
  for (const [at, details] of container.querySelectorAll('details').entries())
    details.open = details.matches(BODY) ? !isFolded : open.has(at);
}

/** The text of the page, where its layout folds it on a phone: whoever writes it sees what they write. */
const BODY = '[data-pourquoi]';

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

/** What tells the stylesheet of the page from those that Decap puts there. */
const OF_THE_PAGE = 'data-de-la-page';

/** Gives the frame the stylesheet of the page; one that is there already stays, so that nothing is drawn twice. */
function dress(document: Document, page: Document): void {
  const wanted = page.head.querySelector('link[rel="stylesheet"]')?.getAttribute('href') ?? '';
  const known = document.head.querySelector(`link[${OF_THE_PAGE}]`);
  if (known?.getAttribute('href') === wanted) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.setAttribute('href', wanted);
  link.setAttribute(OF_THE_PAGE, '');
  // The old one goes once the new one is there: the page is never seen bare.
  link.addEventListener('load', () => known?.remove());
  link.addEventListener('error', () => known?.remove());
  document.head.prepend(link);
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
