/** A text's place in the old site. */
export interface Place {
  path: string;
  /** The `order` of its front matter. */
  order: number | undefined;
}

/** The new order of each text, by path, and the rule that gave it, in French. */
export interface Ordering {
  orders: Map<string, number>;
  rule: string;
  /** The model counts up to 999. */
  hasTooMany: boolean;
}

const LAST = 999;
const collator = new Intl.Collator('fr', { numeric: true });

/** The folder of a text: its chapter in the old site. */
export const chapterOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/**
 * Gives every text a place of its own. One chapter keeps the `order` of its texts; several chapters take one hundred
 * each (first chapter 101, 102…; second 201…), so that a page can be added later; failing that, a plain count.
 */
export function assignOrder(places: readonly Place[]): Ordering {
  const chapters = byChapter(places);
  if (chapters.length <= 1) {
    const orders = numberChapter(chapters[0] ?? [], LAST, 0);
    if (orders)
      return {
        orders,
        rule: '« order » du dossier gardé, ou l’ordre des fichiers',
        hasTooMany: false,
      };
  }
  const first = chapterOf(chapters[0]?.[0]?.path ?? '') === '' ? 0 : 1;
  const numbered = chapters.map((texts, at) => numberChapter(texts, 99, (at + first) * 100));
  if (chapters.length + first <= 10 && numbered.every((orders) => orders !== undefined)) {
    const orders = new Map(numbered.flatMap((chapter) => [...chapter]));
    return {
      orders,
      rule: 'une centaine par chapitre (101, 102… puis 201…), d’après les dossiers puis « order »',
      hasTooMany: false,
    };
  }
  const orders = new Map(chapters.flat().map(({ path }, at) => [path, Math.min(LAST, at + 1)]));
  return {
    orders,
    rule: 'de 1 en 1, d’après les dossiers puis « order »',
    hasTooMany: places.length > LAST,
  };
}

/** The order of folders and files; the mark of a collection (`_fiches`) does not count, and collections come last. */
export function inSite(a: string, b: string): number {
  return Number(a.startsWith('_')) - Number(b.startsWith('_')) || collator.compare(a, b);
}

/** The texts of each chapter, both in the order of the old site. */
function byChapter(places: readonly Place[]): Place[][] {
  const folders = [...new Set(places.map(({ path }) => chapterOf(path)))].sort(inSite);
  return folders.map((folder) =>
    places.filter(({ path }) => chapterOf(path) === folder).sort(inChapter),
  );
}

/** The order of the texts of a chapter: their own when it is clear, else their rank; `undefined` when they are too many. */
function numberChapter(
  texts: readonly Place[],
  max: number,
  base: number,
): Map<string, number> | undefined {
  if (texts.length > max) return undefined;
  const own = texts.map(({ order }) => order);
  const isClear =
    new Set(own).size === own.length &&
    own.every((order) => order !== undefined && order >= 1 && order <= max);
  return new Map(
    texts.map(({ path, order }, at) => [path, base + (isClear ? (order ?? 0) : at + 1)]),
  );
}

function inChapter(a: Place, b: Place): number {
  const rank = ({ path, order }: Place) =>
    order ?? (/(^|\/)index\.\w+$/i.test(path) ? 0 : Number.POSITIVE_INFINITY);
  return rank(a) - rank(b) || collator.compare(a.path, b.path);
}
