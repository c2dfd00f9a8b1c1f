import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type Entry, entriesOf } from '../../corpus/entry.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { aroundOf } from '../../corpus/known-editions.ts';
import { CATALOGUE, EMBED_SCRIPT, feedUrls, listUrl, oEmbedUrl } from '../../model/addresses.ts';
import {
  CHANGES,
  entryDocumentUrl,
  INDEX,
  OPENAPI,
  tableUrl,
  WHOLE,
} from '../../model/api-addresses.ts';
import { LICENCES, type Licence, type LicenceId } from '../../model/licences.ts';
import { type Page, standingPages } from '../../model/pages.ts';
import { TYPE_FILES } from '../../model/type-files.ts';
import { CONTENT_TYPES, declarationOf, LISTED_TYPES } from '../../model/types.ts';
import { attributions } from '../attributions.ts';
import { licenceView } from '../licence-view.ts';
import { formsOfPage } from '../other-forms.ts';
import type { MenuLink, PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { entryWork } from '../work.ts';
import { helpSnippet, sheetSnippet } from './snippets.ts';

/** What each family of licences lets people do, in the words of a project manager. */
const RIGHTS = {
  'domaine-public':
    'Copiez, adaptez, distribuez, même pour vendre, sans rien demander. Nommer la source reste utile à qui vous lit.',
  attribution:
    'Copiez, adaptez, distribuez, même pour vendre, sans rien demander. Dites d’où vient le texte et de quand il date ; si vous le changez, dites-le.',
  'partage-a-l-identique':
    'Copiez, adaptez, distribuez, même pour vendre. Dites d’où vient le texte et de quand il date ; votre version garde la même licence.',
  restreinte:
    'Cette licence limite la vente ou les changements. Lisez-la avant de copier, ou faites seulement un lien.',
} satisfies Record<Licence['famille'], string>;

/** How many sheets the « Besoin d’aide ? » block of the examples offers. */
const HELP_SHEETS = 3;

/** The page for those who put our contents where their own readers are: first whoever decides, then whoever writes the code. */
export function reuseView(context: SiteContext): PageView {
  const { corpus, href } = context;
  return {
    ...sitePageView(
      'reutiliser',
      'Nos textes sont faits pour être repris : sur votre site, dans votre logiciel, sur papier. Sans compte, sans clé, sans rien demander.',
      context,
    ),
    contenu: {
      licences: licencesOf(context),
      contact: corpus.edition.contact,
      courriel: corpus.edition.mentions?.courriel,
      exemple: exampleOf(context),
      recueils: bookletsOf(context),
      flux: feedsOf(context),
      tableaux: tablesOf(context),
      fichiers: otherFilesOf(context),
      script: href(EMBED_SCRIPT),
      adresses: {
        index: address(INDEX, context),
        changements: address(CHANGES, context),
        tout: address(WHOLE, context),
        openapi: address(OPENAPI, context),
        catalogue: address(CATALOGUE.jsonld, context),
        turtle: address(CATALOGUE.turtle, context),
      },
    },
  };
}

/** An address for programs: the full one to copy, and the link that leads there. */
interface Address {
  texte: string;
  url: string;
}

const address = (url: string, { canonical, href }: SiteContext): Address => ({
  texte: canonical(url),
  url: href(url),
});

/** A licence that contents of this edition bear, and those that bear it when it is not the licence of the edition. */
interface LicenceInUse {
  nom: string;
  adresse: string;
  droits: string;
  nombre: number;
  pages: MenuLink[];
}

/** The licences in use: that of the edition first. */
function licencesOf({ corpus, href, writer }: SiteContext): LicenceInUse[] {
  const byLicence = groupBy(corpus.entries, ({ licence }) => licence);
  const others = [...byLicence.keys()].filter((id) => id !== corpus.edition.licence).sort();
  const inUse = (id: LicenceId): LicenceInUse => {
    const { nom, adresse, famille } = LICENCES[id];
    const entries = byLicence.get(id) ?? [];
    return {
      nom,
      adresse,
      droits: writer.text(RIGHTS[famille]),
      nombre: entries.length,
      pages:
        id === corpus.edition.licence
          ? []
          : entries.map(({ url, data }) => ({ titre: writer.text(data.titre), url: href(url) })),
    };
  };
  return [corpus.edition.licence, ...others].map(inUse).filter(({ nombre }) => nombre > 0);
}

/** One content of this edition, in all that the page shows by example. */
interface Example {
  titre: string;
  url: string;
  cle: string;
  attribution: string;
  document: Address;
  oEmbed: Address;
  /** To paste: one sheet, and the block for forms. */
  fiche: string;
  aide: string;
  /** The keys of that block. */
  cles: string;
  /** The page of the places, where there are some. */
  lieux?: string | undefined;
}

/** A sheet where there is one, since agents use those; else whatever comes first. */
function exampleOf(context: SiteContext): Example | undefined {
  const { canonical, corpus, href, writer } = context;
  const sheets: readonly Entry[] = entriesOf(corpus, 'kit');
  const entries = sheets.length > 0 ? sheets : corpus.entries;
  const [entry] = entries;
  if (!entry) return undefined;
  const { key } = entry;
  const url = canonical(entry.url);
  const work = entryWork(entry, corpus);
  const titre = writer.text(entry.data.titre);
  const cles = entries.slice(0, HELP_SHEETS).map((sheet) => sheet.key);
  const script = canonical(EMBED_SCRIPT);
  const hasPlaces = entriesOf(corpus, 'lieu').length > 0;
  const licence = licenceView(work, corpus.edition, url);
  return {
    titre,
    url: href(entry.url),
    cle: key,
    attribution: attributions(titre, licence, corpus.edition.nom, url).texte,
    document: address(entryDocumentUrl(key), context),
    oEmbed: address(oEmbedUrl(key), context),
    fiche: sheetSnippet({ script, key, url, titre }),
    aide: helpSnippet({
      script,
      keys: cles,
      url: canonical('/'),
      name: corpus.edition.nom,
      places: hasPlaces ? canonical(listUrl('lieu')) : undefined,
    }),
    cles: cles.join(' '),
    lieux: hasPlaces ? canonical(listUrl('lieu')) : undefined,
  };
}

const standing = (corpus: PublishedCorpus): Page[] =>
  standingPages((type) => entriesOf(corpus, type), aroundOf(corpus));

/** The documents that hold a whole collection. */
const bookletsOf = (context: SiteContext): MenuLink[] =>
  standing(context.corpus).flatMap((page) =>
    formsOfPage(page.url, page.type, context).formes.map(({ url }) => ({
      titre: context.writer.text(page.titre),
      url,
    })),
  );

/** Everything, then each collection that has a list. */
function feedsOf({ corpus, href, site, writer }: SiteContext): MenuLink[] {
  const listed = LISTED_TYPES.filter((type) => entriesOf(corpus, type).length > 0);
  return [
    { titre: `Tout ${site.nom}`, url: href(feedUrls().atom) },
    ...listed.map((type) => ({
      titre: writer.text(declarationOf(type).plural),
      url: href(feedUrls(type).atom),
    })),
  ];
}

const tablesOf = ({ corpus, href, writer }: SiteContext): MenuLink[] =>
  CONTENT_TYPES.filter(({ name }) => entriesOf(corpus, name).length > 0).map(
    ({ name, plural }) => ({ titre: writer.text(plural), url: href(tableUrl(name)) }),
  );

/** A type that is also published in the forms of other programs. */
interface OtherFiles {
  titre: string;
  fichiers: MenuLink[];
  /** The page that offers more: a calendar of each commune. */
  agenda?: string;
}

const otherFilesOf = ({ corpus, href, writer }: SiteContext): OtherFiles[] =>
  CONTENT_TYPES.filter(({ name }) => entriesOf(corpus, name).length > 0).flatMap(
    ({ name, plural }) => {
      const files = TYPE_FILES[name] ?? [];
      if (files.length === 0) return [];
      return [
        {
          titre: writer.text(plural),
          fichiers: files.map(({ titre, url }) => ({ titre: writer.text(titre), url: href(url) })),
          ...(name === 'atelier' && { agenda: href(listUrl(name)) }),
        },
      ];
    },
  );
