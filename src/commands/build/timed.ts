/**
 * Does a piece of work and notes how long it took, as Node's own measures do: `performance.getEntriesByType('measure')`
 * gives the name, the start and the duration, in milliseconds. Pieces may overlap.
 */
export async function timed<T>(name: BuildPhase, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    performance.measure(name, { start, end: performance.now() });
  }
}

/** The parts of a build. `index`, which begins when Pagefind has all copies, runs beside the end of `pages` and `outputs`. */
export type BuildPhase = 'read' | 'pages' | 'index' | 'outputs' | 'ending';
