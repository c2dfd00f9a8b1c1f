import { expect, test } from 'vitest';
import { CUT, excerpts, type Piece, wordDifferences } from '../../src/model/word-differences.ts';
import { numbered, tooSlow } from '../growth.ts';

/** `le [-chat-]{+chien+} dort` */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ change, text }) =>
      change === 'kept' ? text : change === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

test.each([
  ['', '', ''],
  ['', 'un mot', '{+un mot+}'],
  ['un mot', '', '[-un mot-]'],
  ['le chat dort', 'le chien dort', 'le [-chat -]{+chien +}dort'],
  ['L’école d’été', 'L’œuvre d’été', 'L’[-école -]{+œuvre +}d’été'],
  ['Dix aînés.', 'Dix aînés !', 'Dix [-aînés.-]{+aînés !+}'],
  ['a\n\nb\n\nc\n', 'a\n\nc\n', 'a\n\n[-b\n\n-]c\n'],
  ['Un **mot** ici', 'Un mot ici', 'Un [-**mot** -]{+mot +}ici'],
  ['é', 'e\u0301', '[-é-]{+e\u0301+}'],
])('from « %s » to « %s »', (before, after, expected) => {
  expect(shown(wordDifferences(before, after))).toBe(expected);
});

/** Numbers that are always the same (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test('both texts are whole in the pieces, to the sign', () => {
  const next = numbers(20261130);
  const SIGNS = [
    'mot',
    'été',
    ' ',
    '\u202f',
    '\n',
    '\n\n',
    '’',
    '**',
    '«',
    '🏽',
    '1',
    '\r\n',
    'e\u0301',
  ];
  const text = () => Array.from({ length: next(60) }, () => SIGNS[next(SIGNS.length)]).join('');
  for (let round = 0; round < 2000; round += 1) {
    const [before, after] = [text(), text()];
    const pieces = wordDifferences(before, after);
    const side = (other: Piece['change']) =>
      pieces
        .filter(({ change }) => change !== other)
        .map((piece) => piece.text)
        .join('');
    expect([side('added'), side('removed')]).toEqual([before, after]);
  }
});

test('two long texts that share nothing are told apart in a time that follows their length', () => {
  const work = (length: number) => {
    const [before = '', after = ''] = ['a', 'b'].map((letter) =>
      numbered((at) => `${letter}${at} `, length),
    );
    expect(wordDifferences(before, after).map(({ change }) => change)).toContain('removed');
  };
  expect(tooSlow(work)).toBeUndefined();
});

test('only the words around a change are shown', () => {
  const long = 'mot '.repeat(200);
  const pieces = excerpts(wordDifferences(`${long}un ${long}`, `${long}deux ${long}`), 10);
  expect(shown(pieces)).toBe(`${CUT}mot mot mot [-un -]{+deux +}mot mot mot${CUT}`);
  expect(shown(excerpts(wordDifferences('a b', 'a c')))).toBe('a [-b-]{+c+}');
});
