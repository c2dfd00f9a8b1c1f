import type { Thread } from '../model/content-type.ts';
import type { DisplayDate } from './dates.ts';
import type { DisplayValue } from './display.ts';
import type { LinkView } from './links.ts';
import type { OriginView } from './origin.ts';
import type { HeadLink, PageLicence } from './other-forms.ts';
import type { LanguageView, VersionsView } from './page-language.ts';
import type { ShareImage } from './share-image.ts';
import type { MetaTag } from './structured-data.ts';
import type { ChangeNotice } from './watch/change-notices.ts';

/** A link of a menu or of a breadcrumb. */
export interface MenuLink {
  titre: string;
  url: string;
  /** The thread that colours it. */
  fil?: Thread;
  /** Its language, where it is not French. */
  langue?: LanguageView;
  /** The page shown is this one, or stands below it. */
  actif?: boolean;
}

/** What every page knows of the site. */
export interface SiteView {
  nom: string;
  devise: string;
  description: string;
  editeur: string;
  /** The drawing beside the name, when the edition has one. */
  logo?: { url: string; largeur?: number; hauteur?: number } | undefined;
  /** The drawing of its tabs. */
  icone: { url: string; type: string };
  /** The licence of texts that bear no other. */
  licence: { nom: string; adresse: string };
  /** Sub-folder of the host: `/` or `/trame/`. */
  prefixe: string;
  menu: MenuLink[];
  pied: MenuLink[];
  recherche: string;
  plan: string;
}

/** A heading of the table of contents. */
export interface SectionLink {
  id: string;
  titre: string;
  /** On a page in another language: a title of our own, in French. */
  enFrancais?: boolean;
  /** Sections within it. */
  sous?: SectionLink[];
}

/** An added text of the territory, shown in a marked block. */
export interface ComplementView {
  titre: string;
  html: string;
  auteurs: string[];
  miseAJour: DisplayValue;
}

/** A term of the glossary, with its definition. */
export interface TermView {
  titre: string;
  definition: string;
  /** Address of its page, with the prefix of the host. */
  url: string;
}

/** An entry as templates see it. */
export interface EntryView {
  cle: string;
  type: string;
  genre: string;
  /** The page bears a button that prints it. */
  surPapier: boolean;
  /** The fields of the front matter, ready to show: see `displayData`. */
  champs: Record<string, DisplayValue>;
  /** The body, as HTML. */
  corps: string;
  /** Sections of the whole page, in order. */
  sommaire: SectionLink[];
  /** Minutes to read the body, and the articles of a charter, at 230 words a minute; from 1. */
  lecture: number;
  /** Changes of online services after which nobody has read this page again. */
  changements: ChangeNotice[];
  /** When its sources were written, in a sentence, and when the page itself was; none where no source is dated. */
  dates?: { sources: string; miseAJour: DisplayDate } | undefined;
  complements: ComplementView[];
  /** Terms of the glossary that the body explains. */
  mots: TermView[];
  suite: LinkView[];
  voirAussi: LinkView[];
  precedent?: LinkView | undefined;
  suivant?: LinkView | undefined;
  /** What the page is, in the edition of a territory: national, completed, adapted, or its own. */
  origine?: OriginView | undefined;
  /** The language of its own texts. */
  langue: LanguageView;
  /** The same page in other languages. */
  versions: VersionsView;
  /** Where it is changed: the editor, or its file on the forge. */
  proposer?: string | undefined;
  /** Where a change is proposed by e-mail, without account. */
  ecrire?: string | undefined;
  /** What only its type has: filled by the type's own view. */
  propre: Record<string, unknown>;
}

/** One entry of a list: its link, the sentence people say, the few words that help to choose. */
export type ListItem = LinkView & { accroche?: string; details?: string[] };

/** A group of a list, with its title. */
export interface ListGroup {
  id: string;
  titre: string;
  items: ListItem[];
}

/** All that one page's template sees: one object, nothing else. */
export interface PageView {
  site: SiteView;
  /** What its texts are written in: French, but for versions of pages in other languages. */
  langue: LanguageView;
  /** Address from the root of the host, with its prefix. */
  url: string;
  /** Full address, for machines and for quoting. */
  canonique: string;
  /** Title of the page, in its only h1. */
  titre: string;
  /** Title of the tab: title, then the name of the site. */
  onglet: string;
  resume: string;
  /** Path from the home page; the last one is the page itself. */
  ariane: MenuLink[];
  /** The thread that colours the page; none on pages of the site. */
  fil?: Thread | undefined;
  /** The small drawing of its section, by the name of the type; none on pages of the site. */
  dessin?: string | undefined;
  licence: PageLicence;
  /** The same in other forms, for programs: each page says where they are. */
  liens: HeadLink[];
  metas: MetaTag[];
  /** What social networks show beside a link to it. */
  partage: ShareImage;
  jsonLd: string;
  entree?: EntryView;
  groupes?: ListGroup[];
  /** Other sites whose files it may read, by their origin, when its reader asks for them. */
  lit?: readonly string[];
  /** What only this page has. */
  contenu: Record<string, unknown>;
}
