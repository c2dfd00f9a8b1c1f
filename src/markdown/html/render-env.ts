import type { Env, Token } from 'markdown-it';
import type { MarkdownContext } from '../context.ts';
import type { Heading } from '../heading.ts';
import { figureMeta } from '../syntax/figures.ts';
import { plainText } from '../syntax/plain-text.ts';
import type { Term } from '../terms.ts';
import { frenchTypography } from '../typography.ts';

/** What one rendering carries through the parser, which all of them share. */
export interface RenderEnv extends Env {
  context: MarkdownContext;
  headings: Heading[];
  words: number;
  /** Terms explained so far, in the order of the text. */
  terms: Term[];
  /** The link being written leads to a page that is not published: only its text is shown. */
  insideDeadLink?: boolean;
}

export const renderEnv = (env: Env | undefined): RenderEnv => env as RenderEnv;

/** What belongs to a text that no line of it holds, a title or an abbreviation, in its typography: French, where it is. */
export const typesetAs = (text: string, env: Env | undefined): string =>
  renderEnv(env).context.isForeign ? text : frenchTypography(text);

/** Marks the words of ours that stand in a text in another language: they are French. */
export const frenchWords = (env: Env | undefined): string =>
  renderEnv(env).context.isForeign ? ' lang="fr" dir="ltr"' : '';

/** What inline tokens say to a reader: plain text, key figures spelled out. */
export function spokenText(tokens: readonly Token[], env: Env | undefined): string {
  const { context } = renderEnv(env);
  return plainText(
    tokens,
    ({ meta, content }) => context.figure(figureMeta(meta).slug)?.text ?? content,
  ).trim();
}
