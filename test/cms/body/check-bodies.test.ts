import { describe, expect, test } from 'vitest';
import { bodyProblems, firstDamage } from '../../../src/cms/body/check-bodies.ts';
import { inDecapForm } from '../../../src/cms/body/decap-serializer.ts';
import { sourceOnlyPassages } from '../../../src/cms/body/source-only.ts';
import { CONSTRUCTS } from './constructs.ts';
import { ENTRY_FILES } from './entry-files.ts';

const FRONT = '---\ntitre: Un\n---\n';

test('no entry of the national edition or of a fixture would be changed by the editor', () => {
  expect(bodyProblems(ENTRY_FILES.map(([, entry]) => entry))).toEqual([]);
});

test('no construct would be changed either, wherever it stands', () => {
  const files = CONSTRUCTS.map(([file, source]) => ({
    file,
    text: `${FRONT}\n\n${source}  \n\n\n`,
  }));
  expect(bodyProblems(files)).toEqual([]);
});

/** Decap without what keeps blocks as they were: what the check is there to catch. */
describe('an editor that damages', () => {
  test.each([
    [
      'Un\n\n- [ ] à faire',
      { line: 3, message: 'l’éditeur en ligne changerait « - [ ] à faire » en « - à faire »' },
    ],
    [
      '2 * 3 * 4',
      { line: 1, message: 'l’éditeur en ligne changerait « 2 * 3 * 4 » en « 2  *3*  4 »' },
    ],
    ['Un\n\n> un\n\n> deux', { line: 4, message: 'l’éditeur en ligne changerait «  » en « > »' }],
  ])('%j', (source, { line, message }) => {
    const damage = firstDamage(source, inDecapForm);
    expect(damage).toMatchObject({ line, message });
    expect(damage?.expected).toMatch(/^« .* », ou le même passage dit autrement$/);
  });

  test('says when the formatter mends it', () => {
    expect(firstDamage('* un', inDecapForm)).toEqual({
      line: 1,
      message: 'l’éditeur en ligne changerait « * un » en « - un »',
      expected:
        'un texte que l’éditeur garde tel quel ; lancez npm run format, qui le met en forme',
    });
  });

  test('says nothing of a text that it keeps', () => {
    expect(firstDamage('Un\n\n- deux', inDecapForm)).toBeUndefined();
  });
});

test.each([
  ['- [ ] à faire', 'les cases à cocher ne s’y montrent pas : écrivez une liste simple'],
  ['```\nx\n```', 'un bloc de code ne s’y modifie qu’ainsi'],
  ['- un\n\n- deux', 'les lignes vides entre les points d’une liste s’y perdraient : enlevez-les'],
  [
    'Un [lien][ici].',
    'écrivez l’adresse dans le lien : [texte](https://exemple.fr)',
    '\n\n[ici]: https://exemple.fr',
  ],
  ['2 * 3 * 4', 'écrivez « × » pour multiplier, ou « \\* » pour un astérisque'],
  ['---', 'un trait de séparation ne s’y montre pas : un intertitre le remplace mieux'],
  ['> un\n\n> deux', 'écrivez une ligne « > » entre les deux citations, ou un paragraphe'],
  ['> [!NOTE]\n> un', 'écrivez un encadré : ::: attention, le texte, puis :::'],
])('%j stays in source, and why', (source, advice, after = '') => {
  const passages = sourceOnlyPassages('un.md', `${FRONT}\nAvant.\n\n${source}${after}\n`);
  expect(passages[0]).toMatchObject({ advice });
  expect(passages[0]?.found).toBe(source.startsWith('> un') ? '> deux' : source.split('\n')[0]);
  expect(passages[0]?.line).toBe(source.startsWith('> un') ? 9 : 7);
});
