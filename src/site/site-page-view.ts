import { type Page, type PageId, pageNamed, pageUrl } from '../model/pages.ts';
import { typeNamed } from '../model/types.ts';
import { breadcrumb } from './breadcrumb.ts';
import { withActive } from './entry-view.ts';
import { licenceView } from './licence-view.ts';
import { formsOfPage, otherForms } from './other-forms.ts';
import { languageView } from './page-language.ts';
import type { PageView } from './page-view.ts';
import { siteShareImage } from './share-image.ts';
import type { SiteContext } from './site-context.ts';
import { dublinCore, jsonLd } from './structured-data.ts';
import { siteWork } from './work.ts';

/**
 * What every page of the table has in common.
 * @param titre its heading, when it says more than the links to it
 */
export const sitePageView = (
  id: PageId,
  resume: string,
  context: SiteContext,
  titre = pageNamed(id).titre,
): PageView => pageOfSiteView({ ...pageNamed(id), titre }, resume, context);

/** The same for a page that stands in no table. */
export function pageOfSiteView(
  { url: path, titre, type }: Pick<Page, 'url' | 'titre' | 'type'>,
  resume: string,
  context: SiteContext,
): PageView {
  const { corpus, href, writer, site } = context;
  const isHome = path === pageUrl('accueil');
  const url = href(path);
  const canonical = context.canonical(path);
  const work = siteWork(titre, resume, corpus);
  const licence = licenceView(work, corpus.edition, canonical);
  const shown = writer.text(titre);
  return {
    site: withActive(site, url),
    langue: languageView('fr'),
    url,
    canonique: canonical,
    titre: shown,
    onglet: isHome ? `${site.nom} – ${site.devise}` : `${shown} – ${site.nom}`,
    resume: writer.text(resume),
    ariane: isHome ? [] : breadcrumb({ titre: shown, url }, type, context),
    fil: type && typeNamed(type).fil,
    dessin: type,
    ...otherForms(licence, work, canonical, formsOfPage(path, type, context), context),
    partage: siteShareImage(context),
    metas: dublinCore(work, corpus.edition, licence),
    jsonLd: jsonLd(work, corpus.edition, licence, canonical, context.canonical('/')),
    contenu: {},
  };
}
