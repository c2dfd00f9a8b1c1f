import { readPlainYaml } from './plain-yaml.ts';
import type { Plan, PlanAction, PlanAxis, PlanData, PlanMission } from './plan.ts';

/** In signs: what the check of contents takes, and no machine should be asked to read more. */
const LONGEST = 300_000;

/** Reads the YAML of a head; throws an Error in French where it is wrong. */
export type ParseYaml = (yaml: string) => unknown;

/**
 * The plan that the file of a strategy holds, whoever wrote it: this tool, the editor, a person. What the tool does not
 * show is kept.
 * @throws Error that says in French what is wrong
 */
export function readEntry(file: string, parse: ParseYaml): Plan {
  const { yaml, body } = parted(file);
  return planOf(parse(yaml), body);
}

/** The same by the light reader; nothing where only a whole one can tell what the file says. */
export function readPlainEntry(file: string): Plan | undefined {
  const { yaml, body } = parted(file);
  const read = readPlainYaml(yaml);
  return read && planOf(read.value, body);
}

function parted(file: string): { yaml: string; body: string } {
  const text = file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (text.length > LONGEST) throw new Error('Ce fichier est trop long pour une stratégie.');
  const [, yaml, body = ''] = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n([\s\S]*))?$/.exec(text) ?? [];
  if (yaml === undefined)
    throw new Error(
      'Ce fichier n’est pas une stratégie : il doit commencer par une ligne « --- ».',
    );
  return { yaml, body: body.trim() };
}

function planOf(data: unknown, body: string): Plan {
  if (!isGroup(data) || !('axes' in data || 'porteur' in data))
    throw new Error('Ce fichier n’est pas une stratégie : il ne dit ni porteur ni axes.');
  return { data: asData(data), body };
}

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const asData = (data: Group): PlanData => ({
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
