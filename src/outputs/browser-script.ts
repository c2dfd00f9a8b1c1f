import { join } from 'node:path';
import { buildSync, type Format } from 'esbuild';
import { inRepository } from '../corpus/repository.ts';
import { withFrenchSpaces } from '../site/script-spaces.ts';

/** What differs from one script to the next. */
interface ScriptOptions {
  /** `iife` for a classic script, `esm` for a module. */
  format: Format;
  /** Names that stand for values of this build. */
  define?: Record<string, string>;
}

/**
 * A script that keeps its address from one build to the next, unlike those of pages.
 * @param path below `src/browser/`
 */
export function browserScript(path: string, { format, define = {} }: ScriptOptions): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(inRepository('src/browser'), path)],
    bundle: true,
    minify: true,
    write: false,
    define,
    format,
    target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
    charset: 'utf8',
    logLevel: 'error',
  });
  return withFrenchSpaces(outputFiles[0]?.text ?? '');
}
