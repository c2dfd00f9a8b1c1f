import { copyText } from '../../src/edition/moissonner.ts';
import { harvestCopy } from '../../src/model/federation/harvest-copy.ts';
import { strategy } from '../edition/editions-on-loopback.ts';

/** The local edition that was harvested. */
export const SITE = 'https://lyon.example/inclusion/';

const LIST = `editions:
  - nom: Lyon d’essai
    adresse: ${SITE}
    territoire: { nature: commune, code: "69123" }
  - nom: Lille d’essai
    adresse: https://lille.example/
    territoire: { nature: commune, code: "59350" }
`;

const shared = { licence: 'etalab-2.0', mise_a_jour: '2026-02-10' } as const;

/** What was kept of it. */
export const COPY = harvestCopy.parse({
  adresse: SITE,
  etat: 'muette',
  depuis: '2026-03-01',
  raison: 'pas de réponse en 15 s',
  moisson: '2026-02-20',
  nom: 'Lyon d’essai',
  editeur: 'Ville <b>d’essai</b>',
  strategies: [
    {
      ...shared,
      cle: 'strategies/plan',
      titre: 'Plan <script>alert(1)</script> de Lyon',
      resume: 'Un plan d’essai.',
      adresse: `${SITE}strategies/plan/`,
      auteurs: ['Ville d’essai'],
      sha256: '0'.repeat(64),
      donnees: {
        territoire: { nature: 'commune', code: '69123' },
        etat: 'en-cours',
        themes: ['formation', 'inconnu'],
        publics: [],
        axes: [
          {
            titre: 'Aller vers',
            actions: [{ titre: 'Tenir une permanence', publics: ['jeunes'], etat: 'realisee' }],
          },
        ],
      },
    },
    {
      ...shared,
      cle: 'strategies/fermee',
      licence: 'CC-BY-NC-4.0',
      titre: 'Plan sous licence fermée',
      resume: 'Un plan.',
      adresse: `${SITE}strategies/fermee/`,
      auteurs: [],
      sha256: '1'.repeat(64),
    },
  ],
  partages: [
    {
      ...shared,
      cle: 'acteurs/mairies',
      type: 'acteur',
      titre: 'Les mairies de Lyon',
      adresse: `${SITE}acteurs/mairies/`,
    },
  ],
});

/** A national edition that knows two others, one of them harvested. */
export const HARVESTED = {
  'national/strategies/paris.md': strategy('Plan de Paris', '75056'),
  'national/editions.yml': LIST,
  'national/moissons/lyon-example-inclusion.json': copyText(COPY),
};
