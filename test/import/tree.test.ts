import { execFileSync } from 'node:child_process';
import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { typeNamed } from '../../src/model/types.ts';
import { bodyOf, FIXTURES, sandbox } from './sandbox.ts';

const EDITION = `nom: Essai
devise: Une devise
description: Une édition pour les essais.
editeur: Mission Société Numérique
adresse: https://essai.example
`;
/** What no text says and no placeholder can stand for. */
const GIVEN: Record<string, string[]> = {
  charte: ['nature=deontologie'],
  kit: ['moment=pendant', 'duree=10'],
};
const ORGANISATION = ['--auteur', 'Mission Société Numérique'];

/** Runs the real `npm run check`, without npm. */
function check(content: string): string {
  return execFileSync('node', ['src/commands/run.mjs', 'check'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, TRAME_CONTENT: content },
    encoding: 'utf8',
  });
}

const front = (file: string) => parse(file.split(/^---\n/m)[1] ?? '') as Record<string, unknown>;

describe('a tree of twenty texts', () => {
  let box: ReturnType<typeof sandbox>;
  let output = '';

  beforeEach(async () => {
    box = sandbox();
    box.copy('jekyll');
    box.write('national/edition.yml', EDITION);
    const result = await box.run('--type', 'guide', ...ORGANISATION);
    expect(result.errors).toBe('');
    expect(result.exitCode, result.output).toBe(0);
    output = result.output;
  });

  const pages = () => box.list('national/guide').map((name) => box.read(`national/guide/${name}`));

  it('becomes twenty pages that the model and the inspection of texts accept', () => {
    expect(pages()).toHaveLength(20);
    expect(output).toContain(
      '21 textes lus : 20 pages écrites, 1 texte laissé de côté, 3 images et documents',
    );
    for (const file of pages()) {
      expect(typeNamed('guide').schema.safeParse(front(file)).error).toBeUndefined();
      expect(inspectMarkdown(bodyOf(file)).faults, file).toEqual([]);
    }
  });

  it('passes `npm run check`', () => {
    expect(check(box.content)).toContain('20 pages sans problème');
  });

  it('passes it for pages, sheets and charters too', async () => {
    for (const type of ['page', 'kit', 'charte', 'diagnostic', 'miroir']) {
      const options = (GIVEN[type] ?? []).flatMap((field) => ['--champ', field]);
      expect((await box.run('--type', type, ...options)).exitCode).toBe(0);
    }
    expect(check(box.content)).toContain('120 pages sans problème');
  });

  it('keeps the order of the chapters, each page at its own place', () => {
    const orders = pages().map((file) => Number(front(file).ordre));
    expect(new Set(orders).size).toBe(20);
    const byOrder = pages().sort((a, b) => Number(front(a).ordre) - Number(front(b).ordre));
    expect(byOrder.slice(0, 3).map((file) => front(file).titre)).toEqual([
      'Un guide pour un numérique inclusif',
      'Pourquoi agir',
      'Qui est concerné ?',
    ]);
    expect(front(byOrder.at(-1) ?? '').titre).toBe('Préparer le rendez-vous');
  });

  it('leads its links to the new pages, files and sites', () => {
    const links = pages().flatMap((file) =>
      inspectMarkdown(bodyOf(file)).links.map(({ href }) => href),
    );
    expect([...new Set(links)].filter((href) => href.startsWith('/')).sort()).toEqual([
      '/guide/accueillir-une-personne/',
      '/guide/acteurs-de-proximite/',
      '/guide/evaluer-les-competences/#choisir-un-outil',
      '/guide/introduction-accompagner/',
      '/guide/introduction/',
      '/guide/orienter/',
      '/guide/pourquoi-agir/',
      '/guide/trois-echelons/',
      '/media/guide-d-animation.pdf',
    ]);
    expect(box.list('media')).toEqual([
      'carte-des-acteurs.png',
      'guide-d-animation.pdf',
      'schema-gouvernance.png',
    ]);
  });
});

describe('the text that the mission left (seed 000)', () => {
  const NAME = '000_9d54968f71b77e39.txt';

  async function importSeed() {
    const box = sandbox();
    box.copy('jekyll-seed');
    const day = new Date(2018, 4, 14, 12);
    utimesSync(join(box.source, NAME), day, day);
    box.write('national/edition.yml', EDITION);
    const result = await box.runFile(NAME, '--type', 'guide', ...ORGANISATION);
    return { box, ...result };
  }

  it('becomes the page that an editor would have written', async () => {
    const { box, exitCode } = await importSeed();
    expect(exitCode).toBe(0);
    expect(box.read('national/guide/recommandations-des-rapporteurs.md')).toBe(
      readFileSync(join(FIXTURES, 'jekyll-seed/attendu.md'), 'utf8'),
    );
    expect(check(box.content)).toContain('1 page sans problème');
  });

  it('tells what was changed, and what to read again', async () => {
    const { output } = await importSeed();
    expect(output).toBe(readFileSync(join(FIXTURES, 'jekyll-seed/compte-rendu.txt'), 'utf8'));
  });
});
