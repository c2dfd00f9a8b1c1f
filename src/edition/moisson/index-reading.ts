import * as z from 'zod';
import { entrySummary } from '../../model/api-documents.ts';
import type { EditionCard } from '../../model/federation/edition-card.ts';
import {
  COUNTED_TYPES,
  type HarvestCopy,
  harvestCopy,
  type SharedEntry,
} from '../../model/federation/harvest-copy.ts';
import { typeNamed } from '../../model/types.ts';
import { isBelow } from './own-address.ts';
import { jsonOf, placeOf, Refusal } from './refusal.ts';

/** No territory has more strategies than that. */
const MOST_STRATEGIES = 40;
const MOST_SHARED = 400;

/** A content, as an index names it. */
export type Summary = z.infer<typeof entrySummary>;

/** What an edition wrote itself, as its index tells it. */
export interface ReadIndex {
  /** Their documents are to be read. */
  strategies: readonly Summary[];
  /** The other contents, which are linked to. */
  shared: readonly SharedEntry[];
  counts: HarvestCopy['comptes'];
  /** What is not taken, and why. */
  refused: HarvestCopy['refus'];
}

const indexShape = z.object({
  licence: z.object({ id: z.string() }),
  entrees: z.array(z.unknown()).max(50_000),
});

/**
 * Reads the index of an edition. What is wrong with one content leaves that one out, and says so.
 * @param base address of the edition
 * @param day `AAAA-MM-JJ`
 */
export function readIndex(
  text: string,
  card: EditionCard,
  { base, day }: { base: string; day: string },
): ReadIndex {
  const read = indexShape.safeParse(jsonOf(text));
  if (!read.success) throw new Refusal(`index hors de forme (${placeOf(read.error)})`);
  if (read.data.licence.id !== card.licence)
    throw new Refusal(
      `dit deux licences : ${card.licence} dans sa carte, ${read.data.licence.id.slice(0, 40)} dans son index`,
    );
  const summaries = read.data.entrees.flatMap((entry) => {
    const summary = entrySummary.safeParse(entry);
    return summary.success ? [summary.data] : [];
  });
  const unread = read.data.entrees.length - summaries.length;
  // A version in another language is read from its French page: it is no content of its own.
  const own = summaries.filter(
    ({ origine, langue = 'fr' }) => origine === 'local' && langue === 'fr',
  );
  const seen = new Set<string>();
  const refused: HarvestCopy['refus'] = unread > 0 ? [unreadRefusal(unread)] : [];
  const sound = own.filter((summary) => {
    const raison = summaryFault(summary, { base, day, seen });
    seen.add(summary.cle);
    if (raison) refused.push({ cle: summary.cle, raison });
    return !raison;
  });
  const strategies = sound.filter(({ type }) => type === 'strategie');
  const named = sound.filter(({ type }) => type !== 'strategie' && !isCounted(type));
  for (const [count, most, what] of [
    [strategies.length, MOST_STRATEGIES, 'stratégies'],
    [named.length, MOST_SHARED, 'contenus'],
  ] as const)
    if (count > most)
      refused.push({
        cle: 'index',
        raison: `annonce ${count} ${what} : les ${most} premiers noms sont repris, pas les autres`,
      });
  return {
    strategies: strategies.slice(0, MOST_STRATEGIES),
    shared: named.slice(0, MOST_SHARED).map(toShared),
    counts: Object.fromEntries(
      COUNTED_TYPES.map(
        (type) => [type, sound.filter((one) => one.type === type).length] as const,
      ).filter(([, count]) => count > 0),
    ),
    refused,
  };
}

const isCounted = (type: string): boolean => (COUNTED_TYPES as readonly string[]).includes(type);

const toShared = ({ cle, type, titre, adresse, licence, mise_a_jour }: Summary): SharedEntry => ({
  ...{ cle, type, titre, adresse, licence, mise_a_jour },
});

/** Why a content is not taken; nothing where it is. */
function summaryFault(
  summary: Summary,
  { base, day, seen }: { base: string; day: string; seen: ReadonlySet<string> },
): string | undefined {
  const { cle, type, adresse, mise_a_jour } = summary;
  if (seen.has(cle)) return 'deux contenus portent ce nom : le premier est repris';
  if (!cle.startsWith(`${typeNamed(type).folder}/`))
    return `se dit de la rubrique « ${typeNamed(type).plural} », sous un nom qui est d’une autre`;
  if (!isBelow(adresse, base)) return 'son adresse est celle d’un autre site';
  if (mise_a_jour > day) return `se dit mis à jour dans l’avenir : ${mise_a_jour}`;
  const shared = harvestCopy.shape.partages.safeParse([toShared(summary)]);
  return shared.success
    ? undefined
    : `hors de forme (${placeOf(shared.error).replace(/^0\./, '')})`;
}

const unreadRefusal = (count: number) => ({
  cle: 'index',
  raison: `${count} ${count > 1 ? 'contenus' : 'contenu'} d’une forme inconnue : l’édition est plus récente ou plus ancienne`,
});
