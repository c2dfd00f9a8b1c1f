import { genreAt } from '../../model/search-files.ts';
import { type Search, searchOf } from './search-engine.ts';
import { resultItem } from './search-results.ts';
import { fetchFrom, openSearch, type SearchSources } from './search-sources.ts';

/** Results of the other site that are shown; its own search shows the rest. */
const MOST = 10;

/** The search of the national edition, below that of this site: nothing is asked of it before its reader asks. */
export interface NationalSearch {
  /**
   * Offers to search there too; searches at once for who has asked before on this page.
   * @param shown addresses of the results of this site, from its root: what stands here is not told twice
   */
  offer(query: string, shown: ReadonlySet<string>): void;
  hide(): void;
}

/**
 * Wakes the part of the page that leads to the national search.
 * @param program folder of the program of this site, which reads the other index too
 */
export function nationalSearch(part: HTMLElement, program: string): NationalSearch {
  const within = <E extends Element>(selector: string): E => {
    const found = part.querySelector<E>(selector);
    if (!found) throw new Error(`The national search has no ${selector}.`);
    return found;
  };
  const { index: folder = '', nom = '' } = part.dataset;
  const asking = within<HTMLElement>('.nationale-demander');
  const status = within<HTMLElement>('.nationale-annonce');
  const list = within<HTMLOListElement>('.resultats');
  let opened: Promise<{ sources: SearchSources; search: Search }> | undefined;
  let asked: { query: string; shown: ReadonlySet<string> } = { query: '', shown: new Set() };

  const open = () => {
    opened ??= openSearch(folder, fetchFrom(folder), program).then((sources) => ({
      sources,
      search: searchOf(sources),
    }));
    return opened;
  };

  async function find(): Promise<void> {
    const mine = asked;
    status.textContent = 'Recherche en cours…';
    list.replaceChildren();
    try {
      const { sources, search } = await open();
      const { places, query } = await search(mine.query);
      const root = new URL('..', folder).pathname;
      const items: HTMLLIElement[] = [];
      for (const place of places) {
        if (items.length === MOST) break;
        const [titre, adresse, ...said] = await sources.page(place);
        if (mine.shown.has(adresse.slice(root.length))) continue;
        const [genre] = sources.pages.genres[genreAt(sources.pages.genreDe, place)] ?? [''];
        const href = addressWithin(adresse, folder);
        if (href === undefined) continue;
        const page = [titre, href, ...said] as const;
        items.push(resultItem({ page, genre: `${genre} · ${nom}`, marked: [query] }));
      }
      if (mine !== asked) return;
      list.replaceChildren(...items);
      status.textContent =
        items.length > 0
          ? `${items.length === 1 ? '1 autre page' : `${items.length} autres pages`} de « ${nom} »`
          : `Rien de plus dans « ${nom} ».`;
    } catch (error) {
      opened = undefined;
      if (mine !== asked) return;
      console.error(error);
      status.textContent = `La recherche de « ${nom} » ne répond pas. Réessayez plus tard, ou cherchez sur son site.`;
      asking.hidden = false;
    }
  }

  within('button').addEventListener('click', () => {
    asking.hidden = true;
    void find();
  });
  return {
    offer(query, shown) {
      asked = { query, shown };
      part.hidden = false;
      if (asking.hidden) void find();
    },
    hide() {
      asked = { query: '', shown: new Set() };
      part.hidden = true;
    },
  };
}

/** Where a result of another site leads; nothing when it leaves that site: its index is not ours, and may say anything. */
export function addressWithin(adresse: string, folder: string): string | undefined {
  if (!URL.canParse(adresse, folder)) return undefined;
  const url = new URL(adresse, folder);
  return url.origin === new URL(folder).origin ? url.href : undefined;
}
