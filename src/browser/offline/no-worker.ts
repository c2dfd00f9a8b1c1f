import { cachePrefix } from '../../model/offline.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The worker of a site that keeps nothing: takes the place of the one that was there, removes what it kept, and goes.
 * Served where nothing may be stale (`npm start`), and by editions that have nothing to keep.
 */
const worker = self as unknown as WorkerScope;
const prefix = cachePrefix(new URL('.', worker.location.href).pathname);

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await worker.registration.unregister();
}
