import { join } from 'node:path';
import { stringify } from 'yaml';
import { LICENCES } from '../model/licences.ts';
import { CONTENT_TYPES, typeNamed } from '../model/types.ts';
import { type BenchEntry, EDITION, header, writeInto } from './corpus-generator.ts';
import type { FrontMatter } from './front-matter.ts';
import { HUGO_LABELS } from './hugo-fields.ts';
import { HUGO_LAYOUTS } from './hugo-layouts.ts';

const CONFIGURATION = {
  baseURL: `${EDITION.adresse}/`,
  languageCode: 'fr',
  defaultContentLanguage: 'fr',
  title: EDITION.nom,
  // Trame's build is compared page for page: Hugo is spared what it would make besides.
  disableKinds: ['RSS', 'sitemap', 'robotsTXT'],
  taxonomies: { profil: 'profils' },
  params: {
    devise: EDITION.devise,
    description: EDITION.description,
    editeur: EDITION.editeur,
  },
  markup: {
    goldmark: { extensions: { definitionList: true, footnote: true, table: true } },
    tableOfContents: { startLevel: 2, endLevel: 2 },
  },
};

/** Writes the same corpus as a Hugo site: content, layouts, data, configuration. */
export function writeHugoSite(entries: readonly BenchEntry[], folder: string): void {
  const write = (path: string, text: string) => writeInto(folder, path, text);
  const figures = figureTexts(entries);
  for (const entry of entries) write(join('content', `${entry.key}.md`), hugoFile(entry, figures));
  for (const { folder: section, plural, description } of CONTENT_TYPES) {
    write(`content/${section}/_index.md`, header({ title: plural, description }));
  }
  write('content/plan-du-site.md', fixedPage('Plan du site', 'plan'));
  write('content/recherche.md', fixedPage('Rechercher', 'recherche'));
  write('config.yaml', stringify(CONFIGURATION));
  write('data/libelles.json', JSON.stringify(HUGO_LABELS));
  write('data/licences.json', JSON.stringify(LICENCES));
  write('assets/site.css', 'body { max-width: 60rem; margin: auto; font: 1.1rem/1.5 serif; }\n');
  for (const [path, text] of Object.entries(HUGO_LAYOUTS)) write(`layouts/${path}`, text);
}

const fixedPage = (title: string, layout: string): string =>
  header({ title, description: title, layout, fixe: true });

/** Slug of a figure → its text, as a page quotes it. */
function figureTexts(entries: readonly BenchEntry[]): Map<string, string> {
  const figures = entries.filter(({ type }) => type === 'chiffre');
  return new Map(figures.map(({ slug, data }) => [slug, `${data.valeur} ${data.unite}`]));
}

function hugoFile(entry: BenchEntry, figures: ReadonlyMap<string, string>): string {
  return `${header(hugoFrontMatter(entry))}\n${plainMarkdown(entry.body, figures)}`;
}

/** Trame's fields, under the names that Hugo knows where it has some. */
function hugoFrontMatter({ data, key, url, type, territory }: BenchEntry): FrontMatter {
  const { titre, resume, creation, mise_a_jour, ...own } = data;
  return {
    title: titre,
    description: resume,
    date: creation,
    lastmod: mise_a_jour,
    cle: key,
    ...('ordre' in own && { weight: own.ordre }),
    ...own,
    ...(territory && { territoire: { ...(own.territoire as object), nom: territory.nom } }),
    ...(typeNamed(type).path === '' && { url }),
  };
}

const BOX = /^::: (\S+)(.*)\n([\s\S]*?)\n:::$/gm;

/** Trame's own constructs as Markdown that Goldmark knows, so that both render the same words. */
export function plainMarkdown(body: string, figures: ReadonlyMap<string, string>): string {
  return body
    .replace(BOX, (_box, kind: string, title: string, text: string) =>
      [`**${kind}${title}**`, '', ...text.split('\n')].map((line) => `> ${line}`).join('\n'),
    )
    .replace(/\{marge: ([^}]*)\}/g, ' ($1)')
    .replace(
      /\{\{chiffre:([a-z0-9-]+)\}\}/g,
      (_quote, slug: string) => `[${figures.get(slug) ?? slug}](/chiffres/${slug}/)`,
    )
    .replace(/^\*\[.*\n?/gm, '');
}
