import { expect, test } from 'vitest';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { html } from './context.ts';

test.each<[what: string, source: string, expected: string]>([
  ['words', 'En {anglais: open data}.', '<p>En <span lang="en">open data</span>.</p>'],
  ['from right to left', '{arabe: مرحبا}', '<p><span lang="ar" dir="rtl">مرحبا</span></p>'],
  ['a capital, spaces', '{ Anglais : a }', '<p><span lang="en">a</span></p>'],
  [
    'markup',
    '{anglais: a *b* [c](/d/)}',
    '<p><span lang="en">a <em>b</em> <a href="/trame/d/">c</a></span></p>',
  ],
  [
    'in a margin note',
    'a{marge: b {anglais: c}}',
    html('a{marge: b}').replace('b', 'b <span lang="en">c</span>'),
  ],
  [
    'its own typography is left alone',
    "Oui ! {anglais: What? “Yes!” don't}",
    '<p>Oui¬! <span lang="en">What? “Yes!” don\'t</span></p>',
  ],
  ['a language that is not known', '{klingon: qapla}', '<p>{klingon~: qapla}</p>'],
  ['escaped', '\\{anglais: a}', '<p>{anglais~: a}</p>'],
  ['code', '`{anglais: a}`', '<p><code>{anglais: a}</code></p>'],
])('%s', (_what, source, expected) => {
  expect(html(source)).toBe(expected);
});

test.each<[source: string, message: string, expected: string]>([
  [
    '{anglais: open data',
    'mots en anglais jamais fermés : « {anglais: open data »',
    '« {anglais: les mots} »',
  ],
  ['a\n{espagnol: }', 'mots en espagnol absents : « {espagnol: } »', '« {espagnol: les mots} »'],
])('« %s » is a fault', (source, message, expected) => {
  expect(inspectMarkdown(source).faults).toEqual([
    expect.objectContaining({ line: source.split('\n').length, message, expected }),
  ]);
});

test('a passage that is well made is no fault, nor is a brace of another kind', () => {
  expect(inspectMarkdown('{anglais: a} {autre: b} {c}').faults).toEqual([]);
});
