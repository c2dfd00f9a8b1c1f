import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A piece of text of a page, and the language that its page says of it. */
export interface SaidText {
  texte: string;
  langue: string;
}

/** What is not read, or is no text of a language: code, drawings, addresses. */
const NOT_READ = ['script', 'style', 'svg', 'template', 'code', 'textarea'];

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Every text that the body of a page says, names of parts included, with the language of what holds it. */
export function saidTexts(html: string): SaidText[] {
  const found: SaidText[] = [];
  const visit = (node: Node, langue: string): void => {
    if ('value' in node && node.nodeName === '#text')
      found.push({ texte: node.value.trim(), langue });
    if (!('childNodes' in node) || NOT_READ.includes(node.nodeName)) return;
    const own = 'attrs' in node ? (attribute(node, 'lang') ?? langue) : langue;
    const name = 'attrs' in node && attribute(node, 'aria-label');
    if (name) found.push({ texte: name, langue: own });
    for (const child of node.childNodes) visit(child, own);
  };
  const root = parse(html).childNodes.find((node): node is Element => node.nodeName === 'html');
  const body = root?.childNodes.find(({ nodeName }) => nodeName === 'body');
  if (root && body) visit(body, attribute(root, 'lang') ?? '');
  return found.filter(({ texte }) => texte !== '');
}
