declare module '@mixmark-io/domino' {
  /** A document of its own from HTML, as a browser would read it. */
  export function createDocument(html?: string, force?: boolean): Document;
}
