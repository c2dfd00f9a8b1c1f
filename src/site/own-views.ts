import { type Entry, type EntryOf, entriesOf } from '../corpus/entry.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { STRATEGY_PAGES } from '../model/addresses.ts';
import { mirrorFreshness } from '../model/mirror-freshness.ts';
import { ECHELONS } from '../model/vocabularies.ts';
import { charterWays } from './charters/charter-ways.ts';
import { displayDate } from './dates.ts';
import { figureView } from './figures/figure-view.ts';
import { legalNoticeView } from './legal/legal-notice-view.ts';
import type { SectionLink } from './page-view.ts';
import type { SiteContext } from './site-context.ts';
import { countActions, countText, elsewhere, planText } from './strategies/strategy-view.ts';

/** What a type's template needs beside the fields, and the sections that stand around the body. */
interface OwnView {
  before: SectionLink[];
  after: SectionLink[];
  /** Words of what is read beside the body. */
  words?: number;
  [key: string]: unknown;
}

/** Fills what only one type has. The switch is exhaustive: a new type decides here whether it needs anything. */
export function ownView(entry: Entry, context: SiteContext): OwnView {
  switch (entry.type) {
    case 'guide':
      return {
        before: [section('essentiel', 'L’essentiel')],
        after: [],
        ...placeInGuide(entry, context),
        chiffres: figureViews(entry.data.chiffres, context),
      };
    case 'kit':
      return { before: [section('maintenant', 'Maintenant')], after: [] };
    case 'charte':
      return charterView(entry, context);
    case 'strategie':
      return strategyView(entry, context);
    case 'miroir':
      return { before: [], after: [], fraicheur: freshnessView(entry) };
    case 'chiffre': {
      const quoting = quotingLinks(entry, context);
      return {
        before: [],
        after: quoting.length > 0 ? [section('cite-par', 'Les pages qui citent ce chiffre')] : [],
        ...figureView(entry, context),
        citePar: quoting,
      };
    }
    case 'page': {
      const mentions = legalNoticeView(entry, context);
      return { before: mentions?.parties ?? [], after: [], ...(mentions && { mentions }) };
    }
    case 'glossaire':
      return termView(entry, context);
    case 'acteur':
      return { before: [], after: [], appeler: whomToCall(entry, context) };
    case 'diagnostic':
      return { before: [], after: [] };
  }
}

/** Whom to call, each level once, from the nearest to the farthest. */
const whomToCall = ({ data }: EntryOf<'acteur'>, { writer }: SiteContext) =>
  Object.entries(ECHELONS)
    .map(([id, echelon]) => ({
      echelon,
      qui: data.qui_appeler
        .filter((contact) => contact.echelon === id)
        .map(({ qui }) => writer.text(qui)),
    }))
    .filter(({ qui }) => qui.length > 0);

/** What the component `fraicheur` shows, as of the day of the build. */
const freshnessView = ({ data: { date_verification: checked, etat } }: EntryOf<'miroir'>) => ({
  ...mirrorFreshness(checked, etat, new Date()),
  miroir: etat,
  verification: checked && displayDate(checked),
});

/** Ids of the layout's own sections hold an underscore, which no heading of a text can. */
const section = (id: string, titre: string): SectionLink => ({ id: `bloc_${id}`, titre });

function charterView(entry: EntryOf<'charte'>, context: SiteContext): OwnView {
  const { articles, preambule = '' } = entry.data;
  const texts = [preambule, ...articles.map(({ texte }) => texte)];
  const numbered = articles.map(({ titre }, at) =>
    section(`article-${at + 1}`, `${at + 1}. ${context.writer.text(titre)}`),
  );
  return {
    before: [{ ...section('articles', 'Articles'), sous: numbered }],
    after: [section('reprendre', 'Signer ou reprendre')],
    words: texts.reduce((sum, text) => sum + renderMarkdown(text, context.markdown).words, 0),
    ...charterWays(entry, context),
  };
}

function strategyView(entry: EntryOf<'strategie'>, context: SiteContext): OwnView {
  const { data } = entry;
  const { corpus, href, territoryName } = context;
  const all = [
    data.diagnostic && section('diagnostic', 'Diagnostic'),
    data.axes.length > 0 && section('axes', 'Axes et actions'),
    data.gouvernance && section('gouvernance', 'Gouvernance'),
    data.enseignements.length > 0 && section('enseignements', 'Enseignements'),
  ];
  const present = all.filter((item): item is SectionLink => Boolean(item));
  return {
    before: present,
    after: [],
    territoire: territoryName(data.territoire.nature, data.territoire.code),
    contenu: planText(data),
    plan: {
      comptes: data.axes.map((axis) => countText(countActions({ axes: [axis] }))),
      ailleurs: elsewhere(entry, corpus, context),
    },
    comparer:
      entriesOf(corpus, 'strategie').length > 1
        ? href(`${STRATEGY_PAGES.comparer}?s=${entry.slug}`)
        : '',
  };
}

/** Where a chapter stands among all, and the way to each of them. */
function placeInGuide({ key }: EntryOf<'guide'>, { corpus, href, writer }: SiteContext) {
  const chapters = entriesOf(corpus, 'guide');
  return {
    rang: chapters.findIndex((chapter) => chapter.key === key) + 1,
    chapitres: chapters.map((chapter) => ({
      titre: writer.text(chapter.data.titre),
      url: href(chapter.url),
      actuel: chapter.key === key,
    })),
  };
}

/** Beyond this many, the pages that employ a term are a list that nobody reads. */
const EMPLOYING_LINKS = 12;

function termView({ key }: EntryOf<'glossaire'>, { glossary, writer }: SiteContext): OwnView {
  const employing = glossary.employing(key);
  return {
    before: [],
    after: employing.length > 0 ? [section('emplois', 'Les pages qui emploient ce mot')] : [],
    emplois: employing.slice(0, EMPLOYING_LINKS).map((other) => writer.link(other)),
    autresEmplois: Math.max(0, employing.length - EMPLOYING_LINKS),
  };
}

/** Key figures as a page shows them in large. */
function figureViews(keys: readonly string[], context: SiteContext) {
  return keys
    .map((key) => context.corpus.byKey.get(key))
    .filter((entry) => entry?.type === 'chiffre')
    .map((entry) => figureView(entry as EntryOf<'chiffre'>, context));
}

/** The pages that quote a figure, by its key or in their text. */
const quotingLinks = ({ slug }: EntryOf<'chiffre'>, { quoting, writer }: SiteContext) =>
  (quoting.get(slug) ?? []).map((key) => writer.link(key)).filter((link) => link !== undefined);
