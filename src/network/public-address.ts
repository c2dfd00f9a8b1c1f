import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Why an address of a text is not visited: it leads into the network of the machine that asks. */
export class InnerAddress extends Error {
  override name = 'InnerAddress';
}

/** IPv4 addresses that are nobody's on the public network (https://www.iana.org/assignments/iana-ipv4-special-registry/). */
const INNER = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  INNER.addSubnet(network, prefix, 'ipv4');

/** Of IPv6, what is given to the public network; within it, what holds an IPv4 address or serves as an example. */
const GIVEN = new BlockList();
GIVEN.addSubnet('2000::', 3, 'ipv6');
const NOT_GIVEN = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_GIVEN.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address, in either writing, is one of the public network. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !INNER.check(address, 'ipv4');
    case 6:
      return GIVEN.check(address, 'ipv6') && !NOT_GIVEN.check(address, 'ipv6');
    default:
      return false;
  }
}

/**
 * Refuses an address that is written with the number of a machine of an inner network, in whatever form: `URL` has
 * brought `http://2130706433/` and `http://0x7f.1/` to the usual one.
 * @throws InnerAddress
 */
export function refuseInnerNumber({ hostname }: URL): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isPublic(bare)) throw new InnerAddress(hostname);
}

/** Looks a name up, and gives its public addresses only: those very addresses are then connected to. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return done(error, '', 0);
    const found = addresses.filter(({ address }) => isPublic(address));
    const [first] = found;
    if (!first) return done(new InnerAddress(hostname), '', 0);
    if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};
