import { expect, test } from 'vitest';
import { siteSource } from '../../../src/site/site-source.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { placePage } from '../../helpers/places-and-workshops.ts';

/** Where the form leads who has an account on the forge: the address around the name of a place. */
async function wayOf(lines: string): Promise<string[] | undefined> {
  const source = siteSource(
    contentFolder({
      'national/edition.yml': `${EDITION}${lines}`,
      'national/lieux/comptoir.md': placePage(),
    }),
    '/trame/',
  );
  expect(await source.refresh()).toEqual([]);
  const html = source.current().site.get('/lieux/signaler/')?.render() ?? '';
  return /data-avant="([^"]*)" data-apres="([^"]*)"/.exec(html)?.slice(1);
}

const GITHUB = 'depot: https://github.com/a/trame\n';
const FORGE = `${GITHUB}forge:\n  nature: github\n  authentification: https://connexion.example\n`;

test('the forge that takes proposals opens the place in the editor', async () => {
  expect(await wayOf(`${FORGE}  propositions: true\n`)).toEqual([
    '/trame/admin/#/collections/lieu/entries/',
    '',
  ]);
});

test('without an editor, the forge edits the file of the place itself', async () => {
  expect(await wayOf(GITHUB)).toEqual([
    'https://github.com/a/trame/edit/main/content/national/lieux/',
    '.md',
  ]);
});

test('an editor for the team alone is not offered to others, nor a repository that nobody knows', async () => {
  expect(await wayOf(FORGE)).toBeUndefined();
  expect(await wayOf('depot: https://git.example/a/trame\n')).toBeUndefined();
  expect(await wayOf('')).toBeUndefined();
});
