import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Header,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { expect, it } from 'vitest';
import { convert } from './convert.ts';
import { bodyOf, sandbox } from './sandbox.ts';

const PAGES = ['--type', 'page', '--auteur', 'Ville'];

it('letters read in the wrong encoding are mended, in the header and in the text, and told', async () => {
  const { run, read } = sandbox({
    'a.md': '---\ntitle: RÃ©seau dâ€™aide\n---\n\nLâ€™Ã©cole du village.\n',
  });
  const { output, exitCode } = await run(...PAGES);
  expect(exitCode, output).toBe(0);
  const file = read('national/pages/a.md');
  expect(file).toContain('titre: Réseau d’aide\n');
  expect(bodyOf(file)).toBe('L’école du village.');
  expect(output).toContain('lettres mal lues, remises : « RÃ©seau » (ligne 2)');
  expect(output).toContain('lettres mal lues, remises : « Lâ€™Ã©cole » (ligne 5)');
});

it.each([
  ['> [!NOTE]\n> un deux', '::: à-retenir\nun deux\n:::'],
  ['> [!WARNING] Un titre\n> un', '::: attention Un titre\nun\n:::'],
  ['- [ ] un\n- [x] deux', '- un\n- deux'],
  ['un[^le nom]\n\n[^le nom]: deux', 'un[^le-nom]\n\n[^le-nom]: deux'],
  ['**un :**deux', '**un** :deux'],
])('%j becomes %j', (source, markdown) => {
  expect(convert(source).markdown).toBe(markdown);
});

it.each([
  ['un <abbr title="deux">trois</abbr>', 'infobulle de « trois » : « deux »'],
  ['un\n\n[ici]: https://exemple.fr', 'adresse jamais employée : [ici]: https://exemple.fr'],
  ['* un\n{:toc}', 'repère de la table des matières : « un »'],
])('of %j, what is not on the page is told', (source, told) => {
  expect(convert(source).left).toContain(told);
});

it('a word that the page lacks is told with its line, and stops nothing', async () => {
  const { run, has } = sandbox({
    'a.md': '---\ntitle: A\n---\n\nun\n\n<svg><text>deux trois</text></svg>\n',
  });
  const { output, exitCode } = await run(...PAGES);
  expect(exitCode, output).toBe(0);
  expect(has('national/pages/a.md')).toBe(true);
  expect(output).toContain('mots que la page n’a pas : deux trois (ligne 7)');
});

it('what the check will refuse is told, and the page written to be mended', async () => {
  const { run, has } = sandbox({ 'a.md': '---\ntitle: A\n---\n\nun\n\noui :smile: deux\n' });
  const { output, exitCode } = await run(...PAGES);
  expect(exitCode, output).toBe(0);
  expect(has('national/pages/a.md')).toBe(true);
  expect(output).toContain('« npm run check » refusera : dessin écrit avec des lettres');
});

it('of a Word document, headers, footers and comments are told', async () => {
  const document = new Document({
    comments: { children: [{ id: 0, children: [new Paragraph('À vérifier')] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Mission')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Confidentiel')] }) },
        children: [
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('Un texte.'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
        ],
      },
    ],
  });
  const { run, read } = sandbox({ 'a.docx': await Packer.toBuffer(document) });
  const { output, exitCode } = await run(...PAGES);
  expect(exitCode, output).toBe(0);
  expect(bodyOf(read('national/pages/a.md'))).toBe('Un texte.');
  for (const told of ['commentaire : « À vérifier »', 'en-tête de page : « Mission »'])
    expect(output).toContain(told);
  expect(output).toContain('pied de page : « Confidentiel »');
});
