import type * as z from 'zod';
import type { EditionName } from '../../../corpus/edition-files.ts';
import type { FieldFault } from '../../../corpus/problem.ts';
import {
  colourFaults,
  identityFaults,
  type SaidData,
  textFaults,
} from '../../../corpus/settings-faults.ts';
import { withdrawalFaults } from '../../../corpus/withdrawal-faults.ts';
import { accessibilityFaults, accessibilitySchema } from '../../../model/accessibility.ts';
import { schemaParts, unwrapped } from '../../../model/schema-parts.ts';
import { WITHDRAWALS_FILE } from '../../../model/withdrawals.ts';
import { withoutEmpty } from '../../../model/without-empty.ts';
import { isRecord, type PlainData } from '../../body/plain-data.ts';
import { withoutEmpties } from '../preview/draft-data.ts';
import { type CheckedSite, onceAField } from './check-draft.ts';
import type { DraftFault } from './draft-fault.ts';
import { schemaFaults } from './schema-faults.ts';

/** A file of settings, as its form has it. */
export interface WrittenSettings {
  /** `edition.yml` */
  file: string;
  edition: EditionName;
  schema: z.ZodObject;
  data: Readonly<Record<string, unknown>>;
}

/**
 * All that `npm run check` would say of settings, saved as they stand: the same functions, in the order of their form.
 * What only the file itself says, such as its forge, is not told: no field of the form can mend it.
 * @param today `AAAA-MM-JJ`
 */
export function checkSettings(
  written: WrittenSettings,
  site: CheckedSite,
  today: string,
): DraftFault[] {
  const { schema } = written;
  const data = filled(written.data);
  const sound = soundFields(schema, data);
  const told = [
    ...schemaFaults(schema, data),
    ...[
      ...textFaults(schema, sound),
      ...(OWN_FAULTS[written.file]?.(sound, site, written.edition, today) ?? []),
    ].map((fault): DraftFault => ({ kind: 'refused', ...fault })),
  ];
  const order = Object.keys(schema.shape);
  return onceAField(told).sort(
    (a, b) => order.indexOf(String(a.path[0])) - order.indexOf(String(b.path[0])),
  );
}

type OwnFaults = (
  data: PlainData,
  site: CheckedSite,
  edition: EditionName,
  today: string,
) => FieldFault[];

/** What the fields of a file say of each other, and of the site. */
const OWN_FAULTS: Readonly<Record<string, OwnFaults>> = {
  'edition.yml': (data: SaidData, { known }) => [
    ...colourFaults(data),
    ...identityFaults(data, known),
  ],
  'accessibilite.yml': (data, { corpus }, edition, today) => {
    const { controles, non_conformites, non_soumis, technologies } = corpus.accessibility;
    const followed = { controles, non_conformites, non_soumis, technologies };
    const merged = { ...(edition === 'local' && followed), ...data };
    const read = accessibilitySchema.safeParse(merged);
    return read.success ? accessibilityFaults(read.data, new Date(today)) : [];
  },
  [WITHDRAWALS_FILE]: (data, { corpus }, edition) => {
    const retraits: unknown[] = Array.isArray(data.retraits) ? data.retraits : [];
    return withdrawalFaults(
      retraits.map((said) => (isRecord(said) ? said : {})),
      edition,
      corpus,
    );
  },
};

/** Lists where nothing was written are left out; an empty item among others keeps its place. */
function filled(written: unknown): PlainData {
  const data = withoutEmpties(written);
  return isRecord(data)
    ? Object.fromEntries(
        Object.entries(data).filter(([, value]) => withoutEmpty(value) !== undefined),
      )
    : {};
}

/** The fields that the model takes, as it reads them: what is wrong in one hides nothing of the others, nor moves it. */
const soundFields = (group: z.core.$ZodType, data: PlainData): PlainData => {
  const { shape = {} } = schemaParts(unwrapped(group));
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
      const read = field && soundPart(field, value);
      return read === undefined ? [] : [[name, read]];
    }),
  );
};

function soundPart(field: z.core.$ZodType, value: unknown): unknown {
  const read = (field as z.ZodType).safeParse(value);
  if (read.success) return read.data;
  const { element } = schemaParts(unwrapped(field));
  if (element && Array.isArray(value)) return value.map((item) => soundPart(element, item));
  return isRecord(value) ? soundFields(field, value) : undefined;
}
