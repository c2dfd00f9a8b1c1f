import type { TerritoryName } from '../../site/site-context.ts';
import type { TerritoryNames } from '../corpus-file.ts';

/** Names of territories, as far as they are known so far. */
export interface OfficialNames {
  /** A code that is not known shows as itself. */
  shown: TerritoryName;
  /** `undefined` for a code that is not in the official list; until that list is there, every code is taken. */
  checked: TerritoryName;
  /**
   * Waits for the official list, where a code that was met calls for it: a draft is checked anew then.
   * @throws whatever keeps the list from being read
   */
  ready(): Promise<void>;
}

/** Not worth asking before the code may be one. */
const COMPLETE_CODE = /^(FR|\d[\dAB]\d{0,7})$/;

/**
 * Names of territories: those of the corpus at hand; any other code shows as itself until the official list is there,
 * and for good when it is not in that list.
 * @param load fetches the official list; called once, when a code is met that the corpus does not name
 * @param tell is called once that list is there
 */
export function officialNames(
  known: () => TerritoryNames,
  load: () => Promise<TerritoryNames>,
  tell: () => void,
): OfficialNames {
  let official: TerritoryNames | undefined;
  let asked: Promise<void> | undefined;
  const ask = async () => {
    try {
      official = await load();
      tell();
    } catch (error) {
      // Without the list the code stays; the next unknown code asks again.
      asked = undefined;
      throw error;
    }
  };
  const find: TerritoryName = (nature, code) => {
    const name = known()[nature]?.[code] ?? official?.[nature]?.[code];
    if (name === undefined && !asked && COMPLETE_CODE.test(code)) {
      asked = ask();
      // Whoever waits for it is told; nobody does while one only writes.
      asked.catch(() => undefined);
    }
    return name;
  };
  return {
    shown: (nature, code) => find(nature, code) ?? code,
    checked: (nature, code) => find(nature, code) ?? (official ? undefined : code),
    ready: async () => asked,
  };
}
