import { type Entry, entriesOf } from '../../corpus/entry.ts';
import type { TypeName } from '../../model/types.ts';
import type { NIVEAUX } from '../../model/vocabularies.ts';
import { type LinkView, linkTo } from '../links.ts';
import type { SiteContext } from '../site-context.ts';

/** What an edition has of one kind for some levels. */
export interface LevelGroup {
  titre: string;
  liens: LinkView[];
}

/** What suits a level beside the sheets, in the order in which it helps. */
const KINDS: readonly { type: TypeName; titre: string }[] = [
  { type: 'exercice', titre: 'Pour s’entraîner' },
  { type: 'lieu', titre: 'Des lieux pour ce niveau' },
];

/** Beyond this many links nobody chooses. */
const MOST = 6;

/** The places, workshops and exercises of an edition that are made for one of these levels. */
export function forLevels(
  levels: readonly (keyof typeof NIVEAUX)[],
  { corpus, prefix, writer }: SiteContext,
): LevelGroup[] {
  return KINDS.map(({ type, titre }) => ({
    titre,
    liens: (entriesOf(corpus, type) as readonly Entry[])
      .filter(({ data }) => data.niveaux.some((level) => levels.includes(level)))
      .slice(0, MOST)
      .map((entry) => linkTo(entry, prefix, writer.text)),
  })).filter(({ liens }) => liens.length > 0);
}
