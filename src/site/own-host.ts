import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Whether a request was sent to this machine by one of its own names, and from it. A foreign name that leads to
 * 127.0.0.1 (DNS rebinding) would let the page of another site read what is served here.
 */
export const namesThisMachine = ({ headers, socket }: IncomingMessage): boolean =>
  isLoopback(socket.remoteAddress) &&
  localHosts(portOf(socket)).includes(headers.host?.toLowerCase() ?? '');

/** Where people of this machine open what it serves. */
export const homeOf = (socket: Socket): string => `http://localhost:${portOf(socket)}`;

/** Whether an address of a socket is of this machine, in IPv4, IPv6 or one in the other. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && (address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address));

const portOf = ({ localPort = 0 }: Socket): number => localPort;

/** The names of this machine, with the port unless it is the usual one. */
const localHosts = (port: number): string[] =>
  ['localhost', '127.0.0.1', '[::1]'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
