import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { likeness, type RawPage, renamedPages } from '../../src/edition/amont/national-pages.ts';
import { reportMarkdown } from '../../src/edition/amont/report-markdown.ts';
import { compareEdition } from '../../src/edition/amont.ts';
import type { UpstreamReport } from '../../src/model/upstream/followed.ts';
import { FORTY, NATIONAL, TERRITORY } from './national-files.ts';
import { type Changes, read, run, temporaryFolder, write } from './repositories.ts';

/** The national files after some of the forty commits. */
const later = (count: number): Changes =>
  Object.fromEntries(
    Object.entries(Object.assign({}, NATIONAL, ...FORTY.slice(0, count))).filter(
      ([, text]) => text !== null,
    ),
  ) as Changes;

/** A territory that has no Git. */
function plainFork(): string {
  const folder = temporaryFolder();
  write(folder, { ...NATIONAL, ...TERRITORY });
  return folder;
}

async function archiveOf(files: Changes, below = ''): Promise<string> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(files)) zip.file(below + path, text ?? '');
  const path = join(temporaryFolder(), 'trame.zip');
  writeFileSync(path, await zip.generateAsync({ type: 'uint8array' }));
  return path;
}

describe('without Git', () => {
  test.each([
    [
      'a folder',
      async () => {
        const folder = temporaryFolder();
        write(folder, later(30));
        return folder;
      },
    ],
    ['a released archive', () => archiveOf(later(30), 'trame-0.2.0/')],
    ['an archive without a folder around it', () => archiveOf(later(30))],
  ])('%s is compared all the same', async (_name, make) => {
    const { code, said, complained } = await run(compareEdition, plainFork(), '--de', await make());
    expect([code, complained]).toEqual([0, '']);
    expect(said).toMatch(/accueillir\.md — La page nationale a changé/);
    expect(said).toMatch(/\{\+écoutez longtemps\+\}/);
    expect(said).toMatch(/\{\+<p>Accessibilité : non conforme<\/p>\+\}/);
    expect(said).toMatch(/imprimer\.md — La page nationale s’appelle maintenant kit\/papier/);
    expect(said).toMatch(/theme\.css \(--ombre\) — .*n’emploie plus ce nom/);
    expect(said).toMatch(/« Moment » : « pendant » n’existe plus/);
    expect(said).toMatch(/Sans Git, l’histoire des pages n’est pas connue/);
  });

  test('nothing new is told as such', async () => {
    const { said } = await run(compareEdition, plainFork(), '--de', await archiveOf(later(0)));
    expect(said).toMatch(/Rien n’attend votre décision/);
    expect(said).not.toMatch(/Pages|À corriger/);
  });
});

test('a colour that upstream changes is told where a theme can no longer be read upon it', async () => {
  const folder = temporaryFolder();
  const styles = 'src/site/styles/tokens.css';
  write(folder, { ...NATIONAL, 'content/local/theme.css': ':root { --lien: #0b5563; }\n' });
  const tokens = NATIONAL[styles] ?? '';
  const said = async (paper: string) => {
    const upstream = { ...NATIONAL, [styles]: tokens.replace('#fbf8f2', paper) };
    return (await run(compareEdition, folder, '--de', await archiveOf(upstream))).said;
  };
  expect(await said('#fffdf8')).not.toMatch(/À corriger|contraste/);
  expect(await said('#0b4a56')).toMatch(/content\/local\/theme\.css:1 — .*contraste/);
});

test('hundreds of pages that go and hundreds that come are laid beside those they are like', () => {
  const page = (folder: string, at: number): RawPage => ({
    key: `${folder}/${at}`,
    path: '',
    blob: '',
    text: `---\ntitre: Page\n---\nUn texte commun. ${Array.from({ length: 40 }, (_, word) => `mot${at}x${word}`).join(' ')}`,
    data: {},
  });
  const numbers = Array.from({ length: 600 }, (_, at) => at);
  const renamed = renamedPages(
    numbers.map((at) => page('kit', at)),
    numbers.map((at) => page('guide', at)),
  );
  expect([...renamed].every(([from, { key }]) => key === from.replace('kit', 'guide'))).toBe(true);
  expect(renamed.size).toBe(600);
});

test.each([
  ['a place that is nowhere', ['--de', '/nulle/part/trame.zip'], /introuvable/],
  ['what is no archive', ['--de', 'package.json.zip'], /introuvable/],
  ['an address that would start a program', ['--de', 'ext::sh -c id'], /suivi par Git|ni un dépôt/],
  ['nothing, where nothing tells', [], /n’est pas suivi par Git.*archive \.zip/],
])('%s is told with what to do', async (_name, words, expected) => {
  const { code, complained } = await run(compareEdition, plainFork(), ...words);
  expect(code).toBe(1);
  expect(complained).toMatch(expected);
});

test('the report is also written for programs and for the forge', async () => {
  const folder = plainFork();
  const [json, markdown] = [join(folder, 'rapport.json'), join(folder, 'rapport.md')];
  const archive = await archiveOf(later(30));
  await run(compareEdition, folder, '--de', archive, '--json', json, '--markdown', markdown);
  const report: UpstreamReport = JSON.parse(read(folder, 'rapport.json'));
  expect(report.suivi.find(({ objet }) => objet === 'page:kit/accueillir')).toMatchObject({
    etat: 'change',
    attend: true,
    version: '2026-03-02',
    choix: ['accepter', 'ignorer', 'completer', 'reprendre'],
  });
  expect(read(folder, 'rapport.md')).toMatch(/^## À décider \(\d+\)$/m);
});

test('no word of a page acts in an issue of the forge', () => {
  const text = reportMarkdown({
    format: 1,
    fait: '2026-03-02',
    amont: { nom: 'https://amont.example' },
    pages: [
      { nature: 'nouvelle', cle: 'kit/a', titre: '@everyone <img src=x> [ici](http://x) #12' },
    ],
    suivi: [
      {
        objet: 'page:kit/b',
        genre: 'remplace',
        fichier: 'content/local/kit/b.md',
        titre: 'B',
        etat: 'change',
        empreinte: '',
        depuis: 'hier',
        differences: [
          { change: 'kept', text: 'avant\n' },
          { change: 'removed', text: 'vieux\n' },
          { change: 'added', text: '```\n@equipe neuf\n' },
        ],
        attend: true,
        message: 'A changé.',
        choix: ['accepter'],
      },
    ],
    modele: [],
    problemes: [],
    egares: [],
    remarques: [],
  });
  expect(text).toContain('@\u200Beveryone \\<img src=x\\> \\[ici\\](http://x) #\u200B12');
  expect(text).toMatch(/ {2}```diff\n {2}- vieux\n {2}\+ ˋˋˋ\n {2}\+ @equipe neuf\n {2}```/);
});

test.each([
  ['un deux trois', '**un** deux\ntrois.', 1],
  ['un deux trois quatre cinq', 'un deux trois quatre six', 2 / 3],
  ['un deux trois', 'un trois deux', 0],
  ['un', 'deux', 0],
  ['', '', 1],
])('%j and %j are alike by %f', (one, other, expected) => {
  expect(likeness(one, other)).toBeCloseTo(expected);
});
