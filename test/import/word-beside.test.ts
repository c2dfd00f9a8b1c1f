import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { bodyOf, sandbox } from './sandbox.ts';

const PAGES = ['--type', 'page', '--auteur', 'Ville'];

const SPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const part = (name: string, inside: string) => `<${name} ${SPACES}>${inside}</${name}>`;

/** A document as Word packs it, of parts that no library writes. */
async function word(body: string, parts: Readonly<Record<string, string | Buffer>> = {}) {
  const zip = new JSZip();
  const relations = Object.keys(parts).map(
    (file, at) =>
      `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${/(?:foot|end)notes/.exec(file)?.[0] ?? 'other'}" Target="${file}"/>`,
  );
  const relationships = (held: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${held}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    relationships(
      '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
    ),
  );
  zip.file('word/_rels/document.xml.rels', relationships(relations.join('')));
  zip.file('word/document.xml', part('w:document', `<w:body>${body}</w:body>`));
  for (const [file, text] of Object.entries(parts)) zip.file(`word/${file}`, text);
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 1 },
  });
}

const styled = (properties: string, text: string) =>
  paragraph(`<w:pPr>${properties}<w:rPr><w:b/></w:rPr></w:pPr>`, run(text));

/** Headings as people make them: from a heading, by a level given to a style, in their own words or another language. */
const STYLES = part(
  'w:styles',
  [
    ['Chapitre', 'Chapitre du rapport', '<w:basedOn w:val="berschrift1"/>'],
    ['berschrift1', 'Überschrift 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'],
    ['Partie', 'Ma partie', '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
    ['Corps', 'Mon corps', '<w:basedOn w:val="Partie"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'],
    ['Boucle', 'En boucle', '<w:basedOn w:val="Boucle"/>'],
    ['Normal', 'Normal', ''],
  ]
    .map(
      ([id, name, rest]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`,
    )
    .join(''),
);

const NOTE_TABLE = part(
  'w:footnotes',
  `<w:footnote w:id="1"><w:tbl><w:tr><w:tc>${paragraph(run('loutre'))}</w:tc><w:tc>${paragraph(run('castor'))}</w:tc></w:tr></w:tbl>${paragraph(run('Fin.'))}</w:footnote>`,
);

const NUMBERS = part(
  'w:numbering',
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);
const numbered = (text: string) =>
  paragraph('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', run(text));

test.each<
  [
    what: string,
    body: string,
    parts: Record<string, string>,
    page: RegExp | undefined,
    told: RegExp | undefined,
  ]
>([
  [
    'a heading of a style of one’s own',
    [
      styled('<w:pStyle w:val="Chapitre"/>', 'Aller vers'),
      styled('<w:pStyle w:val="Partie"/>', 'Les lieux'),
      styled('<w:pStyle w:val="Corps"/>', 'Un texte.'),
      styled('<w:pStyle w:val="Boucle"/>', 'Un autre.'),
    ].join(''),
    { 'styles.xml': STYLES },
    /^Un début\.\n\n## Aller vers\n\n### Les lieux\n\nUn texte\.\n\nUn autre\.$/,
    undefined,
  ],
  [
    'a heading that has its place in the outline, and no style',
    [
      styled('<w:jc w:val="center"/><w:outlineLvl w:val="0"/>', 'Aller vers'),
      styled('<w:pStyle w:val="Corps"/><w:outlineLvl w:val="1"/>', 'Les lieux'),
      styled('<w:outlineLvl w:val="9"/>', 'Un texte.'),
    ].join(''),
    { 'styles.xml': STYLES },
    /^Un début\.\n\n## Aller vers\n\n### Les lieux\n\nUn texte\.$/,
    /^(?![\s\S]*styles de Word sans équivalent)/,
  ],
  [
    'a deletion that nobody has accepted',
    paragraph(
      run('gardé '),
      '<w:del w:id="1"><w:r><w:delText>loutre noire</w:delText></w:r></w:del>',
    ),
    {},
    /gardé/,
    /texte supprimé, en suivi des modifications : « loutre noire »/,
  ],
  [
    'words that Word hides',
    paragraph(run('vu'), '<w:r><w:rPr><w:vanish/></w:rPr><w:t>loutre</w:t></w:r>', run(' encore')),
    {},
    /^Un début\.\n\nvu encore$/,
    /texte caché dans Word : « loutre »/,
  ],
  [
    'numbers that are words, and go on below others',
    `${numbered('Objet')}${paragraph(run('Un texte.'))}${numbered('Durée')}`,
    { 'numbering.xml': NUMBERS },
    /Objet\n\nUn texte\.\n\n.*Durée/,
    /s’interrompent puis reprennent.*numéros en mots : « Article %1 »/,
  ],
  [
    'a field that holds its words',
    paragraph(
      run('Voir '),
      `<w:fldSimple w:instr=" REF a ">${run('le plan')}</w:fldSimple>`,
      run('.'),
    ),
    {},
    /Voir le plan\./,
    undefined,
  ],
  [
    'words that were moved, and those of a tag',
    paragraph(
      `<w:moveTo w:id="1">${run('venus ')}</w:moveTo>`,
      `<w:customXml w:element="a"><w:customXmlPr/>${run('d’ailleurs')}</w:customXml>`,
    ),
    {},
    /venus d’ailleurs/,
    undefined,
  ],
  [
    'words that only an old line end, or that of a page, parts',
    paragraph(
      '<w:r><w:t>un</w:t><w:cr/><w:t>deux</w:t><w:br w:type="page"/><w:t>trois</w:t><w:noBreakHyphen/><w:t>quatre</w:t></w:r>',
    ),
    {},
    /un\\?\s+deux trois.quatre/,
    undefined,
  ],
  [
    'a reading above words',
    paragraph(
      run('Ville de '),
      `<w:r><w:rPr><w:b/></w:rPr><w:ruby><w:rubyPr/><w:rt>${run('tokyo')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`,
      run(' au Japon'),
    ),
    {},
    /Ville de 東京 \(tokyo\) au Japon/,
    undefined,
  ],
  [
    'an insertion',
    paragraph(run('un '), `<w:ins w:id="1">${run('ajout')}</w:ins>`),
    {},
    /un ajout/,
    undefined,
  ],
  [
    'a formula',
    paragraph('<m:oMath><m:r><m:t>loutre</m:t></m:r></m:oMath>', run('et la suite')),
    {},
    /et la suite/,
    /mots que la page n’a pas : loutre/,
  ],
  [
    'a chart',
    paragraph(run('voir')),
    {
      'charts/chart1.xml': part(
        'c:chartSpace',
        '<c:pt><c:v>Loutres</c:v></c:pt><c:pt><c:v>12</c:v></c:pt>',
      ),
    },
    undefined,
    /graphique : « Loutres 12 »/,
  ],
  [
    'a diagram',
    paragraph(run('voir')),
    {
      'diagrams/data1.xml': part(
        'dgm:dataModel',
        '<a:p><a:r><a:t>Une loutre</a:t></a:r></a:p><a:p><a:r><a:t>un castor</a:t></a:r></a:p>',
      ),
    },
    undefined,
    /schéma \(SmartArt\) : « Une loutre un castor »/,
  ],
  [
    'words across the page',
    paragraph(run('voir')),
    {
      'header1.xml': part(
        'w:hdr',
        paragraph('<w:r><w:pict><v:textpath string="BROUILLON"/></w:pict></w:r>'),
      ),
    },
    undefined,
    /en-tête de page : « BROUILLON »/,
  ],
  [
    'a picture that only Word draws',
    paragraph(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Une loutre"/></wp:inline></w:drawing></w:r>',
    ),
    {},
    undefined,
    /mots que la page n’a pas : une loutre/,
  ],
  [
    'a document in the document',
    `${paragraph(run('voir'))}<w:altChunk r:id="r0"/>`,
    { 'afchunk.htm': '<p>loutre</p>' },
    undefined,
    /document dans le document, « afchunk\.htm » : à reprendre à part/,
  ],
  [
    'choices of a form',
    paragraph(
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="Loutre" w:value="1"/><w:listItem w:displayText="Castor" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent>${run('Loutre')}</w:sdtContent></w:sdt>`,
    ),
    {},
    /Loutre/,
    /choix d’une liste à cocher ou à dérouler : « Loutre Castor »/,
  ],
  [
    'a table in a note',
    paragraph(run('Un fait'), '<w:r><w:footnoteReference w:id="1"/></w:r>'),
    { 'footnotes.xml': NOTE_TABLE },
    /\[\^1\]: loutre castor Fin\./,
    undefined,
  ],
  [
    'letters written by their numbers',
    paragraph(run('m&#233;diation l&#x2019;&#233;t&#233;')),
    {},
    /médiation l’été/,
    /^(?![\s\S]*mots que la page n’a pas)/,
  ],
])('%s is in the page, or told', async (_what, body, parts, page, told) => {
  const { run: start, read } = sandbox({
    'a.docx': await word(paragraph(run('Un début.')) + body, parts),
  });
  const { output, exitCode } = await start(...PAGES);
  expect(exitCode, output).toBe(0);
  const text = bodyOf(read('national/pages/a.md'));
  expect(text).toMatch(page ?? /./);
  expect(output.replace(/\s+/g, ' ').replace(/[\u00A0\u202F]/g, ' ')).toMatch(told ?? /./);
  expect(inspectMarkdown(text).faults).toEqual([]);
});

test('a document that unpacks to too much is refused, and stops no other text', async () => {
  const bomb = await word(paragraph(run('a')), { 'footnotes.xml': Buffer.alloc(101_000_000, ' ') });
  expect(bomb.length).toBeLessThan(1_000_000);
  const { run: start, list } = sandbox({
    'a.docx': bomb,
    'b.md': '---\ntitle: B\n---\n\nx\n',
  });
  const { output, exitCode } = await start(...PAGES);
  expect(exitCode).toBe(1);
  expect(list('national/pages')).toEqual(['b.md']);
  expect(output).toMatch(/a\.docx\n {2}Refusé {2}document illisible, vide ou démesuré/);
});
