import { type ListedType, type TypeName, typeNamed } from './types.ts';
import type { PROFILS } from './vocabularies.ts';

/** Address of an entry: `/kit/accueillir/`; pages stand at the root: `/a-propos/`. Without the sub-folder of the host. */
export function entryUrl(type: TypeName, slug: string): string {
  const { path } = typeNamed(type);
  return path === '' ? `/${slug}/` : `/${path}/${slug}/`;
}

/** Address of a collection's list. */
export const listUrl = (type: ListedType): string => `/${typeNamed(type).path}/`;

/** Whom a page is written for. */
export type Profile = keyof typeof PROFILS;

/** Address of the page made for one profile of readers. */
export const profileUrl = (profile: Profile): string => `/pour/${profile}/`;

/** All the actors for a spreadsheet, and their form to fill in. Files, not pages: texts link to the pages that offer them. */
export const ACTOR_CSV = '/acteurs/acteurs.csv';
export const ACTOR_FORM_CSV = '/acteurs/formulaire.csv';

/** The files of a charter, beside its page: `/chartes/charte-aidant.docx`. */
export const charterFileUrls = (url: string): { word: string; texte: string } => {
  const base = url.replace(/\/$/, '');
  return { word: `${base}.docx`, texte: `${base}.txt` };
};

/**
 * The letter of a month, for mail programs and as plain text: `/veille/lettre/2026-11.html`.
 * @param month `AAAA-MM`
 */
export const letterUrls = (month: string): { html: string; texte: string } => {
  const base = `${listUrl('veille')}lettre/${month}`;
  return { html: `${base}.html`, texte: `${base}.txt` };
};

/** The files of a document to fill in, beside its page: `/modeles/grille-d-entretien.docx`. */
export const templateFileUrls = (url: string): { word: string; tableur: string } => {
  const base = url.replace(/\/$/, '');
  return { word: `${base}.docx`, tableur: `${base}.csv` };
};

/** The draft deliberation of a decision, beside its page: `/decisions/former-les-agents.docx`. */
export const decisionFileUrl = (url: string): string => `${url.replace(/\/$/, '')}.docx`;

/** The posters of a reason to learn, beside its page: `/pourquoi/garder-le-lien-a3.pdf`. */
export const posterUrls = (url: string): { a4: string; a3: string } => {
  const base = url.replace(/\/$/, '');
  return { a4: `${base}-a4.pdf`, a3: `${base}-a3.pdf` };
};

/** A calendar of workshops, whole or in part: `/ateliers/agenda/commune-lescar.ics`. */
export const calendarUrl = (by?: 'commune' | 'niveau', id = ''): string =>
  `${listUrl('atelier')}agenda/${by ? `${by}-${id}` : 'tous'}.ics`;

/** The calendar of one workshop, below its page. */
export const workshopCalendarUrl = (url: string): string => `${url}agenda.ics`;

/** Every session of the workshops for a spreadsheet. */
export const SESSIONS_CSV = '/ateliers/seances.csv';

/** The feeds of the whole site, or of one collection: `/flux.xml`, `/kit/flux.json`. */
export const feedUrls = (type?: ListedType): { atom: string; json: string } => {
  const root = type === undefined ? '/' : listUrl(type);
  return { atom: `${root}flux.xml`, json: `${root}flux.json` };
};

/** The script that other sites show our contents with. It never moves. */
export const EMBED_SCRIPT = '/embed.js';

/** What publishing tools ask for beside a page (https://oembed.com/). */
export const oEmbedUrl = (key: string): string => `/oembed/${key}.json`;

/** A page on paper: `/kit/accueillir.pdf`, `/kit/imprimer.pdf`. */
export const paperUrl = (url: string): string => `${url.replace(/\/$/, '')}.pdf`;

/** The picture that social networks show beside a link to the site, and beside one to an entry: `/kit/accueillir.png`. */
export const SITE_CARD = '/partage.png';
export const entryCardUrl = (url: string): string => `${url.replace(/\/$/, '')}.png`;

/** What a device needs to put the site among its programs. */
export const WEB_MANIFEST = '/manifest.webmanifest';

/** What open-data portals harvest, in the two forms that they read. */
export const CATALOGUE = { jsonld: '/catalogue.jsonld', turtle: '/catalogue.ttl' } as const;

/** The places as the finder of a device reads them. A file, not a page. */
export const PLACE_FINDER = '/lieux/trouver.json';
