import { clipboards } from './editor/clipboards.ts';
import { recoveries } from './editor/recoveries.ts';
import { importProperties } from './import/words-or-report.ts';
import { pageOrFault } from './markdown/page-or-fault.ts';
import type { Property } from './property.ts';

/** Everything that holds for every input: `npm test` checks it on the same inputs each time, `npm run fuzz` on others. */
export const PROPERTIES: readonly Property[] = [
  pageOrFault,
  clipboards,
  recoveries,
  ...importProperties,
];
