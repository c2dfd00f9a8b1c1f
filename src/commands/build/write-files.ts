import { join } from 'node:path';
import type { Problem } from '../../corpus/problem.ts';
import { previousPublication } from '../../outputs/api/changes/previous-publication.ts';
import { offlineFiles } from '../../outputs/offline.ts';
import { dataFiles, documentFiles, otherFiles } from '../../outputs/output-files.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { SecondThread } from './second-thread.ts';
import { writeAdmin } from './write-admin.ts';
import { writeOutputs } from './write-outputs.ts';

/**
 * Writes all that stands beside the pages; gives back what the content holds that no file can be made from.
 * @param site folder of the site that is being made
 * @param published folder of the site that it will take the place of
 * @param withData whether what programs take is made too (`dataFiles`)
 * @param second makes the documents meanwhile
 */
export async function writeFiles(
  current: CurrentSite,
  site: string,
  published: string,
  second: SecondThread | undefined,
  withData: boolean,
): Promise<Problem[]> {
  const others = async () => {
    const data = withData ? dataFiles(current, previousPublication(published)) : [];
    const problems = await writeOutputs([...otherFiles(current), ...data], site);
    await writeAdmin(current, current.corpus.folder, join(site, 'admin'));
    return problems;
  };
  const documents = second ? second.documents(site) : writeOutputs(documentFiles(current), site);
  return (await bothEnded(documents, others())).flat();
}

/** Waits for both even where one fails: the folder that they write to may only go after. */
async function bothEnded<T>(one: Promise<T>, other: Promise<T>): Promise<[T, T]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/** Writes what lets a device keep the site. Last of all: it says what each file of this build is. */
export async function writeOfflineFiles(current: CurrentSite, site: string): Promise<void> {
  await writeOutputs(offlineFiles(current, site), site);
}
