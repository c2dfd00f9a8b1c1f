/** A text cut where it names a field: words, and names of fields between brackets. */
export type MandatePart = { texte: string } | { repere: string };

const NAME = /\[([a-z][a-z0-9-]*)\]/g;

/**
 * Cuts a text where it names a field: « Moi, [personne], … ».
 * @param known names of the fields there are, when other words between brackets are to stay as they are
 */
export function mandateParts(text: string, known?: readonly string[]): MandatePart[] {
  const parts = text.split(NAME).map((part, at): MandatePart => {
    if (at % 2 === 0) return { texte: part };
    return known && !known.includes(part) ? { texte: `[${part}]` } : { repere: part };
  });
  return parts.filter((part) => !('texte' in part) || part.texte !== '');
}

/** A mandate, as far as its parts name each other. */
interface Mandate {
  readonly champs: readonly { readonly repere: string }[];
  readonly points: readonly { readonly texte: string; readonly facile: string }[];
}

/** Why a mandate cannot be filled, and where it is written. */
export interface MandateFault {
  path: (string | number)[];
  message: string;
  expected: string;
  unknown?: { name: string; known: readonly string[] };
}

/** The fields that are asked for twice, and the names between brackets that no field has. */
export function mandateFaults({ champs, points }: Mandate): MandateFault[] {
  const known = champs.map(({ repere }) => repere);
  const twice = known.flatMap((repere, at): MandateFault[] =>
    known.indexOf(repere) === at
      ? []
      : [
          {
            path: ['champs', at, 'repere'],
            message: `le repère « ${repere} » est déjà pris`,
            expected: 'un repère qui ne désigne qu’un champ',
          },
        ],
  );
  const unknown = points.flatMap((point, at) =>
    (['texte', 'facile'] as const).flatMap((name) =>
      mandateParts(point[name]).flatMap((part): MandateFault[] =>
        'texte' in part || known.includes(part.repere)
          ? []
          : [
              {
                path: ['points', at, name],
                message: `« [${part.repere}] » n’est le repère d’aucun champ`,
                expected: 'le repère d’un champ entre crochets.',
                unknown: { name: part.repere, known },
              },
            ],
      ),
    ),
  );
  return [...twice, ...unknown];
}
