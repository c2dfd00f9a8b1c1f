/**
 * Remembers where the caret stands in a text, before a window takes the keyboard.
 * @returns puts it there again, where that text still stands and has the keyboard: what is typed next is kept
 */
export function caretOfScreen(): () => void {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  const text = range?.commonAncestorContainer.parentElement?.closest<HTMLElement>(
    '[contenteditable="true"]',
  );
  return () => {
    if (!range || !text?.isConnected || !text.contains(range.commonAncestorContainer)) return;
    text.focus({ preventScroll: true });
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
}
