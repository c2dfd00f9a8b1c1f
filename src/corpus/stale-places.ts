import { daysSince } from '../model/age.ts';
import { checkedOn, isStale } from '../model/places/place-freshness.ts';
import type { Corpus } from './corpus.ts';
import { type EntryOf, entriesOf } from './entry.ts';
import { groupBy } from './group-by.ts';

/** The places that nobody has confirmed for six months, by who runs them: what to ask, and whom. */
export function stalePlaces(corpus: Pick<Corpus, 'entries'>, today: Date): string {
  const stale = entriesOf(corpus, 'lieu')
    .filter(({ data }) => isStale(data, today))
    .toSorted((a, b) => checkedOn(a.data).localeCompare(checkedOn(b.data)));
  if (stale.length === 0)
    return 'Aucun lieu à revérifier : tous ont été confirmés, ou mis à jour, depuis moins de six mois.';
  const owners = [...groupBy(stale, ownerOf)].sort(
    ([a, one], [b, other]) => other.length - one.length || a.localeCompare(b, 'fr'),
  );
  return [
    `${stale.length} ${stale.length > 1 ? 'lieux' : 'lieu'} à revérifier (rien de confirmé depuis plus de six mois) :`,
    ...owners.flatMap(([owner, places]) => [
      '',
      `${owner} (${places.length}) :`,
      ...places.map((place) => `- ${sayPlace(place, today)}`),
    ]),
  ].join('\n');
}

const ownerOf = ({ data }: EntryOf<'lieu'>): string =>
  data.structure_parente ?? data.source ?? data.auteurs[0] ?? '';

function sayPlace({ data, provenance }: EntryOf<'lieu'>, today: Date): string {
  const months = Math.floor(daysSince(checkedOn(data), today) / 30.44);
  const call = data.telephone ?? data.courriels[0] ?? 'ni téléphone ni courriel';
  return `${data.titre}, ${data.commune} : ${checkedOn(data)} (${months} mois), ${call} – ${provenance.file}`;
}
