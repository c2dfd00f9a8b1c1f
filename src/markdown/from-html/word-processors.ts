import { decodedPart } from '../decoded-address.ts';
import { isElement, isText, nodesOf, rename, select, unwrap } from './dom.ts';

/**
 * Says in HTML what word processors say in ways of their own: Word's lists are paragraphs with a sign drawn before
 * them, and its notes are links into a file of somebody's machine.
 */
export function settleWordProcessors(root: Element): void {
  for (const stop of select(root, '.c-mrkdwn__br')) rename(stop, 'br');
  for (const link of select(root, 'a[href]')) {
    shortenNoteLink(link);
    openWrapper(link);
  }
  // The line that Word draws above its notes.
  for (const rule of select(root, '[style*="mso-element"] hr')) rule.parentNode?.removeChild(rule);
  for (const sign of select(root, '[style*="mso-special-format"]')) readSlideItem(sign);
  for (const paragraph of select(root, 'p')) readItem(paragraph);
  // An item that was taken into a list is a paragraph no more.
  for (const item of select(root, 'p[data-niveau]')) if (item.parentNode) makeList(item);
}

/** `file:///C:/…/msohtmlclip.htm#_ftn1` leads to a note of the text itself. */
function shortenNoteLink(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  const place = /^(?:file:|about:)[^#]*(#_(?:ftn|edn)(?:ref)?\d+)$/i.exec(address)?.[1];
  if (place) link.setAttribute('href', place);
}

/** Mail programs and Google Docs lead through a site of their own, which says where. */
function openWrapper(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  const meant = WRAPPERS.exec(address)?.[1];
  if (meant === undefined) return;
  const bare = meant.replaceAll('&amp;', '&');
  const whole = /^https?:\/\//i.test(bare) ? bare : decodedPart(bare);
  if (/^https?:\/\//i.test(whole)) link.setAttribute('href', whole);
}

const WRAPPERS =
  /^https?:\/\/(?:www\.google\.[a-z.]{2,6}\/url\?(?:[^#]*?&)?(?:q|url)=|[\w.-]+\.safelinks\.protection\.outlook\.com\/(?:[^#]*?[?&])url=)([^&]+)/i;

/** A call whose note was not copied, or a note whose call was not, keeps its words; so does what led to a place of the document. */
export function unwrapLoneNotes(root: Element): void {
  for (const link of select(root, 'a[href]'))
    if (
      /^#(?:_(?:ftn|edn|msocom|toc|ref|hlk)|_?heading=|bookmark=|id\.|__refheading|sdfootnote|sdendnote|ftnt|cmnt)/i.test(
        link.getAttribute('href') ?? '',
      )
    )
      unwrap(link);
}

/** Signs that Word, LibreOffice and mail programs draw before an item; in Word's own letters they are private. */
const BULLET = '[·•▪●○◦‣⁃➢✓§o\\u00B7\\uF000-\\uF0FF–-]';
const DRAWN_BULLET = new RegExp(`^\\s*${BULLET}\\s*$`);
/** « 1.2 » is the second item of its list. */
const NUMBER =
  /^\s*\(?(?:\d{1,4}\.)*?(?:(\d{1,4}|[a-z]{1,5})[.)]|(\d{1,4})\s?[°/–-]|(?<=\d\.)(\d{1,4}))\s*$/i;
const WORDS_DRAWN = /\p{L}{2}|[\p{L}§].*\d|\d.*\p{L}/u;
/** A number in the words themselves, with the blanks that stand for a tabulation. */
const NUMBER_IN_WORDS = /^\s*\(?(\d{1,3})[.)][\s\u00a0]{2,}(?=\S)/;
/** A bullet in the words themselves, with the blanks that stand for a tabulation. */
const BULLET_IN_WORDS = new RegExp(`^\\s*(?:[•▪●○◦‣⁃]\\s|${BULLET}[\\s\\u00a0]{3,})`);

const BLOCK = 'table, p, div, ul, ol, dl, blockquote, pre';

/** Notes on a paragraph that it is an item: its level in `data-niveau`, its number in `data-rang`. */
function readItem(paragraph: Element): void {
  const style = (paragraph.getAttribute('style') ?? '').replace(/\s/g, '');
  const level = /mso-list:l\d+level(\d)/i.exec(style)?.[1];
  const sign = select(paragraph, '[style]').find((part) =>
    /mso-list:\s*ignore/i.test(part.getAttribute('style') ?? ''),
  );
  // What an old page puts in a paragraph begins with words that are not the paragraph's.
  const isItem =
    /^Mso(?:List|Normal)/i.test(paragraph.className) && !paragraph.querySelector(BLOCK);
  if (level && sign) {
    const drawn = sign.textContent ?? '';
    const [, signed, other, bare] = NUMBER.exec(drawn) ?? [];
    const number = DRAWN_BULLET.test(drawn) ? undefined : (signed ?? other ?? bare);
    // « Article 1. » is no number that Markdown writes: its words stay.
    if (number === undefined && !DRAWN_BULLET.test(drawn) && WORDS_DRAWN.test(drawn)) {
      sign.textContent = `${drawn.trim()} `;
      return;
    }
    sign.parentNode?.removeChild(sign);
    mark(paragraph, level, number);
  } else if (BULLET_IN_WORDS.test(paragraph.textContent ?? '') && (isItem || hasTwin(paragraph))) {
    dropSign(paragraph, new RegExp(`^\\s*${BULLET}`));
    mark(paragraph, level ?? '1', undefined);
  } else if (isItem && !level) {
    const number = NUMBER_IN_WORDS.exec(paragraph.textContent ?? '')?.[1];
    if (number === undefined) return;
    dropSign(paragraph, /^\s*\(?\d{1,3}[.)]/);
    mark(paragraph, '1', number);
  }
}

/** Slides draw the sign of an item in words that they call special. */
function readSlideItem(sign: Element): void {
  const style = (sign.getAttribute('style') ?? '').replace(/\s/g, '');
  const block = sign.closest('p, div');
  if (!/mso-special-format:'?"?(?:num)?bullet/.test(style) || !block) return;
  const number = NUMBER.exec(sign.textContent ?? '')?.[1];
  sign.remove();
  mark(block.nodeName === 'P' ? block : rename(block, 'p'), '1', number);
}

function mark(paragraph: Element, level: string, number: string | undefined): void {
  paragraph.setAttribute('data-niveau', level);
  if (number !== undefined) paragraph.setAttribute('data-rang', number);
}

/** One bullet alone may be a sign of the sentence; two paragraphs with one are a list. */
const hasTwin = (paragraph: Element): boolean =>
  [paragraph.previousElementSibling, paragraph.nextElementSibling].some(
    (other) =>
      other?.nodeName === 'P' &&
      (other.hasAttribute('data-niveau') || BULLET_IN_WORDS.test(other.textContent ?? '')),
  );

function dropSign(paragraph: Element, sign: RegExp): void {
  let isDropped = false;
  for (const node of nodesOf(paragraph)) {
    if (!isText(node)) continue;
    const words: string = isDropped ? node.data : node.data.replace(sign, '');
    isDropped ||= words !== node.data;
    node.data = words.replace(/^[\s\u00a0]+/, '');
    if (node.data !== '') return;
  }
}

/** Makes one list of an item and of those right after it, each level in the item before it. */
function makeList(first: Element): void {
  const items = [first];
  for (let next = first.nextElementSibling; next?.hasAttribute('data-niveau'); ) {
    items.push(next);
    next = next.nextElementSibling;
  }
  const open: { level: number; list: Element }[] = [];
  for (const paragraph of items) {
    const level = Number(paragraph.getAttribute('data-niveau'));
    const number = paragraph.getAttribute('data-rang');
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const name = number === null ? 'UL' : 'OL';
    const last = open.at(-1);
    if (last && open.length === 1) last.level = Math.min(last.level, level);
    const isAnew = number === '1' && last?.level === level && last.list.firstElementChild !== null;
    if (!last || last.level < level || last.list.nodeName !== name || isAnew) {
      const list = paragraph.ownerDocument.createElement(name.toLowerCase());
      if (number !== null && /^\d+$/.test(number)) list.setAttribute('start', number);
      if (last && last.level >= level) open.pop();
      const around = open.at(-1)?.list;
      const holder = around?.lastElementChild;
      if (holder) holder.appendChild(list);
      else paragraph.parentNode?.insertBefore(list, paragraph);
      open.push({ level, list });
    }
    paragraph.removeAttribute('data-niveau');
    paragraph.removeAttribute('data-rang');
    open.at(-1)?.list.appendChild(rename(paragraph, 'li'));
  }
}

/** Puts the first level of headings under the title of the page, and keeps the others below it. */
export function lowerHeadings(root: Element): void {
  const headings = select(root, 'h1, h2, h3, h4, h5, h6').filter(isElement);
  if (!headings.some(({ nodeName }) => nodeName === 'H1')) return;
  for (const heading of headings)
    rename(heading, `h${Math.min(6, Number(heading.nodeName[1]) + 1)}`);
}
