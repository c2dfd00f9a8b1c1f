import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Adaptation, adaptedText } from '../../../src/cms/national/adapted-text.ts';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { contentFolder } from '../../helpers/content-folder.ts';

const given = { today: '2026-12-01', editor: 'Val d’Essai' };

const PAGE = `---
titre: "Accueillir"
resume: Un mot. # reste
creation: 2026-01-02
mise_a_jour: 2026-02-03
auteurs:
  - Trame
licence: cc-by-sa-4.0
---
## Pourquoi

Un texte.
`;

test.each<[Adaptation, string]>([
  [
    'complete',
    `---
national: complete
creation: 2026-12-01
mise_a_jour: 2026-12-01
auteurs:
  - Val d’Essai
---
`,
  ],
  ['masque', '---\ntitre: Accueillir\nnational: masque\n---\n'],
  [
    'remplace',
    `---
titre: "Accueillir"
resume: Un mot. # reste
national: remplace
version_nationale: 2026-02-03
creation: 2026-01-02
mise_a_jour: 2026-12-01
auteurs:
  - Trame
  - Val d’Essai
licence: cc-by-sa-4.0
---
## Pourquoi

Un texte.
`,
  ],
])('« %s » starts as a file that is sound', (way, expected) => {
  expect(adaptedText(way, { ...given, text: PAGE })).toBe(expected);
});

test('who publishes both editions is named once', () => {
  const text = adaptedText('remplace', { ...given, editor: 'Trame', text: PAGE });
  expect(text).toContain('auteurs:\n  - Trame\nlicence');
});

const EDITION = 'test/editions/complet/national';
const files = ['kit', 'guide', 'strategies', 'glossaire', 'chiffres'].flatMap((folder) =>
  readdirSync(join(EDITION, folder)).map((name) => `${folder}/${name}`),
);

test.each<Adaptation>(['complete', 'remplace'])(
  'each national page of the fixture, adapted by « %s », passes the check',
  (way) => {
    const content = contentFolder({});
    cpSync('test/editions/complet/media', join(content, 'media'), { recursive: true });
    cpSync(EDITION, join(content, 'national'), { recursive: true });
    for (const file of files) {
      const text = readFileSync(join(EDITION, file), 'utf8');
      mkdirSync(dirname(join(content, 'local', file)), { recursive: true });
      writeFileSync(join(content, 'local', file), adaptedText(way, { ...given, text }));
    }
    expect(corpusReader(content)().problems).toEqual([]);
  },
);
