import { parseHours } from '../opening-hours/parse-hours.ts';
import { hoursLine } from '../opening-hours/say-hours.ts';
import { saidNumber } from './telephone.ts';

/** The fields of a place that somebody may say have changed, in the order of the form, with their names. */
export const CHANGED_FIELDS = {
  telephone: 'Téléphone',
  horaires: 'Horaires',
  adresse: 'Adresse',
  verifie_le: 'Vérifié le',
} as const;

export type ChangedField = keyof typeof CHANGED_FIELDS;

/** What somebody says has changed in a place. */
export interface PlaceChange {
  /** Its page, full. */
  page: string;
  nom: string;
  /** New values, as the front matter takes them; only those that differ. */
  champs: Partial<Record<ChangedField, string>>;
  /** What was there. */
  avant: Partial<Record<ChangedField, string>>;
  /** What the fields cannot say: closed for good, moved… */
  remarque: string;
}

const YAML = 'À coller dans le formulaire (YAML)';
const END = 'Fin du changement';
const line = (title: string): string => `--- ${title} ---`;

/** The change as lines of a front matter. JSON's strings are YAML's too. */
export const changeYaml = ({ champs }: Pick<PlaceChange, 'champs'>): string =>
  Object.entries(champs)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n');

/** A value as people say it. */
function inClear(name: ChangedField, value: string): string {
  if (name === 'telephone') return saidNumber(value).replaceAll('\u202f', ' ');
  const reading = name === 'horaires' ? parseHours(value) : { fault: value };
  return 'schedule' in reading ? hoursLine(reading.schedule).replaceAll('\u00a0', ' ') : value;
}

/** The e-mail that carries a change: in clear for people, then as YAML for the editor. */
export function placeChangeMail(change: PlaceChange): { subject: string; body: string } {
  const { page, nom, champs, avant, remarque } = change;
  const clear = (Object.entries(champs) as [ChangedField, string][]).map(([name, value]) => {
    const before = avant[name];
    const after = inClear(name, value);
    return `${CHANGED_FIELDS[name]} : ${before ? `${inClear(name, before)} devient ${after}` : after}`;
  });
  const yaml = changeYaml(change);
  return {
    subject: `Changement dans un lieu : ${nom}`,
    body: [
      `Page : ${page}`,
      '',
      ...clear,
      ...(remarque === '' ? [] : [`Remarque : ${remarque}`]),
      '',
      ...(yaml === '' ? [] : [line(YAML), yaml]),
      line(END),
    ].join('\n'),
  };
}

/** The fields that a mail changes, even answered or forwarded; undefined when it carries none. */
export function readPlaceChange(
  mail: string,
): { page: string; champs: Partial<Record<ChangedField, string>> } | undefined {
  const lines = mail.split(/\r?\n/).map((text) => text.replace(/^(?:\s*>)+ ?/, '').trim());
  const start = lines.indexOf(line(YAML));
  if (start < 0) return undefined;
  const end = lines.indexOf(line(END), start);
  const written = lines.slice(start + 1, end < 0 ? undefined : end).join(' ');
  const names = Object.keys(CHANGED_FIELDS) as ChangedField[];
  // Mail programs cut long lines: each value is read to its closing quote.
  const champs = Object.fromEntries(
    names.flatMap((name) => {
      const found = new RegExp(`(?:^| )${name}: ("(?:[^"\\\\]|\\\\.)*")`).exec(written)?.[1];
      const value = found === undefined ? undefined : stringOf(found);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Partial<Record<ChangedField, string>>;
  const page = lines.map((text) => /^Page : (\S+)/.exec(text)?.[1]).find(Boolean) ?? '';
  return Object.keys(champs).length > 0 ? { page, champs } : undefined;
}

function stringOf(json: string): string | undefined {
  try {
    return String(JSON.parse(json));
  } catch {
    return undefined;
  }
}
