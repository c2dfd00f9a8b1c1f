import { expect, test } from 'vitest';
import { templatesUsedBy } from '../../src/site/template-sources.ts';

const SOURCES = new Map([
  ['layouts/base.njk', '{% from "components/entete/entete.njk" import entete %}'],
  ['components/entete/entete.njk', "{%- import 'components/dessin/dessin.njk' as dessin %}"],
  ['components/dessin/dessin.njk', '{% macro dessin() %}{% endmacro %}'],
  ['layouts/page.njk', '{% extends "layouts/base.njk" %}{% include "components/a/a.njk" %}'],
  ['components/a/a.njk', '{% from "components/b/b.njk" import b %}'],
  ['components/b/b.njk', '{% from "components/a/a.njk" import a %}'],
  [
    'layouts/seul.njk',
    '{# {% extends #} Nous disons « from "layouts/page.njk" » en toutes lettres.',
  ],
]);

test.each([
  ['components/dessin/dessin.njk', ['components/dessin/dessin.njk']],
  [
    'layouts/base.njk',
    ['components/dessin/dessin.njk', 'components/entete/entete.njk', 'layouts/base.njk'],
  ],
  [
    'layouts/page.njk',
    [
      'components/dessin/dessin.njk',
      'components/entete/entete.njk',
      'layouts/base.njk',
      'components/b/b.njk',
      'components/a/a.njk',
      'layouts/page.njk',
    ],
  ],
  ['layouts/seul.njk', ['layouts/seul.njk']],
])('%s stands on what it calls, each once', (name, used) => {
  expect(templatesUsedBy(name, SOURCES)).toEqual(used);
});
