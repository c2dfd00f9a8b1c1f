/** A custom property of the stylesheet, as the style guide shows it. */
export interface DesignToken {
  /** `--encre` */
  nom: string;
  /** In the light palette. */
  valeur: string;
  /** In the dark palette, when it differs. */
  sombre?: string | undefined;
}

/** What an edition may change: the custom properties by use, in the order of `styles/tokens.css`. */
export interface DesignTokens {
  couleurs: DesignToken[];
  tailles: DesignToken[];
  autres: DesignToken[];
}

/** Reads the custom properties out of `styles/tokens.css`, so that the style guide cannot say what the sheet does not. */
export function designTokens(css: string): DesignTokens {
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const inDark = new Map(declarations(dark));
  const tokens = declarations(light).map(([nom, valeur]) => ({
    nom,
    valeur,
    ...(inDark.has(nom) && { sombre: inDark.get(nom) }),
  }));
  const isColour = ({ valeur }: DesignToken) => valeur.startsWith('#');
  const isSize = ({ nom }: DesignToken) => /^--(taille|titre-|colonne|marge)/.test(nom);
  return {
    couleurs: tokens.filter(isColour),
    tailles: tokens.filter(isSize),
    autres: tokens.filter((token) => !isColour(token) && !isSize(token)),
  };
}

/** Name and value of each custom property of the first rule. */
function declarations(css: string): [string, string][] {
  const rule = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const bare = rule.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/(--[a-z0-9-]+):([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll(/\s+/g, ' ').trim(),
  ]);
}
