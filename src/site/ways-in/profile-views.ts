import { type Entry, entriesOf } from '../../corpus/entry.ts';
import { listUrl, type Profile } from '../../model/addresses.ts';
import type { Thread } from '../../model/content-type.ts';
import { isFrench } from '../../model/languages.ts';
import { filledPages, type PageId, pageNamed, profileId } from '../../model/pages.ts';
import { isListed, type TypeName, typeNamed } from '../../model/types.ts';
import { explainsLevels, type StaircaseView, staircase } from '../guide-and-kit/staircase.ts';
import { listItem } from '../list-view.ts';
import type { ListItem, MenuLink, PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';

/** How one profile of readers goes through the site. */
interface ProfilePath {
  /** The type whose thread and drawing the way bears. */
  type: TypeName;
  /** Its door on the home page: who one is, in one's own words, and what one comes for. A few words each: two doors stand side by side on a telephone. */
  porte: { titre: string; promesse: string };
  /** What they come for, at the top of their own page. */
  promesse: string;
  /** What most of them come to do, in a verb; the first ones that this edition has are shown before everything else. */
  actions: readonly Action[];
  /** What else they come for, when this edition has it. */
  aussi?: readonly Action[];
  /** The collections in the order that serves them, each with what they do there. */
  etapes: readonly Step[];
}

/** One thing to do, and where it is done: a page of the table, or an entry by its key. */
interface Action {
  titre: string;
  page: PageId | { readonly entree: string };
}

/** What they do in one collection. */
interface Step {
  type: TypeName;
  titre: string;
  /** The staircase of the levels stands here, when a page of this step explains them. */
  escalier?: true;
}

const ORIENT = { entree: 'questionnaires/orienter' } as const;

export const PROFILE_PATHS: Record<Profile, ProfilePath> = {
  elu: {
    type: 'guide',
    porte: { titre: 'Je suis élue, élu', promesse: 'trois minutes pour décider' },
    promesse: 'Comprendre en trois minutes, décider, voir ce que d’autres ont fait.',
    actions: [
      { titre: 'Lire le guide en trois minutes', page: 'trois-minutes' },
      { titre: 'Porter une décision au conseil', page: 'liste-decision' },
      { titre: 'Voir ce que d’autres ont fait, public par public', page: 'actions' },
      { titre: 'Choisir une charte à faire voter', page: 'liste-charte' },
      { titre: 'Trouver un chiffre à citer', page: 'liste-chiffre' },
    ],
    etapes: [
      { type: 'guide', titre: 'Comprendre et décider' },
      { type: 'decision', titre: 'Porter une décision au conseil' },
      { type: 'strategie', titre: 'Voir ce que d’autres ont fait' },
      { type: 'charte', titre: 'S’engager ensemble' },
      { type: 'acteur', titre: 'Savoir qui fait quoi' },
      { type: 'chiffre', titre: 'Citer un chiffre' },
    ],
  },
  aidant: {
    type: 'kit',
    porte: { titre: 'J’aide quelqu’un', promesse: 'maintenant, à côté de moi' },
    promesse: 'La bonne fiche, tout de suite, avec la personne à côté de vous.',
    actions: [
      { titre: 'Trouver la fiche, à partir de ce qu’elle vous dit', page: 'liste-kit' },
      { titre: 'Savoir quoi faire pour elle, en six questions', page: ORIENT },
      { titre: 'Trouver un lieu où elle sera aidée', page: 'liste-lieu' },
      { titre: 'Savoir vers qui l’orienter', page: 'liste-acteur' },
      { titre: 'Imprimer les fiches à garder sous la main', page: 'premieres-fiches' },
      { titre: 'Choisir un outil pour évaluer', page: 'liste-diagnostic' },
    ],
    aussi: [
      {
        titre: 'Trouver où elle peut débuter, sans avoir jamais essayé',
        page: 'lieux-pour-debuter',
      },
      { titre: 'Proposer un atelier près de chez elle', page: 'liste-atelier' },
    ],
    etapes: [
      { type: 'kit', titre: 'Aider tout de suite' },
      { type: 'raison', titre: 'Donner envie' },
      { type: 'diagnostic', titre: 'Évaluer sans examen', escalier: true },
      { type: 'miroir', titre: 'S’entraîner sans risque' },
      { type: 'acteur', titre: 'Orienter' },
      { type: 'veille', titre: 'Savoir ce qui a changé' },
      { type: 'charte', titre: 'S’engager' },
    ],
  },
  accueil: {
    type: 'acteur',
    porte: { titre: 'Je reçois du public', promesse: 'repérer, orienter' },
    promesse: 'Repérer, rassurer, orienter vers le bon lieu.',
    actions: [
      { titre: 'Savoir quoi répondre à ce que dit la personne', page: 'liste-kit' },
      { titre: 'Savoir quoi faire pour elle, en six questions', page: ORIENT },
      { titre: 'Trouver un lieu proche, et son téléphone', page: 'liste-lieu' },
      { titre: 'Trouver vers qui l’orienter', page: 'liste-acteur' },
      { titre: 'Imprimer les fiches à garder au guichet', page: 'premieres-fiches' },
      { titre: 'Repérer une difficulté avec un outil', page: 'liste-diagnostic' },
    ],
    aussi: [
      {
        titre: 'Trouver où elle peut débuter, sans avoir jamais essayé',
        page: 'lieux-pour-debuter',
      },
      { titre: 'Proposer un atelier près de chez elle', page: 'liste-atelier' },
    ],
    etapes: [
      { type: 'kit', titre: 'Accueillir et rassurer' },
      { type: 'acteur', titre: 'Orienter vers le bon lieu' },
      { type: 'diagnostic', titre: 'Repérer une difficulté' },
      { type: 'veille', titre: 'Savoir ce qui a changé' },
      { type: 'guide', titre: 'Comprendre' },
    ],
  },
  territoire: {
    type: 'strategie',
    porte: { titre: 'Mon territoire', promesse: 'construire, publier' },
    promesse: 'Construire sa stratégie, s’inspirer, publier son édition locale.',
    actions: [
      { titre: 'Trouver un territoire comme le vôtre', page: 'liste-strategie' },
      { titre: 'Monter le plan de votre territoire', page: 'plan-local' },
      { titre: 'Comparer des stratégies, côte à côte', page: 'comparer-strategies' },
      { titre: 'Dresser la liste de qui fait quoi, chez vous', page: 'formulaire-acteurs' },
      { titre: 'Lire le guide en trois minutes', page: 'trois-minutes' },
    ],
    etapes: [
      { type: 'strategie', titre: 'S’inspirer d’autres territoires' },
      { type: 'etape', titre: 'Avancer pas à pas' },
      { type: 'guide', titre: 'Construire sa stratégie' },
      { type: 'acteur', titre: 'Savoir qui fait quoi' },
      { type: 'charte', titre: 'S’engager ensemble' },
      { type: 'chiffre', titre: 'Appuyer un dossier par des chiffres' },
    ],
  },
};

/** Actions that stand before the rest. */
const FIRST_ACTIONS = 3;

/** Links that a step shows; the rest stands in its list. */
const STEP_LINKS = 12;

/** One step of a profile's way: the pages written for it in one collection. */
interface StepView {
  id: string;
  type: TypeName;
  fil: Thread;
  titre: string;
  items: ListItem[];
  escalier?: StaircaseView | undefined;
  /** The whole collection, when it has a list. */
  tout?: { titre: string; url: string } | undefined;
}

/** The page of one profile: what most come to do, then the pages written for it, in the order in which they serve. */
export function profilePageView(id: Profile, context: SiteContext): PageView {
  const { type, promesse, actions, etapes, aussi = [] } = PROFILE_PATHS[id];
  const others = new Set(etapes.map((step) => step.type));
  const rest = entriesFor(id, context).filter((entry) => !others.has(entry.type));
  return {
    ...sitePageView(profileId(id), promesse, context),
    fil: typeNamed(type).fil,
    contenu: {
      actions: actions.flatMap((action) => actionLink(action, context)).slice(0, FIRST_ACTIONS),
      etapes: etapes.flatMap((step) => stepView(id, step, context) ?? []),
      aussi: [
        ...aussi.flatMap((action) => actionLink(action, context)),
        ...rest.map((entry) => context.writer.link(entry.key)),
      ],
    },
  };
}

const entriesFor = (id: Profile, { corpus }: SiteContext): Entry[] =>
  corpus.entries.filter((entry) => isFrench(entry) && entry.data.profils.includes(id));

function stepView(
  id: Profile,
  { type, titre, escalier }: Step,
  context: SiteContext,
): StepView | undefined {
  const entries = entriesFor(id, context).filter((entry) => entry.type === type);
  if (entries.length === 0) return undefined;
  const whole = entriesOf(context.corpus, type).length;
  return {
    id: `pour-${type}`,
    type,
    fil: typeNamed(type).fil,
    titre: context.writer.text(titre),
    items: entries.slice(0, STEP_LINKS).map((entry) => listItem(entry, context)),
    escalier: escalier && staircaseOf(entries, context),
    tout: isListed(type)
      ? { titre: `${typeNamed(type).plural} (${whole})`, url: context.href(listUrl(type)) }
      : undefined,
  };
}

/** The levels drawn, with the way to the page that explains them; none where no page does. */
function staircaseOf(
  entries: readonly Entry[],
  { writer }: SiteContext,
): StaircaseView | undefined {
  const explaining = entries.find(({ body }) => explainsLevels(body));
  return explaining && { ...staircase(writer.text), page: writer.link(explaining.key) };
}

/** The way to a page, with its thread; none where this edition does not have it. */
function actionLink({ titre, page }: Action, { corpus, href, writer }: SiteContext): MenuLink[] {
  if (typeof page !== 'string') {
    const entry = corpus.byKey.get(page.entree);
    if (!entry) return [];
    const { fil } = typeNamed(entry.type);
    return [{ titre: writer.text(titre), url: href(entry.url), fil }];
  }
  const { url, type } = pageNamed(page);
  if (!filledPages((name) => entriesOf(corpus, name)).some(({ id }) => id === page)) return [];
  const fil = type && typeNamed(type).fil;
  return [{ titre: writer.text(titre), url: href(url), ...(fil && { fil }) }];
}
