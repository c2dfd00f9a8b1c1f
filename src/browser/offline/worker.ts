/**
 * The service worker: keeps the kit, the guide and the search of ONE build on the device, for who asked for it.
 *
 * The invariant: **a document lives its whole life under one worker, and a worker serves one build**.
 *
 * 1. The text of this worker holds the version of its build (`VERSION`: the digest of the manifest, which holds the
 *    digest of each file). Another build is another worker, with a cache of its own.
 * 2. `install` downloads that build whole, beside the old one. Each file must have the digest that the manifest says:
 *    a site that is being replaced meanwhile, a proxy that rewrites, a cut, a full disk make `install` fail; the
 *    browser then drops this worker and the old one goes on (https://w3c.github.io/ServiceWorker/#install step 15).
 *    The manifest is stored last: a cache without it is no build, and is never read.
 * 3. A new worker waits until no document of the old one is left. It neither calls `skipWaiting()` by itself nor
 *    `clients.claim()` ever, which would put old documents under it
 *    (https://web.dev/articles/service-worker-lifecycle#skip_the_waiting_phase says the danger). A person may ask for
 *    the switch: every document of the old build then reloads at once, see `new-version.ts`.
 * 4. `activate`, when nobody reads the old build any more, removes its cache.
 * 5. Kept pages, and what they ask for, come from the cache of this build alone. Other pages come from the network, and
 *    so does what they ask for, but for files whose name holds their fingerprint.
 * 6. A listed file that is no longer in the cache means that the browser or someone removed a part of it: all is
 *    forgotten, and the site is again what the network says.
 *
 * The way out: a site that answers 404 or 410 for this worker has no worker any more; the one that is left clears its
 * caches and goes (browsers alone keep it for ever: a failed update leaves the old worker in place,
 * https://w3c.github.io/ServiceWorker/#update).
 */
import {
  ABSENT_PAGE,
  cachePrefix,
  KEPT_ON,
  OFFLINE_MANIFEST,
  type OfflineFile,
  type OfflineManifest,
  type OfflineNews,
  type OfflineRequest,
} from '../../model/offline.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** Written in by the build. */
declare const VERSION: string;

const worker = self as unknown as WorkerScope;
const ROOT = new URL('.', worker.location.href).pathname;
const CACHE = cachePrefix(ROOT) + VERSION;
const MANIFEST = ROOT + OFFLINE_MANIFEST;
/** Files downloaded at the same time: as many as HTTP/1.1 browsers open connections. */
const LANES = 6;

/** A file that is not the one of this build. */
class WrongFile extends Error {}

/** Addresses of the files of this build, once its cache is known to be whole. */
let build: Promise<ReadonlySet<string> | undefined> | undefined;
let hasAskedForItself = false;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(removeCaches((name) => name !== CACHE)),
);
worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const isOurs = origin === worker.location.origin && pathname.startsWith(ROOT);
  const path = pathname.slice(ROOT.length);
  // The editor is never kept, and the two files of this feature always come from the network.
  if (event.request.method !== 'GET' || !isOurs || /^(admin\/|hors-connexion\.js)/.test(path))
    return;
  event.respondWith(answer(event, path));
  if (event.request.mode === 'navigate') event.waitUntil(leaveWhenWithdrawn());
});
worker.addEventListener('message', (event) => {
  const request = event.data as OfflineRequest;
  const answerWith = (value: unknown) => event.ports[0]?.postMessage(value);
  if (request === 'activer') void worker.skipWaiting();
  else if (request === 'compter') event.waitUntil(countWindows().then(answerWith));
  else if (request === 'garder') event.waitUntil(keepAgain().finally(() => answerWith('fini')));
});

async function install(): Promise<void> {
  try {
    const text = await download({ url: OFFLINE_MANIFEST, empreinte: VERSION, octets: 0 });
    const manifest: OfflineManifest = await text.clone().json();
    const cache = await caches.open(CACHE);
    await keepAll(manifest, cache);
    text.headers.set(KEPT_ON, new Date().toISOString());
    await cache.put(MANIFEST, text);
    await removeUnfinished();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    const raison = isFull ? 'place' : error instanceof WrongFile ? 'fichiers' : 'reseau';
    // After a cut, what has come is good: the next try goes on from there, even with another build.
    if (raison === 'fichiers') await caches.delete(CACHE);
    else if (raison === 'place') await removeUnfinished();
    await tell({ nouvelle: 'echec', raison });
    throw error;
  }
}

/** Downloads anew what was removed from under this worker; the network answers meanwhile. */
async function keepAgain(): Promise<void> {
  build = Promise.resolve(undefined);
  await install();
  build = undefined;
}

async function keepAll({ fichiers, octets }: OfflineManifest, cache: Cache): Promise<void> {
  const left = [...fichiers];
  let recus = 0;
  const lane = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      await cache.put(ROOT + file.url, (await keptAlready(file)) ?? (await download(file)));
      recus += file.octets;
      await tell({ nouvelle: 'avance', recus, octets });
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    // What is not whole is worth no more of the person's data: the other lanes stop.
    left.length = 0;
  }
}

/** The same file, to the byte, from a build or a part of one that is on the device already: it costs nothing. */
async function keptAlready({ url, empreinte }: OfflineFile): Promise<Response | undefined> {
  for (const name of await ownCaches()) {
    const found = await caches.match(ROOT + url, { cacheName: name });
    if (found && (await digest(await found.clone().arrayBuffer())) === empreinte) return found;
  }
  return undefined;
}

/**
 * A file from the network, as plain content: a response that was redirected may not answer a navigation.
 * @throws WrongFile when it is not the file of this build
 */
async function download({ url, empreinte }: OfflineFile): Promise<Response> {
  const response = await fetch(ROOT + url, { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await digest(bytes)) !== empreinte) throw new WrongFile(url);
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  headers.set('Content-Length', String(bytes.byteLength));
  return new Response(bytes, { headers });
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function answer(event: FetchEvent, path: string): Promise<Response> {
  const { request, clientId } = event;
  build ??= wholeBuild();
  const files = await build;
  if (!files) return fetch(request);
  if (request.mode === 'navigate') return answerNavigation(request, path, files);
  const isKept =
    files.has(path) && (path.startsWith('assets/') || (await isKeptPage(clientId, files)));
  return isKept ? fromCache(request, path) : fetch(request);
}

async function answerNavigation(
  request: Request,
  path: string,
  files: ReadonlySet<string>,
): Promise<Response> {
  if (files.has(path)) return fromCache(request, path);
  if (files.has(`${path}/`))
    return Response.redirect(`${ROOT}${path}/${new URL(request.url).search}`);
  try {
    return await fetch(request);
  } catch {
    const { body, headers } = await fromCache(request, ABSENT_PAGE.slice(1));
    return new Response(body, { status: 503, headers });
  }
}

/** A page of this build. Workers are left to the network: nothing tells which page started one. */
async function isKeptPage(id: string, files: ReadonlySet<string>): Promise<boolean> {
  const client = await worker.clients.get(id);
  return client?.type === 'window' && files.has(new URL(client.url).pathname.slice(ROOT.length));
}

async function fromCache(request: Request, path: string): Promise<Response> {
  const found = await caches.match(ROOT + path, { cacheName: CACHE });
  if (found) return found;
  await forget();
  return fetch(request);
}

/** The files of this build, when all of it has come. */
async function wholeBuild(): Promise<ReadonlySet<string> | undefined> {
  const stored = await caches.match(MANIFEST, { cacheName: CACHE });
  if (!stored) return undefined;
  const { fichiers }: OfflineManifest = await stored.json();
  return new Set(fichiers.map(({ url }) => url));
}

async function leaveWhenWithdrawn(): Promise<void> {
  if (hasAskedForItself) return;
  hasAskedForItself = true;
  try {
    const { status } = await fetch(worker.location.href, { method: 'HEAD', cache: 'no-store' });
    if (status === 404 || status === 410) await forget();
  } catch {
    // No network says nothing of the site.
  }
}

async function forget(): Promise<void> {
  build = Promise.resolve(undefined);
  await removeCaches(() => true);
  await worker.registration.unregister();
}

const ownCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(cachePrefix(ROOT)));

async function removeCaches(unwanted: (name: string) => boolean): Promise<void> {
  for (const name of (await ownCaches()).filter(unwanted)) await caches.delete(name);
}

/** Removes the parts of builds that never came whole. */
async function removeUnfinished(): Promise<void> {
  for (const name of await ownCaches())
    if (!(await caches.match(MANIFEST, { cacheName: name }))) await caches.delete(name);
}

/** Windows that this worker serves; the editor, which it leaves alone, is none of them. */
async function countWindows(): Promise<number> {
  const clients = await worker.clients.matchAll();
  return clients.filter(({ url }) => !new URL(url).pathname.startsWith(`${ROOT}admin/`)).length;
}

async function tell(news: OfflineNews): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true }))
    client.postMessage(news);
}
