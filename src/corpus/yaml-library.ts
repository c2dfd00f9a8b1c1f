import { createRequire } from 'node:module';

let library: typeof import('yaml') | undefined;

/**
 * The parser that knows where everything stands. Loaded on first use, for texts of the plain kind, when they are sound,
 * never need it; and kept, for it is asked at each value of a text.
 */
export function yaml(): typeof import('yaml') {
  library ??= createRequire(import.meta.url)('yaml') as typeof import('yaml');
  return library;
}
