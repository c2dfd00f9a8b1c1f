import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { homeOf, isLoopback, namesThisMachine } from '../../site/own-host.ts';
import { Refusal } from './refusal.ts';

/**
 * Lets through only what names this machine.
 * @throws Refusal
 */
export function checkHost(request: IncomingMessage): void {
  const { headers, socket } = request;
  if (namesThisMachine(request)) return;
  if (!isLoopback(socket.remoteAddress)) throw new Refusal(403, FROM_ELSEWHERE);
  throw new Refusal(
    403,
    `L’adresse « ${hostOf(headers)} » n’est pas celle de cette machine : rien n’est lu ni enregistré. Ouvrez l’éditeur par ${homeOf(socket)}.`,
  );
}

/**
 * Lets through only what our own admin page, open in a browser of this machine, sends.
 * Every web page that the person visits can reach this port too; the page's address tells them apart:
 * - `Host` must name this machine;
 * - `Origin` must be that of the same address. Browsers write it on every POST, so its absence means that no browser of
 *   today is asking, and nothing else has business here;
 * - `Sec-Fetch-Site`, where the browser knows it, must say the same;
 * - JSON only: a form or a script of another site cannot send that without a preflight, which is never granted.
 * @throws Refusal
 */
export function checkRequest(request: IncomingMessage): void {
  checkHost(request);
  const { headers, method, socket } = request;
  const home = homeOf(socket);
  if (method !== 'POST')
    throw new Refusal(
      405,
      `Cette adresse est réservée à l’éditeur de Trame. Ouvrez-le par ${home}.`,
    );
  const { origin } = headers;
  if (origin === undefined)
    throw new Refusal(
      403,
      `Cette demande ne vient pas de l’éditeur de Trame : elle est sans origine. Ouvrez l’éditeur par ${home}, dans un navigateur à jour.`,
    );
  if (
    origin.toLowerCase() !== `http://${hostOf(headers)}` ||
    !isSameSite(headers['sec-fetch-site'])
  )
    throw new Refusal(
      403,
      `Un autre site (« ${origin} ») a voulu lire ou écrire vos contenus : c’est refusé. Ouvrez l’éditeur par ${home}.`,
    );
  if (!isJson(headers['content-type']))
    throw new Refusal(
      415,
      'La demande n’est pas en JSON : rien n’est enregistré. Rechargez la page de l’éditeur, puis recommencez.',
    );
}

const FROM_ELSEWHERE =
  'L’éditeur local ne sert que cette machine. Ouvrez-le sur la machine où il a été lancé, ou publiez le site pour écrire à plusieurs.';

const hostOf = ({ host = '' }: IncomingHttpHeaders): string => host.toLowerCase();

/** Old browsers do not say. */
const isSameSite = (site: string | string[] | undefined): boolean =>
  site === undefined || site === 'same-origin';

const isJson = (type: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type ?? '');
