import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { publicationGaps } from '../../src/corpus/publication-gaps.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../helpers/content-folder.ts';

const MENTIONS = `mentions:
  siege: 1 place de l’Essai
  telephone: 01 00 00 00 00
  directeur_publication: La présidence
  hebergeur:
    nom: Un hébergeur
    adresse: 2 place de l’Essai
    telephone: 02 00 00 00 00
`;
const STATEMENT = 'etablissement: 2026-01-01\ncontact:\n  courriel: aide@essai.example\n';
const REAL = EDITION.replace('https://essai.example', 'https://numerique-inclusif.fr');

const OWN = 'nom: Ici\nediteur: Une commune\nadresse: https://ici.fr\n';

const PICTURE = readFileSync('test/editions/complet/media/ecran.png');

function gapsOf(files: Record<string, string | Uint8Array>): string[] {
  const { corpus, problems } = corpusReader(contentFolder(files))();
  expect(problems).toEqual([]);
  return corpus ? publicationGaps(corpus) : [];
}

const WHOLE = {
  'national/edition.yml': REAL + MENTIONS,
  'national/accessibilite.yml': STATEMENT,
  'national/pages/mentions-legales.md': plainPage('Mentions légales'),
};

test('an edition that says all that the law asks lacks nothing', () => {
  expect(gapsOf(WHOLE)).toEqual([]);
});

test('what a territory writes of a page that it hides is told, with its place; national texts may', () => {
  const gaps = gapsOf({
    ...WHOLE,
    'national/kit/deposer.md': kitSheet('Déposer'),
    'national/kit/accueillir.md': kitSheet('Accueillir', '', '[Déposer](/kit/deposer/).\n'),
    'local/edition.yml': `${OWN}${MENTIONS}`,
    'local/accessibilite.yml': STATEMENT,
    'local/kit/deposer.md': '---\nnational: masque\n---\n',
    'local/pages/chez-nous.md': plainPage(
      'Chez nous',
      'voir_aussi:\n  - kit/deposer\n',
      'Lisez [la fiche](/kit/deposer/#rien), ou [l’autre](/kit/accueillir/).\n',
    ),
  });
  const told = (place: string, to: string) =>
    `local/pages/chez-nous.md — ${place} : « ${to} » n’est pas publié par cette édition ; le lien n’y mène pas. Retirez-le, ou publiez la page.`;
  expect(gaps).toEqual([
    told('ligne 11', '/kit/deposer/#rien'),
    told('« voir_aussi[1] »', 'kit/deposer'),
  ]);
});

test('a page that says to come from a version that is not here is told', () => {
  const sheet = kitSheet('Ici', 'national: remplace\nversion_nationale: 2026-01-03\n');
  const files = { 'national/kit/accueillir.md': kitSheet(), 'local/kit/accueillir.md': sheet };
  expect(gapsOf({ ...WHOLE, ...files })).toContainEqual(
    expect.stringMatching(/« version_nationale » : 2026-01-03, alors que .* est du 2026-01-02/),
  );
});

test('an addition without a text is told, and shows nothing', () => {
  const addition =
    '---\nnational: complete\nmise_a_jour: 2026-03-04\nauteurs:\n  - Une commune\n---\n';
  const files = {
    ...WHOLE,
    'national/kit/accueillir.md': kitSheet(),
    'local/edition.yml': `${OWN}${MENTIONS}`,
    'local/accessibilite.yml': STATEMENT,
  };
  const told = 'local/kit/accueillir.md — cet ajout n’a pas de texte';
  const gaps = (body: string) => gapsOf({ ...files, 'local/kit/accueillir.md': addition + body });
  expect(gaps('Le mardi.\n')).toEqual([]);
  expect(gaps(' \n')).toEqual([expect.stringContaining(told)]);
  expect(gaps('\n*[CCAS]: Centre communal\n')).toEqual([expect.stringContaining(told)]);
  const { corpus } = corpusReader(
    contentFolder({ ...files, 'local/kit/accueillir.md': addition }),
  )();
  expect(corpus?.byKey.get('kit/accueillir')?.complements).toEqual([]);
});

test.each<[string, Record<string, string | Uint8Array>, RegExp]>([
  [
    'no mentions',
    { 'national/edition.yml': REAL },
    /^national\/edition\.yml — « mentions » : siege, telephone, directeur_publication, hebergeur\.nom, hebergeur\.adresse, hebergeur\.telephone\. La loi/,
  ],
  [
    'a host without telephone',
    { 'national/edition.yml': REAL + MENTIONS.replace('    telephone: 02 00 00 00 00\n', '') },
    /« mentions » : hebergeur\.telephone\. /,
  ],
  [
    'an address for examples',
    { 'national/edition.yml': EDITION + MENTIONS },
    /« adresse » : https:\/\/essai\.example est une adresse d’exemple/,
  ],
  [
    'no way to ask for help',
    { 'national/accessibilite.yml': 'etablissement: 2026-01-01\n' },
    /^national\/accessibilite\.yml — « contact »/,
  ],
  [
    'a statement without date',
    { 'national/accessibilite.yml': 'contact:\n  courriel: aide@essai.example\n' },
    /« etablissement »/,
  ],
  [
    'a page to complete',
    {
      'national/pages/a-propos.md': plainPage(
        'À propos',
        '',
        'Nom : À compléter par l’édition.\n\nVille : À compléter par l’édition.\n',
      ),
    },
    /^national\/pages\/a-propos\.md — 2 fois « À compléter par l’édition »\.$/,
  ],
  [
    'what a writer left for later',
    {
      'national/pages/a-propos.md': plainPage(
        'À propos',
        '',
        'Lorem ipsum dolor.\n\nTODO : les heures, [à compléter avec la mairie].\n\nUn texte à compléter ensemble.\n',
      ),
    },
    /^national\/pages\/a-propos\.md — 1 fois « Lorem ipsum », 1 fois « TODO », 1 fois « \[à compléter avec la mairie\] »\.$/,
  ],
  [
    'a field to complete',
    {
      'national/kit/recevoir.md': kitSheet('Recevoir').replace(
        'action: Écoutez.',
        'action: À compléter',
      ),
    },
    /^national\/kit\/recevoir\.md — « etapes\[1\]\.action » : 1 fois « À compléter »\.$/,
  ],
  [
    'what an import could not name, in a text',
    {
      'media/ecran.png': PICTURE,
      'national/kit/recevoir.md': kitSheet(
        'Recevoir',
        '',
        'Tableau : à légender\n\n| a |\n| --- |\n| b |\n\n![Image à décrire (photo.png)](/media/ecran.png)\n',
      ),
    },
    /^national\/kit\/recevoir\.md — 1 fois « à légender », 1 fois « Image à décrire »\.$/,
  ],
])('%s is told', (_what, files, message) => {
  expect(gapsOf({ ...WHOLE, ...files })).toEqual([expect.stringMatching(message)]);
});

test('a territory is told of its own files: who answers for the national site does not answer for it', () => {
  const gaps = gapsOf({ ...WHOLE, 'local/edition.yml': 'nom: Un territoire\n' });
  expect(gaps).toHaveLength(5);
  for (const gap of gaps) expect(gap).toMatch(/^local\//);
  for (const field of ['editeur', 'adresse'])
    expect(gaps).toContainEqual(
      expect.stringMatching(`« ${field} » : .*, comme dans l’édition nationale`),
    );
});

test('a document that no font of ours can be written with is told', () => {
  const chinese = kitSheet('接待', 'langue: zh\nversion_de: kit/accueillir\n');
  const files = {
    ...WHOLE,
    'national/kit/accueillir.md': kitSheet(),
    'national/kit/zh.md': chinese,
  };
  const edition = (more: string) => ({
    ...files,
    'national/edition.yml': `${REAL}${MENTIONS}langues: [zh]\n${more}`,
  });
  expect(gapsOf(edition(''))).toEqual([]);
  expect(gapsOf(edition('papier: [kit]\nvignettes: [kit]\n'))).toEqual([
    expect.stringMatching(/^national\/kit\/zh\.md — pas de PDF ni d’image de partage : .*chinois/),
  ]);
});

test('a page that hides a national one has no text', () => {
  const { problems } = corpusReader(
    contentFolder({
      ...WHOLE,
      'national/kit/accueillir.md': kitSheet(),
      'local/kit/accueillir.md': '---\nnational: masque\n---\nPerdu.\n',
    }),
  )();
  expect(problems).toMatchObject([
    { file: 'local/kit/accueillir.md', line: 4, message: expect.stringMatching(/nulle part/) },
  ]);
});

test('an address that only the writer’s machine or network knows is told', () => {
  const inner = [
    'http://localhost:8080/kit/',
    'http://0x7f.1/',
    'http://[::1]/',
    'https://nas.local/a',
  ];
  const others = ['https://10.fr/', 'https://local.fr/', 'http://172.32.0.1/'];
  const text = [...others, ...inner].map((address) => `[a](${address})`).join(' puis ');
  const gaps = gapsOf({
    ...WHOLE,
    'national/pages/adresses.md': plainPage('Adresses', '', `${text}\n`),
  });
  const told = /^national\/pages\/adresses\.md — « (\S+) » ne mène qu’à votre machine/;
  expect(gaps.map((gap) => told.exec(gap)?.[1])).toEqual(inner.toSorted());
});
