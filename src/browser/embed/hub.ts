/** What the elements need of a document of the API: the contract is `/api/v1/openapi.json`. */
export interface Content {
  etat: 'publie' | 'retire';
  titre?: string;
  resume?: string;
  adresse?: string;
  langue?: string;
  html?: string;
  /** Of a content that is withdrawn. */
  remplace_par?: { titre: string; adresse: string };
}

/** The site that this script comes from, whatever page it runs on. */
const SITE = new URL('.', import.meta.url);

const asked = new Map<string, Promise<Content>>();

/**
 * One content of the hub, by its key (`kit/accueillir`); asked for once a page.
 * @throws when the hub does not answer, or has never had such a content
 */
export function contentOf(key: string): Promise<Content> {
  const known = asked.get(key);
  if (known) return known;
  const promise = read(key);
  asked.set(key, promise);
  // What could not be had may be had later.
  promise.catch(() => asked.delete(key));
  return promise;
}

async function read(key: string): Promise<Content> {
  if (!/^[a-z]+\/[a-z0-9-]+$/.test(key)) throw new Error(`« ${key} » n’est pas une clé.`);
  const answer = await fetch(new URL(`api/v1/entrees/${key}.json`, SITE), {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!answer.ok) throw new Error(`« ${key} » : réponse ${answer.status}.`);
  return answer.json();
}
