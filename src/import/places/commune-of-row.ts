import { type NamedCommune, officialCommune } from '../../corpus/official-territories.ts';

/** The first postal code of the three towns that have districts, by their code, and the code of Insee of the first one. */
const DISTRICTS: Readonly<Record<string, readonly [postal: number, insee: number]>> = {
  '75056': [75001, 75101],
  '69123': [69001, 69381],
  '13055': [13001, 13201],
};

/** The postal code of a district: « Paris 15e », or its code of Insee in the place of the postal code. */
export function districtCode(
  name: string,
  given: string | undefined,
  commune: NamedCommune | undefined,
): string | undefined {
  const [postal, insee] = DISTRICTS[commune?.code ?? ''] ?? [];
  if (postal === undefined || insee === undefined) return undefined;
  const rank = Number(given) - insee;
  if (rank >= 0 && rank < 20) return String(postal + rank).padStart(5, '0');
  const said = /(\d{1,2})\s*(?:e|er|ère|ème|eme)?\b/i.exec(name)?.[1];
  return given === undefined && said
    ? String(postal + Number(said) - 1).padStart(5, '0')
    : undefined;
}

/** A spreadsheet drops the zero that a number begins with. */
export const postalCode = (text: string): string | undefined => {
  const digits = text.replace(/\s|^F-/gi, '').replace(/\.0+$/, '');
  if (/^\d{4}$/.test(digits)) return `0${digits}`;
  return /^\d{5}$/.test(digits) ? digits : undefined;
};

/** A code of Insee of Corsica, which no postal code looks like. */
const CORSICAN = /^2[AB]\d{3}$/i;

export function communeFrom(commune: string, cp: string, insee: string): NamedCommune | undefined {
  const said = insee === '' && CORSICAN.test(cp) ? cp.toUpperCase() : insee;
  const code = /^\d{4}$/.test(said) ? `0${said}` : said;
  return officialCommune({
    commune,
    code_postal: postalCode(cp) ?? '',
    ...(code && { code_insee: code }),
  });
}
