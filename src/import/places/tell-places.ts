import type { PlaceOutcome, PlaceReport, PlacesReport } from './import-places.ts';

const OUTCOMES: Record<PlaceOutcome, string> = {
  new: 'nouveaux',
  updated: 'mis à jour',
  same: 'inchangés',
  kept: 'corrigés ici, gardés tels quels',
  conflict: 'changés ici et là-bas : à choisir',
  twice: 'dits deux fois dans le fichier',
  refused: 'refusés',
};

/** Rows told one by one; beyond, only their number. */
const TOLD = 40;

/** What an import of places has to tell, as text: what was understood, what was done, what to look at. */
export function tellPlaces(report: PlacesReport, isTrial: boolean): string {
  const { file, how, understood, unknown, places } = report;
  const of = (outcome: PlaceOutcome) => places.filter((place) => place.outcome === outcome);
  const counts = (Object.keys(OUTCOMES) as PlaceOutcome[])
    .map((outcome) => [OUTCOMES[outcome], of(outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `- ${count} ${words}`);
  const remarked = places.filter(
    ({ outcome, notes }) => notes.length > 0 && (outcome === 'new' || outcome === 'updated'),
  );
  return [
    `${file} (${how}) : ${places.length} ligne${places.length > 1 ? 's' : ''}.${isTrial ? ' Essai : rien n’est écrit.' : ''}`,
    '',
    'Colonnes comprises :',
    ...understood.map(([column, meaning]) =>
      column === meaning ? `- ${column}` : `- « ${column} » → ${meaning}`,
    ),
    ...(unknown.length > 0
      ? ['', `Colonnes laissées de côté : ${unknown.map((name) => `« ${name} »`).join(', ')}.`]
      : []),
    '',
    'Lieux :',
    ...counts,
    ...section(
      'À choisir : ces lieux ont changé ici et dans le fichier. Rien n’est écrit ; corrigez-les dans l’éditeur, ou reprenez le fichier avec --remplacer.',
      of('conflict'),
    ),
    ...section('Refusés :', of('refused')),
    ...section('Dits deux fois :', of('twice')),
    ...section('Pris, à relire :', remarked),
    '',
  ].join('\n');
}

function section(title: string, places: readonly PlaceReport[]): string[] {
  if (places.length === 0) return [];
  const told = places
    .slice(0, TOLD)
    .flatMap(({ row, nom, notes }) => [
      `- ligne ${row}, ${nom || 'sans nom'}`,
      ...notes.map((note) => `    ${note}`),
    ]);
  const more = places.length - TOLD;
  return ['', title, ...told, ...(more > 0 ? [`- et ${more} de plus`] : [])];
}
