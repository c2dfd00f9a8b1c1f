import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WrittenEntry } from '../../../src/cms/app/preview/draft-entry.ts';
import type { Field } from '../../../src/model/fields/describe-field.ts';
import { facesOf } from '../../../src/model/fields/field-kinds.ts';
import { CONTENT_TYPES, type TypeName, typeNamed } from '../../../src/model/types.ts';
import { fullSource } from '../../helpers/sample-source.ts';
import { openSiteAndPreview } from './browser-preview.ts';
import { filledData } from './filled-data.ts';
import { elementsOf, type PageElement } from './html-tree.ts';

const { page, compilations } = openSiteAndPreview(resolve('test/editions/complet'));

/** What an attacker would write, or paste without knowing. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '--><svg onload=alert(1)>',
  '"><iframe srcdoc="<script>alert(1)</script>">',
  "' autofocus onfocus=alert(1) x='",
  '[clic](javascript:alert(1))',
  '[clic](JaVaScRiPt:alert(1))',
  '![clic](javascript:alert(1))',
  '[clic](data:text/html,<script>alert(1)</script>)',
  'javascript:alert(1)',
  'https://exemple.example/"onclick="alert(1)',
  '{{ constructor }}',
  '{{ [].constructor.constructor("alert(1)")() }}',
  '{% include "layouts/base.njk" %}',
  '"<b onclick=alert(1)>gras</b>"',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

/**
 * Text that no one could mind, in the place of a payload: an address where the payload is one. A word of no text, so that
 * no page employs it.
 */
const harmless = (payload: string) =>
  payload.startsWith('https:') ? 'https://exemple.example/mot' : 'xylophone';

/** Every field of a type holds the text, whatever it waits for. */
const everywhere = (type: TypeName, text: string): WrittenEntry => ({
  type,
  slug: 'essai',
  edition: 'national',
  data: filledData(typeNamed(type).schema, () => text) as WrittenEntry['data'],
  body: text,
});

/** Every free text holds the text; the other fields hold what they wait for, so that all of the page is shown. */
const inTexts = (type: TypeName, text: string): WrittenEntry => ({
  ...everywhere(type, text),
  data: filledData(typeNamed(type).schema, (field) =>
    valueFor(field, text),
  ) as WrittenEntry['data'],
});

/** Numbers, dates, boxes and choices hold a sample of their kind; whatever takes free signs holds the text. */
function valueFor(field: Field, text: string): unknown {
  const { shownAs, sample } = facesOf(field);
  if (shownAs === 'choice') return Object.keys(field.options ?? {})[0];
  const value = sample(field, { ...fullSource(), fields: () => ({}), items: () => [] });
  return shownAs === 'date' || typeof value !== 'string' ? value : text;
}

/** The page without its texts: elements in order, with the names of their attributes. */
const skeleton = (html: string) =>
  elementsOf(html).map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(' '));

const SAFE_ADDRESS = /^(https?:\/\/|\/(?!\/)|#|mailto:|tel:)/;

const isOurScript = ({ type, src }: PageElement['attributes']) =>
  type === 'application/ld+json' || /^\/assets\/[ab]\.js$/.test(src ?? '');

/** The drawings of the templates, by the class that each kind bears. */
const isOurDrawing = (attributes: PageElement['attributes']) =>
  /^(pictogramme|graphique|affiche|escalier)\b/.test(attributes.class ?? '');

/** What could run, or lead where it should not. */
function dangers(elements: readonly PageElement[]): string[] {
  return elements.flatMap(({ tag, attributes }) => {
    if (tag === 'script' && !isOurScript(attributes)) return [tag];
    if (tag === 'svg' && !isOurDrawing(attributes)) return [tag];
    if (/^(style|iframe|object|embed|math|base)$/.test(tag)) return [tag];
    return Object.entries(attributes)
      .filter(
        ([name, value]) =>
          /^(on|srcdoc|style|formaction)/.test(name) ||
          (/^(href|src|action)$/.test(name) && !SAFE_ADDRESS.test(value)),
      )
      .map(([name, value]) => `${tag} ${name}=${value}`);
  });
}

const cases = CONTENT_TYPES.flatMap(({ name }) =>
  PAYLOADS.map((payload) => [name, payload] as const),
);

describe.each([
  ['in every field', everywhere],
  ['in every text', inTexts],
] as const)('%s', (_title, write) => {
  test.each(cases)('%s: nothing of the page comes from %s', (type, payload) => {
    const { html } = page(write(type, payload));
    expect(dangers(elementsOf(html))).toEqual([]);
    expect(skeleton(html)).toEqual(soundSkeleton(type, harmless(payload)));
  });

  const known = new Map<string, string[]>();

  /** The page without its texts, where they are harmless: most payloads are compared with the same. */
  function soundSkeleton(type: TypeName, text: string): string[] {
    const key = `${type} ${text}`;
    const found = known.get(key) ?? skeleton(page(write(type, text)).html);
    known.set(key, found);
    return found;
  }
});

/** Trame's own Markdown, each construct with something hostile inside. */
const MARKED = PAYLOADS.flatMap((payload) => [
  `# ${payload}`,
  `## ${payload} {#essai}`,
  `Texte{marge: ${payload}} et note[^1].\n\n[^1]: ${payload}`,
  `::: attention\n${payload}\n:::`,
  `::: attention ${payload}\n\nTexte\n:::`,
  `Tableau : ${payload}\n\n| ${payload} | b |\n| --- | --- |\n| ${payload} | d |`,
  `[${payload}](https://exemple.example/ "${payload}")`,
  `![${payload}](/media/ecran.png "${payload}")`,
  `\`\`\`${payload}\n${payload}\n\`\`\``,
  `CNIL\n\n*[CNIL]: ${payload}`,
  `{{chiffre:${payload}}}`,
  `[clic]\n\n[clic]: javascript:alert(1) "${payload}"`,
]);

test('Markdown carries nothing hostile, whatever it is made of', () => {
  for (const body of MARKED) {
    const written = { ...inTexts('strategie', body), body };
    expect(dangers(elementsOf(page(written).html)), body).toEqual([]);
  }
});

test('the scan of this file sees what it must see', () => {
  const found = dangers(
    elementsOf('<p onclick=x><script>y</script><a href="javascript:z">a</a><img src=x></p>'),
  );
  expect(found).toEqual(['p onclick=x', 'script', 'a href=javascript:z', 'img src=x']);
});

test('nothing was compiled from text', () => {
  expect(compilations()).toBe(0);
});
