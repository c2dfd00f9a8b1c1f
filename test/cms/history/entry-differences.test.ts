import { expect, test } from 'vitest';
import { formFields } from '../../../src/cms/field-widget.ts';
import { entryDifferences, type ShownField } from '../../../src/cms/history/entry-differences.ts';
import { typeNamed } from '../../../src/model/types.ts';

const FIELDS = formFields(typeNamed('kit').schema) as ShownField[];

test.each([
  ['a text', { titre: 'Un titre' }, { titre: 'Un autre titre' }, [['Titre', 'autre ']]],
  ['a box', { point_juridique: false }, { point_juridique: true }, [['Point juridique', 'oui']]],
  ['a choice', { moment: 'avant' }, { moment: 'pendant' }, [['Moment', 'Pendant']]],
  ['a list', { auteurs: ['Ada'] }, { auteurs: ['Ada', 'Basile'] }, [['Auteurs', '– Basile\n']]],
  [
    'a list of groups',
    { etapes: [{ action: 'Écouter' }] },
    { etapes: [{ action: 'Écouter' }, { action: 'Noter' }] },
    [['Maintenant', 'Noter']],
  ],
  ['what is not changed', { titre: 'Un titre', ordre: 1 }, { ordre: 1, titre: 'Un titre' }, []],
  ['nothing and an empty text', { titre: '' }, {}, []],
])('%s is told in the words of the form', (_, before, after, expected) => {
  const found = entryDifferences(FIELDS, before, after).map(({ label, pieces }) => ({
    label,
    added: pieces
      .filter(({ change }) => change === 'added')
      .map(({ text }) => text)
      .join(''),
  }));
  expect(found.length).toBe(expected.length);
  for (const [at, [label, added]] of expected.entries()) {
    expect(found[at]?.label.toLowerCase()).toContain(String(label).toLowerCase());
    expect(found[at]?.added).toContain(added);
  }
});
