import { setFlagsFromString } from 'node:v8';

/** Entries from which the garbage of a build would weigh more than the site: below, V8's own way is quicker. */
const MANY = 2000;

/**
 * Keeps the memory of a large build near what it holds. V8 lets a heap grow to several times what lives in it before
 * it collects; here by a third, in all threads, so that the small machines of forges build a large edition too.
 */
export function spareMemory(entries: number): void {
  if (entries >= MANY) setFlagsFromString('--heap-growing-percent=33');
}
