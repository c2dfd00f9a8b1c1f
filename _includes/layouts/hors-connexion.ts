import {
  cachePrefix,
  KEPT_ON,
  LARGE_DOWNLOAD,
  OFFLINE_MANIFEST,
  OFFLINE_WORKER,
  type OfflineManifest,
  type OfflineNews,
  type OfflineRequest,
} from '../../src/model/offline.ts';
import { sizeText } from '../../src/model/size-text.ts';

/** The page where a person chooses to keep the site on their device, or to remove it. */
const panel = document.querySelector<HTMLElement>('.garder');
const status = document.querySelector<HTMLElement>('.garder-etat');
const progress = document.querySelector<HTMLProgressElement>('.garder progress');
const keep = document.querySelector<HTMLButtonElement>('.garder-oui');
const remove = document.querySelector<HTMLButtonElement>('.garder-non');
const root = panel?.dataset.racine ?? '/';
const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;

const REASONS: Record<Extract<OfflineNews, { nouvelle: 'echec' }>['raison'], string> = {
  place: 'Il n’y a plus assez de place sur cet appareil. Rien n’a été changé.',
  fichiers:
    'Le site vient de changer, ou votre réseau modifie les pages. Réessayez dans quelques minutes.',
  reseau:
    'La connexion s’est coupée. Réessayez quand elle revient : ce qui est déjà reçu est gardé.',
};

/** What the button says, but while a heavy download is confirmed. */
const label = keep?.textContent ?? '';

/** Why the last download failed; empty when none did. */
let failure = '';

if (panel && status && progress && keep && remove) void start();

async function start(): Promise<void> {
  const isCapable = workers !== undefined && 'caches' in window;
  if (!isCapable)
    return say('Ce navigateur ne sait pas garder le site. Imprimez plutôt les pages.');
  workers.addEventListener('message', ({ data }) => hear(data as OfflineNews));
  keep?.addEventListener('click', () => void ask());
  remove?.addEventListener('click', () => void forget());
  await show();
}

/** Says where things stand, and shows the button that fits. */
async function show(): Promise<void> {
  const since = await keptSince();
  const isBegun = (await ownCaches()).length > 0;
  toggle(remove, isBegun);
  toggle(keep, false);
  if (since) return say(`Disponible hors connexion depuis le ${since}.`);
  const manifest = await published();
  const why = failure || (isBegun ? 'Le téléchargement n’est pas fini.' : '');
  // After a cut, the network may not be back yet: the person must read why, and be able to try again.
  if (!manifest && !failure) return say(NOT_HERE);
  say(manifest ? `${why} Taille à télécharger : ${sizeText(manifest.octets)}.`.trim() : why);
  if (keep) keep.textContent = label;
  toggle(keep, true);
}

const NOT_HERE =
  'Rien ne peut être gardé pour l’instant : il faut une connexion, et le site publié (pas sa version de travail).';

/** What the site offers to keep; nothing without network, or while the site is being written. */
async function published(): Promise<OfflineManifest | undefined> {
  try {
    const response = await fetch(root + OFFLINE_MANIFEST, { cache: 'no-cache' });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** The day of the download, in full, when there is a whole build on the device and a worker to serve it. */
async function keptSince(): Promise<string | undefined> {
  const registration = await workers?.getRegistration(root);
  if (!registration?.active) return undefined;
  for (const cacheName of await ownCaches()) {
    const manifest = await caches.match(root + OFFLINE_MANIFEST, { cacheName });
    const date = manifest?.headers.get(KEPT_ON);
    if (date) return new Date(date).toLocaleDateString('fr-FR', { dateStyle: 'long' });
  }
  return undefined;
}

/** A heavy download is asked for twice: on a phone, it may cost money. */
async function ask(): Promise<void> {
  const manifest = await published();
  if (!manifest) {
    failure = REASONS.reseau;
    return show();
  }
  const { octets } = manifest;
  const confirmation = `Télécharger ${sizeText(octets)}`;
  if (octets > LARGE_DOWNLOAD && keep && keep.textContent !== confirmation) {
    keep.textContent = confirmation;
    return say(`C’est beaucoup : ${sizeText(octets)}. Préférez le Wi-Fi, puis confirmez.`);
  }
  await download();
}

async function download(): Promise<void> {
  // Said unless the worker gives another reason: a browser stops one that takes too long, without a word.
  failure = REASONS.reseau;
  toggle(keep, false);
  toggle(remove, false);
  say('Téléchargement en cours. Laissez cette page ouverte.');
  if (progress) progress.value = 0;
  toggle(progress, true);
  try {
    const registration = await workers?.register(root + OFFLINE_WORKER, {
      scope: root,
      updateViaCache: 'none',
    });
    if (registration) await bring(registration);
  } catch {
    // The worker itself could not be fetched.
  }
  if (await keptSince()) failure = '';
  toggle(progress, false);
  await show();
  (keep?.hidden ? remove : keep)?.focus();
}

/**
 * Waits for the download of a first worker. One that is still there without its files, as after a removal, does not
 * install again by itself: it is asked to download, or gives way at once to the one of a newer build.
 */
async function bring(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.active) await registration.update();
  const { installing, active } = registration;
  if (installing) await settled(installing, active ? 'installed' : 'activated');
  else if (active) await askAgain(active);
  registration.waiting?.postMessage('activer' satisfies OfflineRequest);
}

/** Waits until a worker has come to a state, or was given up. */
const settled = (worker: ServiceWorker, state: ServiceWorkerState): Promise<void> =>
  new Promise((done) => {
    const look = () => {
      if (worker.state === state || worker.state === 'redundant') done();
    };
    worker.addEventListener('statechange', look);
    look();
  });

/**
 * In milliseconds. Nothing tells a page that a worker was stopped while it answered; Chromium does so after five minutes
 * (`kRequestTimeout` in its `service_worker_version.h`).
 */
const WORKER_LIMIT = 5 * 60_000;

/** Waits until a worker says that its download has ended, well or not. */
const askAgain = (worker: ServiceWorker): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    setTimeout(done, WORKER_LIMIT);
    worker.postMessage('garder' satisfies OfflineRequest, [port2]);
  });

function hear(news: OfflineNews): void {
  if (news.nouvelle === 'echec') failure = REASONS[news.raison];
  else if (progress) progress.value = news.octets === 0 ? 1 : news.recus / news.octets;
}

async function forget(): Promise<void> {
  failure = '';
  for (const name of await ownCaches()) await caches.delete(name);
  await (await workers?.getRegistration(root))?.unregister();
  await show();
  keep?.focus();
}

const ownCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(cachePrefix(root)));

function say(text: string): void {
  if (status) status.textContent = text;
}

function toggle(element: HTMLElement | null, shown: boolean): void {
  if (element) element.hidden = !shown;
}
