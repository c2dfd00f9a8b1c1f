import { type ChangesDocument, changesDocument } from '../../model/api-documents.ts';
import type { EditionCard } from '../../model/federation/edition-card.ts';
import type { HarvestCopy } from '../../model/federation/harvest-copy.ts';
import type { Get } from './ask.ts';
import { jsonOf } from './refusal.ts';

const MOST_CHANGES = 8_000_000;

/** What an edition publishes now. */
interface Present {
  strategies: HarvestCopy['strategies'];
  refused: HarvestCopy['refus'];
  card: EditionCard;
}

/** What an edition says of the strategies that it no longer publishes. */
export async function goneSince(
  last: HarvestCopy,
  { strategies: now, refused, card }: Present,
  get: Get,
): Promise<string[]> {
  const present = new Set([...now, ...refused].map(({ cle }) => cle));
  const gone = last.strategies.filter(({ cle }) => !present.has(cle));
  if (gone.length === 0) return [];
  const changes = await changesOf(card.changements, get);
  return gone.map(({ cle, titre }) => {
    const change = changes.find((one) => one.cle === cle && one.nature !== 'ajout');
    const to = now.find((one) => one.cle === change?.vers);
    if (to) return `${titre} : devient ${to.titre}`;
    return `${titre} : ${change ? `${change.resume} (${change.date})` : 'n’est plus publiée'}`;
  });
}

async function changesOf(address: string, get: Get): Promise<ChangesDocument['changements']> {
  const got = await get(address, MOST_CHANGES).catch(() => undefined);
  const read = got?.state === 'got' ? changesDocument.safeParse(jsonOf(got.text)) : undefined;
  return read?.data?.changements ?? [];
}
