import { inRepository } from '../corpus/repository.ts';
import type { PrintedScript } from '../model/languages.ts';

/** A family of fonts, by the package that ships it (SIL Open Font License). */
interface FontFamily {
  nom: string;
  /** Folder below `node_modules/@expo-google-fonts`, and how its files are named. */
  dossier: string;
  fichier: string;
}

/** What has the letters of French, and of all that is written with the same ones. */
export const LATIN: FontFamily = {
  nom: 'Atkinson Hyperlegible Next',
  dossier: 'atkinson-hyperlegible-next',
  fichier: 'AtkinsonHyperlegibleNext',
};

/** What has the letters that it lacks, by script. */
export const SCRIPT_FONTS = {
  arabe: { nom: 'Noto Sans Arabic', dossier: 'noto-sans-arabic', fichier: 'NotoSansArabic' },
  cyrillique: { nom: 'Golos Text', dossier: 'golos-text', fichier: 'GolosText' },
} as const satisfies Record<PrintedScript, FontFamily>;

/** @param shape `400Regular` */
export const fontFile = ({ dossier, fichier }: FontFamily, shape: string): string =>
  inRepository(`node_modules/@expo-google-fonts/${dossier}/${shape}/${fichier}_${shape}.ttf`);
