import { type Entry, entriesOf } from '../corpus/entry.ts';
import { FIXED_PAGES, profileUrl } from '../model/addresses.ts';
import { typeNamed } from '../model/types.ts';
import { PROFILS, THEMES } from '../model/vocabularies.ts';
import { figureView } from './figure-view.ts';
import { linkTo } from './links.ts';
import { filledTypes, sitePageView } from './list-views.ts';
import type { ListGroup, PageView } from './page-view.ts';
import { searchFacets } from './search-facets.ts';
import type { SiteContext } from './site-context.ts';

type Profile = keyof typeof PROFILS;

/** What each profile comes for, on the home page and at the top of its own. */
const PROFILE_PROMISES: Record<Profile, { type: string; promesse: string }> = {
  elu: {
    type: 'guide',
    promesse: 'Comprendre en trois minutes, décider, voir ce que d’autres ont fait.',
  },
  aidant: {
    type: 'kit',
    promesse: 'La bonne fiche, tout de suite, avec la personne à côté de vous.',
  },
  accueil: { type: 'acteur', promesse: 'Repérer, rassurer, orienter vers le bon lieu.' },
  territoire: {
    type: 'strategie',
    promesse: 'Construire sa stratégie, s’inspirer, publier son édition locale.',
  },
};

/** Situations shown on the home page: enough to recognise one's own, few enough to read. */
const HOME_SITUATIONS = 6;

export function homePageView(context: SiteContext): PageView {
  const { corpus, writer, href, prefix } = context;
  const figure =
    entriesOf(corpus, 'chiffre').find(({ slug }) => slug === 'personnes-en-difficulte') ??
    entriesOf(corpus, 'chiffre')[0];
  const latest = [...corpus.entries]
    .filter(({ type }) => type !== 'page' && type !== 'chiffre')
    .sort((a, b) => b.data.mise_a_jour.localeCompare(a.data.mise_a_jour));
  return {
    ...sitePageView(
      FIXED_PAGES.accueil,
      'Que personne ne reste au bord du numérique',
      corpus.edition.description,
      context,
    ),
    contenu: {
      profils: profiles().map((id) => ({
        titre: PROFILS[id],
        ...PROFILE_PROMISES[id],
        promesse: writer.text(PROFILE_PROMISES[id].promesse),
        url: href(profileUrl(id)),
      })),
      chiffre: figure && figureView(figure, context),
      situations: entriesOf(corpus, 'kit')
        .slice(0, HOME_SITUATIONS)
        .map((entry) => ({
          ...linkTo(entry, prefix, writer.text),
          accroche: writer.text(entry.data.situation),
        })),
      kit: href('/kit/'),
      nouveautes: latest.slice(0, 3).map((entry) => linkTo(entry, prefix, writer.text)),
    },
  };
}

export const profiles = (): Profile[] => Object.keys(PROFILS) as Profile[];

/** The page of one profile: all that is written for it, by collection. */
export function profilePageView(id: Profile, context: SiteContext): PageView {
  const entries = context.corpus.entries.filter(({ data }) => data.profils.includes(id));
  return {
    ...sitePageView(
      profileUrl(id),
      `Vous êtes : ${PROFILS[id].toLowerCase()}`,
      PROFILE_PROMISES[id].promesse,
      context,
    ),
    couleur: PROFILE_PROMISES[id].type,
    groupes: byType(entries, context),
    contenu: { compte: entries.length },
  };
}

/** Everything that is published, by type then by theme: what readers without script get instead of the search. */
export function siteMapView(context: SiteContext): PageView {
  const { corpus, prefix, writer } = context;
  const themes = Object.entries(THEMES).map(([id, titre]) => ({
    id: `theme-${id}`,
    titre: writer.text(titre),
    items: corpus.entries
      .filter(({ data }) => (data.themes as string[]).includes(id))
      .map((entry) => linkTo(entry, prefix, writer.text)),
  }));
  return {
    ...sitePageView(
      FIXED_PAGES.plan,
      'Plan du site',
      'Toutes les pages, par rubrique puis par thème.',
      context,
    ),
    groupes: byType(corpus.entries, context),
    contenu: {
      themes: themes.filter(({ items }) => items.length > 0),
      aide: context.href(FIXED_PAGES.aide),
    },
  };
}

function byType(entries: readonly Entry[], { corpus, prefix, writer }: SiteContext): ListGroup[] {
  return filledTypes(corpus)
    .map((type) => ({
      id: type,
      titre: writer.text(typeNamed(type).plural),
      items: entries
        .filter((entry) => entry.type === type)
        .map((entry) => linkTo(entry, prefix, writer.text)),
    }))
    .filter(({ items }) => items.length > 0);
}

export function searchPageView(context: SiteContext): PageView {
  return {
    ...sitePageView(
      FIXED_PAGES.recherche,
      'Rechercher',
      'Cherchez dans tout le site, puis affinez par rubrique, public, thème, territoire ou niveau.',
      context,
    ),
    contenu: { facettes: searchFacets(context), index: context.href('/pagefind/') },
  };
}

export function notFoundView(context: SiteContext): PageView {
  return sitePageView(
    '/404.html',
    'Cette page n’existe pas',
    'L’adresse est fausse, ou la page a changé de place.',
    context,
  );
}
