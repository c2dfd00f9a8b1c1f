/** Entries whose page is now built from settings: what those who still have such a file should do. */
const MOVED: Record<string, (edition: string) => { message: string; expected: string }> = {
  'pages/accessibilite': (edition) => ({
    message: 'la page /accessibilite/ est maintenant faite par Trame, au format imposé par la loi',
    expected: `les mêmes renseignements dans ${edition}/accessibilite.yml (audit, défauts connus, contact), puis la suppression de ce fichier`,
  }),
};

/** Why no entry may have this key any more; nothing for all others. */
export const movedFault = (key: string, edition: string) => MOVED[key]?.(edition);
