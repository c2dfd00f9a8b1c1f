import { expect, test } from 'vitest';
import { lostWords, resultWords, sourceWords } from '../../src/import/body/words.ts';
import { repeated, tooSlow } from '../growth.ts';
import { convert } from './convert.ts';

type Text = (length: number) => string;

const rep =
  (piece: string): Text =>
  (length) =>
    repeated(piece, length);
/** A beginning, one sign again and again, an end. */
const run =
  (start: string, sign: string, end = ''): Text =>
  (length) =>
    start + repeated(sign, length) + end;

/** Texts that other people's signs make slow to read: marks of editors, Liquid, HTML, attributes, notes. */
const TEXTS: Readonly<Record<string, Text>> = {
  'a box of MkDocs': run('!!! note', ' ', 'x'),
  'boxes of MkDocs': rep('!!! note\n    x\n'),
  'a shortcode of Hugo': run('{{<', ' ', 'x'),
  'shortcodes of Hugo': rep('{{< a="" '),
  'a component': run('<A', ' ', 'x'),
  components: rep('<A b="'),
  'links of a wiki': rep('[[a|'),
  highlights: rep('==a'),
  figures: rep('a~1'),
  'a mark never ended': run('(titre', ' ', 'x'),
  'a mark with a gap': run('(sous', ' ', 'titre 3) x'),
  'a mark far away': run('', ' ', '(titre x'),
  'a margin note never ended': run('(note dans', ' ', 'x'),
  'parentheses in a note': run('(note dans la marge : ', '(a '),
  'notes in notes': rep('(note dans la marge : '),
  'a box never ended': run('(encadré', ' ', 'x'),
  'boxes never ended': rep('(encadré : '),
  'the end of a box': run('(fin de l’encadré', ' ', 'x'),
  'a tag of Liquid': run('{%', ' '),
  'tags of Liquid': rep('{% '),
  'a value of Liquid': run('{{', ' '),
  'filters of Liquid': run('{{ x', ' |'),
  'attributes of Liquid': run('{% include x ', 'a=', ' %}'),
  'a name of Liquid': run('{% include x ', '-', ' %}'),
  'a tag of HTML': run('<a', ' ', '<'),
  'tags of HTML': rep(`<a${' '.repeat(200)}<`),
  'attributes of HTML': run('<a ', 'x ', '<'),
  'a value of HTML': run('<a href="', 'x', '<'),
  'signs of HTML': rep('<'),
  addresses: rep('<a@'),
  'a comment': run('<!--', '-'),
  'a list and its attributes': run('- a\n', ' ', '{:'),
  'ids of headings': run('# ', '{#'),
  'a long id': run('# a {#', 'a'),
  'a hidden comment': run('[//]: #', ' ', 'x'),
  bullets: rep('\uF0A7'),
  'empty lines': run('', '\n', '\uF0A7x'),
  rules: run('', '-', 'x'),
  'fences that nothing closes': rep('```a\n'),
  'fences too long for their ends': rep('````a\n```\n'),
  'code of HTML that nothing closes': rep('<pre>\n'),
  'codes between brackets': rep('[a b="c"'),
  'a code between brackets': run('[a ', '=', ']'),
  'attributes of other tools': rep('{ .a '),
  'a list of attributes': run('a { ', '.a ', '}'),
  'objects of React': rep('<a b={{'),
  'signs of revisions': rep('{~~a~>'),
  'comments of Obsidian': rep('%%a'),
  'notices of Grav': rep('!! a\n'),
  'callouts of Just the Docs': rep('{: .note }\na\n'),
  'lines of a grid': rep('+--+\n| a |\n'),
  'lines of a grid without cells': rep('+--+\n'),
  'lazy lines': run('> a\n', 'a\n'),
  'a fence': run('~~~', '~', '\nx'),
  'a definition': run('[a]: x', ' ', 'x'),
  'an address without end': run('](', 'a'),
  'calls of notes': rep('[^'),
  'a call of a note': run('[^', 'a'),
  'spaces in words': run('a', ' ', 'b'),
  'tables of HTML': run('<table>', '<tr><td>a'),
  slashes: run('[a](', '/', 'x)'),
};

test.each(Object.entries(TEXTS))(
  'a text is taken over in a time in proportion to its length: %s',
  (_name, text) => {
    const work = (length: number) => {
      const source = text(length);
      lostWords(sourceWords(source), resultWords(convert(source).markdown));
    };
    // Shorter first: what takes the cube or worse would never end.
    expect(tooSlow(work, 800)).toBeUndefined();
    expect(tooSlow(work, 16_000)).toBeUndefined();
  },
);
