import { type Entry, entriesOf, placeOf } from '../corpus/entry.ts';
import type { Heading } from '../markdown/heading.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { isFrench, languageOf } from '../model/languages.ts';
import { pageUrl } from '../model/pages.ts';
import { declarationOf, isListed, typeNamed } from '../model/types.ts';
import { breadcrumb } from './breadcrumb.ts';
import { displayDate } from './dates.ts';
import { displayData } from './display.ts';
import { termViews } from './glossary/term-view.ts';
import { markedAs, markingWriter } from './language-marks.ts';
import { licenceView } from './licence-view.ts';
import { type LinkView, linkTo } from './links.ts';
import { originView } from './origin.ts';
import { formsOfEntry, otherForms } from './other-forms.ts';
import { inLanguageOf, languageView, translationsOf, versionsView } from './page-language.ts';
import type { EntryView, PageView, SectionLink } from './page-view.ts';
import { entryShareImage } from './share-image.ts';
import type { SiteContext } from './site-context.ts';
import { dublinCore, jsonLd } from './structured-data.ts';
import { viewsOf } from './type-views.ts';
import { changeNotices } from './watch/change-notices.ts';
import { entryWork } from './work.ts';

/** Words a minute of a grown reader of French, in silence (Brysbaert 2019 gives 238 for English, less for longer words). */
export const WORDS_PER_MINUTE = 230;

const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));

/** Minutes to read the body of an entry, for the lists that lead to it. */
export const readingMinutes = (entry: Entry, context: SiteContext): number =>
  minutesOf(renderMarkdown(entry.body, inLanguageOf(entry, context).markdown).words);

/** The view of one entry's page. */
export function entryPageView(entry: Entry, context: SiteContext): PageView {
  const { corpus, site } = context;
  const { writer } = inLanguageOf(entry, context);
  const mark = (text: string) => markedAs(languageOf(entry), text);
  const canonical = context.canonical(entry.url);
  const work = entryWork(entry, corpus);
  const licence = licenceView(work, corpus.edition, canonical);
  const titre = writer.text(entry.data.titre);
  const url = context.href(entry.url);
  return {
    site: withActive(site, url),
    langue: languageView(languageOf(entry)),
    url,
    canonique: canonical,
    titre: mark(titre),
    onglet: `${tabTitle(entry, titre)} – ${site.nom}`,
    resume: mark(writer.text(entry.data.resume)),
    ariane: breadcrumb({ titre: mark(titre), url }, entry.type, context),
    fil: typeNamed(entry.type).fil,
    dessin: entry.type === 'page' ? undefined : entry.type,
    ...otherForms(licence, work, canonical, formsOfEntry(entry, context), context),
    partage: entryShareImage(entry, context),
    metas: dublinCore(work, corpus.edition, licence),
    jsonLd: jsonLd(
      work,
      corpus.edition,
      licence,
      canonical,
      context.canonical('/'),
      translationsOf(entry, context),
    ),
    entree: entryView(entry, context),
    contenu: {},
  };
}

/** A term and a longer page often have the same title, and so have places: the title of the tab tells them apart. */
function tabTitle({ type, data }: Entry, titre: string): string {
  if (type === 'glossaire' && isFrench({ data })) return `${titre}\u00A0: définition`;
  return type === 'lieu' ? `${titre}, ${data.commune}` : titre;
}

/** The entry itself, without the page around it. */
export function entryView(entry: Entry, context: SiteContext): EntryView {
  const isForeign = !isFrench(entry);
  const inItsLanguage = inLanguageOf(entry, context);
  const { markdown } = inItsLanguage;
  const writer = markingWriter(inItsLanguage.writer, languageOf(entry));
  const type = declarationOf(entry.type);
  const body = renderMarkdown(entry.body, {
    ...markdown,
    // The glossary explains French words.
    terms: isForeign ? undefined : { index: context.glossary.index, page: entry.key },
  });
  const champs = {
    ...displayData(type.schema, entry.data, writer),
    // A source is named as it is, in whatever language it has: most are French.
    sources:
      displayData(type.schema, { sources: entry.data.sources }, context.writer).sources ?? [],
  };
  const {
    before,
    after,
    words = 0,
    ...propre
  } = viewsOf(entry.type).own(entry, { ...inItsLanguage, writer });
  const complements = entry.complements.map((complement) => ({
    titre: complement.data.titre ? context.writer.text(complement.data.titre) : '',
    html: context.writer.markdown(complement.body, 'ici_'),
    auteurs: complement.data.auteurs,
    miseAJour: displayDate(complement.data.mise_a_jour),
  }));
  // Titles of our own stay in French.
  const ours = (sections: SectionLink[]) =>
    isForeign ? sections.map((one) => ({ ...one, enFrancais: true })) : sections;
  const around = neighbours(entry, context);
  // The next page stands at the end of this one: once is enough.
  const suite = links(entry.data.suite, context, shownAround(around));
  const territory =
    complements.length > 0
      ? [{ id: 'bloc_dans-votre-territoire', titre: 'Dans votre territoire' }]
      : [];
  return {
    cle: entry.key,
    type: entry.type,
    genre: type.label,
    surPapier: type.surPapier === true,
    champs,
    corps: markedAs(languageOf(entry), body.html),
    sommaire: [
      ...ours(before),
      ...body.headings.filter(isSection).map(toSection),
      ...ours([...after, ...territory]),
    ],
    changements: changeNotices(entry.key, context),
    lecture: minutesOf(body.words + words),
    dates: datesOf(entry, context.writer.text),
    complements,
    mots: termViews(body.terms, context),
    suite,
    voirAussi: nearLinks(entry, context, [...suite, ...shownAround(around)]),
    ...around,
    origine: originView(entry, context.corpus, context.writer.text),
    langue: languageView(languageOf(entry)),
    versions: versionsView(entry, context),
    proposer: context.editLink(entry),
    ecrire: `${context.href(pageUrl('proposer'))}?page=${entry.url}`,
    propre,
  };
}

/** What the text tells of is as old as its sources, whenever it was typed. Nothing where none of them is dated. */
function datesOf(
  { data: { sources, mise_a_jour } }: Entry,
  text: (source: string) => string,
): EntryView['dates'] {
  const years = sources.flatMap(({ date }) => date?.slice(0, 4) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (!first) return undefined;
  const when = first === last ? `de ${first}` : `de ${first} à ${last}`;
  return {
    sources: text(`D’après ${years.length > 1 ? 'des sources' : 'une source'} ${when}.`),
    miseAJour: displayDate(mise_a_jour),
  };
}

const shownAround = ({ precedent, suivant }: ReturnType<typeof neighbours>): LinkView[] =>
  [precedent, suivant].filter((link) => link !== undefined);

const isSection = ({ level }: Heading) => level === 2;
const toSection = ({ id, text }: Heading): SectionLink => ({ id, titre: text });

/** Links to published entries, each once, without those already shown. */
function links(
  keys: readonly string[],
  { writer }: SiteContext,
  shown: readonly { url: string }[] = [],
) {
  const already = new Set(shown.map(({ url }) => url));
  return [...new Set(keys)]
    .map((key) => writer.link(key))
    .filter((link) => link !== undefined)
    .filter(({ url }) => !already.has(url));
}

/** « Voir aussi » beyond this many links is a list that nobody reads. */
const NEAR_LINKS = 8;

/** What the entry calls near, all of it; then those that call it near, while there is room. */
function nearLinks(entry: Entry, context: SiteContext, shown: readonly LinkView[]): LinkView[] {
  const own = links(entry.data.voir_aussi, context, shown);
  const reverse = links(context.reverse.get(entry.key) ?? [], context, [...shown, ...own]);
  return [...own, ...reverse.slice(0, Math.max(0, NEAR_LINKS - own.length))];
}

/** Chapters and sheets are read in order: the one before and the one after, in the same collection. */
function neighbours(
  entry: Entry,
  { corpus, prefix, writer }: SiteContext,
): Pick<EntryView, 'precedent' | 'suivant'> {
  const { name, order } = typeNamed(entry.type);
  if (order !== 'ordre' || !isListed(name)) return {};
  const list: readonly Entry[] = entriesOf(corpus, entry.type) as readonly Entry[];
  const at = placeOf(corpus, entry);
  // Versions in other languages are read from their original, not one after the other.
  if (at < 0) return {};
  const near = (index: number) => {
    const other = list[index];
    return other && linkTo(other, prefix, writer);
  };
  return { precedent: near(at - 1), suivant: near(at + 1) };
}

/** The site as seen from one page: its menu marks where the reader is. */
export function withActive(site: PageView['site'], url: string): PageView['site'] {
  return { ...site, menu: site.menu.map((link) => ({ ...link, actif: url.startsWith(link.url) })) };
}
