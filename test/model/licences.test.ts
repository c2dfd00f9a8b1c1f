import { expect, test } from 'vitest';
import { type LicenceId, mayEnter } from '../../src/model/licences.ts';

test.each<[LicenceId, LicenceId, boolean]>([
  ['etalab-2.0', 'etalab-2.0', true],
  ['etalab-2.0', 'CC-BY-4.0', true],
  ['etalab-2.0', 'CC-BY-SA-4.0', true],
  ['CC-BY-4.0', 'CC-BY-SA-4.0', true],
  ['CC0-1.0', 'etalab-2.0', true],
  ['CC-BY-SA-4.0', 'CC-BY-SA-4.0', true],
  ['CC-BY-SA-4.0', 'etalab-2.0', false],
  ['CC-BY-SA-4.0', 'CC-BY-4.0', false],
  ['etalab-2.0', 'CC0-1.0', false],
  ['CC-BY-NC-4.0', 'CC-BY-NC-4.0', false],
  ['CC-BY-ND-4.0', 'etalab-2.0', false],
  ['CC-BY-NC-SA-4.0', 'CC-BY-SA-4.0', false],
])('%s text in a %s work: %s', (part, whole, expected) => {
  expect(mayEnter(part, whole)).toBe(expected);
});
