/** How templates are read, on the site and in the preview alike: values escaped, holes refused, tidy lines. */
export const TEMPLATE_OPTIONS = {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
} as const;

/** The template of a whole page. */
export const pageTemplate = (layout: string): string => `layouts/${layout}.njk`;

/** A small template that shows one component alone: its macro, called on `donnees`. */
export function componentCall(name: string): string {
  const macro = macroName(name);
  return `{% from "components/${name}/${name}.njk" import ${macro} %}{{ ${macro}(donnees) }}`;
}

/** Name under which that small template is kept where nothing can be compiled. */
export const componentTemplate = (name: string): string => `exemples/${name}.njk`;

/** `fil-d-ariane` → `filDAriane`: a component's macro bears the name of its folder. */
const macroName = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
