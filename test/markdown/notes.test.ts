import { expect, test } from 'vitest';
import { html } from './context.ts';

const call = (note: number, id = `appel_${note}`) =>
  `<sup class="appel-note"><a href="#note_${note}" id="${id}" aria-label="Note ${note}">${note}</a></sup>`;
const back = (note: number, id = `appel_${note}`, which = '') =>
  ` <a class="retour-note" href="#${id}" aria-label="Retour au texte, note ${note}${which}">↩\uFE0E</a>`;
const section = (...notes: string[]) =>
  `<section class="notes" aria-label="Notes">\n<h2>Notes</h2>\n<ol>\n${notes
    .map((note, index) => `<li id="note_${index + 1}">\n${note}\n</li>\n`)
    .join('')}</ol>\n</section>`;

test.each<[what: string, source: string, expected: string]>([
  [
    'a note',
    'a[^x]\n\n[^x]: b _c_',
    `<p>a${call(1)}</p>\n${section(`<p>b <em>c</em>${back(1)}</p>`)}`,
  ],
  [
    'numbers in the order of calls, not of definitions',
    'a[^y] b[^x]\n\n[^x]: c\n[^y]: d',
    `<p>a${call(1)} b${call(2)}</p>\n${section(`<p>d${back(1)}</p>`, `<p>c${back(2)}</p>`)}`,
  ],
  [
    'two calls of one note',
    'a[^x] b[^x]\n\n[^x]: c',
    `<p>a${call(1)} b${call(1, 'appel_1_2')}</p>\n${section(
      `<p>c${back(1)}${back(1, 'appel_1_2', ', appel 2')}</p>`,
    )}`,
  ],
  [
    'a note of several blocks',
    'a[^x]\n\n[^x]: b\n\n    - c\n',
    `<p>a${call(1)}</p>\n${section(`<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n<p>${back(1)}</p>`)}`,
  ],
  [
    'a note called by a note',
    'a[^x]\n\n[^y]: c\n[^x]: b[^y]',
    `<p>a${call(1)}</p>\n${section(`<p>b${call(2)}${back(1)}</p>`, `<p>c${back(2)}</p>`)}`,
  ],
  [
    'a note in a margin note',
    '{marge: a[^x]}\n\n[^x]: b',
    `<p><small class="note-marge" role="note"> <span class="visuellement-cache">(Note~: </span>a${call(1)}<span class="visuellement-cache">)</span></small></p>\n${section(`<p>b${back(1)}</p>`)}`,
  ],
  [
    'of two definitions, the first',
    'a[^x]\n\n[^x]: b\n[^x]: c',
    `<p>a${call(1)}</p>\n${section(`<p>b${back(1)}</p>`)}`,
  ],
  ['a note that is not called', 'a\n\n[^x]: b', '<p>a</p>'],
  ['a call without a note', 'a[^x]', '<p>a[^x]</p>'],
  [
    'a call in an alternative text is left out',
    '![a[^x]](/b.png)\n\n[^x]: c',
    '<p><img src="/trame/b.png" alt="a" loading="lazy" decoding="async"></p>',
  ],
  [
    'a name of JavaScript',
    'a[^__proto__]\n\n[^__proto__]: b',
    `<p>a${call(1)}</p>\n${section(`<p>b${back(1)}</p>`)}`,
  ],
])('%s', (_what, source, expected) => {
  expect(html(source)).toBe(expected);
});
