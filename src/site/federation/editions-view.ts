import { groupBy } from '../../corpus/group-by.ts';
import type { EditionRecord } from '../../corpus/known-editions.ts';
import { EDITION_CARD } from '../../model/federation/edition-card.ts';
import { COUNTED_TYPES } from '../../model/federation/harvest-copy.ts';
import { LICENCES } from '../../model/licences.ts';
import { pageUrl } from '../../model/pages.ts';
import { CONTENT_TYPES, typeNamed } from '../../model/types.ts';
import { displayDate } from '../dates.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { pageOfSiteView, sitePageView } from '../site-page-view.ts';
import { areMany, type DepartementOfEditions, departementsOf } from './departements-of-editions.ts';
import { otherListUrl } from './editions-having.ts';

/** What an edition shares of one type, as links to its own pages. */
interface SharedGroup {
  titre: string;
  liens: { url: string; titre: string; precision: string }[];
}

/** One edition: who, where, what it shares, and how the last harvest went. */
interface EditionItem {
  id: string;
  nom: string;
  url: string;
  territoire: string;
  /** Empty as long as it was never asked. */
  editeur: string;
  etat: string;
  partages: SharedGroup[];
}

/** The local editions that are known, by name of territory, with what each of them shares. */
export function editionsView(context: SiteContext): PageView {
  const { text } = context.writer;
  const { editions = [] } = context.corpus;
  return {
    ...sitePageView(
      'editions',
      'Les territoires qui publient leur propre édition, avec leurs textes et ceux de l’édition nationale.',
      context,
    ),
    contenu: {
      editions: areMany(editions) ? [] : itemsOf(editions, context),
      departements: departementsOf(editions).map((departement) => ({
        titre: text(departement.nom),
        url: context.href(departement.url),
        compte: departement.editions.length,
      })),
      carte: EDITION_CARD,
      depot: context.corpus.edition.depot ?? '',
      contact: text(context.corpus.edition.contact ?? ''),
    },
  };
}

/** The editions of one département, where they are too many for one page. */
export function departementView(
  { url, nom, editions }: DepartementOfEditions,
  context: SiteContext,
): PageView {
  return {
    ...pageOfSiteView(
      { url, titre: `Éditions locales : ${nom}` },
      'Les territoires qui publient leur propre édition, et ce que chacun partage.',
      context,
    ),
    contenu: {
      editions: itemsOf(editions, context),
      departements: [],
      toutes: context.href(pageUrl('editions')),
    },
  };
}

/** By name of territory. */
const itemsOf = (editions: readonly EditionRecord[], context: SiteContext): EditionItem[] =>
  editions
    .map((record) => editionItem(record, context))
    .sort((a, b) => a.territoire.localeCompare(b.territoire, 'fr'));

function editionItem({ known, slug, copy }: EditionRecord, context: SiteContext): EditionItem {
  const { text } = context.writer;
  const { nature, code } = known.territoire;
  return {
    id: slug,
    nom: text(known.nom),
    url: known.adresse,
    territoire: text(context.territoryName(nature, code) ?? code),
    editeur: text(copy?.editeur ?? ''),
    etat: text(stateText(copy)),
    partages: sharedGroups(copy, context),
  };
}

function stateText(copy: EditionRecord['copy']): string {
  if (!copy) return '';
  const of = copy.moisson ? `Ce qui suit est du ${displayDate(copy.moisson).texte}. ` : '';
  const since = displayDate(copy.depuis).texte;
  if (copy.etat === 'muette') return `${of}Ce site ne répond plus depuis le ${since}.`;
  if (copy.etat === 'refusee')
    return `${of}Depuis le ${since}, ce que donne ce site ne peut pas être repris.`;
  return '';
}

function sharedGroups(copy: EditionRecord['copy'], { writer }: SiteContext): SharedGroup[] {
  if (!copy) return [];
  const strategies = copy.strategies.map((shared) => ({ ...shared, type: 'strategie' as const }));
  const byType = groupBy([...strategies, ...copy.partages], ({ type }) => type);
  const counted = COUNTED_TYPES.flatMap((type) => {
    const count = copy.comptes[type] ?? 0;
    return count > 0 ? [countedGroup(type, count, copy.adresse, writer)] : [];
  });
  const named = CONTENT_TYPES.flatMap(({ name }) => {
    const shared = byType.get(name) ?? [];
    if (shared.length === 0) return [];
    return [
      {
        titre: writer.text(`${typeNamed(name).plural} (${shared.length})`),
        liens: shared.map(({ titre, adresse, licence, mise_a_jour }) => ({
          url: adresse,
          titre: writer.text(titre),
          precision: writer.text(
            `${LICENCES[licence].nom}, mise à jour le ${displayDate(mise_a_jour).texte}`,
          ),
        })),
      },
    ];
  });
  return [...named, ...counted];
}

/** What is too much to be named one by one: how many there are, and the way to their list. */
const countedGroup = (
  type: (typeof COUNTED_TYPES)[number],
  count: number,
  adresse: string,
  { text }: SiteContext['writer'],
): SharedGroup => ({
  titre: text(`${typeNamed(type).plural} (${count})`),
  liens: [
    { url: otherListUrl(adresse, type), titre: text('Voir la liste sur ce site'), precision: '' },
  ],
});
