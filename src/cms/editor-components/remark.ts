/** The little of remark's trees and parsers (the versions that Decap uses) that our plugins touch. */
export interface RemarkNode {
  type: string;
  children?: RemarkNode[];
  spread?: boolean | null;
  ordered?: boolean | null;
  value?: string;
  data?: unknown;
  position?: { start: { line: number }; end: { line: number } };
}

/** What a plugin is called on: with a parser when text is read, with a compiler when it is written. */
export interface RemarkProcessor {
  Parser?: { prototype: { file: unknown; parse(): RemarkNode } };
  Compiler?: unknown;
}

export type RemarkPlugin =
  | ((this: RemarkProcessor) => ((tree: RemarkNode) => RemarkNode) | undefined)
  | { settings: Record<string, string | boolean> };

/** A node of the rich editor (Slate); nothing of it concerns us but that it comes back. */
export type EditorNode = object;

/** Decap's own way from Markdown to the rich editor and back. */
export interface Serializers {
  markdownToSlate(
    markdown: string,
    options: { remarkPlugins: readonly RemarkPlugin[] },
  ): EditorNode[];
  slateToMarkdown(nodes: EditorNode[], options: { remarkPlugins: readonly RemarkPlugin[] }): string;
}
