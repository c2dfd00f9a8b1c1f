import type { Chance } from '../commands/fuzz/chance.ts';
import { sampleField } from '../model/fields/sample-data.ts';
import { type TypeName, typeNamed } from '../model/types.ts';
import type { PlannedEntry } from './corpus-plan.ts';
import { FIELD_RULES } from './field-rules.ts';
import { entrySource } from './sample-source.ts';

/** The front matter of an entry, in the order of the model. */
export type FrontMatter = Record<string, unknown>;

/** The whole plan, seen from one of its entries. */
export interface PlanAround {
  /** Every entry of the corpus. */
  all: readonly PlannedEntry[];
  ofType(type: TypeName): readonly PlannedEntry[];
}

/**
 * Writes the front matter of one entry out of the schema of its type: what the check asks of several entries together
 * has its rule, everything else is a sample of its kind of field.
 */
export function writeFrontMatter(
  entry: PlannedEntry,
  luck: Chance,
  around: PlanAround,
): FrontMatter {
  const source = entrySource(entry, luck, around);
  const data: FrontMatter = {};
  for (const [name, field] of Object.entries(typeNamed(entry.type).schema.shape)) {
    const rule = FIELD_RULES[name];
    const value = rule
      ? rule({ entry, luck, around })
      : sampleField(field, source, { depth: 0, before: data });
    if (value !== undefined) data[name] = value;
  }
  return data;
}
