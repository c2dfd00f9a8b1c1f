import { join } from 'node:path';
import { entryUrl } from '../model/addresses.ts';
import { reservedAddresses } from '../model/site-addresses.ts';
import { typeNamed } from '../model/types.ts';
import { assignOrder, chapterOf, type Ordering } from './assign-order.ts';
import { assignSlugs } from './assign-slugs.ts';
import { cleanTitle, distinguishTitles, fitTitle, titleFromName } from './assign-titles.ts';
import { convertBody } from './body/convert-body.ts';
import type { ExistingContent } from './existing-content.ts';
import { readKeys } from './fields/read-keys.ts';
import type { FolderDefaults } from './folder-defaults.ts';
import type { ImportOptions } from './options.ts';
import { type Documents, readSource, type SourceText } from './read-source.ts';
import type { SourceTree } from './read-tree.ts';
import { Remarks } from './remarks.ts';
import type { FileReport } from './report.ts';

/** A text that knows what page it becomes. */
export interface PreparedText extends SourceText {
  /** The fields of the model that its front matter and its folder give. */
  fields: Record<string, unknown>;
  /** The title that its front matter has, if any: the body may repeat it. */
  ownTitle: string | undefined;
  /** Its front matter's own summary. */
  summary: string | undefined;
  titre: string;
  /** The chapter that its front matter or its folder names. */
  category: unknown;
  slug: string;
  order: number;
  /** Path of the page below the content folder. */
  target: string;
}

/** Every text of the tree that can become a page, and the report of those that cannot. */
export interface Preparation {
  texts: PreparedText[];
  refused: FileReport[];
  ordering: Ordering;
  /** The title of each chapter, by folder, where the old site gave one. */
  chapters: ReadonlyMap<string, string>;
}

type Draft = Omit<PreparedText, 'slug' | 'order' | 'target'>;

/** Folders whose texts all say the same category: it is the title of their chapter. */
function chapterTitles(drafts: readonly Draft[]): Map<string, string> {
  const said = new Map<string, Set<unknown>>();
  for (const { path, category } of drafts)
    said.set(chapterOf(path), (said.get(chapterOf(path)) ?? new Set()).add(category));
  const shared = [...said].filter(([folder, names]) => folder !== '' && names.size === 1);
  return new Map(
    shared.flatMap(([folder, [name]]) =>
      typeof name === 'string' && name.trim() !== '' ? [[folder, name.trim()] as const] : [],
    ),
  );
}

/** Reads the texts of a tree and gives each its title, its name and its place. */
export function prepareTexts(
  tree: SourceTree,
  defaults: FolderDefaults,
  options: ImportOptions,
  existing: ExistingContent,
  documents: Documents,
): Preparation {
  const refused: FileReport[] = [];
  const drafts = tree.texts.flatMap((path): Draft[] => {
    const source = readSource(join(tree.root, path), path, documents);
    if ('failures' in source) refused.push(report(path, 'failed', source.failures));
    else if (isDraft({ ...defaults.valuesFor(path), ...source.front }) && !options.withDrafts) {
      refused.push(
        report(path, 'skipped', ['brouillon ; relancez avec --brouillons pour l’importer']),
      );
    } else return [draftOf(source, defaults, options)];
    return [];
  });
  const type = typeNamed(options.type);
  const reserved = new Set(reservedAddresses());
  const slugs = assignSlugs(
    drafts.map((draft) => ({ ...draft, wanted: slugOf(draft.front) })),
    (slug) => reserved.has(entryUrl(options.type, slug)),
  );
  const target = (path: string) => `${options.edition}/${type.folder}/${slugs.get(path)}.md`;
  const chapters = chapterTitles(drafts);
  const titles = distinguishTitles(
    drafts.map((draft) => ({ ...draft, chapter: chapters.get(chapterOf(draft.path)) })),
    existing.titlesOf(options.type, new Set(drafts.map(({ path }) => target(path)))),
  );
  const ordering = assignOrder(
    drafts.map(({ path, fields }) => ({ path, order: fields.ordre as number | undefined })),
  );
  const texts = drafts.map((draft) => ({
    ...draft,
    titre: titles.get(draft.path) ?? draft.titre,
    slug: slugs.get(draft.path) ?? '',
    order: ordering.orders.get(draft.path) ?? 1,
    target: target(draft.path),
  }));
  return { texts, refused, ordering, chapters };
}

function draftOf(
  source: SourceText,
  defaults: FolderDefaults,
  { type, given }: ImportOptions,
): Draft {
  const { front, path, remarks } = source;
  const inherited = defaults.valuesFor(path);
  const own = readKeys(front, typeNamed(type), remarks);
  const ownTitle = cleanTitle(front.titre ?? front.title);
  const known =
    ownTitle ?? cleanTitle(headingTitle(source)) ?? cleanTitle(inherited.titre ?? inherited.title);
  if (!known) remarks.review('titre : pris du nom du fichier');
  const title = known ?? titleFromName(path);
  if (title.length > fitTitle(title).length)
    remarks.review(`titre raccourci ; en entier en tête du texte : « ${title} »`);
  const summary = ['resume', 'description', 'excerpt', 'summary', 'chapo'].map(
    (key) => front[key] ?? inherited[key],
  );
  return {
    ...source,
    fields: { ...readKeys(inherited, typeNamed(type), new Remarks()), ...given, ...own },
    ownTitle: ownTitle ?? (known ? undefined : title),
    summary: cleanTitle(summary.find((value) => value !== undefined)),
    titre: title,
    category: front.category ?? inherited.category,
  };
}

/** The heading of level 1 that opens a text without a title. */
function headingTitle({ body, isHtml }: SourceText): string | undefined {
  return convertBody(body, {
    firstLine: 1,
    isHtml,
    liquid: new Map(),
    resolve: (address) => ({ address }),
  }).titleHeading;
}

const slugOf = ({ slug }: Readonly<Record<string, unknown>>): string | undefined =>
  typeof slug === 'string' || typeof slug === 'number' ? String(slug) : undefined;

const isDraft = (front: Readonly<Record<string, unknown>>): boolean =>
  front.published === false || front.draft === true;

function report(path: string, outcome: FileReport['outcome'], reasons: string[]): FileReport {
  return { path, outcome, reasons, remarks: [] };
}
