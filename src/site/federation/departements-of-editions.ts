import type { EditionRecord } from '../../corpus/known-editions.ts';
import { officialTerritories, territoryPlace } from '../../corpus/official-territories.ts';
import { pageUrl } from '../../model/pages.ts';

/** The editions of a département, where there are too many of all for one page. */
export interface DepartementOfEditions {
  /** Address of its page. */
  url: string;
  /** « Charente-Maritime (17) »; what covers several, for the last one. */
  nom: string;
  editions: readonly EditionRecord[];
}

/** Above, a page of all would be too heavy for an old telephone: each département has its own. */
const MOST_ON_ONE_PAGE = 40;

/** A region, or the whole country, is of no département. */
const WIDER = { code: 'regions', nom: 'Régions et France entière' };

/** Address of the page of a département. */
export const departementUrl = (code: string): string =>
  `${pageUrl('editions')}${code.toLowerCase()}/`;

/** Whether the editions are so many that each département has its page. */
export const areMany = (editions: readonly EditionRecord[] = []): boolean =>
  editions.length > MOST_ON_ONE_PAGE;

/** The départements that have editions, by their codes, then what is wider; nothing where one page holds all. */
export function departementsOf(
  editions: readonly EditionRecord[] = [],
): readonly DepartementOfEditions[] {
  if (!areMany(editions)) return [];
  const found = new Map<string, EditionRecord[]>();
  for (const record of editions)
    for (const code of codesOf(record)) {
      const known = found.get(code);
      if (known) known.push(record);
      else found.set(code, [record]);
    }
  const names = officialTerritories('departement');
  return [...found].sort(byCode).map(([code, own]) => ({
    url: departementUrl(code),
    nom: code === WIDER.code ? WIDER.nom : `${names.get(code) ?? code} (${code})`,
    editions: own,
  }));
}

/** Where the editions of a territory stand: an intercommunality may lie in two départements. */
function codesOf({ known: { territoire } }: EditionRecord): readonly string[] {
  const { nature, code } = territoire;
  if (nature === 'region' || nature === 'pays') return [WIDER.code];
  const { departements } = territoryPlace(nature, code);
  return departements.length > 0 ? departements : [WIDER.code];
}

/** What covers several comes last. */
const byCode = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  Number(a === WIDER.code) - Number(b === WIDER.code) || (a < b ? -1 : 1);
