/** An action of a plan under way, with the fields of the model. What is not known here is kept as it came. */
export interface PlanAction {
  titre: string;
  description: string;
  publics?: string[];
  freins?: string[];
  pilote?: string;
  partenaires?: string[];
  /** `AAAA`, `AAAA-MM` or `AAAA-MM-JJ` */
  echeance?: string;
  etat: string;
  resultat?: string;
}

export interface PlanMission {
  titre: string;
  objectif?: string;
  actions: PlanAction[];
}

export interface PlanAxis extends PlanMission {
  missions: PlanMission[];
}

/** Where a taken action comes from, as the model writes sources. */
export interface PlanSource {
  titre: string;
  editeur: string;
  date?: string;
  adresse?: string;
}

/** The front matter of a strategy under way. Fields that the tool does not show stay, whatever they are. */
export interface PlanData {
  titre: string;
  resume: string;
  territoire: { nature: string; code: string };
  debut?: string;
  fin?: string;
  etat: string;
  porteur: string;
  axes: PlanAxis[];
  creation: string;
  mise_a_jour: string;
  auteurs: string[];
  sources: PlanSource[];
  [field: string]: unknown;
}

/** A strategy under way: what its file holds. */
export interface Plan {
  data: PlanData;
  /** Markdown under the front matter. */
  body: string;
}

/**
 * A plan that says nothing yet.
 * @param today `AAAA-MM-JJ`
 */
export const emptyPlan = (today: string): Plan => ({
  data: {
    titre: '',
    resume: '',
    territoire: { nature: 'commune', code: '' },
    etat: 'en-preparation',
    porteur: '',
    axes: [],
    creation: today,
    mise_a_jour: today,
    auteurs: [],
    sources: [],
  },
  body: '',
});

/** An action, and where it stands. */
export interface Placed {
  action: PlanAction;
  axis: PlanAxis;
  /** None for an action that depends on its axis. */
  mission?: PlanMission;
}

/** Every action of a plan, in its order: those of an axis before those of its missions. */
export const actionsOf = ({ data }: Plan): Placed[] =>
  data.axes.flatMap((axis) => [
    ...axis.actions.map((action) => ({ action, axis })),
    ...axis.missions.flatMap((mission) =>
      mission.actions.map((action) => ({ action, axis, mission })),
    ),
  ]);

/** What a plan lacks before a site publishes it, each in words; nothing when it is whole. */
export function missingParts(plan: Plan): string[] {
  const { data } = plan;
  const named = [
    ['le titre', data.titre],
    ['le résumé', data.resume],
    ['le territoire', data.territoire.code],
    ['le porteur', data.porteur],
    ['qui écrit ce plan', data.auteurs[0] ?? ''],
  ];
  const untitled = (parts: readonly { titre: string }[]) => parts.some(({ titre }) => !titre);
  const actions = actionsOf(plan).map(({ action }) => action);
  return [
    ...named.filter(([, value]) => !value).map(([name]) => name as string),
    ...(untitled(data.axes) ? ['le titre d’un axe'] : []),
    ...(untitled(data.axes.flatMap(({ missions }) => missions)) ? ['le titre d’une mission'] : []),
    ...(untitled(actions) ? ['le titre d’une action'] : []),
    ...actions
      .filter(({ titre, description }) => titre && !description)
      .map(({ titre }) => `la description de « ${titre} »`),
  ];
}
