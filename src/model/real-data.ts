/** What a text looks like when it is nobody's invention. */
export type RealData =
  | 'iban'
  | 'securite-sociale'
  | 'courriel'
  | 'telephone'
  | 'carte'
  | 'numero-fiscal'
  | 'avis-d-impot';

/** Names of what must never be typed in an exercise, in a sentence: « un vrai IBAN ». */
export const REAL_DATA: Record<RealData, string> = {
  iban: 'un vrai IBAN',
  'securite-sociale': 'un vrai numéro de sécurité sociale',
  courriel: 'une vraie adresse électronique',
  telephone: 'un vrai numéro de téléphone',
  carte: 'un vrai numéro de carte bancaire',
  'numero-fiscal': 'un vrai numéro fiscal',
  'avis-d-impot': 'une vraie référence d’avis d’impôt',
};

/**
 * What real data a text holds, if any: a number of which the control digits are right, an address or a telephone that
 * could be someone's. What was reserved for examples is nobody's.
 * @param asked what the place of the text asks for: some references are told by that alone
 */
export function realDataIn(text: string, asked = ''): RealData | undefined {
  // Full-width signs and the like are what they look like.
  const read = text.normalize('NFKC');
  if (emails(read).some((domain) => !isReserved(domain))) return 'courriel';
  const written = read.toUpperCase();
  const bare = (pattern: RegExp) =>
    (written.match(pattern) ?? []).map((found) => found.replaceAll(/[^A-Z\d]/g, ''));
  if (bare(IBAN).some(isIban)) return 'iban';
  if (bare(SOCIAL).some(isSocial)) return 'securite-sociale';
  if (bare(CARD).some(isCard)) return 'carte';
  if (bare(FISCAL).some(isFiscal)) return 'numero-fiscal';
  if (TAX_NOTICE.test(`${asked} ${read}`) && NOTICE.test(written)) return 'avis-d-impot';
  const phones = (read.match(PHONE) ?? []).map(nationalNumber);
  if (phones.some((phone) => !FICTION.test(phone))) return 'telephone';
  return undefined;
}

/** What people put between the signs of a number: `[\s./-]`, hyphens that do not break among them. */
const IBAN = /\b[A-Z]{2}[\s./\u2010-]?\d\d(?:[\s./\u2010-]?[A-Z\d]){11,40}/g;
const SOCIAL = /(?<![\dA-Z])[1-478](?:[\s./\u2010-]?[\dAB]){12,14}(?![\dA-Z])/g;
const CARD = /(?<![\dA-Z])[2-6](?:[\s./\u2010-]?\d){12,18}(?![\dA-Z])/g;
const FISCAL = /(?<![\dA-Z])[0-3](?:[\s./\u2010-]?\d){12}(?![\dA-Z])/g;

/**
 * The reference of a tax notice has no control digit: thirteen signs that begin with the year of the notice, as
 * `betagouv/svair-api` reads them, at times one letter more. It is told only where a notice is spoken of.
 */
const NOTICE =
  /(?<![\dA-Z])[1-3]\d(?:[\s./\u2010-]?[\dA-Z]){3}(?:[\s./\u2010-]?\d){8}(?:[\s./\u2010-]?[A-Z])?(?![\s./\u2010-]?[\dA-Z])/;
const TAX_NOTICE = /\bavis\b/i;

/** A French number in pairs, with slashes only when all are; any number that begins as those of other countries do. */
const PHONE =
  /(?<![\d+])(?:\+33|0033)[\s.\u2010-]?(?:\(0\))?[\s.\u2010-]?[1-9](?:[\s.\u2010-]?\d{2}){4}(?!\d)|(?<!\d)0[1-9](?:(?:[\s.\u2010-]?\d{2}){4}|(?:\/\d{2}){4})(?!\d)|(?<!\d)(?:\+|00)(?!33)[1-9]\d{0,2}(?:[\s.()\u2010-]{0,2}\d){7,12}(?!\d)/g;

/** Numbers that operators keep for works of fiction, and give to nobody. */
const FICTION = /^0(?:19900|26191|35301|46571|53649|63998)\d{4}$/;

const nationalNumber = (found: string): string =>
  found.replaceAll(/\(0\)|[^\d+]/g, '').replace(/^(?:\+33|0033)/, '0');

/** The domains of the addresses, however the sign between is written. */
const emails = (text: string): string[] =>
  [
    ...text.matchAll(
      /[^\s@<>,;]+\s?(?:@|[([]\s?(?:at|arobase)\s?[)\]])\s?([\p{L}\d-][\p{L}\d.-]*\.\p{L}{2,})/giu,
    ),
  ].map(([, domain = '']) => domain.toLowerCase());

/** Domains that lead nowhere, kept for examples (RFC 2606). */
const isReserved = (domain: string): boolean =>
  /(?:^|\.)(?:example|test|invalid|localhost)$|(?:^|\.)example\.(?:com|net|org)$/.test(domain);

/** The remainder of a number of any length. */
const remainder = (digits: string, by: number): number =>
  [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % by, 0);

/** How long an IBAN is, where people of France most often have one; what follows it is no part of it. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{ AT: 20, BE: 16, CH: 21, DE: 22, DK: 18, ES: 24, FI: 18, FR: 27, GB: 22, IE: 22, IT: 27 },
  ...{ LU: 20, MA: 28, MC: 27, NL: 18, PL: 28, PT: 25, RO: 24, SE: 24, SM: 27, TN: 24 },
};

/** Whether the control digits of an IBAN are right (ISO 13616). */
function isIban(written: string): boolean {
  const iban = written.slice(0, IBAN_LENGTHS[written.slice(0, 2)] ?? 34);
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((sign) => Number.parseInt(sign, 36));
  return remainder(digits.join(''), 97) === 1;
}

/**
 * Whether the key of a social-security number is right; without key, whether its month and its sex can be. It begins
 * with 3, 4, 7 or 8 for who waits for theirs.
 */
function isSocial(written: string): boolean {
  const digits = written.replace('2A', '19').replace('2B', '18');
  if (!/^\d{13}(?:\d{2})?$/.test(digits)) return false;
  if (digits.length === 13) return /^[12]\d{2}(?:0[1-9]|1[0-2])/.test(digits);
  return 97 - remainder(digits.slice(0, 13), 97) === Number(digits.slice(13));
}

/**
 * Whether the key of a tax number (SPI) is right: the last three of its thirteen digits are the remainder of the others by
 * 511 (the algorithms of tax numbers that the European Commission publishes). Noughts alone are nobody's.
 */
const isFiscal = (digits: string): boolean =>
  Number(digits) > 0 && remainder(digits.slice(0, 10), 511) === Number(digits.slice(10));

/** Numbers that cards of payment begin with, and how many digits those have. */
const CARDS = /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]|2[2-7]|35|6\d)\d{14}|3[47]\d{13})$/;

/** Whether a card of payment can bear this number: its last digit is a control (Luhn, ISO/IEC 7812-1). */
function isCard(digits: string): boolean {
  if (!CARDS.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
