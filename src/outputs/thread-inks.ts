import type { Thread } from '../model/content-type.ts';

/** The threads in ink: the light colours of the site, which are dark enough for white paper. */
export const THREAD_INKS: Readonly<Record<Thread, string>> = {
  comprendre: '#0b5563',
  aider: '#a63d16',
  terrain: '#2f6b3f',
  droit: '#6b3a73',
};
