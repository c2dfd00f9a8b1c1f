import { join } from 'node:path';
import type { Problem } from '../../corpus/problem.ts';
import { previousPublication } from '../../outputs/api/changes/previous-publication.ts';
import { offlineFiles } from '../../outputs/offline.ts';
import { dataFiles, documentFiles, otherFiles } from '../../outputs/output-files.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { SecondThread } from './second-thread.ts';
import { sharedWork } from './shared-work.ts';
import { writeAdmin } from './write-admin.ts';
import { writeOutputs } from './write-outputs.ts';

/** Documents that the second thread makes at a time. */
const DOCUMENTS = 4;

/**
 * Writes all that stands beside the pages; gives back what the content holds that no file can be made from.
 * @param site folder of the site that is being made
 * @param published folder of the site that it will take the place of
 * @param withData whether what programs take is made too (`dataFiles`)
 * @param second makes documents meanwhile; those that are left when the other files stand, both threads make
 */
export async function writeFiles(
  current: CurrentSite,
  site: string,
  published: string,
  second: SecondThread | undefined,
  withData: boolean,
): Promise<Problem[]> {
  const documents = sharedWork(
    documentFiles(current),
    (file) => writeOutputs([file], site),
    second &&
      ((files) =>
        second.documents(
          files.map(({ url }) => url),
          site,
        )),
    DOCUMENTS,
  );
  const data = withData ? dataFiles(current, previousPublication(published)) : [];
  const problems = await writeOutputs([...otherFiles(current), ...data], site);
  await writeAdmin(current, current.corpus.folder, join(site, 'admin'));
  for (let at = 0; at < documents.length; at += 1) problems.push(...(await documents.at(at)));
  // A picture may be at fault in several of them.
  return [...new Map(problems.map((problem) => [problem.file, problem])).values()];
}

/** Writes what lets a device keep the site. Last of all: it says what each file of this build is. */
export async function writeOfflineFiles(current: CurrentSite, site: string): Promise<void> {
  await writeOutputs(offlineFiles(current, site), site);
}
