import { EDITION_CARD } from '../../model/federation/edition-card.ts';
import { type HarvestCopy, harvestCopy } from '../../model/federation/harvest-copy.ts';
import type { KnownEdition } from '../../model/federation/known-editions.ts';
import type { LicenceId } from '../../model/licences.ts';
import type { Ask, Get } from './ask.ts';
import { checkedCard } from './checked-card.ts';
import { sha256 } from './digest.ts';
import { goneSince } from './gone-strategies.ts';
import { readIndex } from './index-reading.ts';
import { placeOf, Refusal, Silence } from './refusal.ts';
import { takeStrategy } from './take-strategy.ts';

/** What the harvest of one edition gave. */
export interface Harvested {
  copy: HarvestCopy;
  requests: number;
  received: number;
  /** Strategies that the edition published last time and no longer does, with what it says of them. */
  gone: readonly string[];
}

const MOST_CARD = 20_000;
const MOST_INDEX = 8_000_000;
/** Milliseconds for all that one edition is asked: beyond, it is one that lets others wait. */
const PATIENCE = 120_000;

/** What is kept of an edition before it was ever harvested. */
const emptyCopy = (adresse: string, day: string): HarvestCopy => ({
  adresse,
  etat: 'a-jour',
  depuis: day,
  strategies: [],
  partages: [],
  comptes: {},
  refus: [],
});

/**
 * Brings the copy of one edition up to date. It costs one small request as long as nothing has changed. An edition that
 * is silent, or that says what cannot be, keeps its last good copy, which tells so.
 * @param whole licence of the site that shows what is harvested
 * @param day `AAAA-MM-JJ`
 * @param now the time, in milliseconds
 */
export async function harvestEdition(
  known: KnownEdition,
  before: HarvestCopy | undefined,
  ask: Ask,
  { whole, day, now = Date.now }: { whole: LicenceId; day: string; now?: () => number },
): Promise<Harvested> {
  const last = before ?? emptyCopy(known.adresse, day);
  const cost = { requests: 0, received: 0 };
  const end = now() + PATIENCE;
  const get = async (address: string, most: number, etag?: string) => {
    if (now() > end) throw new Silence('met plus de deux minutes à donner ce qu’elle partage');
    const got = await ask(address, most, etag);
    cost.requests += 1;
    cost.received += got.received;
    if (got.state === 'failed')
      throw new Silence(`${got.cause} (${new URL(address).pathname.slice(0, 120)})`);
    return got;
  };
  try {
    const { copy, gone } = await harvest(known, last, get, { whole, day });
    return { copy, gone, ...cost };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Silence)) throw error;
    const etat = error instanceof Refusal ? 'refusee' : 'muette';
    const depuis = before?.etat === etat ? before.depuis : day;
    const { etag: _etag, ...kept } = last;
    const raison = error.message.slice(0, 300);
    return { copy: { ...kept, etat, depuis, raison }, gone: [], ...cost };
  }
}

async function harvest(
  known: KnownEdition,
  last: HarvestCopy,
  get: Get,
  { whole, day }: { whole: LicenceId; day: string },
): Promise<Pick<Harvested, 'copy' | 'gone'>> {
  const base = known.adresse.replace(/\/*$/, '/');
  const got = await get(`${base}${EDITION_CARD.slice(1)}`, MOST_CARD, last.etag);
  const isKept = last.moisson !== undefined;
  if (got.state === 'same' && isKept) return { copy: upToDate(last, day), gone: [] };
  if (got.state !== 'got') throw new Refusal('dit que rien n’a changé, sans avoir rien donné');
  const card = checkedCard(got.text, known, base);
  if (card.empreinte === last.empreinte && isKept)
    return { copy: upToDate({ ...last, ...etagOf(got) }, day), gone: [] };
  const index = await get(card.api, MOST_INDEX);
  if (index.state !== 'got') throw new Refusal('ne donne pas son index');
  const {
    strategies: announced,
    shared,
    counts,
    refused,
  } = readIndex(index.text, card, { base, day });
  const strategies: HarvestCopy['strategies'] = [];
  for (const summary of announced) {
    const same = last.strategies.find(
      ({ cle, sha256 }) => cle === summary.cle && sha256 === summary.sha256,
    );
    const taken = same ?? (await takeStrategy(summary, { base, known, whole }, get));
    if ('raison' in taken) refused.push(taken);
    else strategies.push(taken);
  }
  const copy = {
    adresse: known.adresse,
    etat: 'a-jour',
    depuis: last.etat === 'a-jour' && last.moisson ? last.depuis : day,
    moisson: day,
    empreinte: sha256(index.text),
    ...etagOf(got),
    nom: card.edition.nom,
    editeur: card.edition.editeur,
    strategies,
    partages: shared,
    comptes: counts,
    refus: refused,
  };
  // What goes into the file is what can be read again: anything else of a stranger stops here.
  const checked = harvestCopy.safeParse(copy);
  if (!checked.success)
    throw new Refusal(`donne un contenu hors de forme (${placeOf(checked.error)})`);
  return { copy: checked.data, gone: await goneSince(last, { strategies, refused, card }, get) };
}

const etagOf = ({ etag }: { etag?: string }) => (etag && etag.length <= 200 ? { etag } : {});

/** Nothing of the file changes as long as nothing has changed. */
function upToDate(last: HarvestCopy, day: string): HarvestCopy {
  const { raison: _raison, ...copy } = last;
  return { ...copy, etat: 'a-jour', depuis: last.etat === 'a-jour' ? last.depuis : day };
}
