import { mediaType } from '../corpus/media-type.ts';
import { formatProblem } from '../corpus/problem.ts';
import type { FirstAnswer } from '../site/dev-server.ts';
import type { SiteSource } from '../site/site-source.ts';
import { FaultyFile } from './faulty-file.ts';
import { outputFiles } from './output-files.ts';

/** While serving, makes a file when it is asked for; `false` when the request is for something else. */
export function outputServer(source: SiteSource, prefix: string): FirstAnswer {
  return async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!path.startsWith(prefix)) return false;
    const url = `/${path.slice(prefix.length)}`;
    const file = outputFiles(source.current()).find((item) => item.url === url);
    if (!file) return false;
    try {
      const content = await file.content();
      response.writeHead(200, { 'Content-Type': mediaType(url), 'Cache-Control': 'no-store' });
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
