import { type Entry, type EntryOf, entriesOf } from '../corpus/entry.ts';
import { mirrorFreshness } from '../model/mirror-freshness.ts';
import type { DataOf } from '../model/types.ts';
import { ECHELONS } from '../model/vocabularies.ts';
import { displayDate } from './dates.ts';
import { figureView } from './figure-view.ts';
import type { SectionLink } from './page-view.ts';
import type { SiteContext } from './site-context.ts';

/** What a type's template needs beside the fields, and the sections that stand around the body. */
interface OwnView {
  before: SectionLink[];
  after: SectionLink[];
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
      return {
        before: [section('articles', 'Articles')],
        after: [section('reprendre', 'Signer ou reprendre')],
      };
    case 'strategie':
      return strategyView(entry, context);
    case 'miroir':
      return { before: [], after: [], fraicheur: freshnessView(entry) };
    case 'chiffre':
      return {
        before: [],
        after: [],
        ...figureView(entry, context),
        citePar: quotingLinks(entry, context),
      };
    case 'acteur':
      return { before: [], after: [], appeler: whomToCall(entry, context) };
    case 'diagnostic':
    case 'page':
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

function strategyView({ data }: EntryOf<'strategie'>, { territoryName }: SiteContext): OwnView {
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
    compte: countActions(data),
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

/** How many missions and actions a strategy has. */
export function countActions({ axes }: DataOf<'strategie'>): { missions: number; actions: number } {
  const missions = axes.flatMap((axe) => axe.missions);
  const actions =
    axes.flatMap((axe) => axe.actions).length +
    missions.flatMap((mission) => mission.actions).length;
  return { missions: missions.length, actions };
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
