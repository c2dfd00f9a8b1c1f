import { join } from 'node:path';
import type { Problem } from '../../corpus/problem.ts';
import { previousPublication } from '../../outputs/api/changes/previous-publication.ts';
import { offlineFiles } from '../../outputs/offline.ts';
import { outputFiles } from '../../outputs/output-files.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { writeAdmin } from './write-admin.ts';
import { writeOutputs } from './write-outputs.ts';

/**
 * Writes all that stands beside the pages; gives back what the content holds that no file can be made from.
 * @param site folder of the site that is being made
 * @param published folder of the site that it will take the place of
 */
export async function writeFiles(
  current: CurrentSite,
  site: string,
  published: string,
): Promise<Problem[]> {
  const problems = await writeOutputs(outputFiles(current, previousPublication(published)), site);
  await writeAdmin(current, current.corpus.folder, join(site, 'admin'));
  return problems;
}

/** Writes what lets a device keep the site. Last of all: it says what each file of this build is. */
export async function writeOfflineFiles(current: CurrentSite, site: string): Promise<void> {
  await writeOutputs(offlineFiles(current, site), site);
}
