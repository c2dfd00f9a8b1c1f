import * as z from 'zod';
import {
  type HarvestCopy,
  harvestCopy,
  sharedStrategy,
} from '../../model/federation/harvest-copy.ts';
import type { KnownEdition } from '../../model/federation/known-editions.ts';
import { type LicenceId, mayEnter } from '../../model/licences.ts';
import type { Get } from './ask.ts';
import { sha256 } from './digest.ts';
import type { Summary } from './index-reading.ts';
import { isBelow } from './own-address.ts';
import { maySpeakFor } from './own-territory.ts';
import { jsonOf, placeOf } from './refusal.ts';

const MOST_DOCUMENT = 1_000_000;

/** What is read of a document; the rest is its own affair. */
const documentShape = z.object({
  etat: z.literal('publie'),
  cle: z.string(),
  type: z.literal('strategie'),
  titre: z.string(),
  resume: z.string(),
  adresse: z.string(),
  licence: z.object({ id: z.string() }),
  auteurs: z.array(z.string()),
  mise_a_jour: z.string(),
  provenance: z.object({ origine: z.literal('local') }),
  donnees: z.record(z.string(), z.unknown()),
});

/**
 * Reads the document of a strategy, and keeps what is shown of it; or says why it is left out.
 * @param base address of the edition
 * @param whole licence of the site that shows it
 */
export async function takeStrategy(
  summary: Summary,
  { base, known, whole }: { base: string; known: KnownEdition; whole: LicenceId },
  get: Get,
): Promise<HarvestCopy['strategies'][number] | HarvestCopy['refus'][number]> {
  const refuse = (raison: string) => ({ cle: summary.cle, raison });
  if (!isBelow(summary.document, base)) return refuse('son document est sur un autre site');
  const got = await get(summary.document, MOST_DOCUMENT);
  if (got.state !== 'got') return refuse('son document n’est pas donné');
  if (sha256(got.text) !== summary.sha256)
    return refuse('son document n’est pas celui que l’index annonce');
  const read = documentShape.safeParse(jsonOf(got.text));
  if (!read.success) return refuse(`document hors de forme (${placeOf(read.error)})`);
  const { donnees, cle, titre, resume, adresse, auteurs, mise_a_jour } = read.data;
  if (cle !== summary.cle || adresse !== summary.adresse)
    return refuse('son document dit être un autre contenu');
  if (mise_a_jour !== summary.mise_a_jour)
    return refuse('son document ne dit pas la même date que l’index');
  const licences = new Set([
    summary.licence,
    read.data.licence.id,
    donnees.licence ?? summary.licence,
  ]);
  if (licences.size > 1)
    return refuse(`dit plusieurs licences : ${[...licences].join(', ').slice(0, 200)}`);
  const data = sharedStrategy.safeParse(donnees);
  if (!data.success) return refuse(`stratégie hors de forme (${placeOf(data.error)})`);
  const { nature, code } = data.data.territoire;
  if (!maySpeakFor(known.territoire, data.data.territoire))
    return refuse(`est d’un autre territoire que cette édition : ${nature} ${code}`);
  const { licence } = summary;
  const taken = {
    ...{ cle, titre, resume: resume.slice(0, 400), adresse, licence, auteurs, mise_a_jour },
    sha256: summary.sha256,
    ...((licence === whole || mayEnter(licence, whole)) && { donnees: data.data }),
  };
  const checked = harvestCopy.shape.strategies.safeParse([taken]);
  const [strategy] = checked.data ?? [];
  return (
    strategy ?? refuse(`stratégie hors de forme (${checked.error ? placeOf(checked.error) : ''})`)
  );
}
