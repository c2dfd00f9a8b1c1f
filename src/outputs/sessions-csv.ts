import { entriesOf } from '../corpus/entry.ts';
import { SESSIONS_CSV } from '../model/addresses.ts';
import { csvText } from '../model/csv.ts';
import { LICENCES } from '../model/licences.ts';
import { NIVEAUX } from '../model/vocabularies.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { allSessions } from '../site/workshops/agenda.ts';
import { placeOf } from '../site/workshops/workshop-facts.ts';
import type { OutputFile } from './output-file.ts';

const HEADER = [
  ...['Date', 'De', 'À', 'Atelier', 'Commune', 'Lieu', 'Niveau demandé', 'État'],
  ...['Personnes venues', 'Adresse de la page', 'Licence'],
];

const STATES = { prevue: 'Prévu', annulee: 'Annulé', complete: 'Complet' } as const;

/** Every session of the workshops for a spreadsheet: what a report of activity is counted from. */
export const sessionFiles = ({ corpus, context }: CurrentSite): OutputFile[] => {
  const workshops = entriesOf(corpus, 'atelier');
  if (workshops.length === 0) return [];
  return [
    {
      url: SESSIONS_CSV,
      content: () =>
        csvText([
          HEADER,
          ...allSessions(workshops).map(
            ({ workshop, workshop: { data, licence, url }, session }) => [
              session.date,
              session.debut,
              session.fin,
              data.titre,
              data.commune,
              placeOf(workshop, corpus),
              NIVEAUX[data.niveau],
              STATES[session.etat],
              String(session.particuliere?.presents ?? ''),
              context.canonical(url),
              LICENCES[licence].nom,
            ],
          ),
        ]),
    },
  ];
};
