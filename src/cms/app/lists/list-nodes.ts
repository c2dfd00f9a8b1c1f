import { Element, type Node } from 'slate';

/** A part of a text that is no inline sign. */
type Part = Element & { type: string };

export const typeOf = (node: Node | undefined): string =>
  node && 'type' in node ? String(node.type) : '';

export const isList = (node: Node | undefined): node is Part =>
  Element.isElement(node) && typeOf(node).endsWith('-list');

/** Whether a part of a text holds words itself, and no other parts: a paragraph or a heading. */
export const isWords = (node: Node): node is Part =>
  Element.isElement(node) && /^(paragraph$|heading-)/.test(typeOf(node));

/** Whether it holds something: words, or a sign of its own. */
export const isWritten = ({ children }: Element): boolean =>
  children.some((child) => Element.isElement(child) || child.text !== '');
