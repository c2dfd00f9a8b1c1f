import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Assets, assetsBundler } from '../../src/site/assets.ts';
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

const scriptsOf = (layout: string, { layouts }: Assets) => layouts[layout]?.scripts ?? [];
const isScript = (name: string) => (url: string) => url.startsWith(`/assets/${name}-`);

test('a page is sent the styles and the scripts of what its templates use, and no others', async () => {
  const assets = await bundler('/nowhere')();
  const style = (layout: string) => assets.layouts[layout]?.style ?? '';
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
  // The same components, the same file: it is fetched once.
  expect(scriptsOf('guide', assets)).toEqual(scriptsOf('kit', assets));
  expect(scriptsOf('accessibilite', assets)).toHaveLength(1);
});

test('what every page is made of is shared, and not sent again', async () => {
  const { stylesheet, layouts, files } = await bundler('/nowhere')();
  const shared = files.find(({ url }) => url === stylesheet)?.content ?? '';
  for (const rule of ['.marque-nom{', '.pied-nom{', '.licence{']) {
    expect(shared).toContain(rule);
    for (const [name, { style }] of Object.entries(layouts)) {
      if (name !== 'style') expect(style, name).not.toContain(rule);
    }
  }
  expect(shared).not.toContain('.maintenant{');
});

test('every style stands in a layer, so that the theme of an edition wins', async () => {
  const content = contentFolder({ 'local/theme.css': '.sommaire { color: red; }\n' });
  const { stylesheet, layouts, files } = await bundler(content)();
  for (const [name, { style }] of Object.entries(layouts))
    expect(style, name).toMatch(/^(@layer components\{.*)?(@layer print\{@media print\{.*)?$/s);
  const shared = files.find(({ url }) => url === stylesheet)?.content ?? '';
  expect(shared).toMatch(/^@layer tokens,base,layout,components,reading,print;/);
  expect(shared.trim().endsWith('}.sommaire{color:red}')).toBe(true);
});

test('the style guide has the style of each component, and wakes none', async () => {
  const assets = await bundler('/nowhere')();
  const styled = readdirSync(join(INCLUDES, 'components')).filter((name) =>
    filesBelow(join(INCLUDES, 'components', name)).includes(`${name}.css`),
  );
  expect(styled.length).toBeGreaterThan(20);
  const { style = '' } = assets.layouts.style ?? {};
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

test('an edition styles and scripts its own components, where its templates use them', async () => {
  const assets = await bundler(contentFolder(OWN))();
  expect(assets.layouts.kit?.style).toContain('.carnet{color:red}');
  expect(assets.layouts.kit?.style).toContain('@media print{');
  expect(scriptsOf('kit', assets).some(isScript('carnet-mots-sommaire'))).toBe(true);
  expect(assets.layouts.accueil?.style).not.toContain('carnet');
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
  expect(restyled.layouts.kit?.style).toContain('.carnet{color:#0f0}');
  expect(scriptsOf('kit', restyled)).toEqual(scriptsOf('kit', first));

  rmSync(join(component, 'proposer'), { recursive: true });
  const without = await bundle();
  expect(without.layouts.kit?.style).not.toContain('carnet');
  expect(await bundle()).toBe(without);

  writeFileSync(join(content, 'local/theme.css'), 'p { color: red; }\n');
  expect((await bundle()).stylesheet).not.toBe(without.stylesheet);
});

test('an unknown fault of a style stops the bundling, and says where', async () => {
  const content = contentFolder({
    ...OWN,
    'local/templates/components/carnet/carnet.ts': 'const = 1;\n',
  });
  await expect(bundler(content)()).rejects.toThrow(/carnet\.ts:1:6/);
});
