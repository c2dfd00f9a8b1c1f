import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearestMatch } from '../../../corpus/problem.ts';
import { templateSources } from '../../template-sources.ts';
import { ownSheets } from '../look-problems.ts';
import { customPropertiesOf, unreadProperties } from './custom-properties.ts';
import { declarationsOf, type Sheet } from './declarations.ts';
import { nationalTexts } from './silent-faults.ts';

/**
 * What an edition styles, and no page has: a class that was mistyped, or that is no more, a custom property that no style
 * reads. It does no harm, and stops nothing.
 */
export function styleRemarks(contentFolder: string): string[] {
  const sheets = ownSheets(contentFolder);
  if (sheets.length === 0) return [];
  const own = join(contentFolder, 'local/templates');
  const templates = templateSources(existsSync(own) ? [own] : []);
  const written = [...nationalTexts(['_includes', 'src'], /\.(?:njk|ts)$/), ...templates.values()];
  const national = nationalTexts(['_includes', 'src/site/styles'], /\.css$/);
  const classes = classesOf(written, national);
  const styles = [...national, ...sheets.map(({ css }) => css)];
  const known = customPropertiesOf([...styles, ...written]);
  return sheets.flatMap((sheet) =>
    [...unreadProperties(sheet, known), ...unknownClasses(sheet, classes)]
      .sort((a, b) => a.line - b.line)
      .map(({ line, remark }) => `${sheet.file}:${line} — ${remark}`),
  );
}

/** Words that may be a class, and the beginnings of those that are put together: `fil-{{ type }}`. */
interface Classes {
  words: ReadonlySet<string>;
  beginnings: readonly string[];
  /** Those that Trame's stylesheets speak of: what a mistyped one most likely was to be. */
  styled: readonly string[];
}

const CLASS = /\.([A-Za-z][\w-]*)/g;

function classesOf(sources: readonly string[], styles: readonly string[]): Classes {
  const words = new Set<string>();
  const beginnings = new Set<string>();
  for (const source of sources) {
    for (const [word] of source.matchAll(/[A-Za-z][\w-]*/g)) words.add(word);
    for (const [, word = ''] of source.matchAll(/([A-Za-z][\w-]*-)(?:\{\{|\$\{)/g))
      beginnings.add(word);
  }
  const styled = styles.flatMap((style) => [...style.matchAll(CLASS)].map(([, name = '']) => name));
  return { words, beginnings: [...beginnings], styled: [...new Set(styled)] };
}

function unknownClasses({ css }: Sheet, { words, beginnings, styled }: Classes) {
  const lines = new Map<string, number>();
  for (const { selectors, line } of declarationsOf(css))
    for (const [, name = ''] of selectors.join(' ').matchAll(CLASS))
      if (!lines.has(name)) lines.set(name, line);
  return [...lines]
    .filter(([name]) => !words.has(name) && !beginnings.some((begin) => name.startsWith(begin)))
    .map(([name, line]) => ({
      line,
      remark: `aucune page n’a la classe « ${name} » : ce style ne change rien.${nearestMatch(name, styled)}`,
    }));
}
