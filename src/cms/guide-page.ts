import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEntryFile } from '../corpus/parse-entry-file.ts';
import { type Heading, type MarkdownContext, renderMarkdown } from '../markdown/render.ts';
import { sitePages } from '../model/addresses.ts';
import { sitePageView } from '../site/list-views.ts';
import type { PageView } from '../site/page-view.ts';
import type { Renderer } from '../site/renderer.ts';
import type { SiteContext } from '../site/site-context.ts';

/** Where the guide stands, from the root of the site. */
export const GUIDE_ADDRESS = '/admin/aide/';

/** Its file, below the address of the admin. */
export const GUIDE_FILE = 'aide/index.html';

const SOURCE = fileURLToPath(new URL('../../admin/aide.md', import.meta.url));

/** The guide of editors, as a page of the site. */
export const guidePage = (context: SiteContext, renderer: Renderer): string =>
  renderer.page('page', guidePageView(context));

/**
 * The view of the guide: a page like others, whose text is `admin/aide.md`.
 * @throws Error when the file cannot be read: a fault of Trame, not of the content
 */
export function guidePageView(context: SiteContext): PageView {
  const { entry, problems } = parseEntryFile(readFileSync(SOURCE, 'utf8'), 'admin/aide.md');
  if (!entry) throw new Error(`The guide of editors cannot be read: ${problems[0]?.message}`);
  const { titre, resume } = entry.data as { titre: string; resume: string };
  const { html, headings } = renderGuide(entry.body, guideContext(context));
  const view = sitePageView(GUIDE_ADDRESS, titre, resume, context);
  return {
    ...view,
    site: { ...view.site, couleurs: view.site.couleurs + STYLE },
    entree: {
      cle: 'admin/aide',
      type: 'page',
      genre: 'Guide',
      champs: { sources: [] },
      corps: html,
      sommaire: headings
        .filter(({ level }) => level === 2)
        .map(({ id, text }) => ({ id, titre: text })),
      lecture: 1,
      complements: [],
      suite: [],
      voirAussi: [],
      propre: {},
    },
  };
}

/** An edition need not publish the pages that the guide names: their links are then plain text. */
function guideContext({ corpus, markdown }: SiteContext): MarkdownContext {
  const known = new Set([
    '/admin/',
    '/assets/icone.svg',
    ...sitePages(new Set(corpus.entries.map(({ type }) => type))),
    ...corpus.entries.map(({ url }) => url),
  ]);
  return {
    ...markdown,
    href: (url) => (url.startsWith('/') && !known.has(url) ? undefined : markdown.href(url)),
  };
}

/** A piece of the syntax, between fences named `trame`: shown as it is written, then as it reads. */
const EXAMPLE = /^(`{3,})trame\n([\s\S]*?)^\1\n/m;

function renderGuide(source: string, context: MarkdownContext) {
  // Cutting at a pattern with two groups: text, fence, example, text, fence, example… text.
  const parts = source.split(EXAMPLE);
  const headings: Heading[] = [];
  let html = '';
  for (let at = 0; at < parts.length; at += 3) {
    const text = renderMarkdown(parts[at] ?? '', context);
    headings.push(...text.headings);
    html += text.html;
    const example = parts[at + 2];
    if (example !== undefined) html += exampleHtml(example, `essai-${at / 3 + 1}_`, context);
  }
  return { html, headings };
}

/** Longer than the fences that an example may show. */
const FENCE = '`'.repeat(8);

/** The very source that is shown is the one that is rendered: the guide cannot say what Trame does not do. */
const exampleHtml = (source: string, idPrefix: string, context: MarkdownContext): string =>
  `<div class="essai">
<div><p class="essai-titre">Vous écrivez</p>
${renderMarkdown(`${FENCE}\n${source}${FENCE}\n`, context).html}</div>
<div><p class="essai-titre">On lit</p>
${renderMarkdown(source, { ...context, idPrefix }).html}</div>
</div>
`;

/** The guide is the only page that shows a source beside its result: its style stays with it. */
const STYLE = `
.essai{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem 2rem;margin-block:1.5rem 2rem;padding-block:.8rem;border-block:1px solid var(--filet)}
.essai>div{min-width:0}
.essai-titre{margin:0 0 .5rem;color:var(--doux);font-size:.85rem;font-weight:600}
.essai pre{margin:0;padding:.8rem 1rem;background:var(--carte);white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}
.essai .encadre:first-of-type{margin-top:0}
`;
