/** The element that a hash names; `null` for one that names nothing, or that is badly encoded: anybody may write `#%`. */
export function namedElement(root: Document, hash: string): HTMLElement | null {
  try {
    return root.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
