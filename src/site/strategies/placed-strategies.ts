import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import type { EditionRecord } from '../../corpus/known-editions.ts';
import { territoryPlace } from '../../corpus/official-territories.ts';
import type { SharedStrategy } from '../../model/federation/harvest-copy.ts';
import { LICENCES } from '../../model/licences.ts';
import { typeNamed } from '../../model/types.ts';
import { NATURES_DE_TERRITOIRE } from '../../model/vocabularies.ts';
import { displayDate } from '../dates.ts';
import { areMany } from '../federation/departements-of-editions.ts';
import { type LinkView, linkTo } from '../links.ts';
import type { SiteContext } from '../site-context.ts';

/** What every strategy tells, whoever publishes it. */
export type StrategyFacts = SharedStrategy & { budget?: string | undefined };

/** The local edition that publishes a strategy of another site. */
export interface Origin {
  nom: string;
  /** « publiée par Essai, Licence Ouverte 2.0, mise à jour le 10 février 2026 » */
  mention: string;
  /** `AAAA-MM-JJ` */
  miseAJour: string;
  /** Address of what is laid beside others of it, below the list; absent where its licence lets us link to it, and no more. */
  apercu?: string;
}

/** A strategy with the place that it is for. */
export interface PlacedStrategy {
  entry: Pick<EntryOf<'strategie'>, 'slug'> & { data: StrategyFacts };
  lien: LinkView;
  /** Absent for a strategy of this very site. */
  origine?: Origin;
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
  const own = entriesOf(context.corpus, 'strategie').map((entry) =>
    placed(entry, linkTo(entry, context.prefix, context.writer), context),
  );
  return [...own, ...harvestedStrategies(context)].sort(
    (a, b) =>
      LEVELS.indexOf(a.niveau.id) - LEVELS.indexOf(b.niveau.id) ||
      a.territoire.localeCompare(b.territoire, 'fr'),
  );
}

/** A list of so many strategies of other sites still opens on an old telephone. */
const MOST_SHARED = 30;

/** Where each département has its page of editions, which names them all, the latest are enough. */
const MOST_LATEST = 12;

/** All the strategies of this site, and those of other editions that were updated last. */
export function latestStrategies(
  all: readonly PlacedStrategy[],
  editions: readonly EditionRecord[] = [],
): {
  shown: readonly PlacedStrategy[];
  /** How many are left out. */
  left: number;
} {
  const latest = new Set(
    all
      .filter(({ origine }) => origine)
      .sort((a, b) => (b.origine?.miseAJour ?? '').localeCompare(a.origine?.miseAJour ?? ''))
      .slice(0, areMany(editions) ? MOST_LATEST : MOST_SHARED),
  );
  const shown = all.filter((strategy) => !strategy.origine || latest.has(strategy));
  return { shown, left: all.length - shown.length };
}

/** The strategies that other editions share: each leads to the site that publishes it. */
function harvestedStrategies(context: SiteContext): PlacedStrategy[] {
  const { text } = context.writer;
  const { label, fil } = typeNamed('strategie');
  return (context.corpus.editions ?? []).flatMap(({ known, slug, copy }) =>
    (copy?.strategies ?? []).map((shared) => {
      const { cle, titre, resume, adresse, licence, mise_a_jour } = shared;
      const entry = { slug: cle, data: shared.donnees ?? onlyItsPlace(known.territoire) };
      const lien = { url: adresse, titre: text(titre), resume: text(resume), genre: label, fil };
      const nom = text(known.nom);
      const mention = text(
        `publiée par l’édition « ${known.nom} », ${LICENCES[licence].nom}, mise à jour le ${displayDate(mise_a_jour).texte}`,
      );
      const origine = {
        nom,
        mention,
        miseAJour: mise_a_jour,
        ...(shared.donnees && { apercu: excerptPath(slug, cle) }),
      };
      return { ...placed(entry, lien, context), origine };
    }),
  );
}

/** `ailleurs/inclusion-exemple-fr/plan.html` */
const excerptPath = (edition: string, key: string): string =>
  `ailleurs/${edition}/${key.slice(key.indexOf('/') + 1)}.html`;

/** What is known of a strategy whose licence lets us link to it, and no more. */
const onlyItsPlace = (territoire: StrategyFacts['territoire']): StrategyFacts => ({
  territoire,
  etat: 'non-documente',
  themes: [],
  publics: [],
  axes: [],
});

function placed(
  entry: PlacedStrategy['entry'],
  lien: LinkView,
  { writer, territoryName }: SiteContext,
): PlacedStrategy {
  const { nature, code } = entry.data.territoire;
  const { departements, population } = territoryPlace(nature, code);
  return {
    entry,
    lien,
    niveau: { id: nature, libelle: NATURES_DE_TERRITOIRE[nature] },
    territoire: writer.text(territoryName(nature, code) ?? code),
    departements,
    habitants:
      population === 0 ? '' : writer.text(`environ ${NUMBER.format(population)} habitants`),
  };
}
