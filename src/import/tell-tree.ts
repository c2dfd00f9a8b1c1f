import { chapterOf } from './assign-order.ts';
import type { FolderDefaults } from './folder-defaults.ts';
import type { ImportOptions } from './options.ts';
import type { Preparation } from './prepare-texts.ts';
import type { JekyllConfig } from './read-config.ts';
import type { SourceTree } from './read-tree.ts';
import type { ImportReport } from './report.ts';

interface Known {
  tree: SourceTree;
  config: JekyllConfig;
  defaults: FolderDefaults;
  preparation: Preparation;
  options: ImportOptions;
  /** Files of the tree that pages use. */
  used: ReadonlySet<string>;
}

/** What the report says of the whole tree. */
export function tellTree({
  tree,
  config,
  defaults,
  preparation,
  options,
  used,
}: Known): ImportReport['general'] {
  const { texts, refused, ordering, chapters } = preparation;
  const hasOrder = options.type === 'guide' || options.type === 'kit';
  const unused = [...tree.files.values()].filter((path) => !used.has(path));
  const unread = Object.entries(config.unread).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  return {
    changed: [
      ...(hasOrder && texts.length > 1 ? [`ordre des pages : ${ordering.rule}`] : []),
      ...[...chapters].map(([folder, name]) => tellChapter(folder, name, preparation)),
    ],
    left: [
      ...tree.skipped.map(({ path, reason }) => `${path} — ${reason}`),
      ...(unread.length > 0 && !tree.isFile
        ? [`_config.yml — réglages non lus : ${unread.join(' ; ')}`]
        : []),
      ...defaults.notes.map(({ path, text }) => `${path} — ${text}`),
      ...(!tree.isFile && unused.length > 0
        ? [`fichiers qu’aucune page n’appelle : ${unused.join(', ')}`]
        : []),
    ],
    failures: [
      ...(config.failure ? [`_config.yml — ${config.failure}`] : []),
      ...defaults.failures.flatMap(({ path, reasons }) =>
        reasons.map((reason) => `${path} — ${reason}`),
      ),
      ...(texts.length + refused.length === 0 ? ['aucun texte Markdown dans ce dossier'] : []),
      ...(ordering.hasTooMany ? ['plus de 999 pages : les dernières ont toutes l’ordre 999'] : []),
    ],
  };
}

/** Trame has no chapters of its own: their titles are told, so that none is lost. */
function tellChapter(folder: string, name: string, { texts, ordering }: Preparation): string {
  const orders = texts
    .filter(({ path }) => chapterOf(path) === folder)
    .map(({ path }) => ordering.orders.get(path) ?? 0);
  return `chapitre « ${name} » (${folder}) : ordres ${Math.min(...orders)} à ${Math.max(...orders)}`;
}
