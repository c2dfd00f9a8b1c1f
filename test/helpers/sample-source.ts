import { frenchWriter } from '../../src/bench/sentences.ts';
import { chance } from '../../src/commands/fuzz/chance.ts';
import type { SampleSource } from '../../src/model/fields/sample-source.ts';

/** Samples with a value in every field and two items in every list, each text as long as it may be. */
export function fullSource(seed = 1): SampleSource {
  const luck = chance(seed);
  const longest = (max: number) =>
    'L’été, 100 % vécu à Œuilly : '.repeat(99).slice(0, max).trim().padEnd(max, 'é');
  return {
    whole: luck.whole,
    pick: luck.pick,
    some: luck.some,
    line: longest,
    sentences: longest,
    markdown: () => frenchWriter(luck).paragraph(2),
    key: (target) => (target === '*' ? 'kit/accueillir' : `${target}s/premier`),
    fills: () => true,
    count: () => 2,
  };
}
