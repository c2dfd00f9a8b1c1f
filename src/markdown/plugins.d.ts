declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';

  /** Definition lists: a term on its line, then `: definition`. */
  const deflist: (md: MarkdownIt) => void;
  // biome-ignore lint/style/noDefaultExport: this is how the plugin is made.
  export default deflist;
}
