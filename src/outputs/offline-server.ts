import { mediaType } from '../corpus/media-type.ts';
import { OFFLINE_WORKER } from '../model/offline.ts';
import type { FirstAnswer } from '../site/dev-server.ts';
import { withdrawnWorkerScript } from './offline.ts';

/**
 * While serving, nothing may be kept: there is no manifest, so that the page of the choice offers nothing, and whoever
 * once kept a site that stood at this address gets a worker that removes it.
 */
export function withdrawnWorker(prefix: string): FirstAnswer {
  return async (request, response) => {
    if (request.url?.split('?')[0] !== prefix + OFFLINE_WORKER) return false;
    response.writeHead(200, {
      'Content-Type': mediaType(OFFLINE_WORKER),
      'Cache-Control': 'no-store',
    });
    response.end(withdrawnWorkerScript());
    return true;
  };
}
