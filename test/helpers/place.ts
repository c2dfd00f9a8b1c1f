/** A place that passes the check; `more` is added to its front matter. */
export const place = (titre: string, more = ''): string => `---
titre: ${titre}
resume: On y trouve de l’aide.
adresse: 1 place du Bourg
commune: Lescar
code_postal: "64230"
latitude: 43.33
longitude: -0.43
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
${more}---
`;
