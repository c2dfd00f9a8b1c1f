import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

const line = (fields: Record<string, string>) =>
  `  - ${Object.entries({
    cle: 'kit/ancienne',
    titre: 'Ancienne fiche',
    date: '2026-02-01',
    raison: 'Elle n’est plus à jour.',
    ...fields,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n    ')}\n`;

const read = (retraits: string, more: Record<string, string> = {}) =>
  corpusReader(
    contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/accueillir.md': kitSheet(),
      'national/retraits.yml': `retraits:\n${retraits}`,
      ...more,
    }),
  )();

const MASK = '---\nnational: masque\n---\n';

test('what left keeps its address, and leads to what stands in its place', () => {
  const { corpus, problems } = read(line({ remplacement: 'kit/accueillir' }));
  expect(problems).toEqual([]);
  expect(corpus?.withdrawals).toEqual([
    {
      cle: 'kit/ancienne',
      titre: 'Ancienne fiche',
      date: '2026-02-01',
      raison: 'Elle n’est plus à jour.',
      remplacement: 'kit/accueillir',
      type: 'kit',
      url: '/kit/ancienne/',
    },
  ]);
});

test.each([
  [
    { cle: 'kti/ancienne' },
    'national/retraits.yml:2 — « retraits[1].cle » : dossier inconnu « kti »',
  ],
  [{ cle: 'ancienne' }, 'national/retraits.yml:2'],
  [
    { cle: 'kit/accueillir' },
    ':2 — « retraits[1].cle » : cette page est encore publiée (national/kit/accueillir.md)',
  ],
  [
    { remplacement: 'kit/acueillir' },
    ':6 — « retraits[1].remplacement » : « kit/acueillir » n’est pas publiée. Attendu : la clé d’une page qui existe, ou rien. Vouliez-vous dire « kit/accueillir » ?',
  ],
  [{ remplacement: 'kit/ancienne' }, 'la page se remplace elle-même'],
  [
    { date: '2999-01-01' },
    ':4 — « retraits[1].date » : ce jour n’est pas encore là : « 2999-01-01 ». Attendu : le jour du retrait',
  ],
  [{ motif: 'non' }, ':6 — « retraits[1] » : clé inconnue « motif »'],
])('%j is told with its line', (fields, expected) => {
  const { problems } = read(line(fields));
  expect(problems.map((problem) => formatProblem(problem)).join('\n')).toContain(expected);
});

test('a page twice in one file is told', () => {
  const { problems } = read(line({}) + line({}));
  expect(problems.map((problem) => formatProblem(problem))).toEqual([
    'content/national/retraits.yml:6 — « retraits[2].cle » : « kit/ancienne » est déjà dans cette liste. Attendu : une seule ligne par page',
  ]);
});

test('a territory says why it does not publish a national page, once it hides it', () => {
  const local = `retraits:\n${line({ cle: 'kit/accueillir' })}`;
  const published = read(line({}), { 'local/retraits.yml': local });
  expect(published.problems.map(({ expected }) => expected)).toEqual([
    'd’abord « national: masque » dans local/kit/accueillir.md',
  ]);
  const hidden = read(line({}), { 'local/retraits.yml': local, 'local/kit/accueillir.md': MASK });
  expect(hidden.corpus?.withdrawals.map(({ url }) => url)).toEqual([
    '/kit/ancienne/',
    '/kit/accueillir/',
  ]);
});

test('what a territory says of a page stands over the national reason; a page of its own lives', () => {
  const said = read(line({}), {
    'local/retraits.yml': `retraits:\n${line({ raison: 'Voyez la mairie.' })}`,
  });
  expect(said.corpus?.withdrawals.map(({ raison }) => raison)).toEqual(['Voyez la mairie.']);
  const own = read(line({}), {
    'local/kit/ancienne.md': kitSheet('Ancienne').replace('ordre: 1', 'ordre: 2'),
  });
  expect(own.problems).toEqual([]);
  expect(own.corpus?.withdrawals).toEqual([]);
});
