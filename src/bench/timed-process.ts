import { spawn } from 'node:child_process';
import { watchMemory } from './process-tree.ts';

/** What one run of a program cost. */
export interface Run {
  /** Wall clock, from the start of the process to its end. */
  seconds: number;
  /** Highest memory of the process and of those it started, together; `undefined` when the system does not tell. */
  peakBytes: number | undefined;
  /** What it wrote on its standard output. */
  output: string;
}

/**
 * Runs a program to its end and measures it.
 * @throws Error with what the program wrote when it fails or cannot be started
 */
export function timedProcess(
  program: string,
  options: readonly string[],
  { folder, env }: { folder?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(program, options, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(folder && { cwd: folder }),
      env: { ...process.env, ...env },
    });
    const memory = child.pid === undefined ? () => undefined : watchMemory(child.pid);
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.on('error', (error) => {
      memory();
      fail(error);
    });
    child.on('close', (code) => {
      const run = {
        seconds: (performance.now() - started) / 1000,
        peakBytes: memory(),
        output,
      };
      if (code === 0) done(run);
      else fail(new Error(`${program} ${options.join(' ')} (${code})\n${errors}\n${output}`));
    });
  });
}
