import { parseEntryFile } from '../../corpus/parse-entry-file.ts';
import { typeOfFolder } from '../../model/types.ts';
import type { EntryChange } from '../../model/upstream/followed.ts';
import type { Tree } from './tree.ts';

/** A page as its file says it, not checked: it may follow rules that this version does not know yet. */
export interface RawPage {
  key: string;
  path: string;
  blob: string;
  text: string;
  data: Readonly<Record<string, unknown>>;
}

const PAGE = /^content\/(?:national|local)\/([a-z-]+\/[^/]+)\.md$/;

/** Reads the pages of an edition: those whose content differs from `than` only, when it is given. */
export function rawPages(tree: Tree, edition: 'national' | 'local', than?: Tree): RawPage[] {
  const start = `content/${edition}/`;
  const paths = [...tree.blobs.keys()].filter(
    (path) =>
      path.startsWith(start) && PAGE.test(path) && tree.blobs.get(path) !== than?.blobs.get(path),
  );
  return [...tree.texts(paths)].map(([path, text]) => rawPage(path, text, tree.blobs.get(path)));
}

/** One page as its file says it. */
export function rawPage(path: string, text: string, blob = ''): RawPage {
  const { entry } = parseEntryFile(text.replace(/\r\n?/g, '\n'), path);
  return { key: PAGE.exec(path)?.[1] ?? path, path, blob, text, data: entry?.data ?? {} };
}

/** A field that should be a piece of text. */
export const textOf = ({ data }: Pick<RawPage, 'data'>, name: string): string | undefined => {
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
};

/** How a page is named to people. */
export const titleOf = (page: RawPage): string => textOf(page, 'titre') ?? page.key;

/** The name of the type of a page, for people. */
export const genreOf = ({ key }: Pick<RawPage, 'key'>): string =>
  typeOfFolder(key.split('/')[0] ?? '')?.label ?? 'Page';

/**
 * What became of the national pages between two versions, by key.
 * @param before pages of the older version that differ in the newer one, and the reverse for `after`
 */
export function entryChanges(before: readonly RawPage[], after: readonly RawPage[]): EntryChange[] {
  const old = new Map(before.map((page) => [page.key, page]));
  const now = new Map(after.map((page) => [page.key, page]));
  const gone = before.filter(({ key }) => !now.has(key));
  const fresh = after.filter(({ key }) => !old.has(key));
  const renamed = renamedPages(gone, fresh);
  const taken = new Set([...renamed.values()].map(({ key }) => key));
  return [
    ...fresh
      .filter(({ key }) => !taken.has(key))
      .map((page): EntryChange => ({ nature: 'nouvelle', cle: page.key, titre: titleOf(page) })),
    ...after
      .filter(({ key }) => old.has(key))
      .map((page): EntryChange => ({ nature: 'changee', cle: page.key, titre: titleOf(page) })),
    ...gone.map((page): EntryChange => {
      const to = renamed.get(page.key);
      return to
        ? { nature: 'renommee', cle: page.key, titre: titleOf(to), vers: to.key }
        : { nature: 'retiree', cle: page.key, titre: titleOf(page) };
    }),
  ];
}

/** Half of the text in common, as Git counts a renamed file. */
export const ALIKE = 0.5;

/** Key of a page that is gone → the new page that has most of its text; each new page stands for one. */
export function renamedPages(
  gone: readonly RawPage[],
  fresh: readonly RawPage[],
): ReadonlyMap<string, RawPage> {
  const pairs = likelyPairs(gone, fresh).map(([from, to]) => ({
    from,
    to,
    likeness: likenessOfPages(from, to),
  }));
  const renamed = new Map<string, RawPage>();
  const taken = new Set<string>();
  for (const { from, to } of pairs
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)) {
    if (renamed.has(from.key) || taken.has(to.key)) continue;
    renamed.set(from.key, to);
    taken.add(to.key);
  }
  return renamed;
}

/** Of how many new pages, those that have most of its words, a page that is gone may be one. */
const MOST_LIKELY = 8;

/**
 * The pages that may be the same: those that share the runs of words which few pages have. To lay each page that is gone
 * beside each new one would take as long as both numbers multiplied.
 */
function likelyPairs(gone: readonly RawPage[], fresh: readonly RawPage[]): [RawPage, RawPage][] {
  const having = new Map<string, RawPage[]>();
  for (const page of fresh)
    for (const run of new Set(runsOf(page.text))) {
      const known = having.get(run);
      if (known) known.push(page);
      else having.set(run, [page]);
    }
  return gone.flatMap((from) => {
    const shared = new Map<RawPage, number>();
    for (const run of new Set(runsOf(from.text))) {
      const found = having.get(run) ?? [];
      // A run that is in most pages tells nothing.
      for (const page of found.slice(0, MOST_LIKELY))
        shared.set(page, (shared.get(page) ?? 0) + 1 / found.length);
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_LIKELY)
      .map(([to]): [RawPage, RawPage] => [from, to]);
  });
}

/** Pages of a type have much of their front matter in common: where both have a text, it is what tells them apart. */
function likenessOfPages(one: RawPage, other: RawPage): number {
  const [left, right] = [bodyOf(one), bodyOf(other)];
  return left && right ? likeness(left, right) : likeness(one.text, other.text);
}

const bodyOf = ({ text }: RawPage): string =>
  text
    .split(/^---[ \t]*$/m)
    .slice(2)
    .join('---')
    .trim();

/** From 0 to 1: how many of the runs of three words that two texts have are in both. */
export function likeness(one: string, other: string): number {
  const [left, right] = [runsOf(one), runsOf(other)];
  const whole = left.length + right.length;
  if (whole === 0) return 1;
  const counts = new Map<string, number>();
  for (const run of left) counts.set(run, (counts.get(run) ?? 0) + 1);
  let common = 0;
  for (const run of right) {
    const count = counts.get(run) ?? 0;
    if (count === 0) continue;
    counts.set(run, count - 1);
    common += 1;
  }
  return (2 * common) / whole;
}

/** Single words are common to all texts of a language; three in a row are not. */
function runsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 3) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}
