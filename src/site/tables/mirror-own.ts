import type { EntryOf } from '../../corpus/entry.ts';
import { mirrorFreshness } from '../../model/mirror-freshness.ts';
import { ETATS_DE_MIROIR } from '../../model/vocabularies.ts';
import { displayDate } from '../dates.ts';
import { gaps } from '../gaps.ts';
import type { OwnView } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** What the component `fraicheur` shows, as of the day of the build, and what the sources do not tell. */
export function mirrorOwn(
  { data }: EntryOf<'miroir'>,
  { writer }: Pick<SiteContext, 'writer'>,
): OwnView {
  const { date_verification: checked, etat } = data;
  const unknown = {
    'l’adresse du miroir': data.adresse === undefined,
    'la date de la copie': data.date_copie === undefined,
    'les parcours': data.parcours.length === 0,
    'les appareils': data.appareils.length === 0,
  };
  const fraicheur = mirrorFreshness(checked, etat, new Date());
  return {
    before: [],
    after: [],
    // A copy that nobody vouches for is no place to learn: the exercise is.
    exercices: fraicheur.etat === 'a-jour' ? [] : exercises(data.exercices, writer),
    inconnus: gaps(unknown, writer.ours),
    fraicheur: {
      ...fraicheur,
      miroir: etat,
      verification: checked && displayDate(checked),
    },
  };
}

const exercises = (keys: readonly string[], writer: SiteContext['writer']) =>
  keys.map((key) => writer.link(key)).filter((link) => link !== undefined);

/** Whose procedure it copies, its state, its last check. */
export const mirrorItem = ({ data }: EntryOf<'miroir'>, { writer }: SiteContext) => ({
  details: [data.operateur, ETATS_DE_MIROIR[data.etat], lastCheck(data.date_verification)].map(
    writer.text,
  ),
});

/** The day, not the age: a list without script must stay true however long it stands. */
const lastCheck = (checked: string | undefined): string =>
  checked ? `Vérification : ${displayDate(checked).texte}` : 'Jamais vérifié';
