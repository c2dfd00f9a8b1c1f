import { expect, test } from 'vitest';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { place } from '../../helpers/place.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';
import { workshop } from '../../helpers/workshop.ts';

const reason = (more = '') => `---
titre: Voir des photos
resume: Une raison d’essai.
ordre: 1
domaine: liens
parole: « Je ne vois jamais les photos »
premier_pas: Ouvrez une photo.
fiche: kit/photo
affiche:
  titre: Une photo
  phrase: Venez l’ouvrir.
creation: 2026-01-05
mise_a_jour: 2026-02-10
auteurs:
  - Équipe d’essai
${more}---
`;

const REST = { 'national/edition.yml': EDITION, 'national/kit/photo.md': kitSheet('Photo') };

/** Where a reason sends people to, in an edition made of these files. */
async function sentTo(files: Record<string, string>): Promise<string[] | undefined> {
  const folder = contentFolder({ ...REST, ...files });
  const [, part] = pageOf(await siteOf(folder), '/pourquoi/photos/').split('id="bloc_venir"');
  return part === undefined
    ? undefined
    : allOf(part.split('</section>')[0] ?? '', /<a href="([^"]*)"/g);
}

test('a reason leads to the workshops to come of its levels, then to all of them', async () => {
  const files = {
    'national/raisons/photos.md': reason('niveaux:\n  - debutant\n'),
    'national/ateliers/bon.md': workshop('Bon'),
    'national/ateliers/annule.md': workshop('Annulé', 'etat: annule\n'),
    'national/ateliers/passe.md': workshop('Passé', '', 'date: 2020-10-06\n'),
    'national/ateliers/ailleurs.md': workshop('Ailleurs').replace('debutant', 'avance'),
  };
  expect(await sentTo(files)).toEqual(['/ateliers/bon/', '/ateliers/']);
});

test('one that names no level is for those who begin; places of that level are named too', async () => {
  const files = {
    'national/raisons/photos.md': reason(),
    'national/ateliers/bon.md': workshop('Bon'),
    'national/lieux/ici.md': place('Ici', 'niveaux:\n  - eloigne\n'),
    'national/lieux/autre.md': place('Autre'),
  };
  expect(await sentTo(files)).toEqual(['/ateliers/bon/', '/lieux/ici/', '/ateliers/', '/lieux/']);
});

test('an edition without workshops nor places says nothing of them', async () => {
  expect(await sentTo({ 'national/raisons/photos.md': reason() })).toBeUndefined();
});
