import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  type Assets,
  assetsBundler,
  type BuiltAssets,
  withPalette,
} from '../../src/site/assets.ts';
import { filesBelow } from '../../src/site/template-sources.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const INCLUDES = resolve('_includes');
const bundler = (content: string) => assetsBundler(resolve('src'), INCLUDES, content);

/** An edition that shows a component of its own under every entry. */
const OWN = {
  'local/templates/components/proposer/proposer.njk':
    '{% from "components/carnet/carnet.njk" import carnet %}{% macro proposer(adresse) %}{{ carnet() }}{% endmacro %}',
  'local/templates/components/carnet/carnet.njk': '{% macro carnet() %}<hr>{% endmacro %}',
  'local/templates/components/carnet/carnet.css': '.carnet { color: red; }\n',
  'local/templates/components/carnet/carnet.print.css': '.carnet { color: black; }\n',
  'local/templates/components/carnet/carnet.ts': "document.title = 'carnet';\n",
};

const styleOf = (layout: string, { layouts, files }: BuiltAssets) =>
  files.find(({ url }) => url === layouts[layout]?.stylesheet)?.content ?? '';
const scriptsOf = (layout: string, { layouts }: Assets) => layouts[layout]?.scripts ?? [];
const isScript = (name: string) => (url: string) => url.startsWith(`/assets/${name}-`);

test('a page is sent the styles and the scripts of what its templates use, and no others', async () => {
  const assets = await bundler('/nowhere')();
  const style = (layout: string) => styleOf(layout, assets);
  expect(style('kit')).toContain('.maintenant{');
  expect(style('kit')).toContain('.sommaire{');
  expect(style('guide')).not.toContain('.maintenant{');
  expect(style('guide')).toContain('.essentiel ');
  expect(style('recueil')).toContain('.maintenant{');
  expect(style('formulaire')).toContain('@page{size:A4 landscape');
  expect(Object.keys(assets.layouts).filter((name) => style(name).includes('landscape'))).toEqual([
    'formulaire',
  ]);
  expect(scriptsOf('strategie', assets)).toEqual([
    expect.stringMatching(/^\/assets\/page-[0-9a-f]{8}\.js$/),
    expect.stringMatching(/^\/assets\/axes-mots-sommaire-[0-9a-f]{8}\.js$/),
  ]);
  expect(scriptsOf('kit', assets)).toEqual([
    scriptsOf('strategie', assets)[0],
    expect.stringMatching(/^\/assets\/etapes-mots-sommaire-sous-la-main-kit-[0-9a-f]{8}\.js$/),
  ]);
  // The same components, the same file: it is fetched once.
  expect(scriptsOf('guide', assets)).toEqual(scriptsOf('charte', assets));
  expect(scriptsOf('accessibilite', assets)).toHaveLength(1);
});

test('each layout has one stylesheet, which holds what every page is made of', async () => {
  const assets = await bundler('/nowhere')();
  for (const name of Object.keys(assets.layouts)) {
    expect(assets.layouts[name]?.stylesheet, name).toMatch(/^\/assets\/trame-[0-9a-f]{8}\.css$/);
    for (const rule of ['.marque-nom{', '.pied-nom{', '.licence{'])
      expect(styleOf(name, assets).split(rule).length, `${name} ${rule}`).toBeGreaterThan(1);
  }
  const urls = assets.files.map(({ url }) => url);
  // Layouts that are made of the same parts share one file.
  expect(urls).toEqual([...new Set(urls)]);
});

test('every style stands in a layer, so that the theme of an edition wins', async () => {
  const content = contentFolder({ 'local/theme.css': '.sommaire { color: red; }\n' });
  const assets = await bundler(content)();
  for (const name of Object.keys(assets.layouts)) {
    const style = styleOf(name, assets);
    expect(style, name).toMatch(/^@layer tokens,base,layout,components,reading,print;/);
    expect(outsideLayers(style), name).toBe('.sommaire{color:red}');
  }
});

/** What stands in no layer: rules of layers are cut out with their braces. */
function outsideLayers(css: string): string {
  let depth = 0;
  let outside = '';
  for (const part of css.replace(/@layer [a-z,]+;/g, '').split(/(?<=[{}])/)) {
    if (depth === 0 && !part.startsWith('@layer')) outside += part;
    else if (depth === 1 && outside.endsWith('{')) outside += part;
    depth += part.endsWith('{') ? 1 : part.endsWith('}') ? -1 : 0;
  }
  return outside.trim();
}

test('the palette of an edition ends each stylesheet, which has another address then', async () => {
  const assets = await bundler('/nowhere')();
  expect(withPalette(assets, '')).toBe(assets);
  const coloured = withPalette(assets, ':root{--lien:#123456}');
  for (const name of Object.keys(assets.layouts)) {
    expect(styleOf(name, coloured)).toBe(`${styleOf(name, assets)}:root{--lien:#123456}`);
    expect(coloured.layouts[name]?.stylesheet).not.toBe(assets.layouts[name]?.stylesheet);
    expect(scriptsOf(name, coloured)).toEqual(scriptsOf(name, assets));
  }
  expect(coloured.files).toHaveLength(assets.files.length);
});

test('the style guide has the style of each component, and wakes none', async () => {
  const assets = await bundler('/nowhere')();
  const styled = readdirSync(join(INCLUDES, 'components')).filter((name) =>
    filesBelow(join(INCLUDES, 'components', name)).includes(`${name}.css`),
  );
  expect(styled.length).toBeGreaterThan(20);
  const style = styleOf('style', assets);
  for (const part of ['.carte-dessin', '.filtres-choix', '.comparaison-cadre', '.entete-contenu'])
    expect(style).toContain(part);
  expect(scriptsOf('style', assets)).toHaveLength(1);
});

test('each style and script of `_includes` stands beside a template, or is a part of one that does', () => {
  const files = new Set(filesBelow(INCLUDES));
  const orphans = [...files]
    .filter((name) => /\.(css|ts)$/.test(name))
    .filter((name) => !files.has(name.replace(/(\.print)?\.(css|ts)$/, '.njk')));
  expect(orphans).toEqual(['components/filtres/filter-match.ts']);
});

test('what marks searched words is no part of what every page loads, and is where that says', async () => {
  const { files, layouts } = await bundler('/nowhere')();
  const page = files.find(({ url }) => url === layouts.accessibilite?.scripts[0]);
  const named = /surligner-[0-9a-f]{8}\.js/.exec(page?.content ?? '')?.[0];
  const marking = files.find(({ url }) => url === `/assets/${named}`);
  expect(marking?.content).toContain('mark');
  expect(page?.content).not.toContain('createTreeWalker');
});

test('an edition styles and scripts its own components, where its templates use them', async () => {
  const assets = await bundler(contentFolder(OWN))();
  expect(styleOf('kit', assets)).toContain('.carnet{color:red}');
  expect(styleOf('kit', assets)).toContain('@media print{');
  expect(
    scriptsOf('kit', assets).some(isScript('carnet-etapes-mots-sommaire-sous-la-main-kit')),
  ).toBe(true);
  expect(styleOf('accueil', assets)).not.toContain('carnet');
  expect(assets.files.filter(({ content }) => content.includes('"carnet"')).length).toBeGreaterThan(
    0,
  );
});

test('nothing is bundled again until something that it is made of has changed', async () => {
  const content = contentFolder(OWN);
  const bundle = bundler(content);
  const component = join(content, 'local/templates/components');
  const first = await bundle();
  expect(await bundle()).toBe(first);

  writeFileSync(join(component, 'carnet/carnet.css'), '.carnet { color: lime; }\n');
  const restyled = await bundle();
  expect(styleOf('kit', restyled)).toContain('.carnet{color:#0f0}');
  expect(scriptsOf('kit', restyled)).toEqual(scriptsOf('kit', first));

  rmSync(join(component, 'proposer'), { recursive: true });
  const without = await bundle();
  expect(styleOf('kit', without)).not.toContain('carnet');
  expect(await bundle()).toBe(without);

  writeFileSync(join(content, 'local/theme.css'), 'p { color: red; }\n');
  expect((await bundle()).layouts.kit?.stylesheet).not.toBe(without.layouts.kit?.stylesheet);
});

test('editions that add nothing of theirs share one bundle, until a file that it is made of changes', async () => {
  const includes = contentFolder({
    'layouts/base.njk': '<p></p>',
    'layouts/base.css': 'p { color: red; }',
  });
  const [here, there, themed] = [
    '/nowhere',
    '/elsewhere',
    contentFolder({ 'local/theme.css': 'p { color: lime; }\n' }),
  ].map((content) => assetsBundler(resolve('src'), includes, content));
  const first = await here?.();
  expect(await there?.()).toBe(first);
  expect(await themed?.()).not.toBe(first);
  writeFileSync(join(includes, 'layouts/base.css'), 'p { color: blue; }\n');
  const restyled = await there?.();
  expect(restyled && styleOf('base', restyled)).toContain('p{color:#00f}');
  expect(await here?.()).toBe(restyled);
});

test('an unknown fault of a style stops the bundling, and says where', async () => {
  const content = contentFolder({
    ...OWN,
    'local/templates/components/carnet/carnet.ts': 'const = 1;\n',
  });
  await expect(bundler(content)()).rejects.toThrow(/carnet\.ts:1:6/);
});
