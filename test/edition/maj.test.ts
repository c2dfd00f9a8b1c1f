import { describe, expect, test } from 'vitest';
import { compareEdition } from '../../src/edition/amont.ts';
import { decideOfChange } from '../../src/edition/decider.ts';
import { updateEdition } from '../../src/edition/maj.ts';
import { git } from '../helpers/git-repository.ts';
import { LATER_SPOKEN } from './later-types.ts';
import { FORTY, NATIONAL, TERRITORY } from './national-files.ts';
import {
  commit,
  forkOf,
  type National,
  nationalRepository,
  read,
  run,
  templateOf,
  write,
} from './repositories.ts';

const dated = (from: number, to: number) =>
  FORTY.slice(from, to).map((changes, at) => ({
    day: `2026-03-${String(from / 2 + Math.floor(at / 2) + 1).padStart(2, '0')}`,
    changes,
  }));

function start(make: (national: National) => string) {
  const national = nationalRepository();
  national.commit({ day: '2026-01-02', changes: NATIONAL });
  const fork = make(national);
  commit(fork, TERRITORY);
  return { national, fork };
}

const localTree = (fork: string) => git(fork, 'rev-parse', 'HEAD:content/local');

/** Every file outside the fork's folder, with its content. */
const elsewhere = (folder: string, at: string) =>
  git(folder, 'ls-tree', '-r', at)
    .split('\n')
    .filter((line) => !line.includes('\tcontent/local/'));

test('there are forty commits', () => expect(FORTY).toHaveLength(40));

/** What each ten commits must make the report say, though Git merges them all without a word. */
const SPOKEN: readonly (readonly RegExp[])[] = [
  [
    /content\/local\/kit\/accueillir\.md — La page nationale a changé/,
    /Dites \[-bonjour\.-\]\s+\{\+bonjour !\+\}/,
    /\{\+écoutez longtemps\+\}/,
    /Pages nouvelles \(1\)\n- kit\/nouvelle — Nouvelle/,
    /kit\/ecouter — Écouter ; vous la complétez/,
    ...LATER_SPOKEN[0],
  ],
  [
    /pied\/pied\.njk — Le gabarit national a changé/,
    /\{\+<p>Accessibilité : non conforme<\/p>\+\}/,
    /accueil\.njk — Le gabarit national a changé/,
    /\{\+<section>Un bloc nouveau<\/section>\+\}/,
    /suite\.njk — Le gabarit national s’appelle maintenant components\/lire\/lire\.njk/,
    /theme\.css \(--lien\) — L’édition nationale a changé sa valeur/,
    /theme\.css \(--ombre\) — L’édition nationale n’emploie plus ce nom/,
    /theme\.css \(\.affiche\) — L’édition nationale n’emploie plus ce nom/,
  ],
  [
    /kit\/orienter\.md — La page nationale s’appelle maintenant kit\/guider/,
    /kit\/imprimer\.md — La page nationale s’appelle maintenant kit\/papier : sous ce nom, elle paraîtra/,
    /kit\/ancienne\.md — La page nationale n’existe plus/,
    /kit\/payer\.md — .*maintenant sous CC BY-NC 4\.0/,
    /local\/pages\/horaires\.md:\d+ — .*\/citee\//,
    /local\/kit\/chez-nous\.md:1 — une page nationale porte déjà ce nom/,
    /local\/kit\/accueillir\.md — Champ obligatoire nouveau : « Matériel »/,
    /local\/kit\/accueillir\.md — « Moment » : « pendant » n’existe plus/,
    /Champ facultatif nouveau : « Vidéo »/,
    ...LATER_SPOKEN[2],
  ],
  [/kit\/nommer\.md — La page nationale s’appelle maintenant kit\/dire/],
];

describe.each([
  ['a fork', forkOf, 10],
  ['a copy made by « Use this template »', templateOf, 20],
])('%s, forty national commits later', (_name, make, step) => {
  test(`is merged ${step} by ${step}: no conflict, its folder as it was, every silent case told before`, async () => {
    const { national, fork } = start(make);
    const before = localTree(fork);
    for (let at = 0; at < FORTY.length; at += step) {
      const spoken = SPOKEN.slice(at / 10, (at + step) / 10).flat();
      national.commit(...dated(at, at + step));
      const report = await run(compareEdition, fork);
      expect(report.complained).toBe('');
      for (const words of spoken) expect(report.said).toMatch(words);
      const update = await run(updateEdition, fork);
      expect([update.code, update.complained]).toEqual([0, '']);
      expect(localTree(fork)).toBe(before);
      expect(elsewhere(fork, 'HEAD')).toEqual(elsewhere(national.folder, 'main'));
      expect(git(fork, 'status', '--porcelain')).toBe('');
    }
    const again = await run(updateEdition, fork);
    expect(again.said).toContain('déjà toute l’édition nationale');
    // Merged, what nobody has decided yet is still told.
    const after = await run(compareEdition, fork, '--strict');
    expect(after.said).toMatch(/accueillir\.md — La page nationale a changé/);
    expect(after.said).toMatch(/\{\+<p>Accessibilité : non conforme<\/p>\+\}/);
    expect(after.said).toMatch(/imprimer\.md — La page nationale s’appelle maintenant kit\/papier/);
    expect(after.code).toBe(1);
  });
});

test('what was decided is told no more, until it changes again', async () => {
  const { national, fork } = start(forkOf);
  national.commit(...dated(0, 30));
  for (const words of [
    ['page:kit/accueillir', 'accepter'],
    ['gabarit:components/pied/pied.njk', 'ignorer'],
    ['theme:--lien', 'accepter'],
    ['page:kit/orienter', 'suivre'],
    ['page:kit/ancienne', 'reprendre'],
  ])
    expect(await run(decideOfChange, fork, ...words)).toMatchObject({ code: 0, complained: '' });
  expect(read(fork, 'content/local/kit/accueillir.md')).toContain(
    'version_nationale: 2026-03-02\n',
  );
  expect(read(fork, 'content/local/kit/guider.md')).toBe(
    TERRITORY['content/local/kit/orienter.md'],
  );
  const { said } = await run(compareEdition, fork);
  const waits = said.slice(said.indexOf('À décider'), said.indexOf('Pages nouvelles'));
  expect(waits).not.toMatch(/accueillir\.md|pied\.njk|--lien|orienter\.md|ancienne\.md/);
  expect(waits).toMatch(/--ombre/);
  expect(said).not.toMatch(/suivi\.yml/);
  const kept = read(fork, 'content/local/suivi.yml');
  write(fork, { 'content/local/suivi.yml': 'decisions: oui\n' });
  const spoiled = await run(decideOfChange, fork, 'theme:--ombre', 'ignorer');
  expect(spoiled).toMatchObject({ code: 1 });
  expect(spoiled.complained).toMatch(/local\/suivi\.yml:1 — « decisions »/);
  write(fork, { 'content/local/suivi.yml': kept });
  national.commit({
    day: '2026-05-01',
    changes: {
      '_includes/components/pied/pied.njk': '<footer>Tout autre</footer>\n',
      'content/national/kit/accueillir.md': TERRITORY['content/local/kit/chez-nous.md'] ?? '',
    },
  });
  const later = await run(compareEdition, fork);
  expect(later.said).toMatch(/pied\.njk — Le gabarit national a changé/);
  expect(later.said).toMatch(/accueillir\.md — La page nationale a changé/);
  expect(later.said).toMatch(/Depuis ce que vous avez accepté le/);
});

describe('a fork that left its folder', () => {
  test('is told before anything changes, with what to do; then takes what it is told to', async () => {
    const { national, fork } = start(forkOf);
    commit(fork, {
      'content/national/kit/accueillir.md': 'Autre chose.\n',
      '_includes/components/entete/entete.njk': '<header>Port-Essai</header>\n',
      '.gitlab-ci.yml': 'autre: chose\n',
    });
    national.commit(...dated(0, 40));
    const head = git(fork, 'rev-parse', 'HEAD');
    const refused = await run(updateEdition, fork);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/Rien n’a changé/);
    expect(refused.said).toMatch(
      /- content\/national\/kit\/accueillir\.md — Mettez votre texte dans content\/local\/kit\/accueillir\.md/,
    );
    expect(refused.said).toMatch(
      /entete\.njk — hors de votre dossier : Mettez votre gabarit dans content\/local\/templates/,
    );
    expect(refused.said).toMatch(/\.gitlab-ci\.yml — hors de votre dossier : la version nationale/);
    expect(git(fork, 'rev-parse', 'HEAD')).toBe(head);
    expect(git(fork, 'status', '--porcelain')).toBe('');
    const taken = await run(updateEdition, fork, '--prendre', 'content/national/kit/accueillir.md');
    expect([taken.code, taken.complained]).toEqual([0, '']);
    expect(read(fork, 'content/national/kit/accueillir.md')).toMatch(/longtemps/);
    expect(read(fork, '.gitlab-ci.yml')).toMatch(/npm run build/);
    expect(read(fork, '_includes/components/entete/entete.njk')).toMatch(/Port-Essai/);
  });

  test('with libraries of its own has a lock file made anew', async () => {
    const { national, fork } = start(forkOf);
    const own = JSON.parse(read(fork, 'package.json'));
    commit(fork, {
      'package.json': `${JSON.stringify({ ...own, description: 'Port-Essai' }, null, 2)}\n`,
      'package-lock.json': '{}\n',
    });
    national.commit(...dated(30, 40));
    const update = await run(updateEdition, fork);
    expect([update.code, update.complained]).toEqual([0, '']);
    expect(JSON.parse(read(fork, 'package.json'))).toMatchObject({
      version: '0.3.0',
      description: 'Port-Essai',
    });
    expect(JSON.parse(read(fork, 'package-lock.json'))).toMatchObject({
      version: '0.3.0',
      lockfileVersion: 3,
    });
    expect(git(fork, 'status', '--porcelain')).toBe('');
  });
});

test.each([
  ['a file that is not kept in Git yet', { 'content/national/kit/nouvelle.md': 'à moi\n' }, false],
  ['a change that is not kept in Git yet', { 'content/local/theme.css': 'a {}\n' }, true],
])('%s stops the update, and nothing changes', async (_name, changes, isKnown) => {
  const { national, fork } = start(forkOf);
  national.commit(...dated(0, 10));
  write(fork, changes);
  const head = git(fork, 'rev-parse', 'HEAD');
  const trial = await run(updateEdition, fork, '--essai');
  expect(trial.said.includes('pas encore enregistrés dans Git')).toBe(isKnown);
  const { code, complained } = await run(updateEdition, fork);
  expect(code).toBe(1);
  expect(complained).toMatch(isKnown ? /git stash.*Rien n’a changé/s : /rien n’a changé/);
  expect(git(fork, 'rev-parse', 'HEAD')).toBe(head);
  const [[path, text] = ['', '']] = Object.entries(changes);
  expect(read(fork, path)).toBe(text);
});
