import { choix } from './fields/choix.ts';
import { relation } from './fields/relation.ts';

/** A script that is not ours: its letters stand in a font of their own. */
export type Script = 'arabe' | 'chinoise' | 'cyrillique';

/** A language that a page can be written in. */
interface PageLanguage {
  /** Its French name, in a sentence: « en basque ». */
  readonly nom: string;
  /** What those who speak it call it: they look for this word. */
  readonly propre: string;
  /** Written from right to left: RGAA 4.1.2, criterion 8.10. */
  readonly deDroiteAGauche?: true;
  /** Where it is not the Latin one. */
  readonly ecriture?: Script;
}

/** Every language that a page can be written in, by its tag (BCP 47). French is what a page is in when it says nothing. */
export const PAGE_LANGUAGES = {
  fr: { nom: 'français', propre: 'Français' },
  gsw: { nom: 'alsacien', propre: 'Elsässisch' },
  de: { nom: 'allemand', propre: 'Deutsch' },
  en: { nom: 'anglais', propre: 'English' },
  ar: { nom: 'arabe', propre: 'العربية', deDroiteAGauche: true, ecriture: 'arabe' },
  eu: { nom: 'basque', propre: 'Euskara' },
  br: { nom: 'breton', propre: 'Brezhoneg' },
  ca: { nom: 'catalan', propre: 'Català' },
  zh: { nom: 'chinois', propre: '中文', ecriture: 'chinoise' },
  co: { nom: 'corse', propre: 'Corsu' },
  gcf: { nom: 'créole guadeloupéen ou martiniquais', propre: 'Kréyòl' },
  rcf: { nom: 'créole réunionnais', propre: 'Kréol rényoné' },
  es: { nom: 'espagnol', propre: 'Español' },
  it: { nom: 'italien', propre: 'Italiano' },
  oc: { nom: 'occitan', propre: 'Occitan' },
  fa: { nom: 'persan', propre: 'فارسی', deDroiteAGauche: true, ecriture: 'arabe' },
  pt: { nom: 'portugais', propre: 'Português' },
  ro: { nom: 'roumain', propre: 'Română' },
  ru: { nom: 'russe', propre: 'Русский', ecriture: 'cyrillique' },
  tr: { nom: 'turc', propre: 'Türkçe' },
  uk: { nom: 'ukrainien', propre: 'Українська', ecriture: 'cyrillique' },
} as const satisfies Record<string, PageLanguage>;

/** The tag of a language. */
export type LanguageId = keyof typeof PAGE_LANGUAGES;

/** The declaration of a language, with all that one may say. */
export const languageNamed = (id: LanguageId): PageLanguage => PAGE_LANGUAGES[id];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The languages beside French: tag → French name. */
export const OTHER_LANGUAGES = Object.fromEntries(
  Object.entries(PAGE_LANGUAGES)
    .filter(([id]) => id !== 'fr')
    .map(([id, { nom }]) => [id, capital(nom)]),
) as Record<Exclude<LanguageId, 'fr'>, string>;

/** What a page says of its language, for the types whose texts may be in another than French. */
export const translation = {
  langue: choix(OTHER_LANGUAGES, {
    label: 'Langue',
    hint: 'Vide pour le français. Sinon, l’une des « autres langues » des réglages de l’édition.',
  }).optional(),
  version_de: relation('*', {
    label: 'Version de',
    hint: 'La page que celle-ci dit dans une autre langue. Chacune mène alors à l’autre.',
  }).optional(),
};

/** The names of these fields, which no page shows as facts of its own. */
export const TRANSLATION_FIELDS: readonly string[] = Object.keys(translation);

/** The language of an entry: French, where its type has no other. */
export function languageOf({ data }: { readonly data: object }): LanguageId {
  const { langue } = data as { langue?: LanguageId };
  return langue ?? 'fr';
}

/** Whether a page is one of those that lists, booklets and tables in French are made of. */
export const isFrench = (entry: { readonly data: object }): boolean => languageOf(entry) === 'fr';

/** Key of the page that an entry says in another language. */
export const originalOf = ({ data }: { readonly data: object }): string | undefined =>
  (data as { version_de?: string }).version_de;

/** The scripts of which we have a font: the Chinese one would weigh more than all the rest of Trame. */
export type PrintedScript = Exclude<Script, 'chinoise'>;

/** The script of a language, where our documents need another font for it. */
export function printedScript(id: LanguageId): PrintedScript | undefined {
  const { ecriture } = languageNamed(id);
  return ecriture === 'chinoise' ? undefined : ecriture;
}

/** Whether documents and pictures can be made of a language. */
export const isPrinted = (id: LanguageId): boolean => languageNamed(id).ecriture !== 'chinoise';

/** `rtl` for a language that is written from right to left. */
export const directionOf = (id: LanguageId): 'ltr' | 'rtl' =>
  languageNamed(id).deDroiteAGauche ? 'rtl' : 'ltr';
