import { parseYaml } from '../../corpus/parse-yaml.ts';
import type { ModelChange } from '../../model/upstream/followed.ts';
import {
  type FieldRule,
  fieldRules,
  MODEL_FILE,
  modelLines,
} from '../../model/upstream/model-lines.ts';
import { type RawPage, textOf } from './national-pages.ts';
import type { Tree } from './tree.ts';

type Rules = ReadonlyMap<string, FieldRule>;

/** A local file, and the part of the rules that it is held to: `kit`, `complete`, `edition.yml`. */
interface Held {
  path: string;
  part: string;
  data: Readonly<Record<string, unknown>>;
}

/** What the rules of the content ask that they did not ask before, and the local files that this breaks. */
export function modelChanges(here: Tree, there: Tree, locals: readonly RawPage[]): ModelChange[] {
  const text = there.texts([MODEL_FILE]).get(MODEL_FILE);
  if (text === undefined) return [];
  const before = fieldRules(here.texts([MODEL_FILE]).get(MODEL_FILE) ?? modelLines().join('\n'));
  const now = fieldRules(text);
  const held = [...locals.flatMap(heldPage), ...heldSettings(here)];
  return together([
    ...required(before, now, held),
    ...words(before, now, held),
    ...gone(before, now, held),
    ...added(before, now),
  ]);
}

function heldPage(page: RawPage): Held[] {
  const national = textOf(page, 'national');
  if (national === 'masque') return [];
  const part = national === 'complete' ? 'complete' : (page.key.split('/')[0] ?? '');
  return [{ path: page.path, part, data: page.data }];
}

const SETTINGS = ['edition.yml', 'accessibilite.yml'];

const heldSettings = (here: Tree): Held[] =>
  SETTINGS.flatMap((name): Held[] => {
    const path = `content/local/${name}`;
    const text = here.texts([path]).get(path);
    const { parsed } = text === undefined ? {} : parseYaml(text, path, 0);
    return parsed ? [{ path, part: name, data: parsed.data }] : [];
  });

const required = (before: Rules, now: Rules, held: readonly Held[]): ModelChange[] =>
  [...now.values()]
    .filter((rule) => rule.isRequired && !before.get(rule.path)?.isRequired)
    // A group that is new as a whole is told by itself.
    .filter(({ path }) => isTold(path, before))
    .map((rule) => ({
      message: `Champ obligatoire nouveau : « ${rule.label} » (${rule.path})`,
      casse: held
        // A local file of settings says what changes, and nothing else.
        .filter(({ part }) => !SETTINGS.includes(part) && part === partOf(rule.path))
        .filter(({ data }) =>
          parentsOf(data, rule.path).some((at) => at[lastOf(rule.path)] === undefined),
        )
        .map(({ path }) => ({
          fichier: path,
          attendu: `une ligne « ${lastOf(rule.path)}: … »${oneOf(rule.options)}`,
        })),
    }));

function words(before: Rules, now: Rules, held: readonly Held[]): ModelChange[] {
  return [...now.values()].flatMap((rule) => {
    const old = before.get(rule.path);
    if (!old || old.options.length === 0 || rule.options.length === 0) return [];
    const lost = old.options.filter((word) => !rule.options.includes(word));
    const fresh = rule.options.filter((word) => !old.options.includes(word));
    return [
      ...lost.map((word) => ({
        message: `« ${rule.label} » : « ${word} » n’existe plus`,
        casse: held
          .filter(({ part, data }) => part === partOf(rule.path) && holds(data, rule.path, word))
          .map(({ path }) => ({ fichier: path, attendu: oneOf(rule.options).replace(/^, /, '') })),
      })),
      ...fresh.map((word) => ({
        message: `« ${rule.label} » : « ${word} » est nouveau`,
        casse: [],
      })),
    ];
  });
}

const gone = (before: Rules, now: Rules, held: readonly Held[]): ModelChange[] =>
  [...before.values()]
    .filter(({ path }) => !now.has(path) && isTold(path, now))
    .map((rule) => ({
      message: `Champ retiré : « ${rule.label} » (${rule.path})`,
      casse: held
        .filter(({ part }) => part === partOf(rule.path))
        .filter(({ data }) =>
          parentsOf(data, rule.path).some((at) => at[lastOf(rule.path)] !== undefined),
        )
        .map(({ path }) => ({ fichier: path, attendu: `sans « ${lastOf(rule.path)} »` })),
    }));

const added = (before: Rules, now: Rules): ModelChange[] =>
  [...now.values()]
    .filter(({ path, isRequired }) => !isRequired && !before.has(path) && isTold(path, before))
    .map((rule) => ({
      message: `Champ facultatif nouveau : « ${rule.label} » (${rule.path})`,
      casse: [],
    }));

/** Whether a field is told for itself: what is inside a group or a type that only one side has goes with it. */
function isTold(path: string, others: Rules): boolean {
  const parent = path.slice(0, path.length - lastOf(path).length - 1).replace(/\[\]$/, '');
  return parent === partOf(path)
    ? [...others.keys()].some((one) => partOf(one) === parent)
    : others.has(parent);
}

/** The same thing said of several types is one thing. */
function together(changes: readonly ModelChange[]): ModelChange[] {
  const known = new Map<string, ModelChange>();
  for (const { message, casse } of changes)
    known.set(message, { message, casse: [...(known.get(message)?.casse ?? []), ...casse] });
  return [...known.values()].sort(
    (a, b) => Number(b.casse.length > 0) - Number(a.casse.length > 0),
  );
}

const partOf = (path: string): string =>
  SETTINGS.find((name) => path.startsWith(`${name}.`)) ?? path.split('.')[0] ?? '';
const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const oneOf = (options: readonly string[]): string =>
  options.length > 0 ? `, l’un de : ${options.join(', ')}` : '';

type Group = Readonly<Record<string, unknown>>;

/** The groups of a file that a field may stand in: itself, or each item of a list. */
function parentsOf(data: Group, path: string): Group[] {
  const steps = path
    .slice(partOf(path).length + 1)
    .split('.')
    .slice(0, -1);
  return steps.reduce<Group[]>(
    (groups, step) =>
      groups.flatMap((group) => {
        const value = group[step.replace(/\[\]$/, '')];
        return (Array.isArray(value) ? value : [value]).filter(isGroup);
      }),
    [data],
  );
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holds = (data: Group, path: string, word: string): boolean =>
  parentsOf(data, path).some((group) => {
    const value = group[lastOf(path)];
    return Array.isArray(value) ? value.includes(word) : value === word;
  });
