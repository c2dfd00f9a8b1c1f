/** The length of a SIRET. */
const SIRET = /^\d{14}$/;
/** The number of an association in the national register. */
const RNA = /^W\d[\dA-Z]\d{7}$/;
/** The number of a business of New Caledonia. */
const RIDET = /^\d{10}$/;

/** La Poste has more places than its key has room for: there the plain sum of the digits is a multiple of five. */
const LA_POSTE = '356000000';

/** Whether the digits keep to Luhn's key, which all SIREN and SIRET numbers end with. */
function hasLuhnKey(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const plainSum = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** Whether a number may be a SIRET: fourteen digits whose key is right. Zeros only stand for « unknown » in some files. */
export const isSiret = (number: string): boolean =>
  SIRET.test(number) &&
  !/^0+$/.test(number) &&
  (hasLuhnKey(number) || (number.startsWith(LA_POSTE) && plainSum(number) % 5 === 0));

/** Whether a number may name a structure in a public register: a SIRET, an RNA (which has no key) or a RIDET. */
export const isRegistration = (number: string): boolean =>
  isSiret(number) || RNA.test(number) || RIDET.test(number);

/** The digit that ends a SIRET which starts with these thirteen. */
export const siretOf = (thirteen: string): string =>
  thirteen + [...'0123456789'].find((digit) => hasLuhnKey(thirteen + digit));
