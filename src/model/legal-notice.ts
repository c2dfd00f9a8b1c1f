import type * as z from 'zod';
import { groupe } from './fields/groupe.ts';
import { texte } from './fields/texte.ts';

const telephone = texte({ label: 'Téléphone' }, 40);

/**
 * Key `mentions` of `edition.yml`: what the law asks a site to say of who publishes it and who hosts it (loi
 * n° 2004-575 du 21 juin 2004, article 1-1). Nothing has a default: a person or an address is never made up.
 */
export const legalNotice = groupe(
  {
    siege: texte({ label: 'Adresse du siège', hint: 'L’adresse postale de l’éditeur.' }).optional(),
    telephone: telephone.optional(),
    courriel: texte({ label: 'Adresse électronique' }, 254).optional(),
    immatriculation: texte({
      label: 'Immatriculation et capital',
      hint: 'Pour une société seulement.',
    }).optional(),
    directeur_publication: texte({
      label: 'Directrice ou directeur de la publication',
      hint: 'En général la personne qui représente légalement l’organisme.',
    }).optional(),
    responsable_redaction: texte({
      label: 'Responsable de la rédaction',
      hint: 'S’il y en a un.',
    }).optional(),
    hebergeur: groupe(
      {
        nom: texte({ label: 'Nom' }).optional(),
        adresse: texte({ label: 'Adresse' }).optional(),
        telephone: telephone.optional(),
      },
      { label: 'Hébergeur', hint: 'Qui fait tourner le serveur du site.' },
    ).optional(),
  },
  { label: 'Mentions légales', hint: 'Ce que la loi demande de dire. La page s’en remplit.' },
);

export type LegalNotice = z.infer<typeof legalNotice>;

/** Fields that the law asks of every publisher, by their path in `mentions`. */
export function missingMentions(notice: LegalNotice | undefined): string[] {
  const { hebergeur } = notice ?? {};
  const asked: Record<string, string | undefined> = {
    siege: notice?.siege,
    telephone: notice?.telephone,
    directeur_publication: notice?.directeur_publication,
    'hebergeur.nom': hebergeur?.nom,
    'hebergeur.adresse': hebergeur?.adresse,
    'hebergeur.telephone': hebergeur?.telephone,
  };
  return Object.keys(asked).filter((path) => asked[path] === undefined);
}
