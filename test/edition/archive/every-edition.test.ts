import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { contentFiles } from '../../../src/edition/archive/content-tree.ts';
import { exportCommand } from '../../../src/edition/archive/export-command.ts';
import { restoreCommand } from '../../../src/edition/archive/restore-command.ts';
import { outputFiles } from '../../../src/outputs/output-files.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { contentFolder } from '../../helpers/content-folder.ts';

const EDITIONS = readdirSync('test/editions');

/** The content of a fixture; a territory stands above the edition that it follows. */
function contentOf(edition: string): string {
  const content = contentFolder({});
  const own = join('test/editions', edition);
  const below = existsSync(join(own, 'national')) ? own : 'test/editions/complet';
  for (const part of ['national', 'media'])
    if (existsSync(join(below, part)))
      cpSync(join(below, part), join(content, part), { recursive: true });
  cpSync(join(own, 'local'), join(content, 'local'), { recursive: true });
  return content;
}

const run = (command: typeof exportCommand, content: string, ...words: string[]) =>
  command(words, { content, input: Readable.from([]), say: () => {}, complain: () => {} });

const bytesOf = (folder: string) =>
  Object.fromEntries(contentFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));

/** Every page and every text beside the pages, by address; what is wrong where there is no site. */
async function publishedFrom(folder: string): Promise<Record<string, string>> {
  const source = siteSource(folder, '/');
  const problems = await source.refresh();
  if (problems.length > 0) return { problems: JSON.stringify(problems) };
  const current = source.current();
  const published: Record<string, string> = {};
  for (const [url, { render }] of current.site) published[url] = render();
  for (const { url, content } of outputFiles(current))
    if (/\.(?:json|jsonld|ttl|xml|md|csv|txt|ics|vcf|geojson)$/.test(url))
      published[url] = Buffer.from(await content()).toString('utf8');
  return published;
}

test.each(EDITIONS)(
  '%s leaves as an archive, comes back to the byte, and gives the same site',
  async (edition) => {
    const content = contentOf(edition);
    const archive = join(content, '../edition.zip');
    const other = join(content, '../autre');
    await run(exportCommand, content, archive);
    // One that is made of mistakes comes back as it is, and they are told.
    const told = edition === 'fautes' ? 1 : 0;
    expect(await run(restoreCommand, other, archive, '--avec-gabarits')).toBe(told);
    expect(bytesOf(other)).toEqual(bytesOf(content));
    const published = await publishedFrom(content);
    expect(Object.keys(published).length).toBeGreaterThan(edition === 'fautes' ? 0 : 20);
    expect(await publishedFrom(other)).toEqual(published);
  },
);
