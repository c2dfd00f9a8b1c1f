import type { Chance } from '../chance.ts';
import { wordsAndSigns } from './page-says.ts';
import { BLANKS, type Piece, phrase, slippedPhrase, words } from './phrases.ts';

type Make = (c: Chance) => Piece;

const lines = (parts: readonly Piece[], between = '\n'): Piece => ({
  source: parts.map(({ source }) => source).join(between),
  says: parts.flatMap(({ says }) => says),
});

const marked = ({ source, says }: Piece, before: string, ...marks: string[]): Piece => ({
  source: `${before}${source}`,
  says: [...marks, ...says],
});

/** A sentence begins with a capital: no sign of a block stands there. */
const sentence = (c: Chance, make: Make = phrase): Piece => marked(make(c), 'Dire ', 'Dire');

const some = (c: Chance, make: (at: number) => Piece, least = 1): Piece[] =>
  Array.from({ length: c.whole(least, 3) }, (_, at) => make(at));

const heading =
  (before: string, after = '') =>
  (c: Chance): Piece => {
    const { source, says } = words(c);
    return { source: `${before}${source}${after}`, says: ['<h2>', ...says] };
  };

const list =
  (sign: (at: number) => string, ordered = false, least = 1) =>
  (c: Chance): Piece => {
    const tag = ordered ? 'ol' : 'ul';
    const { source, says } = lines(
      some(c, (at) => marked(words(c), sign(at), ordered ? `<li ${at + 1}>` : '<li>'), least),
    );
    return { source, says: [`<${tag}>`, ...says, `</${tag}>`] };
  };

/** A list with one under its first item. */
const nested =
  (sign: string, indent: string) =>
  (c: Chance): Piece => {
    const [first, inner, last] = [words(c), words(c), words(c)];
    const [tag, one, two] = sign === '- ' ? ['ul', '<li>', '<li>'] : ['ol', '<li 1>', '<li 2>'];
    return {
      source: `${sign}${first.source}\n${indent}- ${inner.source}\n${sign.replace('1', '2')}${last.source}`,
      says: [
        `<${tag}>`,
        one ?? '',
        ...first.says,
        '<ul>',
        '<li>',
        ...inner.says,
        '</ul>',
        two ?? '',
        ...last.says,
        `</${tag}>`,
      ],
    };
  };

const box =
  (open: string, close: string, title = '') =>
  (c: Chance): Piece => {
    const inside = sentence(c);
    const says = title ? ['Attention', ':', ...wordsAndSigns(title)] : ['Attention'];
    return {
      source: `${open}\n${inside.source}\n${close}`,
      says: ['<box>', ...says, ...inside.says],
    };
  };

interface TableForm {
  rule?: string;
  row?: (first: string, second: string) => string;
  gap?: string;
  more?: Piece;
}

const CELL_BAR = (first: string, second: string) => `| ${first} | ${second} |`;

const table =
  ({ rule = '| --- | --- |', row = CELL_BAR, gap = '', more }: TableForm = {}) =>
  (c: Chance): Piece => {
    const caption = words(c);
    const cells = Array.from({ length: 4 }, () => words(c, 2));
    const [a, b, d, e] = cells.map(({ source }) => source);
    const says = cells.map((cell) => ['<cell>', ...cell.says]);
    return {
      source: `Tableau : ${caption.source}\n\n${CELL_BAR(a ?? '', b ?? '')}\n${rule}\n${gap}${row(d ?? '', e ?? '')}${more?.source ?? ''}`,
      says: [
        '<table>',
        '<caption>',
        ...caption.says,
        '<tr>',
        ...says.slice(0, 2).flat(),
        '<tr>',
        ...says.slice(2).flat(),
        ...(more?.says ?? []),
        '</table>',
      ],
    };
  };

const definition =
  (write: (term: string, sense: string) => string) =>
  (c: Chance): Piece => {
    const [term, sense] = [words(c, 2), words(c)];
    return {
      source: write(term.source, sense.source),
      says: ['<dt>', ...term.says, '<dd>', ...sense.says],
    };
  };

const code =
  (open: string, close: string) =>
  (c: Chance): Piece => {
    const { source, says } = words(c);
    return {
      source: `${open}\n${source} **x**${close}`,
      says: ['<pre>', '<code>', ...says, '*', '*', 'x', '*', '*'],
    };
  };

/** A paragraph that is shown whole, whatever stands around its words. */
const around =
  (write: (text: string) => string) =>
  (c: Chance): Piece => {
    const { source, says } = words(c);
    return { source: write(source), says };
  };

const RIGHT: readonly Make[] = [
  (c) => lines(some(c, () => sentence(c))),
  (c) => lines(some(c, () => sentence(c))),
  (c) => sentence(c),
  heading('## '),
  heading('##\t'),
  heading('## ', ' ##'),
  list(() => '- '),
  list(() => '* '),
  list(() => '-\t'),
  list((at) => `${at + 1}. `, true),
  list(() => '1. ', true),
  list((at) => `${at + 1}) `, true),
  nested('- ', '  '),
  nested('- ', '    '),
  nested('1. ', '   '),
  (c) => {
    const { source, says } = lines(
      some(c, () => sentence(c)),
      '\n> ',
    );
    return { source: `> ${source}`, says: ['<blockquote>', ...says, '</blockquote>'] };
  },
  box('::: attention', ':::'),
  box('::: attention Un titre', ':::', 'Un titre'),
  box(':::Attention', ':::'),
  table(),
  table({ rule: '|:-:|---|' }),
  table({ row: (first, second) => `${first} | ${second}` }),
  definition((term, sense) => `${term}\n: ${sense}`),
  definition((term, sense) => `${term}\n\n: ${sense}`),
  code('```', '\n```'),
  code('~~~ js', '\n~~~'),
  () => ({ source: '___', says: ['<hr>'] }),
];

const SLIPS: readonly Make[] = [
  (c) => lines([sentence(c), sentence(c, slippedPhrase), sentence(c)]),
  (c) => sentence(c, slippedPhrase),
  (c) => sentence(c, slippedPhrase),
  (c) => list(() => '- ')(c).says && marked(slippedPhrase(c), '- ', '<ul>', '<li>'),
  (c) => heading(`##${c.pick(BLANKS)}`)(c),
  (c) => heading(`${c.pick(BLANKS)}## `)(c),
  heading('##'),
  heading('####### '),
  heading('## ', ' {#ancre}'),
  heading('## ', '##'),
  (c) => list(() => `-${c.pick(BLANKS)}`)(c),
  (c) => list((at) => `${at + 1}.${c.pick(BLANKS)}`, true)(c),
  (c) => list(() => `${c.pick(BLANKS)}- `)(c),
  list(() => '-', false, 2),
  list((at) => `${at + 1}.`, true),
  list((at) => `${at + 2018}. `, true),
  list((at) => `${at * 2 + 1}. `, true, 2),
  nested('1. ', '  '),
  nested('- ', ' '),
  (c) => nested('- ', `${c.pick(BLANKS)}${c.pick(BLANKS)}`)(c),
  box('::: attention', ''),
  box('::: atention', ':::'),
  box(':: attention', '::'),
  around((text) => `::: attention ${text} :::`),
  table({
    row: (first, second) => `| ${first} | ${second} | perdue |`,
    more: { source: '', says: ['<cell>', 'perdue'] },
  }),
  (c) => table({ rule: `|${c.pick(BLANKS)}---${c.pick(BLANKS)}| --- |` })(c),
  table({ rule: '| --- |' }),
  table({ rule: '| — | — |' }),
  table({ gap: '\n' }),
  table({ more: { source: '\nJuste après.', says: ['</table>', 'Juste', 'après', '.'] } }),
  definition((term, sense) => `${term}\nautre\n: ${sense}`),
  definition((term, sense) => `${term}\n:${sense}`),
  (c) => definition((term, sense) => `${term}\n:${c.pick(BLANKS)}${sense}`)(c),
  // With a name, for a second one without would close the first.
  code('~~~~ js', ''),
  around((text) => `    - ${text}`),
  around((text) => `*[AB] : ${text}`),
  around((text) => `${text}\n\n[ici]: https://exemple.fr`),
  around((text) => `[${text}][là]\n\n[là] : https://exemple.fr`),
  around((text) => `${text}[^1]\n\n[^1] : Une note.`),
  around((text) => `${text}[^un nom]\n\n[^un nom]: Une note.`),
  around((text) => `${text}[^un nom]\n\n[^un nom]: https://exemple.fr`),
  around((text) => `- [ ] ${text}`),
  around((text) => `> [!NOTE]\n> ${text}`),
  list((at) => `• ${at}`.slice(0, 2), false, 2),
  list(() => '– ', false, 2),
  list((at) => `${'abc'[at]}) `, true, 2),
  list((at) => `${at + 1}° `, true, 2),
  list((at) => `${at + 1}/ `, true, 2),
  heading('== ', ' =='),
  heading('h2. '),
  (c) => lines([sentence(c), sentence(c)], `\n${c.pick(BLANKS)}\n`),
  (c) => lines([sentence(c), { source: '---\u00A0', says: ['<hr>'] }], '\n\n'),
  around((text) => `!!! note\n    ${text}`),
  around((text) => `Tableau : ${text}`),
  around((text) => `${text}[^1]\n\n[^1]:`),
  around((text) => `::: attention\n:::\n\n${text}`),
  around((text) => `import ${text.replaceAll(' ', '')} from './a.js';`),
  around((text) => `{% highlight yaml %}\n${text}\n{% endhighlight %}`),
];

/** A block written as it should be. */
export const block: Make = (c) => within(c, c.pick(RIGHT));

/** A block with one slip in it. */
export const slippedBlock: Make = (c) => within(c, c.pick(SLIPS));

/** Blocks stand by themselves, in a quotation, in a box or in an item. */
function within(c: Chance, make: Make): Piece {
  const inside = make(c);
  const split = inside.source.split('\n');
  switch (c.whole(0, 9)) {
    case 0:
      return {
        source: split.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n'),
        says: ['<blockquote>', ...inside.says, '</blockquote>'],
      };
    case 1:
      return {
        source: `:::: attention\n${inside.source}\n::::`,
        says: ['<box>', 'Attention', ...inside.says],
      };
    case 2:
      return {
        source: split.map((line, at) => (at === 0 ? `- ${line}` : line && `  ${line}`)).join('\n'),
        says: ['<ul>', '<li>', ...inside.says, '</ul>'],
      };
    default:
      return inside;
  }
}
