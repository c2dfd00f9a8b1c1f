import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { bodyOf, sandbox } from './sandbox.ts';

const PAGES = ['--type', 'page', '--auteur', 'Ville'];

/** A document as the mission's staff write them. */
async function word(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('Enquête de 2018.')] } },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: 'Aller vers' }),
          new Paragraph({
            children: [
              new TextRun('Un texte '),
              new TextRun({ text: 'en gras ', bold: true }),
              new TextRun('et sourcé'),
              new FootnoteReferenceRun(1),
              new TextRun('.'),
            ],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Première partie' }),
          new Paragraph({ bullet: { level: 0 }, text: 'un' }),
          new Paragraph({ bullet: { level: 1 }, text: 'deux' }),
          new Table({
            rows: [
              new TableRow({ children: [cell('a'), cell('b')] }),
              new TableRow({ children: [cell('1'), cell('2')] }),
            ],
          }),
        ],
      },
    ],
  });
  return await Packer.toBuffer(document);
}

describe('a Word document', () => {
  it('becomes a page: title, bold, headings, lists, tables, notes', async () => {
    const { run, read } = sandbox({ 'Aller vers.docx': await word() });
    const { output, exitCode } = await run(...PAGES);
    expect(exitCode, output).toBe(0);
    const file = read('national/pages/aller-vers.md');
    expect(file).toContain('titre: Aller vers\n');
    expect(bodyOf(file)).toBe(
      [
        'Un texte **en gras** et sourcé[^1].',
        '## Première partie',
        '- un\n  - deux',
        'Tableau : à légender',
        '| a | b |\n| --- | --- |\n| 1 | 2 |',
        '[^1]: Enquête de 2018.',
      ].join('\n\n'),
    );
    expect(inspectMarkdown(bodyOf(file)).faults).toEqual([]);
  });

  it('that cannot be read is told, and stops no other text', async () => {
    const { run, list } = sandbox({
      'a.docx': 'pas un document',
      'b.md': '---\ntitle: B\n---\n\nx\n',
    });
    const { output, exitCode } = await run(...PAGES);
    expect(exitCode).toBe(1);
    expect(list('national/pages')).toEqual(['b.md']);
    expect(output).toMatch(/a\.docx\n {2}Refusé {2}document illisible/);
  });
});

describe('a page of HTML', () => {
  it('becomes a page; what stands around its text is told', async () => {
    const { run, read } = sandbox({
      'a/page.html':
        '<!doctype html><html><head><title>Aller vers</title><meta name="description" content="Un résumé."></head><body><nav>Accueil</nav><main><h1>Aller vers</h1><p>Un <b>mot</b>, <a href="autre.html">une suite</a>.</p><script>x()</script></main><footer>Contact</footer></body></html>',
      'a/autre.html': '<h1>Autre</h1><p>Un texte.</p>',
    });
    const { output, exitCode } = await run(...PAGES);
    expect(exitCode, output).toBe(0);
    const file = read('national/pages/aller-vers.md');
    expect(file).toContain('titre: Aller vers\nresume: Un résumé.\n');
    expect(bodyOf(file)).toBe('Un **mot**, [une suite](/autre/).');
    expect(output).toContain('<nav> autour du texte : « Accueil »');
    expect(output).toContain('<footer> autour du texte : « Contact »');
    expect(output).toContain('<script> : x()');
  });
});
