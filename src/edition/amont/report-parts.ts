import { frenchTypography } from '../../markdown/typography.ts';
import type { EntryChange, Followed, UpstreamReport } from '../../model/upstream/followed.ts';
import { waiting } from '../../model/upstream/followed.ts';
import type { Piece } from '../../model/word-differences.ts';

/** A line of the report, and what belongs under it. */
export interface ReportLine {
  /** A file or a page, which people look for. */
  what: string;
  says: string;
  /** « Depuis la version du… » */
  since?: string;
  differences?: readonly Piece[];
  /** What to do. */
  more?: readonly string[];
}

/** A part of the report: what it is about, and its lines. Without lines, it is not shown. */
export interface ReportPart {
  title: string;
  lines: readonly ReportLine[];
}

/** The report in the order that matters: what breaks, what waits, what is new; then what is only to be known. */
export function reportParts(report: UpstreamReport): ReportPart[] {
  const { pages, suivi, modele, problemes, egares, remarques } = report;
  const waits = waiting(report);
  const others = suivi.filter((one) => !one.attend && one.etat !== 'a-jour');
  const of = (nature: EntryChange['nature']) =>
    pages.filter((page) => page.nature === nature).map(pageLine);
  const parts: ReportPart[] = [
    {
      title: 'À corriger : la mise à jour ferait refuser ces fichiers',
      lines: [
        ...modele.flatMap(({ message, casse }) =>
          casse.map(({ fichier, attendu }) => ({
            what: fichier,
            says: `${message}.`,
            more: [`Écrivez ${attendu}.`],
          })),
        ),
        ...problemes.map(({ fichier, ligne, message, attendu }) => ({
          what: ligne === undefined ? fichier : `${fichier}:${ligne}`,
          says: `${message}.`,
          more: [`Attendu : ${attendu.replace(/\.$/, '')}.`],
        })),
      ],
    },
    {
      title: 'Hors de content/local/ : vous avez changé ces fichiers',
      lines: egares.map(({ fichier, etat, message }) => ({
        what: fichier,
        says: `${STRAY[etat]}${message}`,
      })),
    },
    { title: 'À décider', lines: waits.map(followedLine) },
    { title: 'Pages nouvelles', lines: of('nouvelle') },
    { title: 'Pages renommées', lines: of('renommee') },
    { title: 'Pages retirées', lines: of('retiree') },
    { title: 'Pages changées', lines: of('changee') },
    {
      title: 'Règles des contenus',
      lines: modele
        .filter(({ casse }) => casse.length === 0)
        .map(({ message }) => ({ what: '', says: `${message}. Rien à corriger chez vous.` })),
    },
    { title: 'À relire si vous voulez', lines: others.map(followedLine) },
    {
      title: 'Ce que la comparaison ne sait pas',
      lines: remarques.map((says) => ({ what: '', says })),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const STRAY = {
  conflit: 'conflit avec l’édition nationale. ',
  'se-fond': 'l’édition nationale l’a changé aussi : ',
  seul: 'l’édition nationale n’y a pas touché pour l’instant. ',
  amont: 'l’édition nationale l’a changé aussi : ',
} as const;

const HERE = {
  remplace: 'votre page prend sa place',
  complete: 'vous la complétez',
  masque: 'vous la retirez',
} as const;

const pageLine = ({ cle, titre, vers, ici }: EntryChange): ReportLine => ({
  what: cle,
  says: [titre, vers && `devient ${vers}`, ici && HERE[ici]].filter(Boolean).join(' ; '),
});

const CHOICES: Record<Followed['choix'][number], string> = {
  accepter: 'accepter (j’en ai tenu compte)',
  ignorer: 'ignorer (jusqu’au prochain changement)',
  completer: 'completer (votre texte devient un ajout à la page nationale)',
  reprendre: 'reprendre (votre fichier s’en va, l’édition nationale revient)',
  suivre: 'suivre (votre fichier prend le nouveau nom)',
  garder: 'garder (la page devient tout à fait la vôtre)',
};

function followedLine(one: Followed): ReportLine {
  const { objet, fichier, titre, message, depuis, differences, choix } = one;
  const what = one.genre === 'theme' ? `${fichier} (${titre})` : fichier;
  return {
    what,
    says: message,
    ...(differences.length > 0 && depuis && { since: `Depuis ${depuis} :` }),
    differences,
    more: [
      ...(one.attend && choix.length > 0
        ? [`Pour décider : npm run edition -- decider ${objet} ${choix.join('|')}`]
        : []),
    ],
  };
}

/** What each choice means, for those who decide. */
export const choiceWords = (choice: Followed['choix'][number]): string => CHOICES[choice];

/** The first words of a report. */
export function reportHead({ amont, retard, ...report }: UpstreamReport): string {
  const version = [amont.numero && `version ${amont.numero}`, amont.date && `du ${amont.date}`]
    .filter(Boolean)
    .join(' ');
  const count = waiting(report).length;
  const late =
    retard === undefined
      ? ''
      : retard === 0
        ? ' Vous avez déjà tout.'
        : ` ${retard} ${retard > 1 ? 'changements ne sont' : 'changement n’est'} pas encore chez vous.`;
  const toDo =
    count === 0
      ? ' Rien n’attend votre décision.'
      : ` ${count} ${count > 1 ? 'points attendent' : 'point attend'} votre décision.`;
  return frenchTypography(
    `Édition nationale : ${amont.nom}${version && ` (${version})`}.${late}${toDo}`,
  );
}
