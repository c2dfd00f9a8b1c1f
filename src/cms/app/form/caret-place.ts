/** A point in a rich text: the way down to its node, and how far in it. */
interface Point {
  way: readonly number[];
  offset: number;
}

/** Where the caret is in a control, as it can be found again once the control is drawn anew. */
export type CaretPlace = { start: number; end: number } | { anchor: Point; focus: Point };

/** The caret of the control that has the keyboard; nothing where it has none. */
export function caretIn(control: Element): CaretPlace | undefined {
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const { selectionStart: start, selectionEnd: end } = control;
    return start === null || end === null ? undefined : { start, end };
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  if (!anchorNode || !focusNode) return undefined;
  if (!control.contains(anchorNode) || !control.contains(focusNode)) return undefined;
  return {
    anchor: { way: wayTo(anchorNode, control), offset: anchorOffset ?? 0 },
    focus: { way: wayTo(focusNode, control), offset: focusOffset ?? 0 },
  };
}

/** Puts the caret of a control where it was, as far as its text is the same. */
export function putCaret(control: Element, place: CaretPlace | undefined): void {
  if (!place) return;
  if ('start' in place) {
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      control.setSelectionRange(place.start, place.end);
    return;
  }
  const [anchor, focus] = [place.anchor, place.focus].map(({ way, offset }) => {
    const node = way.reduce<Node | undefined>((at, index) => at?.childNodes[index], control);
    return node && { node, offset: Math.min(offset, lengthOf(node)) };
  });
  if (anchor && focus)
    getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}

const lengthOf = (node: Node): number =>
  node instanceof Text ? node.length : node.childNodes.length;

function wayTo(node: Node, from: Node): number[] {
  const way: number[] = [];
  for (let at = node; at !== from && at.parentNode; at = at.parentNode)
    way.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
  return way;
}
