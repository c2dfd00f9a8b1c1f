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
