import { readdirSync, readFileSync } from 'node:fs';

/** How often memory is looked at. */
const EVERY_MS = 50;

/** A process and all that it started, directly or not, as Linux tells; the process alone elsewhere. */
export function processTree(pid: number): number[] {
  return [pid, ...children(pid).flatMap(processTree)];
}

function children(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter((text) => text.trim() !== '')
        .map(Number),
    );
  } catch {
    // Not Linux, or the process has just ended.
    return [];
  }
}

/** Memory that a process holds now, in bytes; 0 when it has ended or the system does not tell. */
function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Watches the memory of a process and of all that it starts, 20 times a second.
 * @returns a function that stops the watch and gives the highest sum seen, in bytes; `undefined` where Linux's `/proc`
 * is not there to tell
 */
export function watchMemory(pid: number): () => number | undefined {
  let peak = 0;
  const look = () => {
    const sum = processTree(pid).reduce((total, one) => total + residentBytes(one), 0);
    peak = Math.max(peak, sum);
  };
  const timer = setInterval(look, EVERY_MS);
  look();
  return () => {
    clearInterval(timer);
    return peak > 0 ? peak : undefined;
  };
}
