import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Refusal } from './refusal.ts';

/**
 * Lets through only what names this machine: a foreign name that leads to 127.0.0.1 (DNS rebinding) would let the page
 * of another site read what is served here.
 * @throws Refusal
 */
export function checkHost({ headers, socket }: IncomingMessage): void {
  if (!isLoopback(socket.remoteAddress)) throw new Refusal(403, FROM_ELSEWHERE);
  const host = hostOf(headers);
  if (!localHosts(portOf(socket)).includes(host))
    throw new Refusal(
      403,
      `L’adresse « ${host} » n’est pas celle de cette machine : rien n’est lu ni enregistré. Ouvrez l’éditeur par ${homeOf(socket)}.`,
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
  'L’éditeur local ne sert que cette machine. Lancez « npm start » sur la vôtre, ou publiez le site pour écrire à plusieurs.';

/** Whether an address of a socket is of this machine, in IPv4, IPv6 or one in the other. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && (address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address));

const portOf = ({ localPort = 0 }: Socket): number => localPort;

const homeOf = (socket: Socket): string => `http://localhost:${portOf(socket)}`;

const hostOf = ({ host = '' }: IncomingHttpHeaders): string => host.toLowerCase();

/** The names of this machine, with the port unless it is the usual one. */
const localHosts = (port: number): string[] =>
  ['localhost', '127.0.0.1', '[::1]'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );

/** Old browsers do not say. */
const isSameSite = (site: string | string[] | undefined): boolean =>
  site === undefined || site === 'same-origin';

const isJson = (type: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type ?? '');
