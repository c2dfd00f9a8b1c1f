import { expect, test } from 'vitest';
import {
  contentFolder,
  EDITION,
  keyFigure,
  kitSheet,
  plainPage,
} from '../../helpers/content-folder.ts';
import { siteOf } from '../../helpers/site.ts';
import { apiOf, documentOf } from './api-of.ts';

async function htmlOf(body: string): Promise<string> {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/chiffres/personnes.md': keyFigure(),
    'national/pages/ailleurs.md': plainPage('Ailleurs'),
    'national/pages/essai.md': plainPage('Essai', '', body),
  });
  const files = await apiOf(await siteOf(folder, '/sous/'));
  const { texte } = documentOf(files, 'entrees/pages/essai.json') as { texte: { html: string } };
  return texte.html;
}

test.each([
  ['a link', '[Lire](/ailleurs/)', '<a href="https://essai.example/sous/ailleurs/">Lire</a>'],
  [
    'a link to another site',
    '[Lire](https://autre.example/)',
    '<a href="https://autre.example/" rel="external">Lire</a>',
  ],
  ['a title', '## Pourquoi', '<h2 id="pages-essai_pourquoi">Pourquoi</h2>'],
  ['a link to its own title', '## Ici\n\n[Voir](#ici)', '<a href="#pages-essai_ici">Voir</a>'],
  ['a box', ':::exemple Bon à savoir\nÉcoutez.\n:::', 'role="note">'],
  [
    'a key figure',
    '{{ chiffre: personnes }}',
    '<a href="https://essai.example/sous/chiffres/personnes/" title=',
  ],
  [
    'a table',
    'Tableau : Des lettres.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |',
    /^<table>\n<caption>Des lettres\.<\/caption>[\s\S]*<th scope="col">A<\/th>[\s\S]*<\/table>\n$/,
  ],
  [
    'a note',
    'Un mot[^1].\n\n[^1]: Sa note.',
    /href="#pages-essai_note_1" id="pages-essai_appel_1"/,
  ],
  ['what looks like an attribute of ours', 'Il dit : class="a".', 'class=&quot;a&quot;'],
])('%s is read anywhere', async (_, body, expected) => {
  const html = await htmlOf(body);
  if (typeof expected === 'string') expect(html).toContain(expected);
  else expect(html).toMatch(expected);
  expect(html).not.toMatch(/<[^>]* class="/);
});

test('the fields of a sheet stand before its text, its steps as a list that counts', async () => {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/a.md': kitSheet('Écouter', '', 'Le pourquoi.\n').replace(
      'action: Écoutez.',
      'action: Écoutez & 1 < 2.\n    detail: Sans juger.',
    ),
  });
  const files = await apiOf(await siteOf(folder));
  const { html } = documentOf(files, 'entrees/kit/a.json') as { html: string };
  expect(html.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(`<p>Une fiche d’essai.</p>
<dl>
<dt>Situation</dt>
<dd>« Je n’y arrive pas »</dd>
<dt>Moment</dt>
<dd>Pendant</dd>
<dt>Durée en minutes</dt>
<dd>10</dd>
<dt>Point juridique</dt>
<dd>Non</dd>
<dt>À imprimer d’abord</dt>
<dd>Non</dd>
</dl>
<section>
<h2>Maintenant</h2>
<ol>
<li><p><strong>Écoutez &amp; 1 &lt; 2.</strong></p>
<p>Précision : Sans juger.</p>
</li>
</ol>
</section>
<p>Le pourquoi.</p>
<footer>
<p><a href="https://essai.example/kit/a/">« Écouter »</a>, Équipe d’essai, Essai, mis à jour le <time datetime="2026-01-02">2 janvier 2026</time>, <a rel="license" href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">Licence Ouverte 2.0</a></p>
</footer>
`);
});
