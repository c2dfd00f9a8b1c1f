import { expect, test } from 'vitest';
import { PROPERTIES } from '../../../src/commands/fuzz/properties.ts';

test.each(PROPERTIES)('$name: $says', async ({ check, rounds }) => {
  for (let seed = 0; seed < rounds; seed += 1) {
    const found = await check(seed);
    expect(found && `graine ${seed}\n${found.source}\n${found.seen}`).toBeUndefined();
  }
});
