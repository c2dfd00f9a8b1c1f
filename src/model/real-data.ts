/** What a text looks like when it is nobody's invention. */
export type RealData = 'iban' | 'securite-sociale' | 'courriel' | 'telephone';

/** Names of what must never be typed in an exercise, in a sentence: « un vrai IBAN ». */
export const REAL_DATA: Record<RealData, string> = {
  iban: 'un vrai IBAN',
  'securite-sociale': 'un vrai numéro de sécurité sociale',
  courriel: 'une vraie adresse électronique',
  telephone: 'un vrai numéro de téléphone',
};

/**
 * What real data a text holds, if any: a number of which the control digits are right, an address or a telephone that
 * could be someone's. What was reserved for examples is nobody's.
 */
export function realDataIn(text: string): RealData | undefined {
  if (emails(text).some((domain) => !isReserved(domain))) return 'courriel';
  const written = text.toUpperCase();
  if ((written.match(IBAN) ?? []).some((found) => isIban(found.replaceAll(/[\s-]/g, ''))))
    return 'iban';
  if ((written.match(SOCIAL) ?? []).some((found) => isSocial(found.replaceAll(/[\s.-]/g, ''))))
    return 'securite-sociale';
  const phones = (text.match(PHONE) ?? []).map(nationalNumber);
  if (phones.some((phone) => !FICTION.test(phone))) return 'telephone';
  return undefined;
}

const IBAN = /\b[A-Z]{2}\d\d(?:[\s-]?[A-Z\d]){11,30}/g;
const SOCIAL = /(?<![\dA-Z])[12](?:[\s.-]?[\dAB]){12,14}(?![\dA-Z])/g;
const PHONE = /(?<![\d+])(?:\+33[\s.-]?|0033[\s.-]?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/g;

/** Numbers that operators keep for works of fiction, and give to nobody. */
const FICTION = /^0(?:19900|26191|35301|46571|53649|63998)\d{4}$/;

const nationalNumber = (found: string): string =>
  found.replaceAll(/[\s.-]/g, '').replace(/^(?:\+33|0033)/, '0');

const emails = (text: string): string[] =>
  [...text.matchAll(/[^\s@<>,;]+@([a-z\d.-]+\.[a-z]{2,})/gi)].map(([, domain = '']) =>
    domain.toLowerCase(),
  );

/** Domains that lead nowhere, kept for examples (RFC 2606). */
const isReserved = (domain: string): boolean =>
  /(?:^|\.)(?:example|test|invalid|localhost)$|(?:^|\.)example\.(?:com|net|org)$/.test(domain);

/** The remainder of a number of any length. */
const remainder = (digits: string, by: number): number =>
  [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % by, 0);

/** Whether the control digits of an IBAN are right (ISO 13616). */
function isIban(iban: string): boolean {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((sign) => Number.parseInt(sign, 36));
  return remainder(digits.join(''), 97) === 1;
}

/** Whether the key of a social-security number is right; without key, whether its month and its sex can be. */
function isSocial(written: string): boolean {
  const digits = written.replace('2A', '19').replace('2B', '18');
  if (!/^\d{13}(?:\d{2})?$/.test(digits)) return false;
  if (digits.length === 13) return /^[12]\d{2}(?:0[1-9]|1[0-2])/.test(digits);
  return 97 - remainder(digits.slice(0, 13), 97) === Number(digits.slice(13));
}
