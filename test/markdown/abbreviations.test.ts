import { expect, test } from 'vitest';
import { html } from './context.ts';

const DEFINITION = "*[CNIL]: Commission nationale de l'informatique";
const TITLE = 'Commission nationale de l’informatique';
const FIRST = `<abbr>CNIL</abbr> (${TITLE})`;
const NEXT = `<abbr title="${TITLE}">CNIL</abbr>`;

test.each<[what: string, source: string, expected: string]>([
  [
    'the first time, then the next ones',
    'La CNIL, la CNIL.\n\nCNIL',
    `<p>La ${FIRST}, la ${NEXT}.</p>\n<p>${NEXT}</p>`,
  ],
  ['in markup', "l'**CNIL** ?", `<p>l’<strong>${FIRST}</strong>¬?</p>`],
  ['in parentheses', '(dont la CNIL)', `<p>(dont la <abbr>CNIL</abbr> [${TITLE}])</p>`],
  [
    'explained just before',
    `La commission nationale de l’informatique (CNIL) et la CNIL`,
    `<p>La commission nationale de l’informatique (${NEXT}) et la ${NEXT}</p>`,
  ],
  ['explained just after', `La CNIL, **${TITLE}**`, `<p>La ${NEXT}, <strong>${TITLE}</strong></p>`],
  ['not in words', 'CNILS, xCNIL, cnil, éCNIL', '<p>CNILS, xCNIL, cnil, éCNIL</p>'],
  [
    'not in code or addresses',
    '`CNIL` <https://CNIL.fr>',
    '<p><code>CNIL</code> <a href="https://CNIL.fr" rel="external">https://CNIL.fr</a></p>',
  ],
  [
    'in a link, without the expansion',
    '[CNIL](/a/) CNIL',
    `<p><a href="/trame/a/">${NEXT}</a> ${FIRST}</p>`,
  ],
  [
    'in the title of a box, without the expansion',
    '::: exemple La CNIL\nCNIL\n:::',
    `<div class="encadre encadre-exemple" role="note">\n<p class="encadre-titre"><span class="encadre-genre">Exemple~:</span> La ${NEXT}</p>\n<p>${FIRST}</p>\n</div>`,
  ],
])('%s', (_what, source, expected) => {
  expect(html(`${source}\n\n${DEFINITION}`)).toBe(expected);
});

test('no expansion in a heading', () => {
  expect(html(`## La CNIL\n\n${DEFINITION}`)).toContain(`>La ${NEXT} <a class="ancre"`);
});

test.each<[what: string, source: string, expected: string]>([
  ['the longest counts', 'R&D\n\n*[R]: un\n*[R&D]: deux', '<p><abbr>R&amp;D</abbr> (deux)</p>'],
  ['of two definitions, the first', 'AB\n\n*[AB]: un\n*[AB]: deux', '<p><abbr>AB</abbr> (un)</p>'],
  ['right after a paragraph', 'AB\n*[AB]: un', '<p><abbr>AB</abbr> (un)</p>'],
  ['a name of JavaScript', 'constructor\n\n*[AB]: un', '<p>constructor</p>'],
  ['not a definition', '*[]: un\n\n*[AB]:', '<p>*[]~: un</p>\n<p>*[AB]~:</p>'],
])('%s', (_what, source, expected) => {
  expect(html(source)).toBe(expected);
});
