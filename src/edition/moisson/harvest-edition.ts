import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type ChangesDocument, changesDocument, entrySummary } from '../../model/api-documents.ts';
import {
  EDITION_CARD,
  type EditionCard,
  editionCard,
} from '../../model/federation/edition-card.ts';
import {
  COUNTED_TYPES,
  type HarvestCopy,
  harvestCopy,
  sharedStrategy,
} from '../../model/federation/harvest-copy.ts';
import type { KnownEdition } from '../../model/federation/known-editions.ts';
import { type LicenceId, mayEnter } from '../../model/licences.ts';
import type { GotFile } from '../../network/get-file.ts';

/** Asks for a file: its address, how many bytes at most, and its last `ETag`. */
export type Ask = (address: string, most: number, etag?: string) => Promise<GotFile>;

/** What the harvest of one edition gave. */
export interface Harvested {
  copy: HarvestCopy;
  requests: number;
  received: number;
  /** Strategies that the edition published last time and no longer does, with what it says of them. */
  gone: readonly string[];
}

/** An edition says something that cannot be: nothing of it is taken, and the last good copy stays. */
class Refusal extends Error {
  override name = 'Refusal';
}

/** It gives no answer. */
class Silence extends Error {
  override name = 'Silence';
}

const MOST_CARD = 20_000;
const MOST_INDEX = 8_000_000;
const MOST_DOCUMENT = 1_000_000;
/** No territory has more strategies than that. */
const MOST_STRATEGIES = 40;
const MOST_SHARED = 400;

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
 */
export async function harvestEdition(
  known: KnownEdition,
  before: HarvestCopy | undefined,
  ask: Ask,
  { whole, day }: { whole: LicenceId; day: string },
): Promise<Harvested> {
  const last = before ?? emptyCopy(known.adresse, day);
  const cost = { requests: 0, received: 0 };
  const get = async (address: string, most: number, etag?: string) => {
    const got = await ask(address, most, etag);
    cost.requests += 1;
    cost.received += got.received;
    if (got.state === 'failed') throw new Silence(got.cause);
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

type Get = (
  address: string,
  most: number,
  etag?: string,
) => Promise<Extract<GotFile, { state: 'got' | 'same' }>>;

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
  const { entries, unread } = readIndex(index.text, card);
  const own = entries.filter(({ origine }) => origine === 'local');
  const refused: HarvestCopy['refus'] = unread > 0 ? [unreadRefusal(unread)] : [];
  const strategies: HarvestCopy['strategies'] = [];
  for (const summary of own.filter(({ type }) => type === 'strategie').slice(0, MOST_STRATEGIES)) {
    const same = last.strategies.find(
      ({ cle, sha256 }) => cle === summary.cle && sha256 === summary.sha256,
    );
    const taken = same ?? (await takeStrategy(summary, base, get, whole));
    if ('raison' in taken) refused.push(taken);
    else strategies.push(taken);
  }
  const shared = own
    .filter(({ type }) => type !== 'strategie' && !isCounted(type))
    .slice(0, MOST_SHARED);
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
    partages: shared
      .filter(({ adresse }) => isBelow(adresse, base))
      .map(({ cle, type, titre, adresse, licence, mise_a_jour }) => ({
        ...{ cle, type, titre, adresse, licence, mise_a_jour },
      })),
    comptes: countsOf(own),
    refus: refused,
  };
  // What goes into the file is what can be read again: anything else of a stranger stops here.
  const checked = harvestCopy.safeParse(copy);
  if (!checked.success)
    throw new Refusal(`donne un contenu hors de forme (${placeOf(checked.error)})`);
  return { copy: checked.data, gone: await goneSince(last, strategies, refused, card, base, get) };
}

const isCounted = (type: string): boolean => (COUNTED_TYPES as readonly string[]).includes(type);

/** How many there are of each type that is only counted. */
const countsOf = (own: readonly Summary[]): HarvestCopy['comptes'] =>
  Object.fromEntries(
    COUNTED_TYPES.map(
      (type) => [type, own.filter((one) => one.type === type).length] as const,
    ).filter(([, count]) => count > 0),
  );

const etagOf = ({ etag }: { etag?: string }) => (etag && etag.length <= 200 ? { etag } : {});

/** Nothing of the file changes as long as nothing has changed. */
function upToDate(last: HarvestCopy, day: string): HarvestCopy {
  const { raison: _raison, ...copy } = last;
  return { ...copy, etat: 'a-jour', depuis: last.etat === 'a-jour' ? last.depuis : day };
}

function checkedCard(text: string, { territoire }: KnownEdition, base: string): EditionCard {
  const read = editionCard.safeParse(jsonOf(text));
  if (!read.success) throw new Refusal(`carte hors de forme (${placeOf(read.error)})`);
  const card = read.data;
  if (card.edition.adresse.replace(/\/*$/, '/') !== base)
    throw new Refusal(`se dit à une autre adresse : ${card.edition.adresse.slice(0, 120)}`);
  if (card.origine !== 'local') throw new Refusal('se dit l’édition nationale');
  const said = card.edition.territoire;
  if (said?.nature !== territoire.nature || said.code !== territoire.code)
    throw new Refusal(
      said
        ? `se dit d’un autre territoire : ${said.nature} ${said.code}`
        : 'ne dit pas son territoire',
    );
  for (const address of [card.api, card.changements])
    if (!isBelow(address, base))
      throw new Refusal(`envoie vers un autre site : ${address.slice(0, 120)}`);
  return card;
}

/** Whether an address is one of this very site, in its own folder. */
function isBelow(address: string, base: string): boolean {
  if (!URL.canParse(address)) return false;
  const { href } = new URL(address);
  return href.startsWith(new URL(base).href);
}

const indexShape = z.object({
  licence: z.object({ id: z.string() }),
  entrees: z.array(z.unknown()).max(50_000),
});

type Summary = z.infer<typeof entrySummary>;

function readIndex(text: string, card: EditionCard): { entries: Summary[]; unread: number } {
  const read = indexShape.safeParse(jsonOf(text));
  if (!read.success) throw new Refusal(`index hors de forme (${placeOf(read.error)})`);
  if (read.data.licence.id !== card.licence)
    throw new Refusal(
      `dit deux licences : ${card.licence} dans sa carte, ${read.data.licence.id.slice(0, 40)} dans son index`,
    );
  const entries = read.data.entrees.flatMap((entry) => {
    const summary = entrySummary.safeParse(entry);
    return summary.success ? [summary.data] : [];
  });
  return { entries, unread: read.data.entrees.length - entries.length };
}

const unreadRefusal = (count: number) => ({
  cle: 'index',
  raison: `${count} ${count > 1 ? 'contenus' : 'contenu'} d’une forme inconnue : l’édition est plus récente ou plus ancienne`,
});

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

async function takeStrategy(
  summary: Summary,
  base: string,
  get: Get,
  whole: LicenceId,
): Promise<HarvestCopy['strategies'][number] | HarvestCopy['refus'][number]> {
  const refuse = (raison: string) => ({ cle: summary.cle, raison });
  if (!isBelow(summary.document, base) || !isBelow(summary.adresse, base))
    return refuse('son adresse est celle d’un autre site');
  const got = await get(summary.document, MOST_DOCUMENT);
  if (got.state !== 'got') return refuse('son document n’est pas donné');
  if (sha256(got.text) !== summary.sha256)
    return refuse('son document n’est pas celui que l’index annonce');
  const read = documentShape.safeParse(jsonOf(got.text));
  if (!read.success) return refuse(`document hors de forme (${placeOf(read.error)})`);
  const { donnees, cle, titre, resume, adresse, auteurs, mise_a_jour } = read.data;
  if (cle !== summary.cle || adresse !== summary.adresse)
    return refuse('son document dit être un autre contenu');
  const licences = new Set([
    summary.licence,
    read.data.licence.id,
    donnees.licence ?? summary.licence,
  ]);
  if (licences.size > 1)
    return refuse(`dit plusieurs licences : ${[...licences].join(', ').slice(0, 200)}`);
  const data = sharedStrategy.safeParse(donnees);
  if (!data.success) return refuse(`stratégie hors de forme (${placeOf(data.error)})`);
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

/** What an edition says of the strategies that it no longer publishes. */
async function goneSince(
  last: HarvestCopy,
  now: HarvestCopy['strategies'],
  refused: HarvestCopy['refus'],
  card: EditionCard,
  base: string,
  get: Get,
): Promise<string[]> {
  const present = new Set([...now, ...refused].map(({ cle }) => cle));
  const gone = last.strategies.filter(({ cle }) => !present.has(cle));
  if (gone.length === 0) return [];
  const changes = isBelow(card.changements, base) ? await changesOf(card.changements, get) : [];
  return gone.map(({ cle, titre }) => {
    const change = changes.find((one) => one.cle === cle && one.nature !== 'ajout');
    const to = now.find((one) => one.cle === change?.vers);
    if (to) return `${titre} : devient ${to.titre}`;
    return `${titre} : ${change ? `${change.resume} (${change.date})` : 'n’est plus publiée'}`;
  });
}

async function changesOf(address: string, get: Get): Promise<ChangesDocument['changements']> {
  const got = await get(address, MOST_INDEX).catch(() => undefined);
  const read = got?.state === 'got' ? changesDocument.safeParse(jsonOf(got.text)) : undefined;
  return read?.data?.changements ?? [];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const placeOf = (error: z.ZodError): string =>
  error.issues[0]?.path.map(String).join('.').slice(0, 80) || 'ce n’est pas un objet JSON';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
