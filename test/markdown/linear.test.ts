import { expect, test } from 'vitest';
import { plainTextFaults } from '../../src/markdown/faults/plain-text.ts';
import { readMarkdown } from '../../src/markdown/inspect.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { termIndex } from '../../src/markdown/terms.ts';
import { readTextBlocks } from '../../src/markdown/text-blocks.ts';
import { frenchTypography } from '../../src/markdown/typography.ts';
import { MOST_HTML } from '../../src/markdown/weight.ts';
import { tooSlow } from '../growth.ts';
import { CONTEXT } from './context.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

const index = termIndex([
  { id: 'glossaire/epn', forms: ['EPN', 'aidant numérique'], url: '/g/', except: [] },
  {
    id: 'glossaire/tiers',
    forms: ['tiers-lieux', 'a a a a b', 'a'.repeat(80)],
    url: '/t/',
    except: [],
  },
]);
const context = { ...CONTEXT, idPrefix: 'ici_', terms: { index, page: '' } };

test.each(Object.entries(HOSTILE_TEXTS))(
  'a text takes a time in proportion to its length: %s',
  (_name, text) => {
    // The check comes first: what it refuses is not rendered.
    expect(
      tooSlow((length) => readMarkdown(text(length))),
      'check',
    ).toBeUndefined();
    expect(
      tooSlow((length) => plainTextFaults(text(length))),
      'field',
    ).toBeUndefined();
    if (readMarkdown(text(32_000)).weight.html > MOST_HTML) return;
    expect(
      tooSlow((length) => renderMarkdown(text(length), context)),
      'page',
    ).toBeUndefined();
    expect(
      tooSlow((length) => readTextBlocks(text(length), context)),
      'text',
    ).toBeUndefined();
    expect(
      tooSlow((length) => frenchTypography(text(length))),
      'typography',
    ).toBeUndefined();
    expect(
      tooSlow((length) => Array.from(index.find(text(length)))),
      'glossary',
    ).toBeUndefined();
  },
);

test('the measure sees a square, and lets through what is in proportion', () => {
  let sum = 0;
  const loop = (count: number) => {
    let some = 0;
    for (let at = 0; at < count; at += 1) some += at % 7;
    sum += some;
  };
  expect(tooSlow((length) => loop((length * length) / 6))).toMatch(/µs for 64000$/);
  expect(tooSlow((length) => loop(length * 1_500))).toBeUndefined();
  expect(sum).toBeGreaterThan(0);
});
