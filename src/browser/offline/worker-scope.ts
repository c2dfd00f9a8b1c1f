/** The part of `ServiceWorkerGlobalScope` that the worker uses: TypeScript's own types of it exclude those of pages. */
export interface WorkerScope {
  location: Location;
  registration: { unregister(): Promise<boolean> };
  clients: {
    get(id: string): Promise<WorkerClient | undefined>;
    matchAll(options?: { includeUncontrolled?: boolean }): Promise<readonly WorkerClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent & LifeEvent) => void): void;
}

/** https://w3c.github.io/ServiceWorker/#client-interface */
export interface WorkerClient {
  /** Address with which it was created: `history.pushState` does not change it. */
  url: string;
  type: string;
  postMessage(message: unknown): void;
}

/** https://w3c.github.io/ServiceWorker/#extendableevent-interface */
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** https://w3c.github.io/ServiceWorker/#fetchevent-interface */
export interface FetchEvent extends LifeEvent {
  request: Request;
  /** The client that asks; empty for a navigation. */
  clientId: string;
  respondWith(response: Promise<Response>): void;
}
