import { type Parse5Node, parse } from 'parse5';

/** An element of a page as a browser would make it. */
export interface PageElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** Text directly inside. */
  text: string;
}

/** Every element of a page in order, read as the HTML standard says. */
export function elementsOf(html: string): PageElement[] {
  const found: PageElement[] = [];
  const visit = ({ tagName, attrs = [], content, childNodes = [] }: Parse5Node) => {
    if (tagName) {
      found.push({
        tag: tagName,
        attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
        text: childNodes.map(({ value = '' }) => value).join(''),
      });
    }
    for (const child of [...childNodes, ...(content ? [content] : [])]) visit(child);
  };
  visit(parse(html));
  return found;
}
