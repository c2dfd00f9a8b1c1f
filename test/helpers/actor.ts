/** An actor that passes the check; `more` is added to its front matter. */
export const actor = (titre: string, more = ''): string => `---
titre: ${titre}
resume: Un acteur d’essai.
famille: culture-education
role: Il reçoit.
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
${more}---
On y entre.
`;
