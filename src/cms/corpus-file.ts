import type { Corpus, PublishedCorpus } from '../corpus/corpus.ts';
import type { EditionName } from '../corpus/edition-files.ts';
import { type Entry, entriesOf } from '../corpus/entry.ts';
import type { ImageFile } from '../corpus/images.ts';
import type { FollowedEdition } from '../corpus/read-settings.ts';
import type { TermIndex } from '../markdown/terms.ts';
import type { AccessibilityData } from '../model/accessibility.ts';
import type { EditionData } from '../model/edition.ts';
import { CONTENT_TYPES, type DataOf, type TypeName } from '../model/types.ts';
import type { Assets } from '../site/assets.ts';
import { figuresOfTexts } from '../site/figures/figure.ts';
import type { TerritoryOutline } from '../site/france-map/france-map.ts';
import { employedTerms, glossaryOf } from '../site/glossary/glossary.ts';
import type { OutlineFinder, TerritoryName } from '../site/site-context.ts';
import { actionsOf } from '../site/strategies/strategy-view.ts';
import { viewsOf } from '../site/type-views.ts';

/** Names of territories by nature then code; what is absent is not known yet. */
export type TerritoryNames = Partial<Record<string, Readonly<Record<string, string>>>>;

/**
 * One published entry, as `corpus.json` keeps it: `key`, `type`, `url` and `data.titre` are always there. `data` and `body` hold what pages of other entries show of this one;
 * see `forOthers`.
 */
export interface CorpusFileEntry {
  /** `kit/accueillir` */
  key: string;
  type: TypeName;
  /** Address from the root of the site, without prefix. */
  url: string;
  data: { titre: string; resume: string } & Readonly<Record<string, unknown>>;
  body: string;
  provenance: Entry['provenance'];
  complements: Entry['complements'];
  licence: Entry['licence'];
}

/** What the admin knows of the site: the content of `corpus.json`. */
export interface CorpusFile {
  edition: EditionData;
  /** The edition that a territory follows. */
  followed?: FollowedEdition;
  /** What the footer says of it follows from these facts. */
  accessibility: AccessibilityData;
  name: EditionName;
  /** Sub-folder of the host. */
  prefix: string;
  /** What the pages of entries load. */
  assets: Assets;
  /** In the order of the corpus. */
  entries: CorpusFileEntry[];
  /** Keys of national pages that this edition withdraws. */
  masked: string[];
  /** What national texts may name that this edition does not publish. */
  withheld: { addresses: string[]; figures: Record<string, DataOf<'chiffre'>> };
  /** Pictures of the site, by address. */
  images: Record<string, ImageFile>;
  /** Addresses of all files that texts may show or link to. */
  media: string[];
  /** Anchors of the headings of the pages that have some, by address: what links may aim at. */
  anchors: Record<string, readonly string[]>;
  /** Names of the territories that the corpus speaks of. */
  territories: TerritoryNames;
  /** Their outlines, by nature then code, where they have one. */
  outlines: Record<string, Record<string, TerritoryOutline>>;
}

/** `corpus.json`: the part of the corpus that the admin needs, light enough to be loaded at each visit. */
export function corpusFile(
  corpus: Corpus,
  prefix: string,
  { layouts }: Assets,
  territoryName: TerritoryName,
  territoryOutline: OutlineFinder = () => undefined,
): string {
  // A territory may add to any national page, which its preview then shows whole.
  const isWhole = (entry: Entry) =>
    corpus.name === 'local' && entry.provenance.edition === 'national';
  const { forge: _forge, ...edition } = corpus.edition;
  const { index } = glossaryOf(corpus.entries);
  const file: CorpusFile = {
    edition,
    ...(corpus.followed && { followed: corpus.followed }),
    accessibility: corpus.accessibility,
    name: corpus.name,
    prefix,
    assets: { layouts: layoutsOfTypes(layouts) },
    entries: corpus.entries.map((entry) => ({
      key: entry.key,
      type: entry.type,
      url: entry.url,
      ...(isWhole(entry) ? { data: entry.data, body: entry.body } : forOthers(entry, index)),
      provenance: entry.provenance,
      complements: entry.complements,
      licence: entry.licence,
    })),
    masked: [...corpus.masked],
    withheld: {
      addresses: [...corpus.withheld.addresses],
      figures: Object.fromEntries(corpus.withheld.figures),
    },
    images: Object.fromEntries(corpus.images),
    media: [...corpus.media],
    anchors: Object.fromEntries([...corpus.anchors].filter(([, anchors]) => anchors.length > 0)),
    territories: usedTerritories(corpus, territoryName),
    outlines: usedOutlines(corpus, territoryOutline),
  };
  return JSON.stringify(file);
}

/** The preview shows entries: it has no use for the layouts of other pages. Types may share one. */
const layoutsOfTypes = (layouts: Assets['layouts']): Assets['layouts'] =>
  Object.fromEntries(
    CONTENT_TYPES.map(({ name }) => viewsOf(name).layout).flatMap((layout) =>
      layouts[layout] ? [[layout, layouts[layout]]] : [],
    ),
  );

/**
 * Fields that pages of other entries read, or their check: titles and summaries of links, order of lists, paths that
 * must not come back, links back, forms of terms, the footer, the documents of a stage.
 */
const READ_BY_OTHERS = [
  'titre',
  'resume',
  'ordre',
  'suite',
  'voir_aussi',
  'chiffres',
  'autres_formes',
  'sauf',
  'emplacement',
  'modeles',
  'langue',
  'version_de',
];

/** The same of one type: who sends people to whom; where a place is, for the workshops that take place there; for whom and when a workshop is. */
const READ_BY_OTHERS_OF: Partial<Record<TypeName, readonly string[]>> = {
  acteur: ['oriente_vers'],
  lieu: ['adresse', 'code_postal'],
  atelier: [
    ...['lieu', 'etat', 'niveau', 'date', 'heure_debut', 'heure_fin'],
    ...['repetition', 'jours', 'jusqu_au', 'dates_particulieres'],
  ],
};

/** Types whose entries other pages show whole: key figures, and changes of online services. */
const SHOWN_WHOLE: readonly TypeName[] = ['chiffre', 'veille'];

/**
 * What the pages of other entries show of this one. Some are shown whole; of the texts, only the key figures
 * that they quote and the terms that they employ count.
 */
function forOthers(entry: Entry, terms: TermIndex): Pick<CorpusFileEntry, 'data' | 'body'> {
  const { key, type, data, body } = entry;
  const kept = Object.entries(data).filter(
    ([name]) =>
      SHOWN_WHOLE.includes(type) ||
      READ_BY_OTHERS.includes(name) ||
      READ_BY_OTHERS_OF[type]?.includes(name),
  );
  return {
    data: {
      titre: data.titre,
      resume: data.resume,
      ...Object.fromEntries(kept),
      ...outlineForOthers(entry),
    },
    body: [
      ...figuresOfTexts(entry).map((slug) => `{{chiffre:${slug}}}`),
      ...employedTerms(body, key, terms).map(({ forms: [titre] }) => titre),
    ].join(' ; '),
  };
}

/** Of fields that are too long to be loaded at each visit, what the pages of others ask of them. */
function outlineForOthers(entry: Entry): Record<string, unknown> {
  if (entry.type === 'strategie') return { axes: publicsOfActions(entry.data.axes) };
  // A questionnaire and a reason lead to those of their levels, a workshop as long as it has dates to come.
  if (entry.type === 'exercice' || entry.type === 'lieu') return { niveaux: entry.data.niveaux };
  if (entry.type === 'modele') return { parties: placesToAnswer(entry.data.parties) };
  return {};
}

/** The parts of a document without their words: a stage says whether it has questions for a spreadsheet. */
const placesToAnswer = (parties: DataOf<'modele'>['parties']) =>
  parties.map(({ questions }) => ({ questions: questions.map(() => ({})) }));

/** A plan with nothing but the publics of its actions: other strategies say when they share one. */
function publicsOfActions(axes: DataOf<'strategie'>['axes']) {
  const publics = [...new Set(actionsOf(axes).flatMap(({ action }) => action.publics))];
  return publics.length > 0 ? [{ missions: [], actions: [{ publics }] }] : [];
}

function usedTerritories(corpus: Corpus, territoryName: TerritoryName): TerritoryNames {
  const names: Record<string, Record<string, string>> = {};
  for (const { data } of entriesOf(corpus, 'strategie')) {
    const { nature, code } = data.territoire;
    names[nature] = { ...names[nature], [code]: territoryName(nature, code) ?? code };
  }
  return names;
}

function usedOutlines(corpus: Corpus, territoryOutline: OutlineFinder): CorpusFile['outlines'] {
  const outlines: CorpusFile['outlines'] = {};
  for (const { data } of entriesOf(corpus, 'strategie')) {
    const { nature, code } = data.territoire;
    const outline = territoryOutline(nature, code);
    if (outline) outlines[nature] = { ...outlines[nature], [code]: outline };
  }
  return outlines;
}

/**
 * The corpus back from `corpus.json`, for views. Entries hold what the file kept of them: enough for every page but
 * their own, which the preview renders from what the editor writes.
 */
export function corpusFromFile({
  edition,
  accessibility,
  entries,
  masked,
  withheld,
  images,
  followed,
}: CorpusFile): PublishedCorpus {
  const read = entries.map(
    (entry) => ({ ...entry, slug: entry.key.split('/')[1] ?? '' }) as unknown as Entry,
  );
  return {
    edition,
    accessibility,
    entries: read,
    byKey: new Map(read.map((entry) => [entry.key, entry])),
    masked: new Set(masked),
    withheld: {
      addresses: new Set(withheld.addresses),
      figures: new Map(Object.entries(withheld.figures)),
    },
    images: new Map(Object.entries(images)),
    followed,
  };
}
