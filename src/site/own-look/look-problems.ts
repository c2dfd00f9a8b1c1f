import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../corpus/corpus.ts';
import { readMediaFolder } from '../../corpus/media-folder.ts';
import { type Problem, sortProblems } from '../../corpus/problem.ts';
import { INCLUDES } from '../current-site.ts';
import { siteContext } from '../site-context.ts';
import { filesBelow, templateSources } from '../template-sources.ts';
import { themeStyle } from '../theme.ts';
import { markupProblems } from './markup-problems.ts';
import { sampleViews } from './sample-views.ts';
import type { Sheet } from './sheets/declarations.ts';
import { styleProblems } from './style-problems.ts';
import { sameNameElsewhere, unknownReads, unreadTemplates } from './template-problems.ts';
import { circularTemplates, shapeProblems } from './template-shape.ts';

/**
 * What is wrong in the templates and the stylesheets of an edition, told as faults of its texts are. Nothing to do in an
 * edition that has none.
 * @param folder the content folder
 * @param corpus left out while the content has problems of its own: what needs pages is then not looked at
 */
export async function lookProblems(folder: string, corpus?: Corpus): Promise<readonly Problem[]> {
  const templates = join(folder, 'local/templates');
  const theme = join(folder, 'local/theme.css');
  const files = existsSync(templates) ? filesBelow(templates).filter(isFile) : [];
  if (files.length === 0 && !existsSync(theme)) return [];
  const media = corpus?.media ?? readMediaFolder(folder).media;
  const own = templateSources(files.length > 0 ? [templates] : []);
  const national = templateSources([INCLUDES]);
  const sheets = ownSheets(folder);
  const styles = await Promise.all(sheets.map(({ css, file }) => styleProblems(css, file, media)));
  // Who has no stylesheet of their own does not wait for those who know all of CSS.
  const silent =
    sheets.length > 0
      ? (await import('./sheets/silent-faults.ts')).silentFaults(
          sheets,
          corpus ? themeStyle(corpus.edition) : '',
          [...national.values(), ...own.values()],
        )
      : [];
  const unread = unreadTemplates({ own, national });
  const circular = circularTemplates({ own, national });
  const isReadable = circular.length === 0 && unread.every(({ line }) => line === undefined);
  return sortProblems([
    ...styles.flat(),
    ...silent,
    ...strayFiles(files, [...national.keys(), ...own.keys()]),
    ...unread,
    ...circular,
    ...(isReadable ? shapeProblems({ own, national }) : []),
    ...[...own].flatMap(([name, source]) =>
      markupProblems(source, `local/templates/${name}`, media),
    ),
    ...(corpus && isReadable && own.size > 0
      ? unknownReads({ own, national }, sampleViews(siteContext(corpus, '/', () => undefined)))
      : []),
  ]);
}

/** The stylesheets of an edition: those of its templates, then its theme, which stands after all others. */
export function ownSheets(folder: string): Sheet[] {
  const local = join(folder, 'local');
  const templates = join(local, 'templates');
  const beside = existsSync(templates)
    ? filesBelow(templates).map((file) => `templates/${file}`)
    : [];
  return [...beside.filter((file) => file.endsWith('.css')), 'theme.css']
    .filter((file) => existsSync(join(local, file)))
    .map((file) => ({ file: `local/${file}`, css: readFileSync(join(local, file), 'utf8') }));
}

const isFile = (name: string): boolean => /\.[^/]+$/.test(name);

/** What stands beside a template: its style, its style for paper, its script. */
const BESIDE = /(?:\.print)?\.css$|\.ts$/;

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

/** A script may take in others of its folder; a stylesheet bears the name of its template. */
const isBeside = (file: string, templates: readonly string[]): boolean =>
  file.endsWith('.ts')
    ? templates.some((template) => folderOf(template) === folderOf(file))
    : BESIDE.test(file) && templates.includes(file.replace(BESIDE, '.njk'));

/** Files of the folder of templates that are none, and belong to none. */
function strayFiles(files: readonly string[], templates: readonly string[]): Problem[] {
  return files
    .filter((file) => !file.endsWith('.njk'))
    .filter((file) => !isBeside(file, templates))
    .map((file) => ({
      file: `local/templates/${file}`,
      message: 'fichier inconnu : il n’est ni un gabarit, ni le style ou le script d’un gabarit',
      expected: `nom.njk, nom.css, nom.print.css ou nom.ts, au nom d’un gabarit.${sameNameElsewhere(file.replace(BESIDE, '.njk'), templates)}`,
    }));
}
