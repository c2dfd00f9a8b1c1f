import type { Env, MarkdownIt } from 'markdown-it';

const SOURCE = Symbol('lines of the source');

/** Makes a parser keep the text that it reads, in its environment; its lines are cut for those who ask. */
export function keepSourceLines(md: MarkdownIt): void {
  md.core.ruler.after('normalize', 'keep_source', ({ src, env }) => {
    env[SOURCE] = src;
  });
}

/** The lines that were kept, without their ends; `0` is the first. */
export function sourceLines(env: Env): readonly string[] {
  const source = env[SOURCE];
  if (typeof source === 'string') env[SOURCE] = source.split('\n');
  const lines = env[SOURCE];
  return Array.isArray(lines) ? lines : [];
}
