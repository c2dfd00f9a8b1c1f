import { decodedAddress } from '../../markdown/decoded-address.ts';
import {
  isElement,
  isText,
  lineOf,
  nodesOf,
  select,
  unwrap,
} from '../../markdown/from-html/dom.ts';
import type { Remarks } from '../remarks.ts';

/** Where an address of the old site leads now: a new address, or the reason why there is none (an image may still be linked to). */
export type LinkTarget = { address: string } | { lost: string; link?: string };

/** Finds the new address of a link or of an image. */
export type LinkResolver = (address: string, isImage: boolean, line: number) => LinkTarget;

const BARE = /(?<![\w/@])(?:https?:\/\/|www\.)[^\s<>[\]"«»|]+/gi;

/** Leads the links and the images of a text to the new site; words always stay. */
export function rewriteLinks(root: Element, resolve: LinkResolver, remarks: Remarks): void {
  linkBareAddresses(root, resolve, remarks);
  for (const link of select(root, 'a[href]'))
    if (!link.hasAttribute('data-pose')) rewriteLink(link, resolve, remarks);
  for (const image of select(root, 'img')) rewriteImage(image, resolve, remarks);
}

function rewriteLink(link: Element, resolve: LinkResolver, remarks: Remarks): void {
  const address = (link.getAttribute('href') ?? '').trim();
  const line = lineOf(link) ?? 1;
  const hasWords = Boolean(link.textContent?.trim()) || Boolean(link.querySelector('img'));
  if (!hasWords && address === '') {
    link.remove();
    return;
  }
  const target = resolve(address, false, line);
  if (!hasWords) link.textContent = decodedAddress(address);
  if ('lost' in target) {
    remarks.review(
      `lien retiré, mots gardés : ${decodedAddress(address) || '(adresse vide)'} — ${target.lost}`,
      line,
    );
    unwrap(link);
    return;
  }
  if (!hasWords) remarks.review(`lien sans mots vers ${target.address} : dites où il mène`, line);
  if (/^\s|\s$/.test(link.textContent ?? ''))
    remarks.changed('espaces égarés dans un lien, sortis du lien', line);
  link.setAttribute('href', target.address);
}

function rewriteImage(image: Element, resolve: LinkResolver, remarks: Remarks): void {
  const address = (image.getAttribute('src') ?? '').trim();
  const alternative = (image.getAttribute('alt') ?? '').trim();
  const line = lineOf(image) ?? 1;
  const target = resolve(address, true, line);
  if (!('lost' in target)) {
    image.setAttribute('src', target.address);
    return;
  }
  const shown = address.startsWith('data:') ? 'image collée' : decodedAddress(address);
  remarks.review(`image retirée : ${shown || '(adresse vide)'} — ${target.lost}`, line);
  const words = image.ownerDocument.createTextNode(
    alternative || (target.link ? (shown.split('/').pop() ?? shown) : ''),
  );
  image.parentNode?.replaceChild(words, image);
  if (!target.link || (isElement(words.parentNode) && words.parentNode.closest('a'))) return;
  putLink(words, target.link);
}

function putLink(words: Text, address: string): void {
  const link = words.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.setAttribute('data-pose', '');
  words.parentNode?.replaceChild(link, words);
  link.appendChild(words);
}

/** Addresses that stand in the text become links, since Trame does not guess them. */
function linkBareAddresses(root: Element, resolve: LinkResolver, remarks: Remarks): void {
  for (const node of nodesOf(root)) {
    if (!isText(node) || !isElement(node.parentNode) || node.parentNode.closest('a, code, pre'))
      continue;
    let text: Text = node;
    for (const [found] of node.data.matchAll(BARE)) {
      const address = withoutEnd(found);
      const target = resolve(address, false, lineOf(text) ?? 1);
      const start = text.data.indexOf(address);
      if ('lost' in target || start === -1) continue;
      const words = text.splitText(start);
      text = words.splitText(address.length);
      putLink(words, target.address);
      remarks.changed('adresses écrites dans le texte devenues des liens', lineOf(text));
    }
  }
}

/** What ends a sentence, or closes a bracket that the address did not open, is no part of an address. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 0 && /[.,;:!?…'’)*_\uE000-\uF8FF]/.test(address[end - 1] ?? '')) end -= 1;
  return address.slice(0, end);
}
