import { Element, type Node } from 'slate';
import { isList, isWords, isWritten, typeOf } from './list-nodes.ts';

export type ListType = 'bulleted-list' | 'numbered-list';

/** Paragraphs and headings of a text that are selected. */
export type Chosen = ReadonlySet<Node>;

/**
 * A text once the button of a kind of list was pressed: what is chosen becomes items of that kind, each list that holds
 * some of it whole; where all of it is already, it becomes paragraphs again. Levels and the order of words stay. A table,
 * a box or a heading among paragraphs stays as it is, and parts the lists.
 */
export function toggledLists(nodes: readonly Node[], chosen: Chosen, type: ListType): Node[] {
  const taken = takenOf(nodes, chosen);
  return isAllIn(nodes, taken, type) ? released(nodes, taken) : listed(nodes, taken, type);
}

/**
 * What the button is for among what is chosen: the words of items and paragraphs that are not empty. A heading or a
 * further paragraph of an item counts when there is nothing else.
 */
function takenOf(nodes: readonly Node[], chosen: Chosen): Chosen {
  const all = placesOf(nodes).filter(({ node }) => chosen.has(node));
  const kinds = [
    all.filter(({ node, isFurther }) => !isFurther && !isHeading(node) && isWritten(node)),
    all.filter(({ node }) => !isHeading(node) && isWritten(node)),
    all.filter(({ node }) => isWritten(node)),
    all,
  ];
  return new Set(kinds.find((kind) => kind.length > 0)?.map(({ node }) => node));
}

interface Place {
  node: Element;
  /** The list that it opens an item of. */
  list?: Node | undefined;
  /** It stands in an item, below what opens it. */
  isFurther: boolean;
}

function placesOf(nodes: readonly Node[], within?: Node, list?: Node): Place[] {
  return nodes.flatMap((node, at): Place[] => {
    const isInItem = typeOf(within) === 'list-item';
    if (isWords(node))
      return [
        { node, list: isInItem && at === 0 ? list : undefined, isFurther: isInItem && at > 0 },
      ];
    return Element.isElement(node) ? placesOf(node.children, node, isList(node) ? node : list) : [];
  });
}

const isAllIn = (nodes: readonly Node[], taken: Chosen, type: ListType): boolean =>
  placesOf(nodes).every(({ node, list }) => !taken.has(node) || typeOf(list) === type);

/** Makes items of what is taken. */
function listed(nodes: readonly Node[], taken: Chosen, type: ListType, within?: Node): Node[] {
  const made = new Set<Node>();
  const children = nodes.map((node, at) => {
    if (isWords(node)) {
      if (!taken.has(node) || (typeOf(within) === 'list-item' && at === 0)) return node;
      const list = element(type, [element('list-item', [element('paragraph', node.children)])]);
      made.add(list);
      return list;
    }
    if (!Element.isElement(node)) return node;
    const changed = withChildren(node, listed(node.children, taken, type, node));
    if (!isList(node) || !opensItem(node, taken)) return changed;
    const list = typeOf(node) === type ? changed : element(type, changed.children);
    made.add(list);
    return list;
  });
  return merged(children, made);
}

/** Lists of a kind that follow each other are one, when one of them was made; an empty paragraph between two of them goes. */
function merged(nodes: readonly Node[], made: Set<Node>): Node[] {
  const all: Node[] = [];
  for (const node of nodes) {
    const isMade = made.has(node);
    const isParted = isMade && isNothing(all.at(-1)) && isMadeNode(all.at(-2), made);
    const last = all.at(isParted ? -2 : -1);
    const isOne = isList(last) && typeOf(last) === typeOf(node) && (isMade || made.has(last));
    if (!isOne || !isList(node)) {
      all.push(node);
      continue;
    }
    const list = withChildren(last, [...last.children, ...node.children]);
    made.add(list);
    all.splice(isParted ? -2 : -1, 2, list);
  }
  return all;
}

const isMadeNode = (node: Node | undefined, made: Set<Node>): boolean =>
  node !== undefined && made.has(node);

const isNothing = (node: Node | undefined): boolean =>
  Element.isElement(node) && typeOf(node) === 'paragraph' && !isWritten(node);

/** Makes paragraphs of what is taken: what stood under it follows, and what is not taken stays in its list. */
function released(nodes: readonly Node[], taken: Chosen): Node[] {
  return nodes.flatMap((node) => {
    if (!Element.isElement(node) || isWords(node)) return [node];
    if (!isList(node)) return [withChildren(node, released(node.children, taken))];
    return releasedItems(node, taken);
  });
}

function releasedItems(list: Element, taken: Chosen): Node[] {
  const parts: Node[] = [];
  let items: Node[] = [];
  const close = () => {
    if (items.length > 0) parts.push(withChildren(list, items));
    items = [];
  };
  for (const item of list.children) {
    const inside = Element.isElement(item) ? released(item.children, taken) : [];
    if (Element.isElement(item) && opens(item, taken)) {
      close();
      parts.push(...inside);
    } else {
      items.push(Element.isElement(item) ? withChildren(item, inside) : item);
    }
  }
  close();
  return merged(parts, new Set(parts.filter(isList)));
}

const opens = ({ children: [first] }: Element, taken: Chosen): boolean =>
  first !== undefined && taken.has(first);

const opensItem = ({ children }: Element, taken: Chosen): boolean =>
  children.some((item) => Element.isElement(item) && opens(item, taken));

const isHeading = (node: Element): boolean => typeOf(node) !== 'paragraph';

const element = (type: string, children: readonly Node[]) =>
  ({ type, children: [...children] }) as Element;

/** The same node where nothing in it has changed. */
const withChildren = (node: Element, children: readonly Node[]): Element =>
  children.length === node.children.length &&
  children.every((child, at) => child === node.children[at])
    ? node
    : ({ ...node, children } as Element);
