import { CONTENT_TYPES } from '../../../src/model/types.ts';
import { sampleKinds } from '../../cms/sample-values.ts';

/**
 * As few types as show, between them, every kind of field that a writer fills. What their forms give is proved here;
 * that each type is written as its form gives it is proved below the screen, in `test/cms/local/writing.test.ts`.
 */
export const SHOWN_TYPES = CONTENT_TYPES.reduce(
  (kept, type) => {
    const others = kept.filter((one) => one !== type);
    const kinds = new Set(others.flatMap(({ schema }) => sampleKinds(schema)));
    return sampleKinds(type.schema).every((kind) => kinds.has(kind)) ? others : kept;
  },
  [...CONTENT_TYPES],
);
