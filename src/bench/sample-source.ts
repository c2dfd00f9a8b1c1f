import type { Chance } from '../commands/fuzz/chance.ts';
import type { Field } from '../model/fields/describe-field.ts';
import type { SampleSource } from '../model/fields/sample-source.ts';
import { elementOf, schemaParts } from '../model/schema-parts.ts';
import { CONTENT_TYPES } from '../model/types.ts';
import type { PlannedEntry } from './corpus-plan.ts';
import type { PlanAround } from './front-matter.ts';
import { capital, frenchWriter } from './sentences.ts';

/** How often a single value that may be left out is written. */
const FILLED = 0.6;

/** Samples for one entry of a corpus: French of the field, and keys of the other entries. */
export function entrySource(
  entry: PlannedEntry,
  luck: Chance,
  { all, ofType }: PlanAround,
): SampleSource {
  const french = frenchWriter(luck);
  const { whole, pick, some } = luck;
  return {
    whole,
    pick,
    some,
    line: (max) => capital(pick([french.subject, french.object, french.task])()).slice(0, max),
    sentences: (max) => {
      const first = french.sentence();
      const both = `${first} ${french.sentence()}`;
      return both.length <= max && luck.happens(0.75) ? both : first.slice(0, max);
    },
    markdown: () => `${french.paragraph(whole(2, 3))}\n\n${french.paragraph(1)}`,
    key: (target) => {
      const type = CONTENT_TYPES.find(({ name }) => name === target)?.name;
      const entries = (type ? ofType(type) : all).filter(({ key }) => key !== entry.key);
      return entries.length > 0 ? pick(entries).key : undefined;
    },
    fills: (field, { depth, before }) => {
      // A page of the bench never leads out of its site, and a group left out is the rule in real entries.
      if (field.kind === 'adresse' || field.kind === 'groupe') return false;
      if (!Array.isArray(field.initial)) return luck.happens(FILLED);
      // What hangs below a branch hangs in one place: the actions of an axis are in its missions.
      return depth === 0 || !holdsGroups(field) || !Object.values(before).some(isListOfGroups);
    },
    count: ({ isOptional }, { depth }) => {
      if (depth === 0) return isOptional ? whole(2, 4) : whole(3, 6);
      return depth === 1 ? whole(1, 3) : whole(2, 3);
    },
  };
}

const holdsGroups = ({ value }: Field): boolean =>
  schemaParts(elementOf(value)).shape !== undefined;

const isListOfGroups = (value: unknown): boolean =>
  Array.isArray(value) && typeof value[0] === 'object';
