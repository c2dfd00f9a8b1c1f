import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { MEDIA_EXTENSIONS } from '../../src/corpus/media-files.ts';
import { mediaType } from '../../src/corpus/media-type.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9"/></svg>';
const SECRET = 'secret';

/** An edition with these media, and what its check says. */
function checked(media: Record<string, string>, spoil: (folder: string) => void = () => {}) {
  const files = Object.entries(media).map(([name, text]) => [`media/${name}`, text]);
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': kitSheet(),
    ...Object.fromEntries(files),
  });
  writeFileSync(join(folder, '../secret.txt'), SECRET);
  spoil(folder);
  const { corpus, problems } = corpusReader(folder)();
  return { media: [...(corpus?.media ?? [])], said: problems.map((one) => formatProblem(one)) };
}

test('what browsers show or download may stand among the media, and is known by its address', () => {
  const { media, said } = checked({
    'plan.svg': DRAWING,
    'a/b/notice.PDF': '%PDF-1.7',
    'd.csv': 'a',
  });
  expect(said).toEqual([]);
  expect(media.sort()).toEqual(['/media/a/b/notice.PDF', '/media/d.csv', '/media/plan.svg']);
});

test('what systems, Git and an editor that is saving leave there is nobody’s content', () => {
  const { media, said } = checked({
    '.gitkeep': '',
    '.DS_Store': 'x',
    'a/.trame-12-0123abcd-1.tmp': 'half a picture',
    'd.csv': 'a',
  });
  expect(said).toEqual([]);
  expect(media).toEqual(['/media/d.csv']);
});

test.each([
  ['evil.html', '<script>alert(1)</script>', 'sorte de fichier'],
  ['evil.xhtml', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'sorte de fichier'],
  ['evil.js', 'alert(1)', 'sorte de fichier'],
  ['evil.svgz', 'x', 'sorte de fichier'],
  ['a/evil.xml', '<x/>', 'sorte de fichier'],
  ['sans-extension', 'x', 'sorte de fichier'],
  ['png', 'x', 'sorte de fichier'],
  ['.htaccess', 'AddType text/html .png', 'caché'],
  ['.env', SECRET, 'caché'],
  ['a/.plan.svg', DRAWING, 'caché'],
  ['evil.svg', DRAWING.replace('<path', '<script>alert(1)</script><path'), 'ce dessin contient'],
  ['EVIL.SVG', DRAWING.replace('<path', '<path onclick="alert(1)"'), 'ce dessin contient'],
])('%s is refused by its name', (name, text, why) => {
  const { said } = checked({ [name]: text });
  expect(said.join('\n')).toContain(`content/media/${name} — `);
  expect(said.join('\n')).toContain(why);
});

const linked = (at: string, to: string) => (folder: string) => {
  mkdirSync(join(folder, at, '..'), { recursive: true });
  symlinkSync(to, join(folder, at));
};

test.each([
  ['media/clef.txt', '../../secret.txt'],
  ['media/ailleurs', '../..'],
  ['media/ici.svg', 'plan.svg'],
  ['media/nulle-part.png', 'absent.png'],
  ['national/kit/lien.md', '../../../secret.txt'],
  ['national/guide', '../../..'],
  ['national/synonymes.yml', '../../secret.txt'],
  ['local/edition.yml', '../../secret.txt'],
  ['local/theme.css', '../../secret.txt'],
  ['local/templates', '../..'],
  ['local/templates/layouts/page.njk', '../../../../secret.txt'],
  ['local', '../..'],
  ['media', '../..'],
])('a link at %s is refused by its name, and not followed', (at, to) => {
  const files: Record<string, string> = at === 'media' ? {} : { 'plan.svg': DRAWING };
  const { said } = checked(files, linked(at, to));
  expect(said.filter((line) => line.startsWith(`content/${at} — `))).toHaveLength(1);
  expect(said.join('\n')).toMatch(/lien/);
  expect(said.join('\n')).not.toContain(SECRET);
});

test('whatever may stand among the media has its type: browsers, told to sniff nothing, would not play it', () => {
  const unknown = MEDIA_EXTENSIONS.filter(
    (extension) => mediaType(`a.${extension.toUpperCase()}`) === 'application/octet-stream',
  );
  expect(unknown).toEqual([]);
});
