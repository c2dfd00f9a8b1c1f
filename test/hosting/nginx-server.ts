import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { onTestFinished, vi } from 'vitest';

/** Debian puts nginx in /usr/sbin, which is not on everyone's path. */
const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;

/** Whether nginx is on this machine. */
export const hasNginx = spawnSync('nginx', ['-v'], { env: { PATH } }).error === undefined;

/** Where Debian's libnginx-mod-http-brotli-static stands; it sends `.br` files, which nginx alone does not. */
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = hasNginx && existsSync(BROTLI);

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
}

export type Ask = (url: string, headers?: Record<string, string>) => Promise<Answer>;

/**
 * Runs nginx with the configuration that we hand to hosts, over a folder, until the test ends. It listens to a socket
 * of the disk: no port to choose, nobody else can reach it.
 * @param work an empty folder for what nginx writes
 * @param changed the configuration as a host would change it
 */
export async function nginxOver(
  site: string,
  work: string,
  changed: (configuration: string) => string = (same) => same,
): Promise<Ask> {
  const socket = join(work, 's');
  const replaced = (conf: string, line: RegExp, instead: string) => {
    if (!line.test(conf)) throw new Error(`nginx.conf has no line ${line}.`);
    return conf.replace(line, instead);
  };
  const listening = replaced(
    changed(readFileSync('admin/nginx.conf', 'utf8')),
    /listen 80;/,
    `listen unix:${socket};`,
  );
  writeFileSync(join(work, 'trame.conf'), replaced(listening, /root [^;]*;/, `root ${site};`));
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(work, kind)};`,
  );
  writeFileSync(
    join(work, 'nginx.conf'),
    `${hasBrotli ? `load_module ${BROTLI};\n` : ''}daemon off; master_process off; pid ${join(work, 'pid')}; error_log stderr;
events {}
http { access_log off; ${folders.join(' ')} include ${join(work, 'trame.conf')}; }`,
  );
  const nginx = spawn('nginx', ['-e', 'stderr', '-p', work, '-c', join(work, 'nginx.conf')], {
    env: { PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(nginx.stderr);
  const ended = new Promise<void>((end) => nginx.once('exit', () => end()));
  onTestFinished(async () => {
    nginx.kill('SIGKILL');
    await ended;
  });
  const ask: Ask = (url, headers = {}) => asked(socket, url, headers);
  const stopped = ended.then(async () => {
    throw new Error(`nginx stopped: ${await said}`);
  });
  stopped.catch(() => {});
  await Promise.race([vi.waitFor(() => ask('/'), { timeout: 30_000, interval: 20 }), stopped]);
  return ask;
}

const asked = (
  socketPath: string,
  path: string,
  headers: Record<string, string>,
): Promise<Answer> =>
  new Promise((answer, refuse) => {
    request({ socketPath, path, headers, agent: false }, async (response) => {
      const bytes = await buffer(response);
      answer({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: String(bytes),
        bytes,
      });
    })
      .on('error', refuse)
      .end();
  });
