import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Texts that a library shows and keeps out of its translations. */
interface HiddenTexts {
  /** Its files. */
  files: RegExp;
  /** As they stand in its source → in French. */
  texts: readonly (readonly [from: string, to: string])[];
}

/** What a list of choices says to a screen reader alone. */
const SPOKEN_BY_SELECT: HiddenTexts['texts'] = [
  [
    'Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu',
    'Flèches haut et bas pour parcourir, Entrée pour choisir, Échap pour fermer la liste',
  ],
  [', press Tab to select the option and exit the menu', ', Tab pour choisir et continuer'],
  [
    'Use left and right to toggle between focused values, press Backspace to remove the currently focused value',
    'Flèches gauche et droite pour parcourir vos choix, Retour arrière pour en retirer un',
  ],
  [`'Select', " is focused "`, `'Liste', ". "`],
  [`',type to refine list'`, `'Écrivez pour chercher'`],
  [', press Down to open the menu, ', ', flèche bas pour ouvrir la liste'],
  [' press left to focus selected values', ', flèche gauche pour aller à vos choix'],
  [`"option ".concat(label, ", deselected.")`, `"".concat(label, ", retiré.")`],
  ['All selected options have been cleared.', 'Tous les choix sont retirés.'],
  [
    `"option".concat(labels.length > 1 ? 's' : '', " ").concat(labels.join(','), ", selected.")`,
    `"".concat(labels.join(', '), labels.length > 1 ? ', choisis.' : ', choisi.')`,
  ],
  [
    `"option ".concat(label, " is disabled. Select another option.")`,
    `"".concat(label, " ne peut pas être choisi.")`,
  ],
  [`"option ".concat(label, ", selected.")`, `"".concat(label, ", choisi.")`],
  [`" of ").concat(arr.length)`, `" sur ").concat(arr.length)`],
  [`"value ".concat(label, " focused, ")`, `"".concat(label, ", ")`],
  [`' disabled'`, `', indisponible'`],
  [`' selected'`, `', choisi'`],
  [`' for search term '`, `' pour '`],
  [`" result").concat(count !== 1 ? 's' : '', " available")`, `" choix")`],
];

const HIDDEN_TEXTS: readonly HiddenTexts[] = [
  {
    files: /decap-cms-core\/dist\/esm\/actions\/mediaLibrary\.js$/,
    texts: [
      [
        `\${existingFile.name} already exists. Do you want to replace it?`,
        `« \${existingFile.name} » existe déjà. Voulez-vous le remplacer ?`,
      ],
      [`Failed to persist media: \${error}`, `Le fichier n’a pas été ajouté : \${error}`],
      [
        `Failed to delete media: \${error.message}`,
        `Le fichier n’a pas été supprimé : \${error.message}`,
      ],
    ],
  },
  {
    files: /decap-cms-backend-github\/dist\/esm\/AuthenticationPage\.js$/,
    texts: forkTexts('github'),
  },
  {
    files: /decap-cms-backend-forgejo\/dist\/esm\/AuthenticationPage\.js$/,
    texts: forkTexts('Forgejo'),
  },
  {
    files: /react-select\/dist\/Select-[^/]*\.esm\.js$/,
    texts: [
      ['No options', 'Aucun choix'],
      ['Select...', 'Choisir…'],
      ['Loading...', 'Chargement…'],
      ...SPOKEN_BY_SELECT,
    ],
  },
  {
    files: /react-select\/dist\/index-[^/]*\.esm\.js$/,
    texts: [
      ['No options', 'Aucun choix'],
      ['Loading...', 'Chargement…'],
      [`"Remove ".concat(children || 'option')`, `"Retirer ".concat(children || 'ce choix')`],
    ],
  },
];

/** What a person from outside is asked before they propose, in the words of each forge. */
function forkTexts(forge: string): HiddenTexts['texts'] {
  return [
    [
      `Open Authoring is enabled: we need to use a fork on your ${forge} account. (If a fork already exists, we'll use that.)`,
      'Vous proposez depuis votre propre copie du dépôt, sur votre compte. Si vous en avez déjà une, elle sert de nouveau.',
    ],
    [`Don't fork the repo`, 'Renoncer'],
    ['Fork the repo', 'Créer ma copie'],
  ];
}

/**
 * Says in French, as the editor is bundled, what libraries say in English whatever the language.
 * A text that is no longer found stops the bundle: the library has changed, and this table with it.
 */
export const FRENCH_TEXTS: Plugin = {
  name: 'french-texts',
  setup({ onLoad }) {
    for (const { files, texts } of HIDDEN_TEXTS)
      onLoad({ filter: files }, ({ path }) => ({
        contents: texts.reduce(translated, readFileSync(path, 'utf8')),
      }));
  },
};

function translated(source: string, [from, to]: readonly [string, string]): string {
  if (!source.includes(from)) throw new Error(`A library no longer says « ${from} ».`);
  return source.replaceAll(from, to);
}
