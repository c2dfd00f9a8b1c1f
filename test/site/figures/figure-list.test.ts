import { expect, test } from 'vitest';
import { siteSource } from '../../../src/site/site-source.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';

const source = siteSource(NATIONAL_CONTENT, '/');
await source.refresh();
const { site, corpus } = source.current();
const page = (url: string) => site.get(url)?.render() ?? '';

test('the gallery shows every figure once, with its date, its perimeter and the way to its source', async () => {
  const html = page('/chiffres/');
  expect(await htmlFaults(html)).toEqual([]);
  const figures = corpus.entries.filter(({ type }) => type === 'chiffre');
  const links = [...html.matchAll(/<a href="(\/chiffres\/[^"]+)">Source et lecture/g)];
  expect(links.map(([, url]) => url).sort()).toEqual(figures.map(({ url }) => url).sort());
  expect(html.match(/class="chiffre-phrase\b/g)).toHaveLength(figures.length);
  expect(html).toContain('France, âge non précisé. <time datetime="2018-04">Avril 2018</time>.');
});

test('a count stands alone, a share has its drawing and its words', () => {
  expect(page('/chiffres/structures-auditionnees/')).not.toContain('class="graphique-dessin"');
  const html = page('/chiffres/inquietude/');
  expect(html.match(/class="graphique-dessin"/g)).toHaveLength(1);
  expect(html).toMatch(/40.% ?<\/strong> des Français[\s\S]*soit 4 personnes sur 10/);
});

test('a figure knows the pages that quote it in a field of theirs, such as the preamble of a charter', () => {
  const html = page('/chiffres/aucun-lieu-connu/');
  expect(html).toContain('Les pages qui citent ce chiffre');
  expect(html).toContain('<a href="/chartes/charte-territoire/">');
});

test('a count of things stands smaller than what people live, and after it in its part', () => {
  const items = page('/chiffres/').split('<li').slice(1);
  const isModest = (slug: string) =>
    items
      .find((item) => item.includes(`/chiffres/${slug}/`))
      ?.startsWith(' class="chiffre-modeste"');
  expect(isModest('structures-auditionnees')).toBe(true);
  expect(isModest('inquietude')).toBe(false);
  for (const part of page('/chiffres/').split('<section').slice(1)) {
    const modest = part
      .split('<li')
      .slice(1)
      .map((item) => item.startsWith(' class="chiffre-modeste"'));
    expect(modest).toEqual([...modest].sort());
  }
});
