/** How a client asks for a file: its status, and its bytes. */
export type Fetch = (url: string) => Promise<{ status: number; text: string }>;

interface Change {
  date: string;
  nature: string;
  cle: string;
  document: string;
}

interface Index {
  changements: string;
  entrees: { cle: string; document: string; sha256: string }[];
}

/** A copy of a hub, as somebody keeps it who knows nothing but the address of the index. */
export interface Mirror {
  documents: Map<string, string>;
  /** Addresses of withdrawal notices that were read. */
  notices: Map<string, string>;
  /** The changes that were applied. */
  seen: Set<string>;
  /** How many files were asked for. */
  requests: number;
}

export const emptyMirror = (): Mirror => ({
  documents: new Map(),
  notices: new Map(),
  seen: new Set(),
  requests: 0,
});

const idOf = ({ date, nature, cle }: Change): string => `${date} ${nature} ${cle}`;

/**
 * Brings a copy up to date by `changes.json` alone, then makes sure of it by the fingerprints of the index.
 * @returns keys that the changes did not tell of, and the fingerprints did
 */
export async function update(mirror: Mirror, index: string, fetch: Fetch): Promise<string[]> {
  const get = async (url: string) => {
    mirror.requests += 1;
    const { status, text } = await fetch(url);
    if (status !== 200) throw new Error(`${status} ${url}`);
    return text;
  };
  const hub: Index = JSON.parse(await get(index));
  const { changements }: { changements: Change[] } = JSON.parse(await get(hub.changements));
  const fresh = changements.filter((change) => !mirror.seen.has(idOf(change)));
  const touched = new Map(fresh.map(({ cle, document }) => [cle, document]));
  for (const [key, url] of touched) take(mirror, key, await get(url));
  for (const change of fresh) mirror.seen.add(idOf(change));
  return untold(mirror, hub, get);
}

function take(mirror: Mirror, key: string, text: string): void {
  const { etat } = JSON.parse(text);
  mirror.documents.delete(key);
  if (etat === 'publie') mirror.documents.set(key, text);
  else mirror.notices.set(key, text);
}

async function untold(
  mirror: Mirror,
  { entrees }: Index,
  get: (url: string) => Promise<string>,
): Promise<string[]> {
  const missed: string[] = [];
  for (const { cle, document, sha256 } of entrees) {
    const known = mirror.documents.get(cle);
    if (known !== undefined && (await fingerprint(known)) === sha256) continue;
    missed.push(cle);
    take(mirror, cle, await get(document));
  }
  const published = new Set(entrees.map(({ cle }) => cle));
  for (const key of mirror.documents.keys()) if (!published.has(key)) missed.push(key);
  return missed;
}

async function fingerprint(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('hex');
}
