import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Addresses from which a proxy of ours speaks: this machine, and inner networks (RFC 1918, RFC 4193). */
const INNER =
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:/i;

/**
 * Where a request comes from, to be counted: the address of the socket or, behind a proxy of ours, the last one that the
 * proxy has written (what stands before it, anybody can write). Of IPv6, the network that one subscriber has.
 */
export function clientAddress({ headers, socket }: IncomingMessage): string {
  const direct = socket.remoteAddress ?? '';
  const forwarded = headers['x-forwarded-for'];
  const last =
    String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  const address = INNER.test(direct) && last !== '' ? last.slice(0, 64) : direct;
  return isIPv6(address) && !address.startsWith('::ffff:') ? networkOf(address) : address;
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [head = ''] = address.split('::', 1);
  const groups = head === '' ? [] : head.split(':');
  return Array.from({ length: 4 }, (_, at) => (groups[at] ?? '0').toLowerCase()).join(':');
}
