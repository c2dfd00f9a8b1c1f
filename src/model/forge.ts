import type * as z from 'zod';
import { adresse } from './fields/adresse.ts';
import { choix } from './fields/choix.ts';
import { groupe } from './fields/groupe.ts';
import { ouiNon } from './fields/oui-non.ts';
import { texte } from './fields/texte.ts';

/** Where an edition's repository lives, as far as its editors are concerned. */
export const FORGES = {
  local: 'Cet ordinateur seulement',
  gitlab: 'GitLab',
  github: 'GitHub',
  gitea: 'Gitea',
  forgejo: 'Forgejo',
} as const;

/** Key `forge` of `edition.yml`: how a team logs in and publishes. Left out, only `npm start` opens the editor. */
export const forge = groupe(
  {
    nature: choix(FORGES, { label: 'Nature', hint: 'Le logiciel qui héberge le dépôt.' }),
    application: texte({
      label: 'Application',
      hint: 'Identifiant de l’application OAuth déclarée sur GitLab, Gitea ou Forgejo.',
    }).optional(),
    authentification: adresse({
      label: 'Service de connexion',
      hint: 'Pour GitHub seulement : l’adresse du service lancé par « npm run auth ».',
    }).optional(),
    branche: texte({ label: 'Branche', hint: 'La branche publiée. Vide : main.' }).optional(),
    propositions: ouiNon({
      label: 'Ouvert aux propositions',
      hint: 'Oui pour que des personnes extérieures proposent des modifications (GitHub et Forgejo).',
    }).optional(),
  },
  { label: 'Forge', hint: 'Comment l’équipe se connecte et publie.' },
);

export type ForgeData = z.infer<typeof forge>;

/** What a forge lacks to be used: the field, what is wrong, what is expected. */
export interface ForgeFault {
  field: string;
  message: string;
  expected: string;
}

/** What is missing between the forge and the address of the repository. */
export function forgeFaults(data: ForgeData | undefined, depot: string | undefined): ForgeFault[] {
  if (!data || data.nature === 'local') return [];
  const name = FORGES[data.nature];
  const faults: ForgeFault[] = [];
  if (!depot || !projectPath(depot))
    faults.push({
      field: 'depot',
      message: `adresse du dépôt absente ou incomplète, alors que la forge est ${name}`,
      expected: 'l’adresse du dépôt sur la forge, par exemple https://forge.example/groupe/projet',
    });
  if (data.nature === 'github' && !data.authentification)
    faults.push({
      field: 'forge.authentification',
      message: 'service de connexion absent, alors que la forge est GitHub',
      expected: 'l’adresse du service lancé par « npm run auth »',
    });
  if (data.nature !== 'github' && !data.application)
    faults.push({
      field: 'forge.application',
      message: `identifiant d’application absent, alors que la forge est ${name}`,
      expected: `l’identifiant de l’application OAuth déclarée sur ${name}`,
    });
  if (data.propositions && (data.nature === 'gitlab' || data.nature === 'gitea'))
    faults.push({
      field: 'forge.propositions',
      message: `${name} ne permet pas les propositions de personnes extérieures depuis l’éditeur`,
      expected: 'non, ou une forge GitHub ou Forgejo',
    });
  return faults;
}

/** Path of the project on its forge: `groupe/projet` in `https://forge.example/groupe/projet.git`. */
export const projectPath = (depot: string): string =>
  new URL(depot).pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
