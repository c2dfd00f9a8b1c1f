import { select } from '../../../markdown/from-html/dom.ts';
import { htmlToMarkdown } from '../../../markdown/from-html/html-to-markdown.ts';
import { forgetOurSigns } from '../../../markdown/from-html/our-signs.ts';
import { lowerHeadings } from '../../../markdown/from-html/word-processors.ts';

/** What stands on a clipboard, as Markdown, and what of it is left out: in French, for the person who pastes. */
export interface Pasted {
  markdown: string;
  told: string[];
}

/**
 * The HTML of a clipboard as Trame's Markdown. Pictures are left out and told: those of other sites must not load in our
 * pages, and those of a document have no file here. Pictures of this very site stay.
 * @param root what holds it; changed on the way
 */
export function pastedMarkdown(root: Element): Pasted {
  const told: string[] = [];
  // Styles of a sheet are no words, and words that a program hides were not copied by anyone who saw them.
  for (const unseen of select(root, 'style, script, xml')) unseen.parentNode?.removeChild(unseen);
  for (const hidden of select(root, '[hidden], [style]').filter(isHidden)) {
    // Word hides the tabulation that parts a heading from its page.
    const isTab = hidden.querySelector('[style*="mso-tab-count"]');
    if (isTab) hidden.parentNode?.insertBefore(root.ownerDocument.createTextNode(' '), hidden);
    hidden.parentNode?.removeChild(hidden);
  }
  forgetOurSigns(root);
  for (const picture of select(root, 'img, picture, svg')) {
    if (/^\/media\//.test(picture.getAttribute('src') ?? '')) continue;
    const sign = picture.getAttribute('alt')?.trim() ?? '';
    if (EMOJI.test(sign)) {
      picture.parentNode?.replaceChild(root.ownerDocument.createTextNode(sign), picture);
      continue;
    }
    if (picture.nodeName.toLowerCase() !== 'picture' && !isOrnament(picture))
      told.push(pictureTold(picture));
    if (
      picture.nodeName.toLowerCase() !== 'picture' ||
      !picture.querySelector('img[src^="/media/"]')
    )
      picture.parentNode?.removeChild(picture);
  }
  for (const table of select(root, 'table')) openLoneCell(table);
  lowerHeadings(root);
  const { markdown, told: more } = htmlToMarkdown(root);
  return { markdown, told: [...new Set([...told, ...more.map(({ text }) => text)])] };
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/i.test(
    (element.getAttribute('style') ?? '').replace(/\s/g, ''),
  );

/** Signs that mail programs and sites draw as pictures. */
const EMOJI =
  /^(?:\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)*)$/u;

/** One cell of a sheet is words, not a table. */
function openLoneCell(table: Element): void {
  const cells = select(table, 'td, th');
  const [cell] = cells;
  if (!cell || cells.length > 1 || table.querySelector('caption')) return;
  const words = table.ownerDocument.createElement('div');
  while (cell.firstChild) words.appendChild(cell.firstChild);
  table.parentNode?.replaceChild(words, table);
}

/** What stands for no words where it was copied: icons, spacers, the drawing of a tick, which is written otherwise. */
const isOrnament = (picture: Element): boolean =>
  /^(?:presentation|none)$/.test(picture.getAttribute('role') ?? '') ||
  picture.getAttribute('aria-hidden') === 'true' ||
  picture.closest('[role=checkbox], [aria-hidden=true]') !== null ||
  (picture.getAttribute('width') === '1' && picture.getAttribute('height') === '1');

function pictureTold(picture: Element): string {
  const words = (picture.getAttribute('alt') ?? picture.getAttribute('title') ?? '').trim();
  const name = words ? `« ${words.slice(0, 200)} »` : 'sans description';
  return `image laissée de côté, ${name} : ajoutez son fichier par le bouton « + », puis « Image »`;
}

/** Lines that a person, or a program, began with a sign of list. */
const ITEM = /^\s*(?:[•·▪●○◦‣–*-]|\d{1,3}[.)])\s+(?=\S)/;
const NUMBERED = /^\s*\d/;

/**
 * Plain words of a clipboard as HTML: empty lines part paragraphs, other line ends stay, and lines that all begin with
 * the sign of a list make one.
 * @param make makes an element of the document that the result belongs to
 */
export function htmlOfText(text: string, document: Document): Element {
  const root = document.createElement('div');
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) continue;
    const isList = lines.length > 1 && lines.every((line) => ITEM.test(line));
    root.appendChild(isList ? listOf(lines, document) : paragraphOf(lines, document));
  }
  return root;
}

function listOf(lines: readonly string[], document: Document): Element {
  const list = document.createElement(lines.every((line) => NUMBERED.test(line)) ? 'ol' : 'ul');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line.replace(ITEM, '');
    list.appendChild(item);
  }
  const start = /\d+/.exec(lines[0] ?? '')?.[0];
  if (list.nodeName === 'OL' && start) list.setAttribute('start', start);
  return list;
}

function paragraphOf(lines: readonly string[], document: Document): Element {
  const paragraph = document.createElement('p');
  for (const [at, line] of lines.entries()) {
    if (at > 0) paragraph.appendChild(document.createElement('br'));
    paragraph.appendChild(document.createTextNode(line));
  }
  return paragraph;
}
