import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Place } from './content-place.ts';
import { placeName } from './place-name.ts';
import { Refusal } from './refusal.ts';

/** Fingerprint of a file's bytes, or that there is no file. */
export type Version = string;
export const ABSENT: Version = 'absent';

export const versionOf = (bytes: string | Uint8Array): Version =>
  createHash('sha256').update(bytes).digest('hex');

/** What stands on the disk now. */
export const versionOnDisk = ({ path, exists }: Place): Version =>
  exists ? versionOf(readFileSync(path)) : ABSENT;

/** Remembers, for each window of the editor, the version of each entry that it last opened or saved. */
export interface ServedVersions {
  remember(window: string, place: Place, version: Version): void;
  /**
   * Called before a file is replaced or removed.
   * @param wanted version about to be written, `ABSENT` for a removal
   * @param told version that the window says it has seen, for a server that was started after
   * @throws Refusal 409 when the disk holds something that this window has not seen, and that would be lost
   */
  check(window: string, place: Place, wanted: Version, told?: Version): void;
}

/** Windows beyond this, the oldest first, are forgotten: they are told to reload. */
const WINDOWS = 200;

/** Decap's protocol carries no version of what is edited: what was served to the window stands for it. */
export function servedVersions(): ServedVersions {
  const windows = new Map<string, Map<string, Version>>();
  const remember = (window: string, { path }: Place, version: Version) => {
    const seen = windows.get(window) ?? new Map<string, Version>();
    windows.delete(window);
    windows.set(window, seen.set(path, version));
    const [oldest] = windows.keys();
    if (windows.size > WINDOWS && oldest !== undefined) windows.delete(oldest);
  };
  const check = (window: string, place: Place, wanted: Version, told?: Version) => {
    const current = versionOnDisk(place);
    const seen = windows.get(window)?.get(place.path) ?? told;
    if (current === wanted || current === (seen ?? ABSENT)) return;
    // Told once: saving again then creates the file anew, and nothing of anyone's is lost.
    if (current === ABSENT) remember(window, place, ABSENT);
    throw new Refusal(409, conflict(placeName(place), current, seen));
  };
  return { remember, check };
}

const KEPT = 'Rien n’a été changé, et votre texte est toujours à l’écran';
const REDO =
  'rechargez la page, puis reprenez la version gardée, qui montre ce qu’elle change ; les autres champs gardent ce qui a été écrit ailleurs';

function conflict(name: string, current: Version, seen: Version | undefined): string {
  if (current === ABSENT)
    return `« ${name} » a été supprimé ou renommé depuis que vous l’avez ouvert. ${KEPT} : enregistrez de nouveau pour le recréer.`;
  if (seen === undefined)
    return `« ${name} » existe déjà, et cette fenêtre ne l’a pas ouvert depuis que l’éditeur a été relancé. ${KEPT} : ${REDO}.`;
  if (seen === ABSENT)
    return `« ${name} » vient d’être créé ailleurs. ${KEPT} : changez le titre, puis enregistrez de nouveau.`;
  return `« ${name} » a été modifié ailleurs depuis que vous l’avez ouvert. ${KEPT} : ${REDO}.`;
}
