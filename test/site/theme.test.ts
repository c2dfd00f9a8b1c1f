import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { themeStyle } from '../../src/site/theme.ts';

const edition = { fils: [] } as unknown as Parameters<typeof themeStyle>[0];

test('an edition without colours keeps those of Trame', () => {
  expect(themeStyle(edition)).toBe('');
});

test('threads make the band, each crossed by ochre', () => {
  expect(themeStyle({ ...edition, fils: ['#112233', '#445566'] })).toBe(
    ':root{--bande:repeating-linear-gradient(90deg,#112233 0px 24px,var(--ocre) 24px 32px,#445566 32px 56px,var(--ocre) 56px 64px)}',
  );
});

test('colours made for paper leave the dark palette alone', () => {
  expect(themeStyle({ ...edition, couleurs: { lien: '#112233' } })).toBe(
    '@media (prefers-color-scheme:light){:root{--lien:#112233}}',
  );
});

test('in the dark, nothing but colours is other: the browser tests look for nothing else there', () => {
  const styles = ['src/site/styles', '_includes'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css'))
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  );
  const dark = styles.flatMap((css) =>
    [...css.matchAll(/@media \(prefers-color-scheme: dark\) \{\n([\s\S]*?)\n\}/g)].map(
      ([, rules = '']) => rules,
    ),
  );
  expect(dark.length).toBe(styles.join('').split(/prefers-color-scheme|light-dark\(/).length - 1);
  const declarations = dark.flatMap((rules) => rules.split('\n').filter((line) => /;$/.test(line)));
  expect(declarations.length).toBeGreaterThan(5);
  for (const line of declarations) expect(line).toMatch(/^ *--[\w-]+: #[0-9a-f]{6};$/);
});
