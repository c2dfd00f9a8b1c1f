import { groupBy } from '../../corpus/group-by.ts';
import type { Decision } from '../../model/upstream/decisions.ts';
import type { Fork, Upstream } from './find-upstream.ts';
import type { Git } from './git.ts';
import { rawPage, textOf } from './national-pages.ts';
import { blobName, type Tree } from './tree.ts';

/** The national text that a local file took note of last. */
export interface Start {
  blob: string;
  /** Absent when only its fingerprint is known. */
  text?: string;
  /** « la version du 2026-11-23 », for people. */
  words: string;
}

/** A local file, and the national one that it stands upon. */
export interface Pair {
  objet: string;
  /** Paths from the root of the repository. */
  local: string;
  national: string;
  /** What a replacement says of the version that it was made from. */
  version?: string | undefined;
}

interface Moment {
  commit: string;
  day: string;
}

/**
 * The starting point of each pair, by the path of the local file: what was accepted last; else the version that the page
 * names; else what the national file was when the local one was written last; else, without any history, what it is here.
 */
export function startingPoints(
  pairs: readonly Pair[],
  { git }: Fork,
  here: Tree,
  upstream: Upstream,
  decisions: ReadonlyMap<string, Decision>,
): ReadonlyMap<string, Start> {
  const history = git ? localHistory(git) : new Map<string, Moment[]>();
  const momentsOf = ({ local }: Pair) => history.get(local) ?? [];
  const past: Past = {
    texts: git?.texts(pairs.flatMap((pair) => namesOf(pair, momentsOf(pair), decisions))),
    git,
    here,
    upstream,
  };
  const starts = new Map<string, Start>();
  for (const pair of pairs) {
    const { version } = pair;
    const start =
      accepted(pair, past, decisions) ??
      (version === undefined
        ? whenWritten(pair, past, momentsOf(pair))
        : namedVersion({ ...pair, version }, past, momentsOf(pair)));
    if (start) starts.set(pair.local, start);
  }
  return starts;
}

/** What is known of earlier days, asked of Git at once. */
interface Past {
  /** Texts by the names of `namesOf`; absent without Git. */
  texts: ReadonlyMap<string, string> | undefined;
  git: Git | undefined;
  here: Tree;
  upstream: Upstream;
}

/** All that the starting point of a pair may be read from. */
const namesOf = (
  { objet, local, national, version }: Pair,
  moments: readonly Moment[],
  decisions: ReadonlyMap<string, Decision>,
): string[] => [
  ...[decisions.get(objet)?.empreinte ?? ''].filter(Boolean),
  ...(version === undefined ? moments.slice(0, 1) : moments).flatMap(({ commit }) => [
    `${commit}:${national}`,
    ...(version === undefined ? [] : [`${commit}:${local}`]),
  ]),
];

/** The commits that wrote each file of the local edition, the latest first. */
export function localHistory(git: Git): Map<string, Moment[]> {
  const log =
    git.tries('log', '-z', '--name-only', '--format=%x1e%H%x1f%cs', '--', 'content/local') ?? '';
  const events = log.split('\x1e').flatMap((record) => {
    const [head = '', ...paths] = record.split('\0').map((part) => part.replace(/^\n/, ''));
    const [commit = '', day = ''] = head.split('\x1f');
    return paths.filter(Boolean).map((path) => ({ path, commit, day }));
  });
  return groupBy(events, ({ path }) => path);
}

function accepted(
  { objet, national }: Pair,
  { texts, here }: Past,
  decisions: ReadonlyMap<string, Decision>,
): Start | undefined {
  const decision = decisions.get(objet);
  if (decision?.choix !== 'accepter' || decision.empreinte === undefined) return undefined;
  const { empreinte: blob, le } = decision;
  const text =
    texts?.get(blob) ??
    (here.blobs.get(national) === blob ? here.texts([national]).get(national) : undefined);
  return { blob, ...(text !== undefined && { text }), words: `ce que vous avez accepté le ${le}` };
}

const whenWritten = (
  { national }: Pair,
  past: Past,
  [last]: readonly Moment[],
): Start | undefined =>
  (last && startAt(last, national, past)) ?? startHere(national, past, 'la version que vous avez');

function startAt({ commit, day }: Moment, national: string, { texts }: Past): Start | undefined {
  const text = texts?.get(`${commit}:${national}`);
  return text === undefined
    ? undefined
    : { blob: blobName(text), text, words: `votre fichier du ${day}` };
}

function startHere(national: string, { here }: Past, words: string): Start | undefined {
  const blob = here.blobs.get(national);
  const text = here.texts([national]).get(national);
  return blob !== undefined && text !== undefined ? { blob, text, words } : undefined;
}

/** The national text of the day that a replacement names. */
function namedVersion(
  pair: Pair & { version: string },
  past: Past,
  moments: readonly Moment[],
): Start | undefined {
  const { national, version } = pair;
  const words = `la version du ${version}`;
  const isThatDay = (start: Start | undefined): start is Start =>
    start?.text !== undefined && dateOf(national, start.text) === version;
  // What stood in front of whoever wrote this date: the page may have changed since without a new date.
  const written = firstNaming(pair, past, moments);
  const seen = written && startAt(written, national, past);
  if (isThatDay(seen)) return { ...seen, words };
  const older = past.git && pastVersion(national, version, past.git, past.upstream);
  if (older) return { ...older, words };
  const current = startHere(national, past, words);
  return isThatDay(current) ? current : undefined;
}

/** The commit of the local file that first named this version, without naming another since. */
function firstNaming(
  { local, version }: Pair,
  { texts }: Past,
  moments: readonly Moment[],
): Moment | undefined {
  let first: Moment | undefined;
  for (const moment of moments) {
    const text = texts?.get(`${moment.commit}:${local}`);
    if (text === undefined || textOf(rawPage(local, text), 'version_nationale') !== version) break;
    first = moment;
  }
  return first;
}

/** The national text of this day, or else the last of those before. */
function pastVersion(
  national: string,
  version: string,
  git: Git,
  { commit }: Upstream,
): Omit<Start, 'words'> | undefined {
  const log = git.tries('log', '--format=%H', ...[commit ?? 'HEAD', 'HEAD'], '--', national) ?? '';
  const names = log
    .split('\n')
    .filter(Boolean)
    .map((id) => `${id}:${national}`);
  const texts = git.texts(names);
  const dated = names.map((one) => ({ one, date: dateOf(national, texts.get(one) ?? '') }));
  // Of several texts of that day, the first: what came after without a new date was perhaps never seen.
  const exact = dated.findLast(({ date }) => date === version);
  const name = (exact ?? dated.find(({ date }) => date !== undefined && date <= version))?.one;
  return name === undefined
    ? undefined
    : { blob: blobName(texts.get(name) ?? ''), text: texts.get(name) ?? '' };
}

const dateOf = (path: string, text: string): string | undefined =>
  textOf(rawPage(path, text), 'mise_a_jour');
