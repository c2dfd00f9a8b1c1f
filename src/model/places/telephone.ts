/** What the standard accepts: a dialling code of France or of an overseas territory, then six to nine digits. */
export const INTERNATIONAL = /^\+(33|590|594|262|596|269|687|689|508|681)\d{6,9}$/;

/** A national number, and the dialling code that stands for its zero. */
const NATIONAL: readonly (readonly [RegExp, string])[] = [
  [/^0(590|69[01])\d{6}$/, '+590'],
  [/^0(594|694)\d{6}$/, '+594'],
  [/^0(596|69[67])\d{6}$/, '+596'],
  [/^0(262|269|639|69[23])\d{6}$/, '+262'],
  [/^0[1-9]\d{8}$/, '+33'],
];

/** A number as people write it, in the form of the standard: `05 59 00 00 00` → `+33559000000`. Others stay as they are. */
export function internationalNumber(written: string): string {
  const digits = written
    .trim()
    .replace(/^t[ée]l(?:[ée]phone)?\.? ?:? ?/i, '')
    .replace(/^00/, '+')
    .replace(/(?!^\+)[\s.\-/()\u00a0\u202f]/g, '')
    .replace(/^(\+33)0/, '$1')
    // Saint-Pierre-et-Miquelon has six digits, after a zero and its own code from elsewhere in France.
    .replace(/^0508(\d{6})$/, '+508$1');
  const found = NATIONAL.find(([shape]) => shape.test(digits));
  return found ? found[1] + digits.slice(1) : digits;
}

/** A number as people read it out: `+33559000000` → `05 59 00 00 00`; narrow spaces keep it on one line. */
export function saidNumber(international: string): string {
  const national = NATIONAL.map(([, code]) => code)
    .filter((code) => international.startsWith(code))
    .map((code) => `0${international.slice(code.length)}`)
    .find((number) => number.length === 10);
  // The other territories have no number of ten digits: their code, then pairs.
  const [, code, rest] = /^(\+\d{3})((?:\d\d)+)$/.exec(national ? '' : international) ?? [];
  const pairs = (national ?? rest)?.match(/\d\d/g);
  return pairs ? [...(code ? [code] : []), ...pairs].join('\u202f') : international;
}
