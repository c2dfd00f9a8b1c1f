import type { Chance } from '../commands/fuzz/chance.ts';
import { officialTerritories } from '../corpus/official-territories.ts';
import { publishedWord } from '../model/places/published-words.ts';
import {
  FRAIS,
  MODALITES_D_ACCOMPAGNEMENT,
  PUBLICS_ADRESSES,
  SERVICES,
} from '../model/places/vocabularies.ts';

/** A département of several hundred communes. */
const DEPARTEMENT = '64';

const NAMES = ['Médiathèque', 'Espace inventé', 'Le Comptoir fictif', 'La Cabane d’essai'];
const HOURS = [
  'Mo-Fr 09:00-12:00,14:00-17:00',
  'Mo,Th 09:00-12:00; PH off',
  'Tu-Sa 10:00-12:30,13:30-18:00',
  'Tu[1] 14:00-16:30 "sur rendez-vous"',
  'Mo-We 08:30-12:00; Fr 13:00-16:00',
];

/** The table of a département as the national map exports it: places that nobody runs, in communes that are real. */
export function placeTable(count: number, luck: Chance): string {
  const communes = [...officialTerritories('commune')].filter(([code]) =>
    code.startsWith(DEPARTEMENT),
  );
  const some = (words: Readonly<Record<string, string>>, most: number) =>
    [...new Set(Array.from({ length: luck.whole(1, most) }, () => luck.pick(Object.keys(words))))]
      .map((id) => publishedWord(words, id))
      .join('|');
  const rows = Array.from({ length: count }, (_, at) => {
    const [insee, commune] = luck.pick(communes);
    const row: Record<string, string> = {
      id: `banc-${at}`,
      pivot: '00000000000000',
      nom: `${luck.pick(NAMES)} ${at}`,
      commune,
      code_postal: '64000',
      code_insee: insee,
      adresse: `${luck.whole(1, 90)} rue Inventée`,
      latitude: (43 + luck.whole(0, 5000) / 10_000).toFixed(4),
      longitude: (-1.5 + luck.whole(0, 12_000) / 10_000).toFixed(4),
      telephone: `+335590${String(at).padStart(5, '0')}`,
      horaires: luck.pick(HOURS),
      presentation_resume: 'Un lieu inventé, pour mesurer.',
      date_maj: '2026-10-01',
      services: some(SERVICES, 4),
      publics_specifiquement_adresses: luck.whole(0, 3) === 0 ? some(PUBLICS_ADRESSES, 2) : '',
      frais_a_charge: some(FRAIS, 1),
      modalites_accompagnement: some(MODALITES_D_ACCOMPAGNEMENT, 2),
    };
    return row;
  });
  const columns = Object.keys(rows[0] ?? {});
  const cell = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}
