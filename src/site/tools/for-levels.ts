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
  { type: 'atelier', titre: 'Des ateliers pour ce niveau' },
];

/** The levels that an entry is made for: a workshop asks for one, and for none once it is called off. */
function levelsOf(entry: Entry): readonly (keyof typeof NIVEAUX)[] {
  if (entry.type === 'atelier') return entry.data.etat === 'annule' ? [] : [entry.data.niveau];
  return 'niveaux' in entry.data ? entry.data.niveaux : [];
}

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
      .filter((entry) => levelsOf(entry).some((level) => levels.includes(level)))
      .slice(0, MOST)
      .map((entry) => linkTo(entry, prefix, writer)),
  })).filter(({ liens }) => liens.length > 0);
}
