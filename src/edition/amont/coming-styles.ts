import type { Problem } from '../../corpus/problem.ts';
import { readSettings } from '../../corpus/read-settings.ts';
import { ownSheets } from '../../site/own-look/look-problems.ts';
import { themeStyle } from '../../site/theme.ts';
import type { Tree } from './tree.ts';

/**
 * What the check would refuse in the stylesheets of an edition, over the look of Trame that a tree holds: a colour of its
 * theme that can no longer be read, a property that nothing gives a value any more.
 * @param content the content folder of the edition
 */
export async function styleFaults(content: string, tree: Tree): Promise<Problem[]> {
  const sheets = ownSheets(content);
  if (sheets.length === 0) return [];
  // Who has no stylesheet of their own does not wait for those who know all of CSS.
  const { silentFaults } = await import('../../site/own-look/sheets/silent-faults.ts');
  const { settings } = readSettings(content, 'local');
  const textsOf = (name: RegExp) => [
    ...tree.texts([...tree.blobs.keys()].filter((path) => name.test(path))).values(),
  ];
  return silentFaults(
    sheets,
    settings ? themeStyle(settings.edition) : '',
    textsOf(/^(_includes|content\/local\/templates)\/.*\.njk$/),
    textsOf(/^(src\/site\/styles|_includes)\/.*\.css$/),
  );
}
