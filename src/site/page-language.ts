import type { Entry } from '../corpus/entry.ts';
import { renderMarkdown } from '../markdown/render.ts';
import {
  directionOf,
  isFrench,
  type LanguageId,
  languageNamed,
  languageOf,
  originalOf,
} from '../model/languages.ts';
import { type DisplayDate, displayDate } from './dates.ts';
import type { HeadLink } from './other-forms.ts';
import type { SiteContext } from './site-context.ts';
import type { Translations } from './structured-data.ts';

/** A language as templates write it: `lang`, `dir`. */
export interface LanguageView {
  /** Its tag (BCP 47). */
  code: LanguageId;
  sens: 'ltr' | 'rtl';
}

/** The same page in another language. */
export interface VersionLink {
  /** Key of its entry. */
  cle: string;
  url: string;
  /** « Lire en basque » */
  texte: string;
  /** What those who speak it call their language. */
  nom: string;
  langue: LanguageView;
}

/** What a page says of its versions in other languages. */
export interface VersionsView {
  liens: VersionLink[];
  /** When the page that this one translates changed, where that was after this one. */
  depassee?: { langue: string; date: DisplayDate } | undefined;
}

export const languageView = (code: LanguageId): LanguageView => ({ code, sens: directionOf(code) });

/** The same site, as texts in the language of an entry are written: without French typography, nor terms explained. */
export function inLanguageOf(entry: Pick<Entry, 'data'>, context: SiteContext): SiteContext {
  if (isFrench(entry)) return context;
  const markdown = { ...context.markdown, isForeign: true };
  return {
    ...context,
    markdown,
    writer: {
      ...context.writer,
      text: context.writer.spelledOut,
      markdown: (source, idPrefix) => renderMarkdown(source, { ...markdown, idPrefix }).html,
    },
  };
}

/** All versions of a page, itself among them, the one that the others translate first; nothing for a page that has no other. */
function versionsOf(entry: Entry, { corpus, versions }: SiteContext): readonly Entry[] {
  const key = originalOf(entry) ?? entry.key;
  const original = corpus.byKey.get(key);
  const others = versions().get(key) ?? [];
  const all = original ? [original, ...others] : others;
  return all.length > 1 ? all : [];
}

/** Key of a page → its versions in other languages. */
export function versionsByOriginal(entries: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const versions = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = originalOf(entry);
    if (key === undefined) continue;
    const known = versions.get(key);
    if (known) known.push(entry);
    else versions.set(key, [entry]);
  }
  return versions;
}

/** The links from a page to its other versions, for readers. */
export function versionsView(entry: Entry, context: SiteContext): VersionsView {
  const original = context.corpus.byKey.get(originalOf(entry) ?? '');
  const isOlder = original && original.data.mise_a_jour > entry.data.mise_a_jour;
  return {
    liens: versionsOf(entry, context)
      .filter(({ key }) => key !== entry.key)
      .map((other) => {
        const code = languageOf(other);
        const { nom, propre } = languageNamed(code);
        const url = context.href(other.url);
        return {
          cle: other.key,
          url,
          texte: `Lire en ${nom}`,
          nom: propre,
          langue: languageView(code),
        };
      }),
    depassee: isOlder
      ? {
          langue: languageNamed(languageOf(original)).nom,
          date: displayDate(original.data.mise_a_jour),
        }
      : undefined,
  };
}

/** The same for search engines. */
export function translationsOf(entry: Entry, context: SiteContext): Translations {
  const id = ({ url }: Entry) => ({ '@id': context.canonical(url) });
  const original = context.corpus.byKey.get(originalOf(entry) ?? '');
  if (original) return { translationOfWork: id(original) };
  const others = context.versions().get(entry.key) ?? [];
  return others.length > 0 ? { workTranslation: others.map(id) } : {};
}

/** The same for programs: every version, this one too, by its language. */
export const versionLinks = (entry: Entry, context: SiteContext): HeadLink[] =>
  versionsOf(entry, context).map((version) => ({
    rel: 'alternate',
    langue: languageOf(version),
    url: context.canonical(version.url),
  }));
