import type { EntryOf } from '../../corpus/entry.ts';
import { mandateParts } from '../../model/mandate.ts';
import { withoutMarks } from '../language-marks.ts';
import type { OwnView } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** The fields to fill, and the points of a mandate cut where they are filled. */
export function mandateOwn(
  { data }: EntryOf<'mandat'>,
  { writer: { text, asIs } }: SiteContext,
): OwnView {
  const names = new Map(data.champs.map(({ repere, etiquette }) => [repere, text(etiquette)]));
  const parts = (written: string) =>
    mandateParts(withoutMarks(text(written)), [...names.keys()]).map((part) =>
      'texte' in part
        ? { texte: asIs(part.texte) }
        : { ...part, etiquette: names.get(part.repere) ?? part.repere },
    );
  return {
    before: [],
    after: [],
    champs: data.champs.map(({ etiquette, repere, aide, long }) => ({
      id: `champ-${repere}`,
      repere,
      etiquette: text(etiquette),
      aide: text(aide ?? ''),
      long,
    })),
    points: data.points.map(({ titre, texte, facile, source, adresse }) => ({
      titre: text(titre),
      texte: parts(texte),
      facile: parts(facile),
      source: text(source),
      adresse,
    })),
    exemplaires: data.exemplaires.map(text),
    signatures: data.signatures.map(text),
  };
}
