import { describe, expect, test } from 'vitest';
import type { DraftFault } from '../../../../src/cms/app/check/draft-fault.ts';
import type { FormCheck, SaveTarget } from '../../../../src/cms/app/form/form-check.ts';
import { formFaults, giveFormCheck } from '../../../../src/cms/app/form/form-check.ts';
import { publishGate } from '../../../../src/cms/app/form/publish-gate.ts';
import { decideSaving, savedForm } from '../../../../src/cms/app/form/saving.ts';
import type { DecapMap, WrittenForm } from '../../../../src/cms/app/written-form.ts';
import { typeNamed } from '../../../../src/model/types.ts';

const MISSING: DraftFault = {
  kind: 'missing',
  path: ['resume'],
  message: 'champ vide',
  expected: 'un texte',
};
const REFUSED: DraftFault = {
  kind: 'refused',
  path: ['body'],
  line: 3,
  passage: 'Un mot',
  message: 'balise HTML « <b> »',
  expected: '« **mots** »',
};
const GAP: DraftFault = {
  kind: 'gap',
  path: ['body'],
  line: 1,
  found: 'À compléter',
  message: 'ce passage reste à écrire',
  expected: 'vos mots',
};

const form = (titre: string, slug?: string): WrittenForm => ({
  schema: typeNamed('kit').schema,
  data: { titre },
  entry: { type: 'kit', slug, edition: 'national', data: { titre }, body: '' },
});

const plainSpaces = (text = '') => text.replaceAll('\u00a0', ' ');

describe('saving', () => {
  test.each<[SaveTarget, readonly DraftFault[], boolean, RegExp]>([
    ['file', [], true, /^$/],
    ['file', [GAP], true, /^$/],
    [
      'file',
      [MISSING, REFUSED, GAP],
      true,
      /^Enregistré, avec 2 problèmes à corriger : d’ici là, le site garde les pages d’avant\. D’abord « Résumé » : à remplir\.$/,
    ],
    [
      'draft',
      [REFUSED],
      true,
      /^Brouillon enregistré, avec 1 problème à corriger avant de publier\. D’abord « Texte, “Un mot” » : balise HTML « <b> »\. Attendu : « \*\*mots\*\* »\.$/,
    ],
    ['site', [GAP], true, /^$/],
    ['site', [MISSING], false, /^Pas encore publié : 1 problème à corriger\. Votre texte est/],
  ])('to a %s, with %o', (target, faults, isDone, told) => {
    const saving = decideSaving(form('Accueillir', 'accueillir'), faults, target);
    expect(saving.isDone).toBe(isDone);
    expect(plainSpaces(saving.told)).toMatch(told);
  });

  test('items of a list that were left empty are not saved, hence not counted', () => {
    const etapes = [{ action: '', detail: null }, { action: 'Saluer' }, {}];
    const written = { schema: typeNamed('kit').schema, data: { titre: 'x', etapes, a_dire: [''] } };
    const { data } = savedForm(written);
    expect(data).toEqual({ titre: 'x', etapes: [{ action: 'Saluer' }] });
    const inLists = (form: WrittenForm) => formFaults(form).filter(({ path }) => path.length > 1);
    expect([inLists(written).length, inLists({ ...written, data }).length]).toEqual([3, 0]);
  });

  test.each<SaveTarget>(['file', 'draft', 'site'])(
    'a new entry takes its name from its title: without one it is not saved to a %s',
    (target) => {
      for (const titre of ['', '   ']) {
        const saving = decideSaving(form(titre), [MISSING], target);
        expect(saving).toMatchObject({ isDone: false, first: { path: ['titre'] } });
      }
      const long: DraftFault = { ...REFUSED, path: ['titre'], message: 'texte trop long' };
      const saving = decideSaving(form('a'.repeat(30_000)), [long], target);
      expect(saving).toMatchObject({ isDone: false, first: long });
      expect(saving.told).toMatch(/^Raccourcissez d’abord le titre/);
      const known = decideSaving(form('', 'accueillir'), [], target);
      expect(known.isDone).toBe(true);
    },
  );
});

describe('the gate before publishing', () => {
  const mapOf = (record: Record<string, unknown>): DecapMap => ({
    get: (key) => record[key],
    getIn: ([key = '']) => record[key],
  });
  const collection = mapOf({ name: 'kit', folder: 'content/national/kit' });
  const entry = mapOf({
    collection: 'kit',
    slug: 'accueillir',
    data: { titre: 'Accueillir', body: 'Avant\n\nUn <b>mot</b> de trop' },
  });

  /** What the gate says; nothing when it lets through. */
  async function through(
    target: SaveTarget,
    faults: DraftFault[],
    answer = true,
    ready: FormCheck['ready'] = async () => undefined,
  ): Promise<string> {
    giveFormCheck({
      target,
      entryFaults: () => faults,
      settingsFaults: () => [],
      titleOf: () => undefined,
      ready,
      onChange: () => () => undefined,
    });
    try {
      await publishGate(
        target,
        () => collection,
        () => answer,
      )({ entry });
      return '';
    } catch (error) {
      return plainSpaces(error instanceof Error ? error.message : String(error));
    }
  }

  test.each<SaveTarget>(['draft', 'site'])(
    'from a %s, what is refused is not published',
    async (target) => {
      expect(await through(target, [GAP, REFUSED])).toMatch(
        /^1 problème à corriger\. D’abord « Texte, “Un <b>mot<\/b> de trop” » : «.<b>.» se montrerait/,
      );
      expect(await through(target, [])).toBe('');
    },
  );

  test('what is not finished is published knowingly', async () => {
    expect(await through('draft', [GAP], true)).toBe('');
    expect(await through('draft', [GAP], false)).toMatch(/finir d’abord/);
  });

  test('a page that was just published may not be known yet: that is said', async () => {
    const dead = { ...REFUSED, message: 'le lien « /kit/neuf/ » ne mène nulle part' };
    expect(await through('draft', [dead])).toMatch(/attendez que le site soit reconstruit/);
  });

  test('a file of this machine is published by nobody', async () => {
    expect(await through('file', [REFUSED])).toBe('');
  });

  test('what is not known when the gate is asked is waited for: official codes come by themselves', async () => {
    const faults: DraftFault[] = [];
    const late = async () => void faults.push({ ...REFUSED, message: 'code inconnu' });
    expect(await through('draft', faults, true, late)).toMatch(/code inconnu/);
    const never = () => Promise.reject(new Error('404'));
    expect(await through('draft', [], true, never)).toMatch(/liste officielle.*pas pu être lue/);
  });
});
