declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';

  /** Definition lists: a term on its line, then `: definition`. */
  const deflist: (md: MarkdownIt) => void;
  // biome-ignore lint/style/noDefaultExport: this is how the plugin is made.
  export default deflist;
}

declare module '@mixmark-io/domino' {
  /** A document of its own from HTML, as a browser would read it. */
  export function createDocument(html?: string, force?: boolean): Document;
}
