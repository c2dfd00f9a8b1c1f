import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { FRENCH, frenchLocale, type ScreenTexts, SIMPLE } from '../../../src/cms/app/locale.ts';
import { frenchTypography, OPAQUE } from '../../../src/markdown/typography.ts';

/** Decap ships its texts for browsers: they are read as the admin's bundle reads them. */
async function decapTexts(): Promise<{ en: ScreenTexts; fr: ScreenTexts }> {
  const { outputFiles } = await build({
    stdin: { contents: "export { en, fr } from 'decap-cms-locales'", resolveDir: '.' },
    bundle: true,
    format: 'esm',
    mainFields: ['module', 'main'],
    treeShaking: true,
    charset: 'utf8',
    write: false,
  });
  const program = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${program}`);
}

const { en, fr } = await decapTexts();
const english = flat(en);
const french = flat(frenchLocale(fr));

/** Texts by place: `editor.editorToolbar.draft` → « Brouillon ». */
function flat(texts: ScreenTexts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[path + key, text] as const] : [...flat(text, `${path}${key}.`)],
    ),
  );
}

/** Words that are the same in both languages, and texts that hold nothing but a value. */
const SAME = [
  'editor.editorWidgets.markdown.code',
  'mediaLibrary.mediaLibraryModal.images',
  'ui.toast.onFailToAuth',
  'workflow.workflowCard.lastChangeNoAuthor',
];

const places = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
const forms = (text: string) => text.split('||||').length;

test('every text of the screen is said in French', () => {
  expect(english.size).toBeGreaterThan(240);
  const missing = [...english.keys()].filter((key) => !french.get(key)?.trim());
  expect(missing).toEqual([]);
  const same = [...english].filter(([key, text]) => french.get(key) === text).map(([key]) => key);
  expect(same).toEqual(SAME);
});

test('ours name places that Decap has', () => {
  const unknown = [...flat(FRENCH).keys(), ...flat(SIMPLE).keys()].filter(
    (key) => !english.has(key),
  );
  expect(unknown).toEqual([]);
});

test('values and plural forms stand in the French as in the English', () => {
  for (const [key, text] of english) {
    const translated = french.get(key) ?? '';
    expect(places(translated), key).toEqual(places(text));
    expect(forms(translated), key).toBe(forms(text));
  }
});

test('French typography, and no word of Git', () => {
  for (const [key, text] of french) {
    const sentence = text.replaceAll(/%\{\w+\}/g, OPAQUE);
    expect(frenchTypography(sentence), key).toBe(sentence);
    expect(sentence, key).not.toMatch(/["']|\.\.\./);
    expect(sentence, key).not.toMatch(
      /\b(?:backend|commit|branche|fusion\w*|dépôt|slug|issue|workflow|optionnel)\b/i,
    );
  }
});

test('what is edited has one name, and no text names a format of files', () => {
  const other = [...french, ...flat(frenchLocale(fr, 'simple'))].filter(
    ([, text]) =>
      /entrées?(?!\p{L})/iu.test(text.replace('Ctrl+Entrée', '')) || /markdown|json/i.test(text),
  );
  expect(other).toEqual([]);
});

test('the steps of publishing have one name each', () => {
  const said = (key: string) => french.get(key);
  const steps = [
    ['draft', 'draftHeader', 'Brouillon'],
    ['inReview', 'inReviewHeader', 'À relire'],
    ['ready', 'readyHeader', 'Prêt'],
  ];
  for (const [button, column, name] of steps) {
    expect(said(`editor.editorToolbar.${button}`)).toBe(name);
    expect(said(`workflow.workflowList.${column}`)).toBe(name);
  }
  expect(said('mediaLibrary.mediaLibraryCard.draft')).toBe('Brouillon');
  expect(said('editor.editor.onPublishingNotReady')).toContain('«\u202FPrêt\u202F»');
});

test('ours stand before Decap’s, which fill the rest', () => {
  expect(
    frenchLocale({
      auth: { login: "S'identifier", loginWithForgejo: 'Forgejo' },
      autre: 'Voilà !',
    }),
  ).toMatchObject({
    auth: { login: 'S’identifier', loginWithForgejo: 'Se connecter avec Forgejo' },
    autre: 'Voilà\u202F!',
  });
});

test('without workflow, nothing is said to be published: it is written on this machine', () => {
  const simple = flat(frenchLocale(fr, 'simple'));
  expect(simple.get('editor.editorToolbar.publishNow')).toBe('Enregistrer maintenant');
  const toolbar = [...simple].filter(([key]) => /editorToolbar\.publish/.test(key));
  expect(toolbar.filter(([, text]) => /publi/i.test(text))).toEqual([]);
  expect([...simple.keys()].sort()).toEqual([...french.keys()].sort());
});
