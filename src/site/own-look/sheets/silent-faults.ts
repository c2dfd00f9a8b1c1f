import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../corpus/problem.ts';
import { inRepository } from '../../../corpus/repository.ts';
import { lazy } from '../../lazy.ts';
import { filesBelow } from '../../template-sources.ts';
import { customPropertiesOf, unvaluedProperties } from './custom-properties.ts';
import { declarationsOf, type Sheet } from './declarations.ts';
import { lowContrasts } from './low-contrast.ts';
import { unknownCss } from './unknown-css.ts';

/** Trame's own look, as far as that of an edition is judged by it: read once. */
const national = lazy(() => lookOf(nationalTexts(['src/site/styles', '_includes'], /\.css$/)));

const lookOf = (texts: readonly string[]) => ({
  texts,
  declarations: texts.flatMap(declarationsOf),
});

/** The texts of Trame's own files below some folders. */
export const nationalTexts = (folders: readonly string[], name: RegExp): string[] =>
  folders.map(inRepository).flatMap((folder) =>
    filesBelow(folder)
      .filter((file) => name.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );

/**
 * What is wrong in the stylesheets of an edition and shows in no browser: what they skip without a word, and what too many
 * people could not read.
 * @param palette the colours of `edition.yml`, as a stylesheet
 * @param templates Trame's and the edition's own
 * @param styles Trame's stylesheets, where they are those of another version
 */
export function silentFaults(
  sheets: readonly Sheet[],
  palette: string,
  templates: Iterable<string>,
  styles?: readonly string[],
): Problem[] {
  const { texts, declarations } = styles ? lookOf(styles) : national();
  const known = customPropertiesOf([...texts, palette, ...sheets.map(({ css }) => css)]);
  const look = { declarations, palette, parts: partsOf(templates) };
  return sheets.flatMap((sheet) => [
    ...unknownCss(sheet),
    ...unvaluedProperties(sheet, known),
    ...lowContrasts(sheet, look),
  ]);
}

const PARTS = ['header', 'footer', 'nav', 'main', 'aside', 'section', 'article', 'table', 'form'];
const PART = new RegExp(`<(?:${PARTS.join('|')})\\b[^>]*?\\sclass="([^"]*)"`, 'g');

/** The parts of a page that hold text and links, by their element or by their class. */
function partsOf(templates: Iterable<string>): ReadonlySet<string> {
  const classes = [...templates].flatMap((source) =>
    [...source.matchAll(PART)].flatMap(([, names = '']) => names.match(/[\w-]+/g) ?? []),
  );
  return new Set([...PARTS, ...classes.map((name) => `.${name}`)]);
}
