import { addressKind, isSafeAddress } from '../syntax/addresses.ts';
import { isBlock, isElement, isSound, isText, nodesOf, rename, select, unwrap } from './dom.ts';
import { PRIVATE } from './signs.ts';
import type { Tell } from './told.ts';

/** Deeper elements go up: no text needs them, and each level costs. */
const DEEPEST = 60;

/** Signs without width or that turn the direction of writing: nobody meant them, and no search finds the words they cut. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Elements whose content no reader sees. */
const UNSEEN = 'script, style, template, noscript, title, meta, link, base, colgroup, svg';

/** Takes out what readers do not see, and says in elements what the source said in styles. */
export function clean(root: Element, tell: Tell): void {
  for (const element of select(root, UNSEEN)) {
    // What a template holds is not among its children.
    const text = element.textContent || element.innerHTML.replace(/<[^>]*>/g, ' ');
    const words = text.trim().replace(/\s+/g, ' ').slice(0, 200);
    if (words) tell(`<${element.nodeName.toLowerCase()}> : ${words}`, element);
    element.parentNode?.removeChild(element);
  }
  for (const node of nodesOf(root)) {
    if (isText(node)) node.data = node.data.replace(PRIVATE, '').replace(INVISIBLE, '');
    else if (!isElement(node)) node.parentNode?.removeChild(node);
    else if (!isSound(node)) unwrap(node);
  }
  flatten(root);
  for (const frame of select(root, 'iframe, embed')) linkTo(frame, tell);
  dropDeadLinks(root, tell);
  for (const element of select(root, 'video, audio, object, input, select, textarea'))
    tell(`<${element.nodeName.toLowerCase()}> ${saidOf(element)}`.trim(), element);
  for (const element of select(root, '[style]')) readStyle(element);
}

/** Words whose link leads nowhere known stay, without it. */
function dropDeadLinks(root: Element, tell: Tell): void {
  for (const link of select(root, 'a[href]')) {
    const address = (link.getAttribute('href')?.trim() ?? '').replace(/^www\./i, 'https://$&');
    link.setAttribute('href', address);
    if (isSafeAddress(address) && !/^(?:relative|empty)$/.test(addressKind(address))) continue;
    tell(`lien retiré, mots gardés : ${address.slice(0, 200) || '(adresse vide)'}`, link);
    link.removeAttribute('href');
  }
}

/** Anchors that lead nowhere are only places, of use until notes are found. */
export function unwrapAnchors(root: Element): void {
  for (const anchor of select(root, 'a:not([href])')) unwrap(anchor);
}

function flatten(root: Element): void {
  const depths = new Map<Node, number>([[root, 0]]);
  for (const node of nodesOf(root)) {
    if (!isElement(node)) continue;
    const depth = (depths.get(node.parentNode ?? root) ?? 0) + 1;
    depths.set(node, Math.min(depth, DEEPEST));
    if (depth > DEEPEST) {
      // What it holds now stands one level higher.
      depths.set(node.parentNode ?? root, DEEPEST);
      unwrap(node);
    }
  }
}

const addressOf = (element: Element): string =>
  element.getAttribute('src') ??
  element.getAttribute('data') ??
  element.querySelector('source')?.getAttribute('src') ??
  '';

/** What a control shows, or where its content is. */
const saidOf = (element: Element): string =>
  element.getAttribute('value') || element.getAttribute('placeholder') || addressOf(element);

/** What another site shows in a frame becomes a link to it. */
function linkTo(frame: Element, tell: Tell): void {
  const address = addressOf(frame);
  tell(
    `contenu intégré (<${frame.nodeName.toLowerCase()}>) remplacé par un lien : ${address || 'sans adresse'}`,
    frame,
  );
  const link = frame.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.textContent = frame.getAttribute('title') || address;
  const paragraph = frame.ownerDocument.createElement('p');
  paragraph.appendChild(link);
  frame.parentNode?.replaceChild(paragraph, frame);
}

/** Word processors on the web write bold and italics as styles, and put all of a text in a `<b>` that is not bold. */
function readStyle(element: Element): void {
  const style = (element.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, '');
  if (/^(?:B|STRONG)$/.test(element.nodeName)) {
    if (/(?<![\w-])font-weight:(?:normal|[1-4]00)/.test(style)) unwrap(element);
    return;
  }
  if (/^(?:I|EM)$/.test(element.nodeName) && style.includes('font-style:normal')) {
    unwrap(element);
    return;
  }
  const dress = dressOf(style);
  if (/^(?:SPAN|FONT)$/.test(element.nodeName)) {
    const [outer, ...inner] = dress;
    if (outer) dressWords(rename(element, outer), inner);
  } else if (DRESSED.test(element.nodeName) && isPlain(element)) dressWords(element, dress);
}

/** Names of the elements that say what a style says. */
const dressOf = (style: string): string[] =>
  [
    /(?<![\w-])(?:font-weight:(?:bold|[6-9]00)|font:(?:italic|oblique)?(?:bold|[6-9]00))/.test(
      style,
    )
      ? 'strong'
      : '',
    /(?<![\w-])(?:font-style:(?:italic|oblique)|font:(?:italic|oblique))/.test(style) ? 'em' : '',
    /text-decoration(?:-line)?:[^;]*line-through/.test(style) ? 's' : '',
  ].filter(Boolean);

/** Elements whose style tells of their words. Headings stand out by themselves. */
const DRESSED = /^(?:A|U|P|DIV|LI|TD)$/;

/** Whether nothing inside says otherwise, nor stands on lines of its own. */
const isPlain = (element: Element): boolean =>
  !select(element, '*').some(
    (inner) => isBlock(inner) || /font-(?:weight|style):/.test(inner.getAttribute('style') ?? ''),
  );

function dressWords(element: Element, names: readonly string[]): void {
  let last = element;
  for (const name of names) {
    const around = last.ownerDocument.createElement(name);
    while (last.firstChild) around.appendChild(last.firstChild);
    last.appendChild(around);
    last = around;
  }
}
