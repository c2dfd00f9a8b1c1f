import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { designTokens } from '../../../src/site/style-guide/design-tokens.ts';

const SHEET = `
:root {
  color-scheme: light dark;
  --encre: #1d2b2e;
  /* A comment: it says; nothing. */
  --taille-petit: 0.9rem;
  --bande: repeating-linear-gradient(
    90deg,
    #0b5563 0 24px
  );
  --fil: var(--encre);
}
@media (prefers-color-scheme: dark) {
  :root {
    --encre: #efe9dd;
  }
}
.fil-aider { --fil: var(--action); }
`;

test('custom properties are told by use, with their value in the dark', () => {
  expect(designTokens(SHEET)).toEqual({
    couleurs: [{ nom: '--encre', valeur: '#1d2b2e', sombre: '#efe9dd' }],
    tailles: [{ nom: '--taille-petit', valeur: '0.9rem' }],
    autres: [
      { nom: '--bande', valeur: 'repeating-linear-gradient( 90deg, #0b5563 0 24px )' },
      { nom: '--fil', valeur: 'var(--encre)' },
    ],
  });
});

test('every colour of the light palette but pure paint has its value in the dark', () => {
  const { couleurs, tailles } = designTokens(readFileSync('src/site/styles/tokens.css', 'utf8'));
  expect(couleurs.filter(({ sombre }) => !sombre)).toEqual([]);
  expect(couleurs.length).toBeGreaterThan(10);
  expect(tailles.length).toBeGreaterThan(5);
});
