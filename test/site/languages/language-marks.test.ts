import { expect, test } from 'vitest';
import type { LanguageId } from '../../../src/model/languages.ts';
import { markedAs, withLanguagesSaid } from '../../../src/site/language-marks.ts';

const ar = (text: string) => markedAs('ar', text);

const said = (body: string, page: LanguageId = 'ar', dir = ' dir="rtl"') =>
  withLanguagesSaid(`<html lang="${page}"${dir}><body>${body}</body></html>`, page)
    .replace(/^<html[^>]*><body>/, '')
    .replace('</body></html>', '');

test.each([
  ['a text of the page stays as it is', `<p>${ar('كلمة')}</p>`, '<p>كلمة</p>'],
  [
    'our words are in French',
    `<dt>Rôle</dt><dd>${ar('كلمة')}</dd>`,
    '<dt><span lang="fr" dir="ltr">Rôle</span></dt><dd>كلمة</dd>',
  ],
  [
    'a text within a sentence of ours, which says its language',
    `<p lang="fr" dir="ltr">Écrit par ${ar('كلمة')}.</p>`,
    '<p lang="fr" dir="ltr">Écrit par <span lang="ar" dir="rtl">كلمة</span>.</p>',
  ],
  [
    'a sentence of ours cut by a link keeps its order',
    '<p>Voir <a href="/a/">ceci</a>.</p>',
    '<p lang="fr" dir="ltr">Voir <a href="/a/">ceci</a>.</p>',
  ],
  [
    'telephone numbers, dates and numbers in groups',
    `<p>${ar('الهاتف 05 59 00 00 00، يوم 12/03/2026، 10\u202f000، 7')}</p>`,
    '<p>الهاتف <bdi dir="ltr">05 59 00 00 00</bdi>، يوم <bdi dir="ltr">12/03/2026</bdi>، <bdi dir="ltr">10\u202f000</bdi>، 7</p>',
  ],
  [
    'an address in our letters',
    `<address>${ar('64230 Lescar')}</address>`,
    '<address><bdi dir="ltr">64230 Lescar</bdi></address>',
  ],
  [
    'an attribute and a title hold no mark',
    `<a title="${ar('كلمة')}" href="/"><svg><title>${ar('كلمة')}</title></svg></a>`,
    '<a title="كلمة" href="/"><svg><title>كلمة</title></svg></a>',
  ],
  [
    'a text that was cut is no more than its element',
    `<p>${ar('كلمة').slice(0, -1)}</p><p>Ici</p>`,
    '<p>كلمة</p><p><span lang="fr" dir="ltr">Ici</span></p>',
  ],
  ['what a script tells', '<p role="status"></p>', '<p role="status" lang="fr" dir="ltr"></p>'],
])('%s', (_what, html, expected) => {
  expect(said(html)).toBe(expected);
});

test('in another Latin language, directions are left out', () => {
  expect(said(`<dt>Rôle</dt><dd>${markedAs('br', 'Skoazell')}</dd>`, 'br', '')).toBe(
    '<dt><span lang="fr">Rôle</span></dt><dd>Skoazell</dd>',
  );
});

test('on a page in French, only what is in another language says so', () => {
  expect(said(`<p>Lire ${ar('كلمة')}</p>`, 'fr', '')).toBe(
    '<p>Lire <span lang="ar" dir="rtl">كلمة</span></p>',
  );
});
