import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inRepository } from '../../corpus/repository.ts';
import type { PageView } from '../page-view.ts';
import type { Workshop } from '../page-views.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { designTokens } from './design-tokens.ts';

/** A component with its named examples, as its folder declares them. */
export interface ComponentExamples {
  /** Folder, file and macro name. */
  nom: string;
  /** What it is for. */
  role: string;
  exemples: { nom: string; donnees: unknown }[];
}

/** Reads `_includes/components/<name>/examples.yml` of every component. */
export function componentExamples(includes: string): ComponentExamples[] {
  const folder = join(includes, 'components');
  return readdirSync(folder)
    .sort()
    .map((nom) => ({ nom, ...parse(readFileSync(join(folder, nom, 'examples.yml'), 'utf8')) }));
}

const TOKENS = inRepository('src/site/styles/tokens.css');

/** The page that shows what an edition may change, how a text reads, and each component in each of its examples. */
export function styleGuideView(context: SiteContext, { includes, renderer }: Workshop): PageView {
  const composants = componentExamples(includes).map(({ nom, role, exemples }) => ({
    nom,
    role,
    exemples: exemples.map((exemple) => ({
      nom: exemple.nom,
      html: withPrefixes(renderer.component(nom, exemple.donnees), context.prefix),
    })),
  }));
  return {
    ...sitePageView(
      'style',
      'Ce qu’une édition peut changer, comment un texte s’affiche, et chaque composant avec ses exemples.',
      context,
    ),
    contenu: {
      ...designTokens(readFileSync(TOKENS, 'utf8')),
      composants,
      ecriture: context.writer.markdown(WRITING_SAMPLE, ''),
    },
  };
}

/** Examples are written for a site at the root of its host, and their ids must not meet those of the page. */
const withPrefixes = (html: string, prefix: string): string =>
  html
    .replaceAll(/ (href|action|data-recherche)="\//g, ` $1="${prefix}`)
    .replaceAll(/ (id|for|aria-labelledby)="/g, ' $1="exemple_');

/** One of each construct of the Markdown, as editors write it. */
const WRITING_SAMPLE = `Un paragraphe avec une note dans la marge{marge: La note se lit à côté sur un grand écran, sur place ailleurs.}, une note de bas de page[^1] et un sigle, la CNIL.

::: à-retenir
Ce qu’il faut garder en tête.
:::

::: attention
Un piège fréquent.
:::

::: exemple
Ce que d’autres ont fait.
:::

::: juridique
Ce que dit le droit.
:::

Tableau : Deux lieux, deux aides

| Lieu | Aide |
| --- | --- |
| Mairie | Orienter |
| Médiathèque | Former |

Illectronisme
: Difficulté à se servir des outils numériques.

*[CNIL]: Commission nationale de l’informatique et des libertés

[^1]: La note renvoie au texte.
`;
