import type { OfflineRequest } from '../../model/offline.ts';

/**
 * For who keeps the site on their device: says calmly that a new version is ready, and gives way to it when asked.
 * A page whose worker has changed reloads at once: it may not go on under the worker of another build (see `worker.ts`).
 */
export function watchForNewVersion(root: Document): void {
  // Absent where the page is not served over HTTPS.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!workers?.controller) return;
  workers.addEventListener('controllerchange', () => location.reload());
  void workers.getRegistration().then((registration) => {
    if (!registration) return;
    const notice = addNotice(root);
    const look = () => {
      if (registration.waiting) present(notice, registration);
    };
    look();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
  });
}

/** A live region must stand in the page before its text comes. */
function addNotice(root: Document): HTMLElement {
  const notice = root.createElement('div');
  notice.className = 'nouvelle-version';
  notice.setAttribute('role', 'status');
  root.body.append(notice);
  return notice;
}

function present(notice: HTMLElement, registration: ServiceWorkerRegistration): void {
  offer(notice, 'Une nouvelle version du site est prête.', 'L’utiliser maintenant', async () => {
    const others = (await countWindows(registration)) - 1;
    if (others < 1) return activate(registration);
    const who = others === 1 ? 'L’autre onglet' : `Les ${others} autres onglets`;
    const what = others === 1 ? 'se rechargera aussi' : 'se rechargeront aussi';
    offer(notice, `${who} de ce site ${what}.`, 'Tout recharger', () => activate(registration));
    notice.querySelector('button')?.focus();
  });
}

function offer(notice: HTMLElement, text: string, label: string, action: () => unknown): void {
  const sentence = notice.ownerDocument.createElement('p');
  sentence.textContent = text;
  const button = notice.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'bouton';
  button.textContent = label;
  button.addEventListener('click', () => void action());
  notice.replaceChildren(sentence, button);
}

const activate = ({ waiting }: ServiceWorkerRegistration): void =>
  waiting?.postMessage('activer' satisfies OfflineRequest);

/** How many windows the present worker serves, this one included. */
const countWindows = ({ active }: ServiceWorkerRegistration): Promise<number> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(Number(data));
    active?.postMessage('compter' satisfies OfflineRequest, [port2]);
  });
