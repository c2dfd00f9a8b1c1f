import { expect, test } from 'vitest';
import { staticSvgFault } from '../../src/corpus/static-svg.ts';
import { repeated, tooSlow } from '../growth.ts';

const faultOf = (svg: string) => staticSvgFault(Buffer.from(svg));
const NS = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

test.each([
  ['plain shapes', `<svg ${NS}><title>L&#8217;été</title><path d="M0 0"/></svg>`],
  [
    'a gradient, a style and a declaration',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- dessin -->\n<svg ${NS}><style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><use href="#g"/></svg>\n`,
  ],
  ['a mark of the order of bytes', `\uFEFF<svg ${NS}/>`],
  [
    'colours, moves and words',
    `<svg ${NS}><g transform="rotate(45) translate(1,2)" fill="rgb(0 0 0)" aria-label="Été(2026)" data-name="Calque(1)"><rect fill="url(#g)" style="fill:url('#g')"/></g></svg>`,
  ],
  [
    'the notes of a drawing program',
    `<svg ${NS} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"><g inkscape:label="Calque(1)"/></svg>`,
  ],
  ['a picture within', `<svg ${NS} ${XLINK}><image xlink:href="data:image/png;base64,AA"/></svg>`],
  [
    'a rule for small screens',
    `<svg ${NS}><style>@media(max-width:9px){a{fill:red}}</style></svg>`,
  ],
  [
    'a picture of some weight',
    `<svg ${NS}><image href="data:image/png;base64,${'A'.repeat(500_000)}"/></svg>`,
  ],
])('%s: a drawing', (_what, svg) => {
  expect(faultOf(svg)).toBeUndefined();
});

test('parts that show each other, until no browser could draw them, are refused', () => {
  const layers = (count: number, show: (id: number) => string) =>
    `<svg ${NS}><defs>${Array.from({ length: count }, (_, at) => `<g id="a${at}">${show(at + 1).repeat(10)}</g>`).join('')}<g id="a${count}"><rect/></g></defs><use href="#a0"/></svg>`;
  const use = (id: number) => `<use href="#a${id}"/>`;
  const fill = (id: number) => `<rect fill="url(#a${id})"/>`;
  expect(faultOf(layers(3, use))).toBeUndefined();
  expect(faultOf(layers(9, use))).toMatch(/se répètent/);
  expect(faultOf(layers(9, fill))).toMatch(/se répètent/);
  const chain = Array.from(
    { length: 5000 },
    (_, at) => `<g id="c${at}"><use href="#c${at + 1}"/></g>`,
  ).join('');
  expect(faultOf(`<svg ${NS}>${chain}</svg>`)).toMatch(/se répètent/);
  expect(faultOf(`<svg ${NS}><g id="x"><use href="#x"/></g></svg>`)).toBeUndefined();
});

test.each([
  ['a script', `<svg ${NS}><script>1</script></svg>`, 'un élément « script »'],
  ['a link', '<svg><a href="#x"/></svg>', 'un élément « a »'],
  ['a handler', '<svg onload="alert(1)"/>', 'un script (« onload »)'],
  [
    'a link that leads out',
    '<svg><use href="https://x.example/#x"/></svg>',
    'un lien vers « https://x.example/#x »',
  ],
  [
    'an element of another name space',
    `<svg xmlns:x="http://www.w3.org/2000/svg"><x:script/></svg>`,
    'un élément « x:script »',
  ],
  [
    'another language',
    '<svg xmlns="http://www.w3.org/1999/xhtml"/>',
    'un langage inconnu, « http://www.w3.org/1999/xhtml »',
  ],
  [
    'a picture set',
    `<svg ${NS}><style>*{background:image-set("//x.example/leak" 1x)}</style></svg>`,
    'un style qui charge « image-set »',
  ],
  [
    'a picture set in an attribute',
    '<svg><rect style="background:-webkit-image-set(\'//x\' 1x)"/></svg>',
    'un style qui charge « -webkit-image-set »',
  ],
  [
    'an address in an attribute',
    '<svg><rect fill="url(https://x.example)"/></svg>',
    'un style qui charge « https://x.example »',
  ],
  [
    'an address after a good one',
    '<svg><style>a{fill:url(#a)}b{fill:url( "x")}</style></svg>',
    'un style qui charge « x »',
  ],
  ['a sheet within', '<svg><style>@import "x"</style></svg>', 'un style qui charge « @import »'],
  [
    'a sheet within, parted by a comment',
    '<svg><style>@imp<!-- -->ort "x"</style></svg>',
    'un style qui charge « @import »',
  ],
  [
    'a font',
    '<svg><style>@font-face{src:local(x)}</style></svg>',
    'un style qui charge « @font-face »',
  ],
  ['an escape', '<svg><style>a{fill:u\\72l(x)}</style></svg>', 'un style qui charge autre chose'],
  [
    'an escape of XML',
    '<svg><style>a{fill:u&#114;l(x)}</style></svg>',
    'un style qui charge « x »',
  ],
  [
    'an address without its end',
    '<svg><style>a{fill:url(x</style></svg>',
    'un style qui charge « x »',
  ],
  [
    'entities',
    '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>',
    '« <!DOCTYPE », qu’un dessin simple n’a pas',
  ],
  ['an element without end', '<svg>\n<g>', 'du XML mal formé, à la ligne 2'],
  ['an attribute twice', '<svg><g id="a" id="b"/></svg>', 'du XML mal formé, à la ligne 1'],
  ['a prefix of nothing', '<svg><g x:id="a"/></svg>', 'du XML mal formé, à la ligne 1'],
  [
    'another alphabet',
    '<?xml version="1.0" encoding="utf-7"?><svg/>',
    'autre chose que du XML 1.0 en UTF-8',
  ],
  ['a page', '<html/>', 'un élément « html »'],
  ['nothing', '', 'autre chose qu’un dessin SVG'],
])('%s: more than a drawing', (_what, svg, fault) => {
  expect(faultOf(svg)).toBe(fault);
});

test.each(['<g>', '<', 'a="', '<style>', '<!--', '&', '@media(', 'a', ' ', 'a(', 'url('])(
  'much of « %s » takes a time in proportion to its length',
  (sign) => {
    const read = (length: number) => {
      const many = repeated(sign, length);
      faultOf(`<svg>${many}`);
      faultOf(`<svg><style>${many}`);
      faultOf(`<svg><style>url(${many})</style></svg>`);
      faultOf(`<svg><path d="${many}"/></svg>`);
    };
    expect(tooSlow(read)).toBeUndefined();
  },
);
