import type { EntryOf } from '../corpus/entry.ts';
import type { Profile } from '../model/addresses.ts';
import type { EntryPageId, TypeOfEntryPage } from '../model/entry-pages.ts';
import {
  type DrawnPageId,
  type ListId,
  listId,
  PROFILES,
  type ProfileId,
  profileId,
} from '../model/pages.ts';
import { LISTED_TYPES, type ListedType, type TypeName } from '../model/types.ts';
import { planToolView } from './building/plan-tool-view.ts';
import { stageBookletView, stageListView } from './building/stage-pages.ts';
import { charterComparisonView, charterListView, signingView } from './charters/charter-pages.ts';
import { decisionListView } from './council/decision-list.ts';
import { editionsView } from './federation/editions-view.ts';
import { figureListView } from './figures/figure-list.ts';
import { notFoundView, searchPageView, siteMapView } from './fixed-views.ts';
import { glossaryListView } from './glossary/glossary-page.ts';
import { basketView } from './guide-and-kit/basket-view.ts';
import { guideBookletView, guideListView } from './guide-and-kit/guide-views.ts';
import { firstSheetsView, kitBookletView, kitListView } from './guide-and-kit/kit-views.ts';
import { threeMinutesView } from './guide-and-kit/three-minutes-view.ts';
import { accessibilityView } from './legal/accessibility-view.ts';
import { externalLinksView } from './legal/external-links-view.ts';
import { listView } from './list-view.ts';
import { absentView, offlineView } from './offline-views.ts';
import type { PageView } from './page-view.ts';
import { placeChangeView } from './places/place-change-view.ts';
import { beginnerPlacesView, placeListView } from './places/place-list-view.ts';
import { placeStateView } from './places/place-state-view.ts';
import { proposalPageView } from './proposal-page.ts';
import { reasonListView } from './reasons/reason-list.ts';
import type { Renderer } from './renderer.ts';
import { reuseView } from './reuse/reuse-view.ts';
import type { SiteContext } from './site-context.ts';
import { actionsPageView } from './strategies/actions-view.ts';
import { comparisonPageView } from './strategies/comparison-view.ts';
import { strategyListView } from './strategies/strategy-list-view.ts';
import { styleGuideView } from './style-guide/style-guide-view.ts';
import {
  actorFormView,
  actorListView,
  diagnosticListView,
  mirrorListView,
} from './tables/table-pages.ts';
import { exerciseListView } from './tools/exercise-list.ts';
import type { OwnListType } from './type-views.ts';
import { changeListView } from './watch/change-list.ts';
import { letterPageView } from './watch/letter-page.ts';
import { homePageView } from './ways-in/home-view.ts';
import { profilePageView } from './ways-in/profile-views.ts';
import { tallyPageView } from './workshops/tally-page.ts';
import { workshopListView } from './workshops/workshop-list.ts';

/** What the pages that show templates themselves need of them. */
export interface Workshop {
  renderer: Renderer;
  /** Folder `_includes`. */
  includes: string;
}

/** How a page of the table is drawn: the name of its layout, and what its template sees. */
export interface PageDrawing {
  readonly layout: string;
  /** Another layout while the edition has no entry of a type: a page that only explains loads no tool. */
  readonly whileEmpty?: { readonly type: TypeName; readonly layout: string };
  view(context: SiteContext, workshop: Workshop): PageView;
}

/** How a further page of an entry is drawn. */
interface EntryDrawing<N extends TypeName> {
  readonly layout: string;
  view(entry: EntryOf<N>, context: SiteContext): PageView;
}

/** The lists that are more than links: those of the types that `type-views.ts` marks so. */
const OWN_LISTS = {
  guide: { layout: 'liste-guide', view: guideListView },
  decision: { layout: 'liste', view: decisionListView },
  kit: { layout: 'liste-kit', view: kitListView },
  raison: { layout: 'liste', view: reasonListView },
  charte: { layout: 'chartes', view: charterListView },
  strategie: { layout: 'strategies', view: strategyListView },
  etape: { layout: 'liste-construire', view: stageListView },
  acteur: { layout: 'tableau', view: actorListView },
  lieu: {
    layout: 'lieux',
    whileEmpty: { type: 'lieu', layout: 'lieux-ailleurs' },
    view: placeListView,
  },
  atelier: {
    layout: 'ateliers',
    whileEmpty: { type: 'atelier', layout: 'ateliers-ailleurs' },
    view: workshopListView,
  },
  diagnostic: { layout: 'tableau', view: diagnosticListView },
  miroir: { layout: 'tableau', view: mirrorListView },
  veille: { layout: 'liste-veille', view: changeListView },
  chiffre: { layout: 'chiffres', view: figureListView },
  glossaire: { layout: 'liste-glossaire', view: glossaryListView },
  exercice: { layout: 'liste', view: exerciseListView },
} satisfies Record<OwnListType, PageDrawing>;

/** The list of a type as links to its entries. */
const generalList = (type: ListedType): PageDrawing => ({
  layout: 'liste',
  view: (context) => listView(type, context),
});

const lists = Object.fromEntries(
  LISTED_TYPES.map((type) => [
    listId(type),
    (OWN_LISTS as Partial<Record<ListedType, PageDrawing>>)[type] ?? generalList(type),
  ]),
) as Record<ListId, PageDrawing>;

const profilePage = (id: Profile): PageDrawing => ({
  layout: 'profil',
  view: (context) => profilePageView(id, context),
});

const profiles = Object.fromEntries(
  PROFILES.map((id) => [profileId(id), profilePage(id)]),
) as Record<ProfileId, PageDrawing>;

/** How each page of the table is drawn. */
export const VIEWS = {
  accueil: { layout: 'accueil', view: homePageView },
  ...profiles,
  ...lists,
  'trois-minutes': { layout: 'trois-minutes', view: threeMinutesView },
  'imprimer-guide': { layout: 'recueil', view: guideBookletView },
  'imprimer-kit': { layout: 'recueil', view: kitBookletView },
  'premieres-fiches': { layout: 'recueil', view: firstSheetsView },
  'comparer-chartes': { layout: 'comparer-chartes', view: charterComparisonView },
  'comparer-strategies': { layout: 'comparer-strategies', view: comparisonPageView },
  actions: { layout: 'actions', view: actionsPageView },
  'imprimer-construire': { layout: 'recueil', view: stageBookletView },
  'plan-local': { layout: 'plan-local', view: planToolView },
  'formulaire-acteurs': { layout: 'formulaire', view: actorFormView },
  'bilan-des-ateliers': { layout: 'bilan-des-ateliers', view: tallyPageView },
  'lettre-de-veille': { layout: 'lettre-de-veille', view: letterPageView },
  'lieux-pour-debuter': { layout: 'lieux', view: beginnerPlacesView },
  'etat-des-lieux': { layout: 'etat-des-lieux', view: placeStateView },
  'signaler-lieu': { layout: 'signaler', view: placeChangeView },
  livret: { layout: 'livret', view: basketView },
  recherche: { layout: 'recherche', view: searchPageView },
  'hors-connexion': { layout: 'hors-connexion', view: offlineView },
  absente: { layout: 'page-absente', view: absentView },
  accessibilite: { layout: 'accessibilite', view: accessibilityView },
  proposer: { layout: 'proposer', view: proposalPageView },
  editions: { layout: 'editions', view: editionsView },
  reutiliser: { layout: 'reutiliser', view: reuseView },
  liens: { layout: 'liens', view: externalLinksView },
  style: { layout: 'style', view: styleGuideView },
  plan: { layout: 'plan', view: siteMapView },
  introuvable: { layout: 'introuvable', view: notFoundView },
} satisfies Record<DrawnPageId, PageDrawing>;

/** How each further page of an entry is drawn. */
const ENTRY_VIEWS = {
  signer: { layout: 'signer', view: signingView },
} satisfies { [I in EntryPageId]: EntryDrawing<TypeOfEntryPage<I>> };

/** How a further page is drawn, for the entries of its own type. */
export const entryDrawing = (id: EntryPageId): EntryDrawing<TypeName> => ENTRY_VIEWS[id];
