import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { writeAtomically } from '../../corpus/atomic-file.ts';
import { inRepository } from '../../corpus/repository.ts';
import { bodyPlugins } from '../editor-components/body-plugins.ts';
import type { EditorComponent } from '../editor-components/editor-component.ts';
import { EDITOR_COMPONENTS } from '../editor-components/editor-components.ts';
import { KEPT_BLOCK } from '../editor-components/kept-block.ts';
import type {
  EditorNode,
  RemarkNode,
  RemarkPlugin,
  Serializers,
} from '../editor-components/remark.ts';
import { MENDED_DECAP, MENDING_FILES } from '../mended-decap.ts';

const ROOT = inRepository();
const CACHE = join(ROOT, '.cache/decap');
const part = (name: string) => inRepository(`src/cms/body/${name}`);
const SOURCES = [
  join(ROOT, 'package-lock.json'),
  ...['decap-serializer.ts', 'node-editor.ts', 'node-markdown-control.ts'].map(part),
  ...['list-nodes.ts', 'toggle-list.ts', 'toggled-lists.ts'].map((name) =>
    inRepository(`src/cms/app/lists/${name}`),
  ),
  inRepository('src/cms/app/escape-marks.ts'),
  inRepository('src/cms/app/paste/insert-items.ts'),
  inRepository('src/cms/app/paste/insert-pasted.ts'),
  ...MENDING_FILES.map((path) => inRepository(path)),
];

/** What `node-editor.ts` gives once it is bundled. */
interface NodeEditor extends Serializers {
  markdownToRemark(markdown: string, plugins: readonly RemarkPlugin[]): RemarkNode;
  registerEditorComponents(components: readonly EditorComponent[]): void;
  normalized(nodes: EditorNode[]): EditorNode[];
  withPasted(nodes: EditorNode[], pasted: EditorNode[], place: number): EditorNode[];
}

/** The serializers ask the widget for the editor components, and would bring React and a whole page with it. */
const withoutWidget: Plugin = {
  name: 'without-widget',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/MarkdownControl$/ }, ({ importer }) =>
      importer.includes('serializers') ? { path: part('node-markdown-control.ts') } : undefined,
    );
  },
};

/** Decap's own functions, once bundled; the bundle is kept as long as nothing of it has changed. */
const decap: NodeEditor = await import(pathToFileURL(await bundledDecap()).href);
decap.registerEditorComponents(EDITOR_COMPONENTS);
const remarkPlugins = bodyPlugins(decap);

/**
 * What Decap would save of a body after one keystroke elsewhere in it, in the rich mode: its own functions, called as
 * its editor calls them, with our editor components and plugins.
 * @param change what the person does to the nodes of the editor; nothing unless told
 */
export function throughRichEditor(
  markdown: string,
  change: (nodes: EditorNode[]) => EditorNode[] = (nodes) => nodes,
): string {
  const nodes = change(decap.markdownToSlate(markdown, { remarkPlugins }));
  return decap.slateToMarkdown(decap.normalized(nodes), { remarkPlugins });
}

/**
 * What Decap would save of a body once another text was pasted in it.
 * @param place how many letters of the body, as the editor shows it, stand before the caret
 */
export function withPastedText(markdown: string, pasted: string, place: number): string {
  const [nodes, blocks] = [markdown, pasted].map((text) =>
    decap.markdownToSlate(text, { remarkPlugins }),
  );
  return decap.slateToMarkdown(decap.withPasted(nodes ?? [], blocks ?? [], place), {
    remarkPlugins,
  });
}

/** What Decap would save without what keeps blocks as they were written: the form that Decap itself gives to a text. */
export function inDecapForm(markdown: string): string {
  const plugins = remarkPlugins.slice(0, -1);
  const nodes = decap.markdownToSlate(markdown, { remarkPlugins: plugins });
  return decap.slateToMarkdown(decap.normalized(nodes), { remarkPlugins: plugins });
}

/** The passages of a text that the rich editor shows as their source, in order. */
export const keptSources = (markdown: string): string[] =>
  decap.markdownToSlate(markdown, { remarkPlugins }).flatMap((node) => keptSource(node) ?? []);

/** A text with other words for these passages: as many as `keptSources` gives. */
export function withKeptSources(markdown: string, sources: readonly string[]): string {
  let at = 0;
  const nodes = decap.markdownToSlate(markdown, { remarkPlugins }).map((node) => {
    if (keptSource(node) === undefined) return node;
    const shortcodeData = { source: sources[at] };
    at += 1;
    return { ...node, data: { shortcode: KEPT_BLOCK, shortcodeData } };
  });
  return decap.slateToMarkdown(nodes, { remarkPlugins });
}

/** The blocks of a text, as remark parts them. */
export function piecesOf(markdown: string): string[] {
  const lines = markdown.split('\n');
  const { children = [] } = decap.markdownToRemark(markdown, remarkPlugins.slice(0, -1));
  const starts = children.map(({ position }) => (position?.start.line ?? 1) - 1);
  return starts.map((start, at) =>
    lines
      .slice(at === 0 ? 0 : start, starts[at + 1])
      .join('\n')
      .trimEnd(),
  );
}

function keptSource(node: EditorNode): string | undefined {
  const { data } = node as { data?: { shortcode?: string; shortcodeData?: { source?: string } } };
  return data?.shortcode === KEPT_BLOCK ? data.shortcodeData?.source : undefined;
}

async function bundledDecap(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of SOURCES) hash.update(readFileSync(path));
  const file = join(CACHE, `node-editor-${hash.digest('hex').slice(0, 16)}.mjs`);
  if (existsSync(file)) return file;
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [part('node-editor.ts')],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    plugins: [withoutWidget, MENDED_DECAP],
  });
  writeAtomically(file, outputFiles[0]?.contents ?? '');
  return file;
}
