import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

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
  const visit = (node: Node) => {
    const children = 'childNodes' in node ? node.childNodes : [];
    if ('tagName' in node) {
      found.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: children
          .filter(defaultTreeAdapter.isTextNode)
          .map(({ value }) => value)
          .join(''),
      });
    }
    const template = 'content' in node ? [node.content] : [];
    for (const child of [...children, ...template]) visit(child);
  };
  visit(parse(html));
  return found;
}
