import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { formKey, type Term, termIndex } from '../../src/markdown/terms.ts';
import { CONTEXT, expectHarmless, visible } from './context.ts';

const term = (id: string, forms: string[], except: string[] = []): Term => ({
  id,
  forms,
  url: `/glossaire/${id}/`,
  except,
});

const INDEX = termIndex([
  term('illectronisme', ['Illectronisme']),
  term('epn', ['Espace public numérique', 'EPN']),
  term('tiers-lieu', ['Tiers-lieu', 'tiers lieu']),
  term('mediation', ['Médiation']),
  term('mediation-numerique', ['Médiation numérique']),
  term('travailleur', ['Travailleur social', 'travailleurs sociaux']),
  term('recours', ['Recours']),
  term('cnil', ['CNIL']),
  term('pix', ['Pix']),
  term('aller-vers', ['Aller vers']),
  term('demarche', ['Démarche d’aide']),
  term('signe', ['C++ (langage)']),
  term('mandat', ['Mandat'], ['guide/elus']),
]);

const render = (source: string, page = 'guide/agir') =>
  renderMarkdown(source, { ...CONTEXT, terms: { index: INDEX, page } });

/** The text with each explained term as `[text](id)`. */
const marked = (source: string, page?: string): string =>
  visible(render(source, page).html.trim()).replaceAll(
    /<a class="terme" href="\/trame\/glossaire\/([a-z-]+)\/">(.*?)<\/a>/g,
    '[$2]($1)',
  );

test.each<[what: string, source: string, expected: string]>([
  ['as it is', 'Un illectronisme.', '<p>Un [illectronisme](illectronisme).</p>'],
  ['with a capital', 'Illectronisme !', '<p>[Illectronisme](illectronisme)¬!</p>'],
  ['in capitals', 'ILLECTRONISME', '<p>[ILLECTRONISME](illectronisme)</p>'],
  ['after an apostrophe', 'l’illectronisme', '<p>l’[illectronisme](illectronisme)</p>'],
  ['after a typewriter’s', "d'EPN", '<p>d’[EPN](epn)</p>'],
  ['an apostrophe in the form', "démarche d'aide", '<p>[démarche d’aide](demarche)</p>'],
  ['in the plural', 'les médiations', '<p>les [médiations](mediation)</p>'],
  ['in the plural in x', 'des tiers-lieux', '<p>des [tiers-lieux](tiers-lieu)</p>'],
  [
    'each word in the plural',
    'espaces publics numériques',
    '<p>[espaces publics numériques](epn)</p>',
  ],
  ['an irregular plural', 'travailleurs sociaux', '<p>[travailleurs sociaux](travailleur)</p>'],
  ['with no-break spaces', 'tiers\u00A0lieu', '<p>[tiers~lieu](tiers-lieu)</p>'],
  ['not a sigle in small letters', 'epn', '<p>epn</p>'],
  ['not a sigle with more letters', 'EPNL', '<p>EPNL</p>'],
  ['not a short word as a plural', 'tant pis, Pix', '<p>tant pis, [Pix](pix)</p>'],
  ['not in a word', 'remédiation, médiationnel', '<p>remédiation, médiationnel</p>'],
  ['not in a compound', 'le non-recours', '<p>le non-recours</p>'],
  ['not before a feminine ending', 'mandat·e, mandat(e)', '<p>mandat·e, mandat(e)</p>'],
  ['not in an address', 'site.fr/mandat mandat.fr', '<p>site.fr/mandat mandat.fr</p>'],
  ['before a full stop', 'Le mandat. Suite', '<p>Le [mandat](mandat). Suite</p>'],
  ['the first one only', 'EPN, EPN.\n\nEPN', '<p>[EPN](epn), EPN.</p>\n<p>EPN</p>'],
  [
    'two forms of one term',
    'EPN, espace public numérique',
    '<p>[EPN](epn), espace public numérique</p>',
  ],
  ['the longest', 'médiation numérique', '<p>[médiation numérique](mediation-numerique)</p>'],
  [
    'the short one, then the long one',
    'médiation, puis médiation numérique',
    '<p>[médiation](mediation), puis [médiation numérique](mediation-numerique)</p>',
  ],
  ['signs of expressions', 'le C++ (langage)', '<p>le [C++ (langage)](signe)</p>'],
  [
    'in emphasis',
    '**EPN** et _mandat_',
    '<p><strong>[EPN](epn)</strong> et <em>[mandat](mandat)</em></p>',
  ],
  ['not in code', '`EPN`', '<p><code>EPN</code></p>'],
  ['not in a link', '[EPN](/a/) EPN', '<p><a href="/trame/a/">EPN</a> [EPN](epn)</p>'],
  [
    'not in a quotation',
    '> EPN\n\nEPN',
    '<blockquote>\n<p>EPN</p>\n</blockquote>\n<p>[EPN](epn)</p>',
  ],
  ['in a list', '- EPN', '<ul>\n<li>[EPN](epn)</li>\n</ul>'],
  ['not what is defined', 'EPN\n: Un lieu.', '<dl>\n<dt>EPN</dt>\n<dd>Un lieu.</dd>\n</dl>'],
])('%s', (_what, source, expected) => {
  expect(marked(source)).toBe(expected);
  expectHarmless(source, render(source).html);
});

test.each([
  ['a heading', '## EPN', '>EPN <a class="ancre"'],
  ['the title of a box', '::: exemple EPN\nTexte\n:::', '</span> EPN</p>'],
  ['the header of a table', '| EPN |\n| --- |\n| mandat |', '<th scope="col">EPN</th>'],
  ['a caption', 'Tableau : EPN\n\n| A |\n| --- |\n| B |', '<caption>EPN</caption>'],
  ['a margin note', 'Texte{marge: EPN}', '</span>EPN<span'],
])('%s is left alone', (_what, source, expected) => {
  expect(marked(source)).toContain(expected);
});

test('the cell of a table is text', () => {
  expect(marked('| A |\n| --- |\n| mandat |')).toContain('<td>[mandat](mandat)</td>');
});

test('a page has six explained terms at most', () => {
  const { terms } = render('illectronisme EPN tiers-lieu médiation recours CNIL Pix mandat');
  expect(terms).toEqual(['illectronisme', 'epn', 'tiers-lieu', 'mediation', 'recours', 'cnil']);
});

test.each([
  ['its own page', 'mandat'],
  ['a page where the word means something else', 'guide/elus'],
])('a term is not explained on %s', (_what, page) => {
  expect(marked('mandat', page)).toBe('<p>mandat</p>');
});

test.each<[what: string, source: string, expected: string]>([
  [
    'the first time, what it stands for follows the link',
    'La CNIL, la CNIL.',
    '<p>La [<abbr>CNIL</abbr>](cnil) (Commission), la <abbr title="Commission">CNIL</abbr>.</p>',
  ],
  ['in parentheses', '(CNIL)', '<p>([<abbr>CNIL</abbr>](cnil) [Commission])</p>'],
  [
    'explained by the writer',
    'La Commission (CNIL)',
    '<p>La Commission ([<abbr title="Commission">CNIL</abbr>](cnil))</p>',
  ],
])('with an abbreviation, %s', (_what, source, expected) => {
  expect(marked(`${source}\n\n*[CNIL]: Commission`)).toBe(expected);
});

test('an abbreviation that is a part of a term is explained later', () => {
  const index = termIndex([term('pass', ['Pass APTIC'])]);
  const { html } = renderMarkdown('Pass APTIC, APTIC\n\n*[APTIC]: Le nom', {
    ...CONTEXT,
    terms: { index, page: '' },
  });
  expect(html).toBe(
    '<p><a class="terme" href="/trame/glossaire/pass/">Pass <abbr title="Le nom">APTIC</abbr></a>, <abbr>APTIC</abbr> (Le nom)</p>\n',
  );
});

test('a text is marked up the same way each time', () => {
  expect(render('EPN et mandat').html).toBe(render('EPN et mandat').html);
});

test('without a glossary, nothing changes', () => {
  const terms = { index: termIndex([]), page: '' };
  const { html } = renderMarkdown('L’EPN', { ...CONTEXT, terms });
  expect(html).toBe(renderMarkdown('L’EPN', CONTEXT).html);
});

test.each([
  ['Tiers-lieux', 'tiers-lieu', true],
  ['démarche d’aide', "Démarches d'aide", true],
  ['API', 'api', false],
  ['EPN', 'EPN', true],
  ['Pix', 'pis', false],
])('« %s » and « %s » are one form: %s', (one, other, same) => {
  expect(formKey(one) === formKey(other)).toBe(same);
});
