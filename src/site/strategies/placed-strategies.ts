import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { territoryPlace } from '../../corpus/official-territories.ts';
import { NATURES_DE_TERRITOIRE } from '../../model/vocabularies.ts';
import { type LinkView, linkTo } from '../links.ts';
import type { SiteContext } from '../site-context.ts';

type Strategy = EntryOf<'strategie'>;

/** A strategy with the place that it is for. */
export interface PlacedStrategy {
  entry: Strategy;
  lien: LinkView;
  niveau: { id: keyof typeof NATURES_DE_TERRITOIRE; libelle: string };
  /** Name of the territory. */
  territoire: string;
  /** Codes of the départements that the territory touches; none for the whole country. */
  departements: readonly string[];
  /** « environ 672 000 habitants »; empty when the official list does not say. */
  habitants: string;
}

const LEVELS = Object.keys(NATURES_DE_TERRITOIRE);
const NUMBER = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 });

/** All strategies, from the smallest level to the country, each level by name of territory. */
export function placedStrategies(context: SiteContext): PlacedStrategy[] {
  return entriesOf(context.corpus, 'strategie')
    .map((entry) => placed(entry, context))
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.niveau.id) - LEVELS.indexOf(b.niveau.id) ||
        a.territoire.localeCompare(b.territoire, 'fr'),
    );
}

function placed(entry: Strategy, { prefix, writer, territoryName }: SiteContext): PlacedStrategy {
  const { nature, code } = entry.data.territoire;
  const { departements, population } = territoryPlace(nature, code);
  return {
    entry,
    lien: linkTo(entry, prefix, writer.text),
    niveau: { id: nature, libelle: NATURES_DE_TERRITOIRE[nature] },
    territoire: writer.text(territoryName(nature, code) ?? code),
    departements,
    habitants:
      population === 0 ? '' : writer.text(`environ ${NUMBER.format(population)} habitants`),
  };
}
