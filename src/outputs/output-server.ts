import { mediaType } from '../corpus/media-type.ts';
import { formatProblem } from '../corpus/problem.ts';
import type { CurrentSite } from '../site/current-site.ts';
import type { FirstAnswer } from '../site/dev-server.ts';
import type { SiteSource } from '../site/site-source.ts';
import { FaultyFile } from './faulty-file.ts';
import type { OutputFile } from './output-file.ts';
import { outputFiles } from './output-files.ts';

const listed = new WeakMap<CurrentSite, ReadonlyMap<string, OutputFile>>();

/** The files of a site by their addresses: listed once, since every request looks here first. */
function filesOf(current: CurrentSite): ReadonlyMap<string, OutputFile> {
  const files =
    listed.get(current) ?? new Map(outputFiles(current).map((file) => [file.url, file]));
  listed.set(current, files);
  return files;
}

/** While serving, makes a file when it is asked for; `false` when the request is for something else. */
export function outputServer(source: SiteSource, prefix: string): FirstAnswer {
  return async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!path.startsWith(prefix)) return false;
    const url = `/${path.slice(prefix.length)}`;
    const files = filesOf(source.current());
    const file = files.get(url) ?? (url.endsWith('/') ? files.get(`${url}index.html`) : undefined);
    if (!file) return false;
    try {
      const content = await file.content();
      response.writeHead(200, { 'Content-Type': mediaType(file.url), 'Cache-Control': 'no-store' });
      response.end(content);
    } catch (error) {
      if (!(error instanceof FaultyFile)) throw error;
      console.error(formatProblem(error.problem));
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error.problem.message);
    }
    return true;
  };
}
