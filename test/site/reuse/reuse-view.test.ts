import { describe, expect, it } from 'vitest';
import { outputFiles } from '../../../src/outputs/output-files.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';

const reusePage = async (files: Record<string, string>, more = '') => {
  const current = await siteOf(
    contentFolder({ 'national/edition.yml': EDITION + more, ...files }),
    '/sous/',
  );
  return { current, html: pageOf(current, '/reutiliser/') };
};

const under = (licence: string, titre: string) =>
  kitSheet(
    titre,
    `licence: ${licence}
`,
  );

describe('the page « Réutiliser nos contenus »', () => {
  it('is in the footer of every page', async () => {
    const { current } = await reusePage({ 'national/kit/a.md': kitSheet('A') });
    for (const [url, { render }] of current.site)
      expect(render().split('<footer')[1], url).toContain('href="/sous/reutiliser/"');
  });

  it('tells the licences that contents bear, that of the edition first, and names the pages under another', async () => {
    const { html } = await reusePage({
      'national/kit/a.md': under('CC-BY-SA-4.0', 'Première'),
      'national/kit/b.md': kitSheet('Deuxième'),
      'national/kit/c.md': under('CC-BY-NC-4.0', 'Troisième'),
    });
    const titles = allOf(html, /<h3>(Sous .*?)<\/h3>/g);
    expect(titles).toEqual([
      'Sous Licence Ouverte 2.0',
      'Sous CC BY-NC 4.0&nbsp;: 1 page',
      'Sous CC BY-SA 4.0&nbsp;: 1 page',
    ]);
    const rights = html.split('id="citer"')[0] ?? '';
    expect(allOf(rights, /<li><a href="\/sous\/kit\/[ac]\/">(.*?)<\/a>/g)).toEqual([
      'Troisième',
      'Première',
    ]);
  });

  it('gives lines to paste that name the site by its full address, and shows them at work', async () => {
    const { html } = await reusePage({
      'national/kit/a.md': kitSheet('A & B'),
    });
    expect(html).toContain(
      '&lt;script type=&quot;module&quot; src=&quot;https://essai.example/sous/embed.js&quot;&gt;',
    );
    expect(html).toContain('&lt;trame-fiche cle=&quot;kit/a&quot;&gt;');
    expect(html).toContain('&gt;A &amp;amp; B&lt;/a&gt;');
    expect(html).toContain('<script type="module" src="/sous/embed.js">');
    expect(html).toContain('<trame-fiche cle="kit/a"');
  });

  it('leads only to files and pages that stand', async () => {
    const { current, html } = await reusePage(
      { 'national/kit/a.md': kitSheet('A') },
      'papier: [kit]\n',
    );
    const standing = new Set([
      ...[...current.site.keys()].map((url) => `/sous${url}`),
      ...outputFiles(current).map(({ url }) => `/sous${url}`),
    ]);
    const main = html.split('<main')[1]?.split('</main>')[0] ?? '';
    const links = allOf(main, /href="(\/[^"]*)"/g);
    expect(links).toContain('/sous/kit/imprimer.pdf');
    expect(links).toContain('/sous/api/v1/tableaux/kit.csv');
    expect(links.filter((link) => !standing.has(link))).toEqual([]);
  });

  it('offers places, workshops and actors in the forms of other programs, where there are some', async () => {
    const current = await siteOf('test/editions/complet', '/sous/');
    const html =
      pageOf(current, '/reutiliser/').split('Dans les formes d’autres logiciels')[1] ?? '';
    const links = allOf(html.split('</section>')[0] ?? '', /href="\/sous(\/[^"]*)"/g);
    const standing = new Set([
      ...current.site.keys(),
      ...outputFiles(current).map(({ url }) => url),
    ]);
    expect(links.filter((link) => !standing.has(link))).toEqual([]);
    expect(links).toEqual([
      '/acteurs/acteurs.csv',
      '/lieux/lieux.csv',
      '/lieux/lieux.json',
      '/lieux/data-inclusion-structures.json',
      '/lieux/data-inclusion-services.json',
      '/lieux/lieux.geojson',
      '/lieux/lieux.vcf',
      '/ateliers/agenda/tous.ics',
      '/ateliers/seances.csv',
      '/ateliers/',
    ]);
    const { html: without } = await reusePage({ 'national/kit/a.md': kitSheet('A') });
    expect(without).not.toContain('d’autres logiciels');
  });

  it('stands without any content, and then shows no example', async () => {
    const { html } = await reusePage({});
    expect(html).toContain('<h1>Réutiliser nos contenus</h1>');
    expect(html).not.toContain('<trame-');
  });
});
