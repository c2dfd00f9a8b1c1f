import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { termIndex } from '../../src/markdown/terms.ts';
import { CONTEXT } from './context.ts';

const index = termIndex([
  { id: 'glossaire/epn', forms: ['EPN', 'aidant numérique'], url: '/g/', except: [] },
]);

const times = (count: number, write: (at: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, at) => write(at)).join(between);

/** Texts made of as many pieces as asked, each of which has to do with all that stands before it. */
const TEXTS: [what: string, text: (count: number) => string][] = [
  [
    'abbreviations in one paragraph',
    (count) =>
      `${times(count, (at) => `un mot S${at}S`)}\n\n${times(count, (at) => `*[S${at}S]: Nom ${at}`, '\n')}`,
  ],
  ['words that begin like a term', (count) => times(count, () => 'aidant numér')],
  [
    'headings and links to them',
    (count) =>
      `${times(count, (at) => `## A${at}`, '\n\n')}\n\n${times(count, (at) => `[b](#a${at})`)}`,
  ],
  ['signs of typography', (count) => times(count, (at) => `« ${at} % » ? n° ${at} :`)],
];

test.each(TEXTS)('a rendering takes a time in proportion to its text: %s', (_what, text) => {
  const context = { ...CONTEXT, idPrefix: 'ici_', terms: { index, page: '' } };
  const spent = (count: number) => {
    const source = text(count);
    const before = process.cpuUsage();
    renderMarkdown(source, context);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  spent(2000);
  const least = (count: number) => Math.min(spent(count), spent(count), spent(count));
  // Twice the text, twice the time; four times would be its square. Half-way between, for a machine that is busy.
  expect(least(8000)).toBeLessThan(3 * least(4000) + 20_000);
});
