/** Names that only a machine, or its own network, knows (RFC 6761, RFC 6762, RFC 8375, and what companies use). */
const NAMES =
  /^localhost$|\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;

/** Numbers of the machine itself and of private networks, as `URL` writes them. */
const NUMBERS =
  /^(?:(?:0|10|127)(?:\.\d+){3}|(?:169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2}|\[(?:::1?|(?:f[cd]|fe[89ab])[\da-f:]+)\])$/;

/** Whether an address leads nowhere but on the machine of whoever wrote it, or on its network. */
export function isInner(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const host = new URL(address).hostname.replace(/\.$/, '');
  return NAMES.test(host) || NUMBERS.test(host);
}
