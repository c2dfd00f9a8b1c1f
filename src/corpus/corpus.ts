import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkedKey, type PackedText } from '../markdown/packed-text.ts';
import { isFrench } from '../model/languages.ts';
import { checkCollection } from './check-collection.ts';
import { anchorsOf, checkReferences, knownSite } from './check-references.ts';
import { checkLanguages } from './check-versions.ts';
import {
  EDITION_NAMES,
  type EditionName,
  type EntryLocation,
  listEditionFiles,
} from './edition-files.ts';
import type { Entry } from './entry.ts';
import { type ExternalLink, externalLinks, readCheckedLinks } from './external-links.ts';
import { type HiddenLink, linksToHidden } from './hidden-links.ts';
import { type ImageFile, readImages } from './images.ts';
import { type EditionRecord, readKnownEditions } from './known-editions.ts';
import { layerDrafts } from './layer.ts';
import { byList } from './list-order.ts';
import { readMediaFolder } from './media-folder.ts';
import { mediaNameProblems } from './media-names.ts';
import { territoryName } from './official-territories.ts';
import { gatheredProblems } from './page-scale.ts';
import { placeProblems } from './place-problems.ts';
import { placedFaults } from './placed-faults.ts';
import { type Problem, sortProblems } from './problem.ts';
import {
  publishedHere,
  replacedLeftOut,
  unreadNational,
  withUnreadable,
} from './published-drafts.ts';
import { readDecisions } from './read-decisions.ts';
import { type Draft, type DraftReading, readDraft } from './read-draft.ts';
import { readSettings, type Settings, spareSettings } from './read-settings.ts';
import { identityFaults } from './settings-faults.ts';
import { readWithdrawals, type Withdrawal } from './withdrawals.ts';
import { type Withheld, withheldFrom } from './withheld.ts';

/** All content of an edition: checked, layered, read-only. Everything downstream is made from this and nothing else. */
export interface Corpus extends Settings {
  /** Path of the content folder. */
  readonly folder: string;
  /** `local` as soon as a territory has written anything. */
  readonly name: EditionName;
  /** Published entries, by type in the order of the model, then in the order of their list. */
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, Entry>;
  /** Keys of national pages that this edition withdraws. */
  readonly masked: ReadonlySet<string>;
  /** Files of the additions to national pages that have no text, and so show nothing. */
  readonly blank: readonly string[];
  /** What the texts of a territory say of pages that it hides. */
  readonly hiddenLinks: readonly HiddenLink[];
  /** What was published here and is no more, as its editors say. */
  readonly withdrawals: readonly Withdrawal[];
  /** What national texts may name that this edition does not publish. */
  readonly withheld: Withheld;
  /** Addresses of the files of `content/media`: `/media/…`. */
  readonly media: ReadonlySet<string>;
  /** Anchors of the headings of each page, by its address. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
  /** Pictures among them, by address. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** Texts of the entries that were parsed for their check, by their source. */
  readonly texts: ReadonlyMap<string, PackedText>;
  /** Every address of another site that the entries name. */
  readonly externalLinks: readonly ExternalLink[];
  /** The local editions that are known, with what they share; this one is not among them. */
  readonly editions: readonly EditionRecord[];
}

/** The part of a corpus that pages are made of: what a preview needs of it too. */
export type PublishedCorpus = Pick<
  Corpus,
  'edition' | 'accessibility' | 'entries' | 'byKey' | 'masked' | 'images'
> &
  // The preview shows entries, never the page of these; what a link leads to, it does not follow.
  Partial<
    Pick<
      Corpus,
      | 'externalLinks'
      | 'texts'
      | 'media'
      | 'withdrawals'
      | 'withheld'
      | 'anchors'
      | 'followed'
      | 'editions'
    >
  >;

/** What a territory writes beside its pages: any of it makes an edition of its own. */
const LOCAL_SIGNS = ['edition.yml', 'accessibilite.yml', 'theme.css', 'templates'];

/** Either a corpus, or every reason why there is none. */
export type CorpusReading =
  | { corpus: Corpus; problems: readonly [] }
  | {
      corpus?: undefined;
      problems: readonly Problem[];
      /**
       * What can be read all the same, for the editor that is to mend the rest: never to be published. Absent where there
       * is no content at all.
       */
      salvaged?: () => Corpus;
    };

/**
 * Makes a reader of one content folder. Each call reads the folder anew; a file that has not changed since the last
 * call (same date, same size) is not parsed again, which is what makes live reload quick.
 */
export function corpusReader(folder: string): () => CorpusReading {
  const known = new Map<string, { stamp: string; reading: DraftReading }>();
  const read = (location: EntryLocation) => {
    const { mtimeMs, size } = statSync(location.path);
    const stamp = `${mtimeMs} ${size}`;
    const before = known.get(location.path);
    if (before?.stamp === stamp) return before.reading;
    const reading = readDraft(location);
    known.set(location.path, { stamp, reading });
    return reading;
  };
  return () => {
    const listing = listContent(folder);
    return assembleCorpus(folder, listing, listing.locations.map(read));
  };
}

/** The files of a content folder, none of them read yet. */
export interface ContentListing {
  locations: readonly EntryLocation[];
  problems: readonly Problem[];
}

/** Lists the entry files of both editions, with a problem for everything that has no business there. */
export function listContent(folder: string): ContentListing {
  if (!existsSync(folder)) {
    const missing = {
      file: '',
      message: 'dossier introuvable',
      expected: 'un dossier de contenus (voir TRAME_CONTENT)',
    };
    return { locations: [], problems: [missing] };
  }
  const listings = EDITION_NAMES.map((name) => listEditionFiles(folder, name));
  return {
    locations: listings.flatMap(({ locations }) => locations),
    problems: listings.flatMap(({ problems }) => problems),
  };
}

/**
 * Makes the corpus out of what was read of each file.
 * @param readings one for each location of the listing, in the same order
 */
export function assembleCorpus(
  folder: string,
  listing: ContentListing,
  readings: readonly DraftReading[],
): CorpusReading {
  if (!existsSync(folder)) return { problems: listing.problems };
  const drafts = readings.map(({ draft }) => draft).filter((draft) => draft !== undefined);
  const { media, problems: mediaProblems } = readMediaFolder(folder);
  const { images, problems: imageProblems } = readImages(folder, media);
  const name: EditionName =
    drafts.some(({ location }) => location.edition === 'local') ||
    LOCAL_SIGNS.some((name) => existsSync(join(folder, 'local', name)))
      ? 'local'
      : 'national';
  const { settings, problems: settingsProblems, said } = readSettings(folder, name);
  const unread = unreadNational(listing.locations, drafts);
  const { decisions, problems: decisionProblems } = readDecisions(folder);
  const layered = layerDrafts(drafts, settings?.edition.rubriques_masquees, unread, decisions);
  const federation = readKnownEditions(folder);
  const gone = readWithdrawals(folder, {
    byKey: new Map(layered.entries.map((entry) => [entry.key, entry])),
    masked: new Set([...layered.masked, ...unread]),
  });
  const { checked, problems: checkedProblems } = readCheckedLinks(folder);
  const single = [
    ...settingsProblems,
    ...checkedProblems,
    ...gone.problems,
    ...decisionProblems,
    ...federation.problems,
    ...listing.problems,
    ...readings.flatMap(({ problems }) => problems),
    ...layered.problems,
    ...gatheredProblems(drafts),
    ...mediaProblems,
    ...imageProblems,
    ...mediaNameProblems(media),
  ];
  const anchors = anchorsOf(layered);
  const withheld = withheldFrom(drafts, layered);
  const readable = withUnreadable({ ...layered, withheld }, listing.locations, drafts);
  const known = knownSite(readable, media, anchors, territoryName);
  const problems = [
    ...single,
    ...publishedHere(drafts, layered).flatMap((draft) => checkReferences(draft, known)),
    ...checkCollection(layered.entries),
    ...(said ? placedFaults(identityFaults(said.data, known), said.file, said.yaml) : []),
    ...(settings ? checkLanguages(layered.entries, { edition: name, ...settings.edition }) : []),
  ];
  const corpus = (said: Settings): Corpus => {
    const entries = [...layered.entries].sort(byList);
    const published = new Set(entries.map(({ key }) => key));
    return {
      ...said,
      folder,
      name,
      entries,
      byKey: new Map(entries.map((entry) => [entry.key, entry])),
      masked: layered.masked,
      blank: layered.blank,
      hiddenLinks: linksToHidden(publishedHere(drafts, layered), withheld, layered.masked),
      withdrawals: gone.withdrawals,
      editions: otherEditions(federation.editions, said.edition.adresse, name),
      withheld,
      media,
      anchors,
      images,
      texts: parsedTexts(drafts),
      externalLinks: externalLinks(replacedLeftOut(drafts), published, checked),
    };
  };
  if (problems.length === 0 && settings) return { corpus: corpus(settings), problems: [] };
  return {
    problems: sortProblems(placeProblems(problems, folder)),
    salvaged: () => corpus(settings ?? spareSettings()),
  };
}

/** A territory that follows the national edition is in its list; what others share is shown by the national one alone. */
const otherEditions = (
  editions: readonly EditionRecord[],
  own: string,
  name: EditionName,
): EditionRecord[] =>
  editions
    .filter(({ known }) => !known.adresse.startsWith(own))
    .map((record) => (name === 'national' ? record : { known: record.known, slug: record.slug }));

function parsedTexts(drafts: readonly Draft[]): Map<string, PackedText> {
  const texts = new Map<string, PackedText>();
  for (const draft of drafts) {
    const { body, parsed } = draft;
    const isForeign = !isFrench(draft);
    if (parsed.body !== undefined) texts.set(checkedKey(body, isForeign), parsed.body);
    for (const [source, text] of parsed.fields) texts.set(checkedKey(source, isForeign), text);
  }
  return texts;
}
