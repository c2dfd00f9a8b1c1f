import { describe, expect, test } from 'vitest';
import { EDITION, kitSheet } from '../helpers/content-folder.ts';
import { pageOf, siteOf } from '../helpers/site-of.ts';

const NATIONAL = {
  'national/edition.yml': EDITION.replace('essai.example', 'national.test'),
  'national/kit/accueillir.md': kitSheet(),
};
const LOCAL = {
  ...NATIONAL,
  'local/edition.yml': 'nom: Ici\nediteur: Une commune\nadresse: https://ici.test/inclusion/\n',
};
const COMPLEMENT =
  '---\nnational: complete\nmise_a_jour: 2026-03-04\nauteurs:\n  - Une commune\n---\nMardi.\n';
const REPLACED = kitSheet('Accueillir ici', 'national: remplace\nversion_nationale: 2026-01-02\n');

const sayingOf = (html: string) =>
  /<p class="provenance">(.*?)<\/p>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '');
const HERE = 'https://ici.test/inclusion/kit/accueillir/';
const THERE = 'https://national.test/kit/accueillir/';

describe('a page says what it is', () => {
  test.each([
    ['nothing in the national edition', NATIONAL, undefined],
    ['national', LOCAL, 'Page de l’édition nationale, Essai. La lire dans l’édition nationale.'],
    [
      'completed',
      { ...LOCAL, 'local/kit/accueillir.md': COMPLEMENT },
      'Page de l’édition nationale, Essai, complétée par Une commune. La lire dans l’édition nationale.',
    ],
    [
      'adapted, from which version',
      { ...LOCAL, 'local/kit/accueillir.md': REPLACED },
      'Page adaptée par Équipe d’essai de la page « Accueillir » de l’édition nationale, Essai, dans sa version du 2 janvier 2026. La lire dans l’édition nationale.',
    ],
  ])('%s', async (_what, files, expected) => {
    const html = pageOf(await siteOf(files, '/inclusion/'), '/kit/accueillir/');
    expect(sayingOf(html)).toBe(expected);
    if (expected) expect(html).toContain(`href="${THERE}" rel="external"`);
  });

  test('the territory’s own', async () => {
    const site = await siteOf({ ...LOCAL, 'local/kit/ici.md': kitSheet('Ici') }, '/inclusion/');
    expect(sayingOf(pageOf(site, '/kit/ici/'))).toBe(
      'Page propre à cette édition, écrite par Équipe d’essai.',
    );
  });

  test('without an address of the national edition, no link leads nowhere', async () => {
    const html = pageOf(
      await siteOf({ ...LOCAL, 'national/edition.yml': EDITION }),
      '/kit/accueillir/',
    );
    expect(sayingOf(html)).toBe('Page de l’édition nationale, Essai.');
    expect(html).not.toContain('essai.example');
  });
});

test('citations name and link both editions; one address, one sub-folder', async () => {
  const html = pageOf(await siteOf(LOCAL, '/inclusion/'), '/kit/accueillir/');
  expect(html).toContain(
    `Équipe d’essai, Essai, Ici, mis à jour le 2 janvier 2026, Licence Ouverte 2.0, ${HERE}, d’après ${THERE}`,
  );
  expect(html).not.toContain('inclusion/inclusion');
  expect(html).toContain(`<link rel="canonical" href="${HERE}">`);
  const data = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '',
  );
  expect(data).toMatchObject({
    url: HERE,
    isPartOf: { name: 'Ici', url: 'https://ici.test/inclusion/' },
    publisher: { name: 'Une commune' },
  });
  expect(data.isBasedOn).toContainEqual({
    '@type': 'CreativeWork',
    name: 'Accueillir',
    url: THERE,
  });
});

test('a trial elsewhere keeps the address of the site', async () => {
  const html = pageOf(await siteOf(LOCAL, '/-/apercu/'), '/kit/accueillir/');
  expect(html).toContain(`<link rel="canonical" href="${HERE}">`);
  expect(html).toContain('href="/-/apercu/kit/"');
});
