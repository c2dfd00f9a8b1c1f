import type { EntryOf } from '../../corpus/entry.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import type { PageId } from '../../model/pages.ts';
import { entryView } from '../entry-view.ts';
import { type LicenceView, licenceView } from '../licence-view.ts';
import type { EntryView, PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { entryWork } from '../work.ts';

/** One text of a booklet: a sheet of the kit or a chapter of the guide, under a title of level 2. */
export interface BookletPart {
  /** Where it begins on the page. */
  id: string;
  titre: string;
  resume: string;
  entree: EntryView;
  licence: LicenceView;
}

/** What makes one booklet differ from another. */
export interface BookletPlan {
  id: PageId;
  /** Its heading, when it says more than the links to it. */
  titre?: string;
  resume: string;
  /** What one of its texts is called: « Fiche ». */
  nom: string;
  /** What its button to print says. */
  bouton: string;
}

/** A text that a booklet may hold. */
export type BookletEntry = EntryOf<'guide'> | EntryOf<'kit'> | EntryOf<'etape'>;

/**
 * Several texts on one page, made to be printed: a cover, a table of contents, then each text on a sheet of its own.
 * Its date and its licence are those of what it holds.
 */
export function bookletPageView(
  { id, titre, resume, nom, bouton }: BookletPlan,
  entries: readonly BookletEntry[],
  context: SiteContext,
): PageView {
  const held = { ...context, corpus: { ...context.corpus, entries } };
  const anchors = new Map(entries.map((entry) => [entry.url, entry.slug]));
  return {
    ...sitePageView(id, resume, held, titre),
    contenu: {
      nom,
      bouton,
      edition: { nom: context.site.nom, editeur: context.site.editeur },
      parties: entries.map((entry) => bookletPart(entry, anchors, context)),
    },
  };
}

/** Ids hold an underscore, which no heading of a text can. */
const prefixOf = (slug: string): string => `${slug}_`;

/** Where a text begins on the page of a booklet. */
export const partId = (slug: string): string => `${prefixOf(slug)}bloc_texte`;

function bookletPart(
  entry: BookletEntry,
  anchors: ReadonlyMap<string, string>,
  context: SiteContext,
): BookletPart {
  const { corpus, writer, canonical } = context;
  return {
    id: partId(entry.slug),
    titre: writer.text(entry.data.titre),
    resume: writer.text(entry.data.resume),
    entree: entryView(entry, amongOthers(entry.slug, anchors, context)),
    licence: licenceView(entryWork(entry, corpus), corpus.edition, canonical(entry.url)),
  };
}

/**
 * The context of a text that stands among others on one page: ids of its own, headings one level lower, and links to
 * the texts beside it that lead there rather than to another page.
 */
function amongOthers(
  slug: string,
  anchors: ReadonlyMap<string, string>,
  context: SiteContext,
): SiteContext {
  const idPrefix = prefixOf(slug);
  const markdown = {
    ...context.markdown,
    headingShift: 1,
    href: (url: string) => anchorAmong(url, anchors) ?? context.markdown.href(url),
  };
  return {
    ...context,
    markdown: { ...markdown, idPrefix },
    writer: {
      ...context.writer,
      markdown: (source, prefix) =>
        renderMarkdown(source, { ...markdown, idPrefix: idPrefix + prefix }).html,
    },
  };
}

/** `/kit/orienter/` → `#orienter_bloc_texte`, `/kit/orienter/#avant` → `#orienter_avant`, for texts of the booklet. */
function anchorAmong(url: string, anchors: ReadonlyMap<string, string>): string | undefined {
  const [path = '', heading] = url.split('#', 2);
  const slug = anchors.get(path);
  if (slug === undefined) return undefined;
  return heading ? `#${prefixOf(slug)}${heading}` : `#${partId(slug)}`;
}
