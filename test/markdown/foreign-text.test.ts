import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/markdown/inspect.ts';
import { checkedKey } from '../../src/markdown/packed-text.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { CONTEXT } from './context.ts';

const SOURCE = `Who's there? "Me"; 12 km: yes!

![A dog's ear](/media/ecran.png "It's one")

::: attention
Careful!
:::

*[UN]: United Nations' office

UN[^1]

[^1]: A note: 10 000 of them.
`;

const html = (isForeign: boolean): string => renderMarkdown(SOURCE, { ...CONTEXT, isForeign }).html;

test('a text in another language keeps its own spaces and apostrophes', () => {
  const text = html(true);
  expect(text).not.toMatch(/[\u00a0\u202f](?![^<]*<\/span>)/);
  expect(text).toContain("Who's there? &quot;Me&quot;; 12 km: yes!");
  expect(text).toContain('alt="A dog\'s ear" title="It\'s one"');
  expect(text).toContain("United Nations' office");
  expect(html(false)).toContain('there\u202f?');
});

test('our own words in it say that they are French', () => {
  const text = html(true);
  expect(text).toContain('<span lang="fr" dir="ltr">Attention</span>');
  expect(text).toContain('<h2 lang="fr" dir="ltr">Notes</h2>');
  expect(html(false)).not.toContain('lang="fr"');
});

test('the text of its check is the text of its page, and never that of the same words in French', () => {
  const checked = new Map(
    [true, false].flatMap((isForeign) => {
      const { packed } = readMarkdown(SOURCE, isForeign);
      return packed ? [[checkedKey(SOURCE, isForeign), packed] as const] : [];
    }),
  );
  expect(checked.size).toBe(2);
  for (const isForeign of [true, false])
    expect(renderMarkdown(SOURCE, { ...CONTEXT, isForeign, checked }).html).toBe(html(isForeign));
});
