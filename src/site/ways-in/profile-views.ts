import { type Entry, entriesOf } from '../../corpus/entry.ts';
import { listUrl, type Profile } from '../../model/addresses.ts';
import type { Thread } from '../../model/content-type.ts';
import { type PageId, pageNamed, profileId } from '../../model/pages.ts';
import { isListed, type TypeName, typeNamed } from '../../model/types.ts';
import { listItem } from '../list-view.ts';
import type { ListItem, PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';

/** How one profile of readers goes through the site. */
interface ProfilePath {
  /** The type whose thread and drawing the way bears. */
  type: TypeName;
  /** What they come for, on the home page and at the top of their own. */
  promesse: string;
  /** The collections in the order that serves them, each with what they do there. */
  etapes: readonly Step[];
}

/** What they do in one collection, and the shortest way into it where there is one. */
interface Step {
  type: TypeName;
  titre: string;
  raccourci?: Shortcut;
}

interface Shortcut {
  titre: string;
  page: PageId;
}

/** Short ways into a collection: pages made from the whole of it. */
const SHORTCUTS = {
  minutes: { titre: 'Lire le guide en trois minutes', page: 'trois-minutes' },
  actions: { titre: 'Toutes les actions, par public', page: 'actions' },
  comparer: { titre: 'Comparer des stratégies', page: 'comparer-strategies' },
  fiches: { titre: 'Imprimer les fiches à garder sous la main', page: 'premieres-fiches' },
} as const satisfies Record<string, Shortcut>;

export const PROFILE_PATHS: Record<Profile, ProfilePath> = {
  elu: {
    type: 'guide',
    promesse: 'Comprendre en trois minutes, décider, voir ce que d’autres ont fait.',
    etapes: [
      { type: 'guide', titre: 'Comprendre et décider', raccourci: SHORTCUTS.minutes },
      { type: 'strategie', titre: 'Voir ce que d’autres ont fait', raccourci: SHORTCUTS.actions },
      { type: 'charte', titre: 'S’engager ensemble' },
      { type: 'acteur', titre: 'Savoir qui fait quoi' },
      { type: 'chiffre', titre: 'Citer un chiffre' },
    ],
  },
  aidant: {
    type: 'kit',
    promesse: 'La bonne fiche, tout de suite, avec la personne à côté de vous.',
    etapes: [
      { type: 'kit', titre: 'Aider tout de suite', raccourci: SHORTCUTS.fiches },
      { type: 'diagnostic', titre: 'Évaluer sans examen' },
      { type: 'miroir', titre: 'S’entraîner sans risque' },
      { type: 'acteur', titre: 'Orienter' },
      { type: 'charte', titre: 'S’engager' },
    ],
  },
  accueil: {
    type: 'acteur',
    promesse: 'Repérer, rassurer, orienter vers le bon lieu.',
    etapes: [
      { type: 'kit', titre: 'Accueillir et rassurer', raccourci: SHORTCUTS.fiches },
      { type: 'acteur', titre: 'Orienter vers le bon lieu' },
      { type: 'diagnostic', titre: 'Repérer une difficulté' },
      { type: 'guide', titre: 'Comprendre' },
    ],
  },
  territoire: {
    type: 'strategie',
    promesse: 'Construire sa stratégie, s’inspirer, publier son édition locale.',
    etapes: [
      {
        type: 'strategie',
        titre: 'S’inspirer d’autres territoires',
        raccourci: SHORTCUTS.comparer,
      },
      { type: 'guide', titre: 'Construire sa stratégie' },
      { type: 'acteur', titre: 'Savoir qui fait quoi' },
      { type: 'charte', titre: 'S’engager ensemble' },
      { type: 'chiffre', titre: 'Appuyer un dossier par des chiffres' },
    ],
  },
};

/** Links that a step shows; the rest stands in its list. */
const STEP_LINKS = 12;

/** One step of a profile's way: the pages written for it in one collection. */
interface StepView {
  id: string;
  type: TypeName;
  fil: Thread;
  titre: string;
  items: ListItem[];
  /** A short way into the collection, when it stands in this edition. */
  raccourci?: { titre: string; url: string } | undefined;
  /** The whole collection, when it has a list. */
  tout?: { titre: string; url: string } | undefined;
}

/** The page of one profile: the pages written for it, in the order in which they serve. */
export function profilePageView(id: Profile, context: SiteContext): PageView {
  const { type, promesse, etapes } = PROFILE_PATHS[id];
  const others = new Set(etapes.map((step) => step.type));
  const rest = entriesFor(id, context).filter((entry) => !others.has(entry.type));
  return {
    ...sitePageView(profileId(id), promesse, context),
    fil: typeNamed(type).fil,
    contenu: {
      etapes: etapes.flatMap((step) => stepView(id, step, context) ?? []),
      aussi: rest.map((entry) => context.writer.link(entry.key)),
    },
  };
}

const entriesFor = (id: Profile, { corpus }: SiteContext): Entry[] =>
  corpus.entries.filter(({ data }) => data.profils.includes(id));

function stepView(
  id: Profile,
  { type, titre, raccourci }: Step,
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
    raccourci: raccourci && shortcutLink(raccourci, context),
    items: entries.slice(0, STEP_LINKS).map((entry) => listItem(entry, context)),
    tout: isListed(type)
      ? { titre: `${typeNamed(type).plural} (${whole})`, url: context.href(listUrl(type)) }
      : undefined,
  };
}

function shortcutLink({ titre, page }: Shortcut, { corpus, href, writer }: SiteContext) {
  const { url, stands } = pageNamed(page);
  return stands((type) => entriesOf(corpus, type))
    ? { titre: writer.text(titre), url: href(url) }
    : undefined;
}
