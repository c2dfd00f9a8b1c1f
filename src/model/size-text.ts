/** A size as French people write it: « 850 Ko », « 1,4 Mo ». A kilo-octet is 1 000 octets, as the SI has it. */
export function sizeText(bytes: number): string {
  const kilos = Math.max(1, Math.round(bytes / 1000));
  if (kilos < 1000) return `${kilos}\u00A0Ko`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00A0Mo`;
}
