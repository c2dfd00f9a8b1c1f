import type { PlanAction, PlanAxis, PlanData, PlanMission } from './plan.ts';

type Group = Record<string, unknown>;

/** Whether a value has fields. */
export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The front matter of a strategy as the tool knows it, whoever wrote it. What the tool does not show is kept. */
export const asData = (data: Group): PlanData => ({
  ...data,
  titre: text(data.titre),
  resume: text(data.resume),
  territoire: isGroup(data.territoire)
    ? { nature: text(data.territoire.nature), code: text(data.territoire.code) }
    : { nature: 'commune', code: '' },
  ...given(data, 'debut', 'fin'),
  etat: text(data.etat) || 'non-documente',
  porteur: text(data.porteur),
  axes: list(data.axes).filter(isGroup).map(asAxis),
  creation: text(data.creation),
  mise_a_jour: text(data.mise_a_jour),
  auteurs: list(data.auteurs).map(text),
  sources: list(data.sources).filter(isGroup) as unknown as PlanData['sources'],
});

/** Those of the fields that are there, as texts: a year alone is a number to YAML. */
const given = (group: Group, ...names: string[]): Record<string, string> =>
  Object.fromEntries(
    names.filter((name) => group[name] !== undefined).map((name) => [name, text(group[name])]),
  );

const asMission = (mission: Group): PlanMission => ({
  ...mission,
  titre: text(mission.titre),
  ...given(mission, 'objectif'),
  actions: list(mission.actions).filter(isGroup).map(asAction),
});

const asAxis = (axis: Group): PlanAxis => ({
  ...asMission(axis),
  missions: list(axis.missions).filter(isGroup).map(asMission),
});

const asAction = (action: Group): PlanAction => ({
  ...action,
  titre: text(action.titre),
  description: text(action.description),
  ...Object.fromEntries(
    (['publics', 'freins', 'partenaires'] as const)
      .filter((name) => action[name] !== undefined)
      .map((name) => [name, list(action[name]).map(text)]),
  ),
  ...given(action, 'pilote', 'echeance', 'resultat'),
  etat: text(action.etat) || 'non-documente',
});
