import { isElement, isText, lineOf, nodesOf, select } from '../../markdown/from-html/dom.ts';
import type { Remarks } from '../remarks.ts';

/** What a person would stop at. */
export function tellOddities(root: Element, remarks: Remarks): void {
  for (const mended of select(root, '[data-repare]')) {
    remarks.changed('gras ou italique mal fermé, réparé', lineOf(mended));
    mended.remove();
  }
  for (const underlined of select(root, 'u')) {
    if (!underlined.closest('a'))
      remarks.review(
        'texte souligné (<u>) : on le prendrait pour un lien, il ne l’est plus',
        lineOf(underlined),
      );
  }
  for (const paragraph of select(root, 'p')) {
    const text = (paragraph.textContent ?? '').trim();
    const only = paragraph.childNodes.length === 1 ? paragraph.firstChild : null;
    if (isElement(only) && /^(?:STRONG|B)$/.test(only.nodeName) && text.length <= 100)
      remarks.review('ligne entièrement en gras : est-ce un intertitre ?', lineOf(paragraph));
    if (/^\([^()]{3,80}\)\.?$/.test(text))
      remarks.review(
        `parenthèse seule, peut-être une marque d’édition : ${text}`,
        lineOf(paragraph),
      );
  }
  for (const list of select(root, 'ul, ol')) {
    const last = list.lastElementChild;
    const announces =
      last && !last.querySelector('ul, ol') && /:\s*$/.test((last.textContent ?? '').slice(-20));
    if (announces && list.nextElementSibling?.nodeName === 'P')
      remarks.review('puce qui annonce une suite, restée en paragraphe', lineOf(last));
  }
}

/** Words that show when a pointer stays on others: only links and pictures keep theirs. */
export function tooltips(root: Element): { tellLost: (remarks: Remarks) => void } {
  const titled = select(root, '[title]').map((element) => ({
    element,
    words: element.getAttribute('title')?.trim() ?? '',
    shown: shownOf(element),
    line: lineOf(element),
  }));
  const isKept = (element: Element) =>
    element.hasAttribute('data-sigle') ||
    element.nodeName === 'IFRAME' ||
    (/^(?:A|IMG)$/.test(element.nodeName) && root.contains(element));
  return {
    tellLost: (remarks) => {
      for (const { element, words, shown, line } of titled)
        if (words && !isKept(element))
          remarks.left(`infobulle de « ${shown} » : « ${words} »`, line);
    },
  };
}

/** What an element shows, short enough to find it again. */
const shownOf = (element: Element): string =>
  (element.textContent?.trim() || element.getAttribute('alt') || element.nodeName.toLowerCase())
    .replace(/\s+/g, ' ')
    .slice(0, 60);

/** kramdown's signs that it prints as others: `<< >>`, ` -- `; and a back quote typed for an apostrophe. */
export function setSigns(root: Element, remarks: Remarks): void {
  for (const node of nodesOf(root)) {
    if (!isText(node) || (isElement(node.parentNode) && node.parentNode.closest('code, pre')))
      continue;
    const text = node.data
      .replace(/<<[ \t\u00a0]?(?=\S)/g, '«\u00a0')
      .replace(/(?<=\S)[ \t\u00a0]?>>/g, '\u00a0»')
      .replace(/(?<=\s)--(?=\s)/g, '–')
      .replace(/(?<=\s)---(?=\s)/g, '—')
      .replace(/(\p{L})`(?=\p{L})/gu, '$1’');
    if (text === node.data) continue;
    node.data = text;
    remarks.changed('signes tapés (<< >>, --, accent grave) remplacés par les vrais', lineOf(node));
  }
}
