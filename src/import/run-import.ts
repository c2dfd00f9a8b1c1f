import { existsSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { entryUrl } from '../model/addresses.ts';
import { typeNamed } from '../model/types.ts';
import { type ConvertedText, convertText } from './convert-text.ts';
import { type ExistingContent, readExisting } from './existing-content.ts';
import { readFolderDefaults } from './folder-defaults.ts';
import { OldAddresses } from './old-addresses.ts';
import type { ImportOptions } from './options.ts';
import { type MediaCopy, MediaPlan } from './plan-media.ts';
import { type PreparedText, prepareTexts } from './prepare-texts.ts';
import { type JekyllConfig, readConfig } from './read-config.ts';
import { readDocuments } from './read-documents.ts';
import { readTree, type SourceTree } from './read-tree.ts';
import type { FileReport, ImportReport } from './report.ts';
import type { NewPage, Surroundings } from './resolve-links.ts';
import { tellTree } from './tell-tree.ts';
import { writeSafely } from './write-safely.ts';

/** A text, what it became, and why it may not be written. */
interface Outcome {
  text: PreparedText;
  converted: ConvertedText;
  failures: string[];
}

/**
 * Imports a folder or a file: everything is computed first, then written. A text that fails stops no other one.
 * @param content the content folder
 */
export async function runImport(options: ImportOptions, content: string): Promise<ImportReport> {
  const tree = readTree(options.source, (root) => readConfig(root).collections);
  const config = readConfig(tree.root);
  const defaults = readFolderDefaults(tree, config);
  const existing = readExisting(content);
  const preparation = prepareTexts(tree, defaults, options, existing, await readDocuments(tree));
  const around = {
    tree,
    site: config.address,
    base: config.base,
    old: oldAddresses(preparation.texts, config),
    existing: existing.addresses,
    media: new MediaPlan(join(content, 'media'), tree.root),
  };
  const outcomes = convertAll(preparation.texts, around, options, config.title, (text) =>
    conflicts(text, options, existing, content),
  );
  const media = options.isTrial ? plannedMedia(outcomes) : new Map<string, string | undefined>();
  const files = outcomes.map((outcome) => finish(outcome, options, content, media));
  return {
    isTrial: options.isTrial,
    content: basename(content),
    general: tellTree({
      tree,
      config,
      defaults,
      preparation,
      options,
      used: usedFiles(outcomes, tree),
    }),
    files: [...preparation.refused, ...files].sort(
      (a, b) => tree.texts.indexOf(a.path) - tree.texts.indexOf(b.path),
    ),
    media: [...media].filter(([, failure]) => failure === undefined).map(([name]) => name),
  };
}

function oldAddresses(
  texts: readonly PreparedText[],
  { base, collectionsFolder }: JekyllConfig,
): OldAddresses {
  const old = new OldAddresses(base, collectionsFolder);
  for (const { path, front } of texts) old.add(path, front);
  return old;
}

/**
 * Converts every text, again and again until nothing moves: a link must not lead to a page that fails, and an anchor
 * is known only once its page is converted.
 */
function convertAll(
  texts: readonly PreparedText[],
  around: Omit<Surroundings, 'pages'>,
  options: ImportOptions,
  siteTitle: string | undefined,
  conflictsOf: (text: PreparedText) => string[],
): Outcome[] {
  let pages = new Map<string, NewPage>(texts.map((text) => [text.path, pageOf(text, options, [])]));
  for (let left = texts.length + 2; ; left--) {
    const known = pages;
    const outcomes = texts.map((text): Outcome => {
      const converted = convertText(text, { ...around, pages: known }, options, siteTitle);
      return { text, converted, failures: [...conflictsOf(text), ...converted.failures] };
    });
    pages = new Map(
      outcomes
        .filter(({ converted }) => converted.failures.length === 0)
        .map(({ text, converted }) => [text.path, pageOf(text, options, converted.anchors)]),
    );
    if (left === 0 || JSON.stringify([...pages]) === JSON.stringify([...known])) return outcomes;
  }
}

const pageOf = (
  { slug }: PreparedText,
  { type }: ImportOptions,
  anchors: readonly string[],
): NewPage => ({
  url: entryUrl(type, slug),
  anchors,
});

/** What stands in the way of a page: one that is there already, or a national page of the same name. */
function conflicts(
  { target, slug, fields }: PreparedText,
  { edition, type, replaces }: ImportOptions,
  existing: ExistingContent,
  content: string,
): string[] {
  const key = `${typeNamed(type).folder}/${slug}`;
  const isOverNational = edition === 'local' && existing.hasNational(key);
  return [
    ...(existsSync(join(content, target)) && !replaces
      ? [
          `${basename(content)}/${target} existe déjà : rien n’est écrit. Relancez avec --remplacer, ou renommez le texte`,
        ]
      : []),
    ...(isOverNational && fields.national !== 'remplace'
      ? [
          `une page nationale porte déjà ce nom (national/${key}.md) : renommez le texte, ou écrivez « national: remplace » dans son en-tête`,
        ]
      : []),
    ...(!isOverNational && fields.national !== undefined
      ? [
          '« national » n’a de sens que dans une édition locale, au-dessus d’une page nationale : retirez-le de l’en-tête',
        ]
      : []),
  ];
}

/** The files of the tree that pages need, whether those pages could be written or not. */
function usedFiles(outcomes: readonly Outcome[], { root }: SourceTree): Set<string> {
  const copies = outcomes.flatMap(({ converted }) => converted.copies);
  return new Set(copies.map(({ from }) => relative(root, from).split(sep).join('/')));
}

function plannedMedia(outcomes: readonly Outcome[]): Map<string, string | undefined> {
  const copies = outcomes
    .filter(({ failures }) => failures.length === 0)
    .flatMap(({ converted }) => converted.copies);
  return new Map(copies.map(({ name }) => [name, undefined]));
}

/** Writes a page and the files it needs, if nothing forbids it, and says what happened. */
function finish(
  { text, converted, failures }: Outcome,
  { isTrial, replaces }: ImportOptions,
  content: string,
  media: Map<string, string | undefined>,
): FileReport {
  const { path, target } = text;
  const remarks = [...text.remarks.all, ...converted.remarks.all];
  const { file, copies } = converted;
  const failed = (reasons: string[]): FileReport => ({ path, outcome: 'failed', reasons, remarks });
  if (failures.length > 0 || file === undefined) return failed(failures);
  if (isTrial) return { path, target, outcome: 'ready', reasons: [], remarks };
  const unwritten = copies
    .map((copy) => copyMedia(copy, content, media))
    .filter((failure) => failure !== undefined);
  const failure =
    unwritten[0] ?? writeSafely({ target: join(content, target), text: file }, replaces);
  return failure ? failed([failure]) : { path, target, outcome: 'written', reasons: [], remarks };
}

function copyMedia(
  { from, name, isThere }: MediaCopy,
  content: string,
  media: Map<string, string | undefined>,
) {
  if (!media.has(name)) {
    media.set(
      name,
      isThere ? undefined : writeSafely({ target: join(content, 'media', name), from }, false),
    );
  }
  return media.get(name);
}
