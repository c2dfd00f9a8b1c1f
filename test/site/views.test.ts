import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { type Entry, entriesOf } from '../../src/corpus/entry.ts';
import { territoryName } from '../../src/corpus/official-territories.ts';
import type { Thread } from '../../src/model/content-type.ts';
import { ENTRY_PAGES } from '../../src/model/entry-pages.ts';
import { type DrawnPageId, PAGES } from '../../src/model/pages.ts';
import { CONTENT_TYPES, LISTED_TYPES, type TypeName } from '../../src/model/types.ts';
import { entryPageView } from '../../src/site/entry-view.ts';
import type { FieldRow } from '../../src/site/general-own.ts';
import { listView } from '../../src/site/list-view.ts';
import type { EntryView } from '../../src/site/page-view.ts';
import { entryDrawing, type PageDrawing, VIEWS } from '../../src/site/page-views.ts';
import { templateRenderer } from '../../src/site/renderer.ts';
import { buildSite, planSite } from '../../src/site/site.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { general, type TypeViews, viewsOf } from '../../src/site/type-views.ts';
import { ASSETS } from '../helpers/assets.ts';
import { htmlFaults } from '../helpers/html.ts';

const INCLUDES = resolve('_includes');
const hasLayout = (name: string) => existsSync(resolve(INCLUDES, 'layouts', `${name}.njk`));

const { corpus } = corpusReader(resolve('test/editions/complet'))();
if (!corpus) throw new Error('The edition cannot be read.');
const renderer = templateRenderer(INCLUDES, '/nowhere', ASSETS);
const context = siteContext(corpus, '/trame/', territoryName);

/** The first entry of a type in the edition of the tests, which has one of each. */
const first = (type: TypeName): Entry => {
  const [entry] = entriesOf(corpus, type) as readonly Entry[];
  if (!entry) throw new Error(`test/editions/complet has no ${type}.`);
  return entry;
};

describe('the table of pages', () => {
  const drawn = PAGES.filter(({ editor }) => !editor).map(({ id }) => id);

  test('has a view for each page that the site draws, and no other', () => {
    expect(Object.keys(VIEWS).sort()).toEqual([...drawn].sort());
  });

  test.each(drawn as DrawnPageId[])('%s has its layout', (id) => {
    const { layout, whileEmpty }: PageDrawing = VIEWS[id];
    expect(hasLayout(layout)).toBe(true);
    if (whileEmpty) expect(hasLayout(whileEmpty.layout)).toBe(true);
  });

  test.each(ENTRY_PAGES)('$id, below an entry, has its layout', ({ id }) => {
    expect(hasLayout(entryDrawing(id).layout)).toBe(true);
  });

  test('a page without a view does not compile', () => {
    const { plan: _plan, ...others } = VIEWS;
    // @ts-expect-error the site map is missing
    const views: Record<DrawnPageId, PageDrawing> = others;
    expect(views).not.toHaveProperty('plan');
  });

  test('a type without its views does not compile', () => {
    const entries = { kit: viewsOf('kit') };
    // @ts-expect-error all other types are missing
    const views: { [N in TypeName]: TypeViews<N> } = entries;
    expect(Object.keys(views)).toEqual(['kit']);
  });
});

describe('a type needs no template of its own', () => {
  test.each(CONTENT_TYPES.map(({ name }) => name))('%s has its layout', (type) => {
    expect(hasLayout(viewsOf(type).layout)).toBe(true);
  });

  test.each(CONTENT_TYPES.map(({ name }) => name))('%s reads in the general one', async (type) => {
    const entry = first(type);
    const view = entryPageView(entry, context);
    const { before: _before, after: _after, ...propre } = general.own(entry, context);
    const html = renderer.page(general.layout, {
      ...view,
      entree: { ...(view.entree as EntryView), propre },
    });
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain(`<h1>${context.writer.text(entry.data.titre)}</h1>`);
    for (const { nom } of propre.fiche as FieldRow[]) expect(html).toContain(`<dt>${nom}</dt>`);
    expect(html).toContain('Réutiliser cette page');
  });

  test.each(LISTED_TYPES)('the list of %s reads in the general one', async (type) => {
    const html = renderer.page('liste', listView(type, context));
    expect(await htmlFaults(html)).toEqual([]);
    for (const { url } of entriesOf(corpus, type))
      expect(html).toContain(`href="${context.href(url)}"`);
  });
});

describe('the plan of a site', () => {
  test('is made of the corpus alone, and names the routes in their order', () => {
    const routes = [...buildSite(context, renderer, INCLUDES).values()];
    expect(
      planSite({ entries: corpus.entries, withdrawals: corpus.withdrawals }).map(({ url }) => url),
    ).toEqual(routes.map(({ url }) => url));
    expect(routes.flatMap(({ entry }) => entry ?? [])).toEqual(corpus.entries);
  });
});

test('each thread has its colour, and pages bear the thread of their type', () => {
  const css = readFileSync('src/site/styles/tokens.css', 'utf8');
  const colours: Record<Thread, string> = {
    comprendre: 'lien',
    aider: 'action',
    terrain: 'mousse',
    droit: 'prune',
  };
  const styled = css.matchAll(/^\.fil-(\w+) \{\s*--fil: var\(--(\w+)\);/gm);
  expect(Object.fromEntries([...styled].map(([, thread, colour]) => [thread, colour]))).toEqual(
    colours,
  );
  for (const { name, fil } of CONTENT_TYPES) {
    expect(renderer.page(viewsOf(name).layout, entryPageView(first(name), context))).toContain(
      `<body class="fil-${fil}">`,
    );
  }
});

test('views of entries run in the browser: they bring neither Node, nor the list of territories, nor the map', async () => {
  const { metafile } = await build({
    entryPoints: ['src/site/entry-view.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain('src/site/type-views.ts');
  expect(
    inputs.filter((path) => /official-territories|france-map|decoupage-administratif/.test(path)),
  ).toEqual([]);
});
