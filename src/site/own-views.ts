import type { Entry, EntryOf } from '../corpus/entry.ts';
import type { DataOf } from '../model/types.ts';
import { figureView } from './figure-view.ts';
import { mirrorFreshness } from './mirror-freshness.ts';
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
      return { before: [], after: [], fraicheur: mirrorFreshness(entry.data, new Date()) };
    case 'chiffre':
      return {
        before: [],
        after: [],
        ...figureView(entry, context),
        citePar: quotingLinks(entry, context),
      };
    case 'glossaire':
      return termView(entry, context);
    case 'acteur':
    case 'diagnostic':
    case 'page':
      return { before: [], after: [] };
  }
}

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

/** How many missions and actions a strategy has. */
export function countActions({ axes }: DataOf<'strategie'>): { missions: number; actions: number } {
  const missions = axes.flatMap((axe) => axe.missions);
  const actions =
    axes.flatMap((axe) => axe.actions).length +
    missions.flatMap((mission) => mission.actions).length;
  return { missions: missions.length, actions };
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
