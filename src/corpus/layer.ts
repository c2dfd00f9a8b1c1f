import { entryUrl } from '../model/addresses.ts';
import { DEFAULT_LICENCE, LICENCES, type LicenceId, mayEnter } from '../model/licences.ts';
import type { TypeName } from '../model/types.ts';
import type { Decision } from '../model/upstream/decisions.ts';
import type { Complement, Entry, Provenance } from './entry.ts';
import { lastDay } from './last-day.ts';
import type { FieldProblem, Problem } from './problem.ts';
import type { Draft } from './read-draft.ts';

/** The editions laid one upon the other. */
export interface Layered {
  entries: Entry[];
  /** The draft of each published entry, for the checks that need lines. */
  drafts: Map<string, Draft>;
  /** Keys of the national pages that this edition does not publish. */
  masked: Set<string>;
  /** Files of the additions that have no text: their national pages stand without them. */
  blank: string[];
  problems: (Problem | FieldProblem)[];
}

type PageDraft = Extract<Draft, { kind: 'page' }>;

/**
 * Lays the local drafts over the national ones. A local entry of the same key says what it does: `remplace`,
 * `complete` or `masque`; anything left unclear is a problem, so that no national page disappears by accident.
 * @param hiddenSections types whose national pages this edition does not publish
 * @param unread keys of national pages that stand, and could not be read: their own fault is told elsewhere
 * @param decisions of changes upstream: a version that was accepted exists, though it may not be here yet
 */
export function layerDrafts(
  drafts: readonly Draft[],
  hiddenSections: readonly TypeName[] = [],
  unread: ReadonlySet<string> = new Set(),
  decisions: readonly Pick<Decision, 'objet'>[] = [],
): Layered {
  const seen = new Set(decisions.map(({ objet }) => objet));
  const layered: Layered = {
    entries: [],
    drafts: new Map(),
    masked: new Set(),
    blank: [],
    problems: [],
  };
  const national = byKey(drafts, 'national');
  const local = byKey(drafts, 'local');
  for (const [key, base] of national) {
    const over = local.get(key);
    if (base.kind !== 'page') continue;
    if (base.data.national) layered.problems.push(nationalKeyInNational(base));
    const isHidden = hiddenSections.includes(base.location.type);
    if (!over && isHidden) layered.masked.add(key);
    else if (!over) publish(layered, base);
    else if (over.kind === 'mask') layered.masked.add(key);
    else if (over.kind === 'complement' && isHidden) {
      layered.masked.add(key);
      layered.problems.push(hiddenAndCompleted(over));
    } else if (over.kind === 'complement' && !hasText(over.body)) {
      layered.blank.push(over.location.file);
      publish(layered, base);
    } else if (over.kind === 'complement') publish(layered, base, complete(layered, base, over));
    else {
      replace(layered, base, over);
      if (!seen.has(`page:${key}`)) layered.problems.push(...versionFaults(base, over));
    }
  }
  for (const [key, draft] of local) {
    if (national.has(key) || (draft.data.national && unread.has(key))) continue;
    if (draft.data.national) layered.problems.push(nothingBelow(draft));
    else if (draft.kind === 'page') publish(layered, draft);
  }
  return layered;
}

const byKey = (drafts: readonly Draft[], edition: string) =>
  new Map(
    drafts
      .filter(({ location }) => location.edition === edition)
      .map((draft) => [draft.location.key, draft]),
  );

/** What an abbreviation stands for shows where it is used, and nowhere else. */
const ABBREVIATION = /^\*\[[^\]]*\]:.*$/gm;

/** Whether a body is more than blanks: an addition without any would be a block with a heading and nothing below. */
export const hasText = (body: string): boolean => body.replace(ABBREVIATION, '').trim() !== '';

interface Additions {
  complements?: Complement[];
  replaces?: Provenance['replaces'];
  licence?: LicenceId;
}

function publish(layered: Layered, draft: PageDraft, additions: Additions = {}): void {
  const { key, type, slug, edition, file } = draft.location;
  const { complements = [], replaces, licence = draft.data.licence ?? DEFAULT_LICENCE } = additions;
  const provenance = { edition, file, ...(replaces && { replaces }) };
  const url = entryUrl(type, slug);
  layered.entries.push({
    key,
    type,
    slug,
    url,
    data: draft.data,
    body: draft.body,
    provenance,
    complements,
    licence,
  } as Entry);
  layered.drafts.set(key, draft);
}

function complete(
  layered: Layered,
  base: PageDraft,
  over: Extract<Draft, { kind: 'complement' }>,
): Additions {
  const licence = jointLicence(base.data.licence, over.data.licence);
  if (!licence) layered.problems.push(licenceClash(base, over.location.file, over.data.licence));
  const { edition, file } = over.location;
  const complement = { data: over.data, body: over.body, provenance: { edition, file } };
  return { complements: [complement], licence: licence ?? base.data.licence };
}

function replace(layered: Layered, base: PageDraft, over: PageDraft): void {
  const { file } = over.location;
  if (over.data.national !== 'remplace') {
    layered.problems.push({
      file,
      line: 1,
      field: 'national',
      message: `une page nationale porte déjà ce nom (${base.location.file})`,
      expected: 'national: remplace, complete ou masque ; ou un autre nom de fichier',
    });
  } else if (!mayEnter(base.data.licence, over.data.licence)) {
    layered.problems.push(licenceClash(base, file, over.data.licence));
  }
  const replaces = {
    file: base.location.file,
    titre: base.data.titre,
    miseAJour: base.data.mise_a_jour,
    versionDeDepart: over.data.version_nationale,
  };
  publish(layered, over, { replaces });
}

/** The licence under which both texts may stand on one page, the stricter of the two; none when neither takes the other in. */
export function jointLicence(one: LicenceId, other: LicenceId): LicenceId | undefined {
  if (mayEnter(other, one)) return one;
  return mayEnter(one, other) ? other : undefined;
}

function licenceClash(base: PageDraft, file: string, licence: LicenceId): FieldProblem {
  return {
    file,
    path: ['licence'],
    field: 'licence',
    message: `un texte sous ${LICENCES[licence].nom} ne peut pas se mêler à la page nationale, sous ${LICENCES[base.data.licence].nom}`,
    expected: 'une licence compatible, ou une page à part qui renvoie à l’autre par un lien',
  };
}

/** A replacement that says to come from a version that nobody can have read. */
function versionFaults(base: PageDraft, { data, location }: PageDraft): FieldProblem[] {
  const version = data.version_nationale;
  if (!version || version <= lastDay() || version <= base.data.mise_a_jour) return [];
  return [
    {
      file: location.file,
      path: ['version_nationale'],
      field: 'version_nationale',
      message: `cette version n’existe pas encore : ${version}`,
      expected: `la date de mise à jour de la page nationale dont ce texte est parti ; aujourd’hui, ${base.data.mise_a_jour}`,
    },
  ];
}

const hiddenAndCompleted = ({ location }: Draft): FieldProblem => ({
  file: location.file,
  path: ['national'],
  field: 'national',
  message:
    'cette page complète une page nationale dont la rubrique est masquée : personne ne la lirait',
  expected:
    'la rubrique retirée de « rubriques_masquees », dans edition.yml ; ou « national: remplace », avec une page entière',
});

function nationalKeyInNational({ location }: PageDraft): FieldProblem {
  return {
    file: location.file,
    path: ['national'],
    field: 'national',
    message: 'ce champ n’a de sens que dans une édition locale',
    expected: 'pas de champ « national » dans content/national/',
  };
}

function nothingBelow({ location, data }: Draft): FieldProblem {
  return {
    file: location.file,
    path: ['national'],
    field: 'national',
    message: `« ${data.national} » vise une page nationale qui n’existe pas (national/${location.key}.md)`,
    expected:
      'le même nom de fichier que la page nationale, ou pas de champ « national » pour une page nouvelle',
  };
}
