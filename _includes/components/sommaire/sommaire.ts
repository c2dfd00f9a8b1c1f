import { namedElement } from '../../../src/browser/named-element.ts';

/**
 * Where a heading must have come for its section to be the one that is read, in parts of the height of the window. A
 * section that a link of the contents leads to stops above it.
 */
const READING_LINE = 0.15;

/** Longer than any page, in pixels. */
const ANY_PAGE = 1e7;

followContents(document);

/** Marks in the contents of the page the section that is being read. Nothing moves: the mark alone changes. */
function followContents(root: Document): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-sommaire] a[href^="#"]')];
  const sections = links.flatMap((link) => {
    const target = namedElement(root, link.hash);
    return target ? [{ link, target }] : [];
  });
  if (sections.length === 0) return;
  const mark = () => {
    const line = innerHeight * READING_LINE;
    const read = sections.findLast(({ target }) => target.getBoundingClientRect().top <= line);
    for (const { link } of sections) {
      if (link === read?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    // Contents that are longer than the window scroll on their own.
    const frame = read?.link.closest('details');
    if (frame) frame.scrollTop = read ? read.link.offsetTop - frame.clientHeight / 2 : 0;
  };
  // Called at first, then each time that a heading crosses the line: all the page above it counts as within, so that a
  // leap from the top to the end is seen too.
  const observer = new IntersectionObserver(mark, {
    rootMargin: `${ANY_PAGE}px 0px -${100 * (1 - READING_LINE)}%`,
  });
  for (const { target } of sections) observer.observe(target);
}
