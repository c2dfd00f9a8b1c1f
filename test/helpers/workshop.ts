/** A workshop that passes the check, each week for long unless `when` says otherwise. */
export const workshop = (
  titre: string,
  more = '',
  when = 'date: 2026-10-06\nrepetition: chaque-semaine\njusqu_au: 2045-12-31\n',
): string => `---
titre: ${titre}
resume: Deux heures pour essayer.
niveau: debutant
heure_debut: "14:00"
heure_fin: "16:00"
commune: Essai-le-Bourg
adresse: 1 rue de l’Essai
contact:
  qui: Accueil
  telephone: "+33100000000"
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
${when}${more}---
`;
