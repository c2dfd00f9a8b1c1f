import { expect, test } from 'vitest';
import type { DraftFault } from '../../../../src/cms/app/check/draft-fault.ts';
import { countWords, problemCount } from '../../../../src/cms/app/check/fault-words.ts';

const faults = (kind: DraftFault['kind'], count: number): DraftFault[] =>
  Array.from({ length: count }, (_, at) => ({ kind, path: [at], message: '', expected: '' }));

test.each<[counts: Partial<Record<DraftFault['kind'], number>>, all: string, words: string]>([
  [{}, '0 problème', ''],
  [{ missing: 8 }, '8 problèmes', '8 à remplir'],
  [{ refused: 1, gap: 2 }, '1 problème', '1 à corriger, 2 à écrire'],
  [
    { refused: 1, missing: 6, gap: 1 },
    '7 problèmes',
    '7 problèmes : 1 à corriger, 6 à remplir ; 1 à écrire',
  ],
  [
    { refused: 2, missing: 1, note: 1 },
    '3 problèmes',
    '3 problèmes : 2 à corriger, 1 à remplir ; 1 à savoir',
  ],
])('%o is counted once: what is told of all and of each kind agree', (counts, all, words) => {
  const told = (['refused', 'missing', 'gap', 'note'] as const).flatMap((kind) =>
    faults(kind, counts[kind] ?? 0),
  );
  expect([problemCount(told), countWords(told)]).toEqual([all, words]);
});
