/** Pixels between a bubble and what is around it. */
const GAP = 16;

openDefinitions(document);

/**
 * Opens the definition of a term beside it, so that nobody has to leave the page. Without script, or in a browser without
 * popovers, a term is a link to its own page.
 */
function openDefinitions(root: Document): void {
  const terms = root.querySelectorAll<HTMLAnchorElement>('a.terme');
  if (terms.length === 0 || !('popover' in HTMLElement.prototype)) return;
  const definitions = readDefinitions(root);
  const announcement = root.createElement('p');
  announcement.className = 'visuellement-cache';
  announcement.role = 'status';
  root.querySelector('main')?.append(announcement);
  for (const term of terms) {
    const definition = definitions.get(term.href);
    if (definition) addBubble(term, definition, announcement);
  }
}

interface Definition {
  title: string;
  text: string;
}

/** Address of a term → its definition, from the list at the end of the page. */
function readDefinitions(root: Document): Map<string, Definition> {
  const links = root.querySelectorAll<HTMLAnchorElement>('.mots dt a');
  return new Map(
    [...links].map((link) => [
      link.href,
      {
        title: link.textContent ?? '',
        text: link.closest('dt')?.nextElementSibling?.textContent ?? '',
      },
    ]),
  );
}

function addBubble(term: HTMLAnchorElement, { title, text }: Definition, announcement: Element) {
  const bubble = makeBubble(term, title, text);
  term.after(bubble);
  term.role = 'button';
  term.ariaExpanded = 'false';
  const isOpen = () => bubble.matches(':popover-open');
  // A press outside closes the bubble before the click arrives: that click must not open it again.
  let wasOpen = false;
  term.addEventListener('pointerdown', () => {
    wasOpen = isOpen();
  });
  term.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const closes = isOpen() || (event.detail > 0 && wasOpen);
    bubble.togglePopover(!closes);
    if (!closes) place(bubble, term);
  });
  term.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    term.click();
  });
  bubble.addEventListener('toggle', () => {
    term.ariaExpanded = String(isOpen());
    announcement.textContent = isOpen() ? `${title}\u00A0: ${text}` : '';
  });
  for (const part of [term, bubble]) {
    part.addEventListener('focusout', ({ relatedTarget }) => {
      const leaves = relatedTarget instanceof Node && relatedTarget !== term;
      if (leaves && !bubble.contains(relatedTarget)) bubble.togglePopover(false);
    });
  }
  addEventListener('resize', () => isOpen() && place(bubble, term));
}

/** Made of what may stand in a paragraph, right after the term: the next press of Tab reaches its link. */
function makeBubble({ href, ownerDocument }: HTMLAnchorElement, title: string, text: string) {
  const bubble = ownerDocument.createElement('span');
  bubble.className = 'bulle';
  bubble.popover = 'auto';
  const name = ownerDocument.createElement('strong');
  name.textContent = title;
  const link = ownerDocument.createElement('a');
  link.href = href;
  link.textContent = `Lire la page «\u202F${title}\u202F»`;
  bubble.append(name, text, link);
  return bubble;
}

/** Under the last line of the term, within the width of the window. */
function place(bubble: HTMLElement, term: HTMLElement): void {
  const { left, bottom } = [...term.getClientRects()].at(-1) ?? term.getBoundingClientRect();
  const room = document.documentElement.clientWidth - bubble.offsetWidth - GAP;
  bubble.style.left = `${Math.max(GAP, Math.min(left, room)) + scrollX}px`;
  bubble.style.top = `${bottom + scrollY + GAP / 2}px`;
  bubble.scrollIntoView({ block: 'nearest' });
}
