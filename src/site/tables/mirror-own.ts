import type { EntryOf } from '../../corpus/entry.ts';
import { mirrorFreshness } from '../../model/mirror-freshness.ts';
import { ETATS_DE_MIROIR } from '../../model/vocabularies.ts';
import { displayDate } from '../dates.ts';
import type { OwnView } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** What the component `fraicheur` shows, as of the day of the build. */
export const mirrorOwn = ({
  data: { date_verification: checked, etat },
}: EntryOf<'miroir'>): OwnView => ({
  before: [],
  after: [],
  fraicheur: {
    ...mirrorFreshness(checked, etat, new Date()),
    miroir: etat,
    verification: checked && displayDate(checked),
  },
});

/** Whose procedure it copies, its state, its last check. */
export const mirrorItem = ({ data }: EntryOf<'miroir'>, { writer }: SiteContext) => ({
  details: [data.operateur, ETATS_DE_MIROIR[data.etat], lastCheck(data.date_verification)].map(
    writer.text,
  ),
});

/** The day, not the age: a list without script must stay true however long it stands. */
const lastCheck = (checked: string | undefined): string =>
  checked ? `Vérification : ${displayDate(checked).texte}` : 'Jamais vérifié';
