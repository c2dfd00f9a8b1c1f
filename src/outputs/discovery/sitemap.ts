import { entriesOf } from '../../corpus/entry.ts';
import { aroundOf } from '../../corpus/known-editions.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { standingPages } from '../../model/pages.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { HeadLink } from '../../site/other-forms.ts';
import { versionLinks } from '../../site/page-language.ts';
import { entryWork, siteWork } from '../../site/work.ts';

/** The same page in another language (https://developers.google.com/search/docs/specialty/international/localized-versions). */
const alternate = ({ langue = '', url }: HeadLink): string =>
  `<xhtml:link rel="alternate" hreflang="${langue}" href="${escapeHtml(url)}"/>`;

/**
 * The pages that people may look for, with the day of their last change (https://www.sitemaps.org/protocol.html): the
 * entries, and the pages of several entries but for those shown only in the place of another.
 */
export function sitemap({ corpus, context }: CurrentSite): string {
  const { miseAJour } = siteWork('', '', corpus);
  const pages = standingPages((type) => entriesOf(corpus, type), aroundOf(corpus))
    .filter(({ linked, editor }) => linked !== 'none' && !editor)
    .map(({ url }) => ({ url, day: miseAJour, versions: [] }));
  const entries = corpus.entries.map((entry) => ({
    url: entry.url,
    day: entryWork(entry, corpus).miseAJour,
    versions: versionLinks(entry, context),
  }));
  const rows = [...pages, ...entries].map(
    ({ url, day, versions }) =>
      `<url><loc>${escapeHtml(context.canonical(url))}</loc>${day && `<lastmod>${day}</lastmod>`}${versions.map(alternate).join('')}</url>\n`,
  );
  const others = entries.some(({ versions }) => versions.length > 0)
    ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${others}>\n${rows.join('')}</urlset>\n`;
}
