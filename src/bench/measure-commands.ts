import { resolve } from 'node:path';
import { REPOSITORY, RUN } from './measure-build.ts';
import { freePort, served, startServer, stopServer } from './served-site.ts';
import { timedProcess } from './timed-process.ts';

/** Seconds of each run of a command, over the national content. */
export interface CommandTimes {
  /** `npm start`, until its first page is served. */
  start: number[];
  /** `npm run check`, from its start to its end. */
  check: number[];
}

const START_LIMIT_MS = 60_000;

/**
 * Runs the commands of every day, without npm itself.
 * @throws Error when one of them fails; a server that was started is stopped in any case
 */
export async function measureCommands(trials: number): Promise<CommandTimes> {
  const times: CommandTimes = { start: [], check: [] };
  for (let trial = 0; trial < trials; trial += 1) {
    times.start.push(await timeStart());
    times.check.push(await timeCheck());
  }
  return times;
}

async function timeStart(): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const server = startServer(resolve(REPOSITORY, 'content'), port);
  try {
    await served(`http://127.0.0.1:${port}/`, '</html>', START_LIMIT_MS, server);
    return (performance.now() - started) / 1000;
  } finally {
    await stopServer(server);
  }
}

async function timeCheck(): Promise<number> {
  const options = [RUN, 'check'];
  const env = { TRAME_CONTENT: 'content' };
  return (await timedProcess(process.execPath, options, { folder: REPOSITORY, env })).seconds;
}
