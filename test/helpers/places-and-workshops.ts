const CLOSING = `creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
`;

/** A place that passes the check; `more` is added to its front matter. */
export const placePage = (titre = 'Le Comptoir d’essai', more = ''): string => `---
titre: ${titre}
resume: Un lieu inventé pour les essais.
adresse: 1 rue de l’Essai
code_postal: "64230"
commune: Lescar
${CLOSING}${more}---
`;

/** A workshop that passes the check; `dates` says when, `more` is added to its front matter. */
export const workshopPage = (titre: string, dates: string, more = ''): string => `---
titre: ${titre}
resume: Un atelier inventé pour les essais.
${dates}
heure_debut: "14:00"
heure_fin: "16:00"
commune: Lescar
niveau: debutant
contact:
  qui: L’accueil d’essai
  telephone: "+33100000000"
${CLOSING}${more}---
`;
