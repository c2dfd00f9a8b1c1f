import type { Env, MarkdownIt } from 'markdown-it';

const SOURCE = Symbol('lines of the source');

/** Makes a parser keep the lines of the text that it reads, in its environment. */
export function keepSourceLines(md: MarkdownIt): void {
  md.core.ruler.after('normalize', 'keep_source', ({ src, env }) => {
    env[SOURCE] = src.split('\n');
  });
}

/** The lines that were kept, without their ends; `0` is the first. */
export function sourceLines(env: Env): readonly string[] {
  const lines = env[SOURCE];
  return Array.isArray(lines) ? lines : [];
}
