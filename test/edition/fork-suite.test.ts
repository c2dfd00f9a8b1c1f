import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';

/** What a fork holds beside its contents. Programs and libraries are those of this copy. */
const PARTS = ['_includes', 'admin', 'src', 'test', 'package.json', 'vitest.config.ts'];

/** Taken as they stand by hand: the check accepts them, and no editor would have written them so. */
const BY_HAND = {
  'kit/ecrite-a-la-main.md': `---
# Écrite sans éditeur.
titre: >-
  Une fiche
  écrite autrement
resume: 'L''accueil, "autrement"'
ordre: 31
situation: "\\u00ab\\u00a0Aidez-moi\\u00a0\\u00bb"
moment:   pendant
duree: 5
point_juridique: false
etapes: [{action: "Écoutez."}, {action: 'Dites.', detail: "x"}]
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs: [ "Un département d’essai" ]
---
Un titre
--------

* puce
* autre puce
  suite

1) un
2) deux

Texte avec   espaces, <https://exemple.test/>, \\*étoile\\* et &eacute;.
`,
};

/** Tests that take minutes for what they are, whatever the content: the others read the national edition the same way. */
const LONG = /same-html|packed-text|page-weight|valid-html|entry-format|format-body|browser/;

/** This very file. */
const ITSELF = 'fork-suite';

/** The tests that read the national edition of this repository. */
const READERS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !LONG.test(name) && !name.includes(ITSELF))
  .map((name) => join('test', name))
  .filter((name) => readFileSync(name, 'utf8').includes('national-content.ts'));

/** What a territory does to each national entry in turn, but for what the law asks for. */
const GESTURES = [
  () => '---\nnational: masque\n---\n',
  () =>
    '---\nnational: complete\nmise_a_jour: 2026-01-02\nauteurs:\n  - Un département d’essai\n---\nUn ajout.\n',
  (text: string, at: number) =>
    text
      .replace(/^---\n/, '---\nnational: remplace\n')
      .replace(/^titre: .*$/m, `titre: Ici, ${at}`),
];

/** A fork whose territory has answered to every national page, added its own, its look and its templates. */
function forkWithEverything(): string {
  const root = mkdtempSync(join(tmpdir(), 'trame-suite-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const part of [...PARTS, 'content/national', 'content/media'])
    if (existsSync(part)) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const local = join(root, 'content/local');
  cpSync('test/editions/departement/local', local, { recursive: true });
  for (const [name, text] of Object.entries(BY_HAND)) writeFileSync(join(local, name), text);
  const entries = readdirSync('content/national', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('miroirs'))
    .sort();
  for (const [at, name] of entries.entries()) {
    const path = join(local, name);
    const gesture = GESTURES[at % (GESTURES.length + 1)];
    if (!gesture || existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, gesture(readFileSync(join('content/national', name), 'utf8'), at));
  }
  return root;
}

test('in the fork of a territory that has changed everything, what reads the national edition still passes', () => {
  const root = forkWithEverything();
  const { corpus, problems } = corpusReader(join(root, 'content'))();
  expect(problems.map((problem) => formatProblem(problem))).toEqual([]);
  expect(corpus?.masked.size).toBeGreaterThan(20);
  expect(READERS.length).toBeGreaterThan(10);
  const { status, stdout } = spawnSync(
    process.execPath,
    [resolve('node_modules/vitest/vitest.mjs'), 'run', ...READERS],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, VITEST: undefined, VITEST_POOL_ID: undefined, NO_COLOR: '1' },
    },
  );
  expect(status === 0 ? '' : stdout.slice(-6000)).toBe('');
  expect(stdout).toMatch(new RegExp(`Test Files +${READERS.length} passed`));
}, 600_000);
