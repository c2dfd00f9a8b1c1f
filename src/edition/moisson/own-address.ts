/** Whether an address is one of this very site, in its own folder. */
export function isBelow(address: string, base: string): boolean {
  if (!URL.canParse(address)) return false;
  const { href } = new URL(address);
  return href.startsWith(new URL(base).href);
}
