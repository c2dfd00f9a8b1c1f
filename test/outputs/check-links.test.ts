import { expect, test } from 'vitest';
import { type PageFault, pageFaults } from '../../src/outputs/check-links.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const html = (body: string) =>
  `<!doctype html><html lang="fr"><head><title>x</title></head><body>${body}</body></html>`;

/** The faults of a site that holds these files, and a page `/autre/` with the anchor `la`. */
function faultsOf(body: string, prefix = '/'): PageFault[] {
  return pageFaults(
    contentFolder({
      'index.html': html(body),
      'autre/index.html': html('<h2 id="la">Là</h2><h2 id="été">Été</h2>'),
      'assets/a.css': '',
      'media/Une image.png': '',
      'kit.csv': '',
    }),
    prefix,
  );
}

const said = (faults: PageFault[]) => faults.map(({ message }) => message);

test.each([
  '<a href="/autre/">x</a>',
  '<a href="/autre/#la">x</a>',
  '<a href="/autre/#%C3%A9t%C3%A9">x</a>',
  '<a href="/autre/?q=a&amp;b=c#la">x</a>',
  '<a href="autre/">x</a>',
  '<a href="#">x</a>',
  '<a href="">x</a>',
  '<a href="?q=x">x</a>',
  '<a href="/autre/#:~:text=L%C3%A0">x</a>',
  '<p id="ici"><a href="#ici">x</a></p>',
  '<link rel="stylesheet" href="/assets/a.css">',
  '<img src="/media/Une%20image.png" alt="x" srcset="/media/Une%20image.png 2x">',
  '<a href="/kit.csv" download>x</a>',
  '<form action="/autre/"></form>',
  '<a href="https://ailleurs.example/rien">x</a>',
  '<a href="//ailleurs.example/rien">x</a>',
  '<a href="mailto:a@b.example">x</a>',
  '<a href="data:text/plain,x">x</a>',
  '<a href="/autre/#/collections/kit/entries/accueillir">x</a>',
  '<p>Écrivez href=&quot;/rien/&quot; ainsi.</p>',
  '<div class="cadre" inert><div><a href="/rien/">x</a></div></div>',
])('%s leads somewhere', (body) => {
  expect(faultsOf(body)).toEqual([]);
});

test.each([
  ['<a href="/rien/">x</a>', 'le lien « /rien/ » ne mène nulle part'],
  ['<a href="/autre">x</a>', 'le lien « /autre » ne mène nulle part'],
  ['<a href="rien/">x</a>', 'le lien « rien/ » ne mène nulle part'],
  ['<img src="/media/rien.png" alt="x">', 'le lien « /media/rien.png » ne mène nulle part'],
  [
    '<img src="/assets/a.css" srcset="/assets/a.css 1x, /media/deux.png 2x" alt="x">',
    'le lien « /media/deux.png » ne mène nulle part',
  ],
  ['<form action="/rien/"></form>', 'le lien « /rien/ » ne mène nulle part'],
  ['<a href="#rien">x</a>', 'le lien « #rien » vise un endroit qui n’existe pas dans /'],
  [
    '<a href="/autre/#las">x</a>',
    'le lien « /autre/#las » vise un endroit qui n’existe pas dans /autre/',
  ],
  ['<p id="a"></p><p id="a"></p>', 'l’identifiant « a » est donné deux fois dans la page'],
  ['<div inert><div></div></div><a href="/rien/">x</a>', 'le lien « /rien/ » ne mène nulle part'],
])('%s is a fault', (body, message) => {
  expect(said(faultsOf(body))).toEqual([message]);
});

test('the nearest page is suggested', () => {
  expect(faultsOf('<a href="/autres/">x</a>')[0]?.expected).toContain(
    'Vouliez-vous dire « /autre/ » ?',
  );
});

test('a fault of every page is told once, with its pages', () => {
  const menu = html('<a href="/rien/">x</a>');
  const folder = contentFolder({ 'a/index.html': menu, 'b/index.html': menu, '404.html': menu });
  expect(pageFaults(folder, '/').map(({ pages }) => pages)).toEqual([['/404.html', '/a/', '/b/']]);
});

test.each([
  ['/trame/autre/', []],
  ['/autre/', ['le lien « /autre/ » ne mène nulle part']],
  ['/trame/rien/', ['le lien « /trame/rien/ » ne mène nulle part']],
])('below a sub-folder, %s', (href, expected) => {
  expect(said(faultsOf(`<a href="${href}">x</a>`, '/trame/'))).toEqual(expected);
});

test('each of very many dead links is told, the first ones with the nearest page', () => {
  const [pages, links] = [100, 4_000];
  const dead = Array.from({ length: links }, (_, at) => `<a href="/texte-${at}x/">x</a>`).join('');
  const files = Array.from({ length: pages }, (_, at) => [`texte-${at}/index.html`, html('')]);
  const folder = contentFolder({ 'index.html': html(dead), ...Object.fromEntries(files) });
  const faults = pageFaults(folder, '/');
  expect(faults).toHaveLength(links);
  const advised = faults.map(({ expected }) => expected.includes('Vouliez-vous dire'));
  expect(advised[0]).toBe(true);
  expect(advised.at(-1)).toBe(false);
});
