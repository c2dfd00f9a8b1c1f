import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { projectPath } from '../../src/model/forge.ts';
import { contentFolder, EDITION } from '../helpers/content-folder.ts';

const problemsOf = (settings: string): string[] =>
  corpusReader(contentFolder({ 'national/edition.yml': EDITION + settings }))().problems.map(
    (problem) => formatProblem(problem),
  );

const DEPOT = 'depot: https://forge.example/groupe/trame\n';

describe('the forge of an edition', () => {
  test.each([
    ['gitlab', `${DEPOT}forge:\n  nature: gitlab\n  application: abc\n`],
    [
      'github',
      `${DEPOT}forge:\n  nature: github\n  authentification: https://connexion.example\n  propositions: true\n`,
    ],
    ['forgejo', `${DEPOT}forge:\n  nature: forgejo\n  application: abc\n  propositions: true\n`],
    ['this machine alone', 'forge:\n  nature: local\n'],
  ])('may be %s', (_forge, settings) => {
    expect(problemsOf(settings)).toEqual([]);
  });

  test.each([
    [
      'the repository',
      'forge:\n  nature: gitlab\n  application: abc\n',
      '« depot » : adresse du dépôt absente ou incomplète, alors que la forge est GitLab. Attendu : l’adresse du dépôt sur la forge, par exemple https://forge.example/groupe/projet',
    ],
    [
      'the project in the address',
      'depot: https://forge.example/\nforge:\n  nature: gitea\n  application: abc\n',
      '« depot » : adresse du dépôt absente ou incomplète, alors que la forge est Gitea. Attendu : l’adresse du dépôt sur la forge, par exemple https://forge.example/groupe/projet',
    ],
    [
      'the application',
      `${DEPOT}forge:\n  nature: forgejo\n`,
      '« forge.application » : identifiant d’application absent, alors que la forge est Forgejo. Attendu : l’identifiant de l’application OAuth déclarée sur Forgejo',
    ],
    [
      'the service to log in',
      `${DEPOT}forge:\n  nature: github\n`,
      '« forge.authentification » : service de connexion absent, alors que la forge est GitHub. Attendu : l’adresse du service lancé par « npm run auth »',
    ],
    [
      'a forge that takes proposals',
      `${DEPOT}forge:\n  nature: gitlab\n  application: abc\n  propositions: true\n`,
      '« forge.propositions » : GitLab ne permet pas les propositions de personnes extérieures depuis l’éditeur. Attendu : non, ou une forge GitHub ou Forgejo',
    ],
  ])('says what is missing: %s', (_what, settings, expected) => {
    const [problem = '', ...others] = problemsOf(settings);
    expect(others).toEqual([]);
    expect(problem).toContain(expected);
    expect(problem).toMatch(/^content\/national\/edition\.yml:\d+ — /);
  });

  test('is not inherited by a territory, which writes its own repository', () => {
    const folder = contentFolder({
      'national/edition.yml': `${EDITION}${DEPOT}forge:\n  nature: gitlab\n  application: abc\n`,
      'local/edition.yml': 'nom: Essai local\n',
    });
    const { corpus, problems } = corpusReader(folder)();
    expect(problems).toEqual([]);
    expect(corpus?.edition).toMatchObject({ nom: 'Essai local' });
    expect(corpus?.edition.forge).toBeUndefined();
    expect(corpus?.edition.depot).toBeUndefined();
  });
});

test.each([
  ['https://forge.example/groupe/trame', 'groupe/trame'],
  ['https://forge.example/groupe/sous-groupe/trame.git', 'groupe/sous-groupe/trame'],
  ['https://forge.example/groupe/trame/', 'groupe/trame'],
  ['https://forge.example', ''],
])('the project of %s is « %s »', (address, project) => {
  expect(projectPath(address)).toBe(project);
});
