import type { Assets } from './assets.ts';
import { withPrefix } from './links.ts';
import { pagePolicy } from './page-policy.ts';
import type { PageView } from './page-view.ts';

/** How templates are read, on the site and in the preview alike: values escaped, holes refused, tidy lines. */
export const TEMPLATE_OPTIONS = {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
} as const;

/** The template of a whole page. */
export const pageTemplate = (layout: string): string => `layouts/${layout}.njk`;

/** All that the template of a page sees: its view, and what the page loads. */
export interface TemplateView extends PageView {
  /** What it may load and run. */
  regles: string;
  /** Address of its stylesheet. */
  feuille: string;
  /** Addresses of the scripts, in order; pages work without them. */
  scripts: string[];
}

/**
 * Adds to a view what the pages of its layout load.
 * @throws Error when the layout is unknown
 */
export function withAssets(layout: string, view: PageView, { layouts }: Assets): TemplateView {
  const own = layouts[layout];
  if (!own) throw new Error(`No layout is named ${layout}.`);
  const href = (url: string) => withPrefix(url, view.site.prefixe);
  return {
    ...view,
    regles: pagePolicy(layout, view.lit),
    feuille: href(own.stylesheet),
    scripts: own.scripts.map(href),
  };
}

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
