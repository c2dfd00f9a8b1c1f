import { type Entry, type EntryOf, entriesOf } from '../../corpus/entry.ts';
import type { TypeName } from '../../model/types.ts';
import type { NIVEAUX } from '../../model/vocabularies.ts';
import { sessionsOf } from '../../model/workshops/sessions.ts';
import { today } from '../dates.ts';
import { type LinkView, linkTo } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import { isComing } from '../workshops/agenda.ts';

/** What an edition has of one kind for some levels. */
export interface LevelGroup {
  titre: string;
  liens: LinkView[];
}

/** What suits a level beside the sheets, in the order in which it helps. */
const KINDS = {
  exercice: 'Pour s’entraîner',
  lieu: 'Des lieux pour ce niveau',
  atelier: 'Des ateliers pour ce niveau',
} as const satisfies Partial<Record<TypeName, string>>;

type Kind = keyof typeof KINDS;

const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** The levels that an entry is made for: a workshop asks for one, and for none once it is called off or over. */
function levelsOf(entry: Entry, day: string): readonly (keyof typeof NIVEAUX)[] {
  if (entry.type === 'atelier') return isOpen(entry.data, day) ? [entry.data.niveau] : [];
  return 'niveaux' in entry.data ? entry.data.niveaux : [];
}

const isOpen = (workshop: EntryOf<'atelier'>['data'], day: string): boolean =>
  sessionsOf(workshop).some((session) => session.etat !== 'annulee' && isComing(session, day));

/** Beyond this many links nobody chooses. */
const MOST = 6;

/**
 * The places, workshops and exercises of an edition that are made for one of these levels, on the day of the build.
 * @param kinds only these
 */
export function forLevels(
  levels: readonly (keyof typeof NIVEAUX)[],
  { corpus, prefix, writer }: SiteContext,
  kinds: readonly Kind[] = ALL_KINDS,
): LevelGroup[] {
  const day = today();
  return kinds
    .map((type) => ({
      titre: KINDS[type],
      liens: (entriesOf(corpus, type) as readonly Entry[])
        .filter((entry) => levelsOf(entry, day).some((level) => levels.includes(level)))
        .slice(0, MOST)
        .map((entry) => linkTo(entry, prefix, writer)),
    }))
    .filter(({ liens }) => liens.length > 0);
}
