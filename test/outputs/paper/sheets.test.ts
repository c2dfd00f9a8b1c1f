import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../../src/corpus/entry.ts';
import { entryPaper } from '../../../src/outputs/paper/document.ts';
import { reasonPoster } from '../../../src/outputs/paper/poster.ts';
import { setPaper } from '../../../src/outputs/paper/typst.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { actionsOf } from '../../../src/site/strategies/strategy-view.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';
import { all, readPdf } from './read-pdf.ts';

const source = siteSource(NATIONAL_CONTENT, '/');
await source.refresh();
const current = source.current();

/** Words alone: type may be hyphenated, and the site sets its own spaces. */
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

const named = <E extends { slug: string }>(entries: readonly E[]) =>
  entries.map((entry) => [entry.slug, entry] as const);

test.each(named(entriesOf(current.corpus, 'decision')))(
  'the decision %s is one sheet, with its whole draft',
  async (_slug, entry) => {
    const { pdf, remark } = setPaper(entryPaper(entry as Entry, current), []);
    expect(remark).toBeUndefined();
    const { pages, text } = await readPdf(pdf);
    expect(pages).toBe(1);
    const { considerants, articles, gestes } = entry.data;
    for (const words of [...considerants, ...articles, ...gestes.map(({ action }) => action)])
      expect(letters(text)).toContain(letters(words));
  },
);

test.each([
  ['a4', 595, 842],
  ['a3', 842, 1191],
] as const)(
  'a poster of %s is one page of its size, and says all',
  async (format, width, height) => {
    const [entry] = entriesOf(current.corpus, 'raison');
    if (!entry) throw new Error('No reason.');
    const { pdf, remark } = setPaper(reasonPoster(entry, format, current), []);
    expect(remark).toBeUndefined();
    const [, , w = 0, h = 0] = (
      await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getPage(1)
    ).view;
    expect([Math.round(w), Math.round(h)]).toEqual([width, height]);
    const { pages, text, tags } = await readPdf(pdf);
    expect(pages).toBe(1);
    expect(all(tags, 'H1').map((tag) => letters(tag.text))).toEqual([
      letters(entry.data.affiche.titre),
    ]);
    for (const words of [entry.data.affiche.phrase, 'Où', 'Quand'])
      expect(letters(text)).toContain(letters(words));
  },
);

test.each(named(entriesOf(current.corpus, 'strategie')))(
  'the strategy %s opens on the poster of its plan, then tells every action',
  async (_slug, entry) => {
    const document = entryPaper(entry as Entry, current);
    expect(document.blocs.findIndex(({ k }) => k === 'plan')).toBeLessThan(5);
    const { pdf, remark } = setPaper(document, []);
    expect(remark).toBeUndefined();
    const { text } = await readPdf(pdf);
    for (const { action } of actionsOf(entry.data.axes))
      expect(letters(text)).toContain(letters(action.titre));
  },
);
