import type { ContentType } from '../../model/content-type.ts';
import { LICENCES } from '../../model/licences.ts';
import { toSlug } from '../../model/slug.ts';
import { THEMES } from '../../model/vocabularies.ts';
import type { Remarks } from '../remarks.ts';
import { readDate } from './read-date.ts';

/** Names that the old sites gave to what the model calls otherwise. */
const ALIASES: Readonly<Record<string, string>> = {
  title: 'titre',
  description: 'resume',
  excerpt: 'resume',
  summary: 'resume',
  chapo: 'resume',
  date: 'creation',
  created: 'creation',
  last_modified_at: 'mise_a_jour',
  lastmod: 'mise_a_jour',
  updated: 'mise_a_jour',
  order: 'ordre',
  weight: 'ordre',
  nav_order: 'ordre',
  position: 'ordre',
  category: 'themes',
  categories: 'themes',
  categorie: 'themes',
  tags: 'themes',
  theme: 'themes',
  license: 'licence',
};

/** Keys that say how Jekyll publishes, which Trame decides by itself. */
const JEKYLL = new Set(['layout', 'permalink', 'published', 'sitemap']);

/** The front matter of an old text in the fields of a type; what fits nowhere is told with its value. */
export function readKeys(
  front: Readonly<Record<string, unknown>>,
  { schema }: ContentType,
  remarks: Remarks,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(front)) {
    const name = ALIASES[key.toLowerCase()] ?? key;
    const field = schema.shape[name];
    const read = field && data[name] === undefined ? readValue(name, value, remarks) : undefined;
    if (field && read !== undefined && field.safeParse(read).success) {
      data[name] = read;
      if (name !== key && name !== 'ordre') remarks.changed(`${key} → ${name}`);
    } else if (!isTold(name, value)) tellLeft(key, value, remarks);
  }
  return data;
}

/** A value in the form that the model wants; `undefined` when it has none there. */
function readValue(name: string, value: unknown, remarks: Remarks): unknown {
  if (name === 'titre' || name === 'resume') return undefined;
  if (name === 'creation' || name === 'mise_a_jour') return readDate(value);
  if (name === 'ordre') return Number.isInteger(Number(value)) ? Number(value) : undefined;
  if (name === 'themes') return readThemes(value, remarks);
  return name === 'licence' ? readLicence(value) : value;
}

/** The title and the summary have their own treatment, since their words must not be lost. */
const isTold = (name: string, value: unknown) =>
  (name === 'titre' || name === 'resume') && ['string', 'number'].includes(typeof value);

function readThemes(value: unknown, remarks: Remarks): string[] | undefined {
  const wanted = (Array.isArray(value) ? value : String(value).split(',')).map((item) =>
    String(item).trim(),
  );
  const found = wanted.map((word) => ({ word, theme: themeNamed(word) }));
  const themes = found.map(({ theme }) => theme).filter((theme) => theme !== undefined);
  if (themes.length === 0) return undefined;
  for (const { word, theme } of found) {
    if (!theme) remarks.left(`thème inconnu de Trame : « ${word} »`);
  }
  return [...new Set(themes)];
}

/** The theme whose identifier or label says the same words. */
function themeNamed(word: string): string | undefined {
  const slug = toSlug(word);
  return Object.entries(THEMES).find(
    ([id, label]) =>
      id === slug ||
      toSlug(label) === slug ||
      (slug !== '' && toSlug(label).split('-').includes(slug)),
  )?.[0];
}

function readLicence(value: unknown): string | undefined {
  const wanted = toSlug(String(value));
  return Object.entries(LICENCES).find(
    ([id, { nom }]) => toSlug(id) === wanted || toSlug(nom) === wanted,
  )?.[0];
}

function tellLeft(key: string, value: unknown, remarks: Remarks): void {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const told = `${key} : ${shown}`;
  if (/^auth?(or|eur)s?$/i.test(key)) {
    remarks.review(
      `${told} — les auteurs d’une page sont des organisations : si c’en est une, ajoutez-la`,
    );
  } else if (/^categor|^tags$|^theme/i.test(key))
    remarks.left(`${told} — aucun thème de Trame ne porte ce nom`);
  else if (key === 'redirect_from')
    remarks.review(
      `anciennes adresses : ${[value].flat().join(', ')} — les liens des textes suivent ; faites-les suivre aussi chez l’hébergeur`,
    );
  else if (key === 'slug') remarks.changed(`slug → nom de la page : ${shown}`);
  else remarks.left(JEKYLL.has(key) ? `${told} — réglage de Jekyll` : told);
}
