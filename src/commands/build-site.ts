import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import { closedEditorFile, editorConfig, editorFiles, guideFile } from '../cms/admin-files.ts';
import { forgePublishing } from '../cms/backend.ts';
import { adminBundle } from '../cms/bundle.ts';
import { validateWithDecap } from '../cms/decap-validation.ts';
import type { Problem } from '../corpus/problem.ts';
import { pageFaults } from '../outputs/check-links.ts';
import { FaultyFile } from '../outputs/faulty-file.ts';
import { offlineFiles } from '../outputs/offline.ts';
import type { OutputFile } from '../outputs/output-file.ts';
import { outputFiles } from '../outputs/output-files.ts';
import { indexSite } from '../outputs/search.ts';
import type { Route } from '../site/route.ts';
import { type CurrentSite, siteSource } from '../site/site-source.ts';
import { refuseBrokenPages, refuseFaultyContent } from './report.ts';
import type { CommandSettings } from './settings.ts';

const CONFIG = fileURLToPath(new URL('../../eleventy.config.ts', import.meta.url));

/**
 * Builds the whole site beside the place where it will stand, then puts it there in one move: readers never see half
 * a site, and a build that fails leaves the last good one alone.
 * @throws FaultyContent when the content has problems
 * @throws BrokenPages when a link of a finished page leads nowhere
 */
export async function buildSiteFolder(
  settings: CommandSettings,
): Promise<{ pages: number; indexed: number }> {
  const { content, output, prefix } = settings;
  const source = siteSource(content, prefix);
  refuseFaultyContent(source.refresh(), content);
  const work = join(dirname(output), `.${process.pid}.trame`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    process.env.TRAME_OUTPUT = join(work, 'site');
    await writePages(join(work, 'site'));
    const current = source.current();
    const written = ({ file }: Route) => readFileSync(join(work, 'site', file), 'utf8');
    const indexed = await indexSite(
      current,
      written,
      join(work, 'index'),
      join(work, 'site/pagefind'),
    );
    refuseFaultyContent(await writeOutputs(outputFiles(current), join(work, 'site')), content);
    await writeAdmin(current, content, join(work, 'site/admin'));
    // Last of all: it says what each file of this build is.
    await writeOutputs(offlineFiles(current, join(work, 'site')), join(work, 'site'));
    refuseBrokenPages(pageFaults(join(work, 'site'), prefix), current.site);
    moveIntoPlace(join(work, 'site'), output, join(work, 'old'));
    return { pages: current.site.size, indexed };
  } finally {
    process.env.TRAME_OUTPUT = output;
    rmSync(work, { recursive: true, force: true });
  }
}

async function writePages(output: string): Promise<void> {
  const eleventy = new Eleventy('src/site/pages', output, {
    configPath: CONFIG,
    quietMode: true,
    runMode: 'build',
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}

/** Writes the files beside the pages; gives back what the content holds that no file can be made from. */
async function writeOutputs(files: readonly OutputFile[], folder: string): Promise<Problem[]> {
  const problems = new Map<string, Problem>();
  for (const { url, content } of files) {
    try {
      const made = await content();
      mkdirSync(dirname(join(folder, url)), { recursive: true });
      writeFileSync(join(folder, url), made);
    } catch (error) {
      if (!(error instanceof FaultyFile)) throw error;
      problems.set(error.problem.file, error.problem);
    }
  }
  return [...problems.values()];
}

/** The guide for those who write; and the editor, or why there is none when the edition names no forge. */
async function writeAdmin(current: CurrentSite, content: string, folder: string): Promise<void> {
  const files = [guideFile(current)];
  const publishing = forgePublishing(current.corpus.edition);
  if (publishing) {
    const settings = { current, bundle: await adminBundle(), publishing, content };
    await validateWithDecap(editorConfig(settings));
    files.push(...editorFiles(settings));
  } else files.push(closedEditorFile(current));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.content());
  }
}

function moveIntoPlace(built: string, output: string, old: string): void {
  if (existsSync(output)) renameSync(output, old);
  renameSync(built, output);
}
