import type { Entry } from '../corpus/entry.ts';
import type { SiteContext } from '../site/site-context.ts';

/** What else an entry is called: other forms of a term, the territory of a strategy and its code. */
export function otherNames(entry: Entry, { territoryName }: SiteContext): string[] {
  if (entry.type === 'glossaire') return entry.data.autres_formes;
  if (entry.type !== 'strategie') return [];
  const { nature, code } = entry.data.territoire;
  return [territoryName(nature, code) ?? '', code].filter(Boolean);
}
