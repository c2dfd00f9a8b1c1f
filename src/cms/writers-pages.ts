import { readFileSync } from 'node:fs';
import { entriesOf } from '../corpus/entry.ts';
import { parseEntryFile } from '../corpus/parse-entry-file.ts';
import { inRepository } from '../corpus/repository.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import type { Heading } from '../markdown/heading.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { pageUrl } from '../model/pages.ts';
import { sitePages } from '../model/site-addresses.ts';
import { languageView } from '../site/page-language.ts';
import type { PageView } from '../site/page-view.ts';
import type { Renderer } from '../site/renderer.ts';
import type { SiteContext } from '../site/site-context.ts';
import { pageOfSiteView } from '../site/site-page-view.ts';

/** A page for those who write, beside the editor: a text of Trame's own, not of an edition. */
interface WritersPage {
  /** Below `admin/` in the repository. */
  source: string;
  /** From the root of the site. */
  address: string;
  /** Below `/admin/` on the site. */
  file: string;
}

/** How to write: what each field and each sign is for. */
export const GUIDE: WritersPage = {
  source: 'aide.md',
  address: pageUrl('aide'),
  file: 'aide/index.html',
};

/** Stands where the editor would, when the edition does not say where its team writes. */
export const CLOSED_EDITOR: WritersPage = {
  source: 'sans-forge.md',
  address: '/admin/',
  file: 'index.html',
};

/** A page for those who write, as a page of the site. */
export const writersPage = (page: WritersPage, context: SiteContext, renderer: Renderer): string =>
  renderer.page('aide', writersPageView(page, context));

/** @throws Error when the text cannot be read: a fault of Trame, not of the content */
function writersPageView({ source, address }: WritersPage, context: SiteContext): PageView {
  const path = inRepository(`admin/${source}`);
  const { entry, problems } = parseEntryFile(readFileSync(path, 'utf8'), `admin/${source}`);
  if (!entry) throw new Error(`The page admin/${source} cannot be read: ${problems[0]?.message}`);
  const { titre, resume } = entry.data as { titre: string; resume: string };
  const { html, headings } = renderGuide(entry.body, guideContext(context));
  const view = pageOfSiteView({ url: address, titre }, resume, context);
  return {
    ...view,
    entree: {
      cle: `admin/${source.replace(/\.md$/, '')}`,
      type: 'page',
      genre: 'Guide',
      surPapier: false,
      champs: { sources: [] },
      corps: html,
      sommaire: headings
        .filter(({ level }) => level === 2)
        .map(({ id, text }) => ({ id, titre: text })),
      changements: [],
      lecture: 1,
      complements: [],
      mots: [],
      suite: [],
      voirAussi: [],
      langue: languageView('fr'),
      versions: { liens: [] },
      propre: {},
    },
  };
}

/** An edition need not publish the pages that the guide names: their links are then plain text. */
function guideContext({ corpus, markdown }: SiteContext): MarkdownContext {
  const known = new Set([
    '/admin/',
    '/assets/icone.svg',
    ...sitePages((type) => entriesOf(corpus, type)),
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
