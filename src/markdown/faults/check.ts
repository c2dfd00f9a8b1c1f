import type { Env } from 'markdown-it';
import type { MarkdownFacts } from '../facts.ts';
import type { Spot } from './spot.ts';

/** One check of a document: what it does at each type of token, and once everything is read. */
export interface Check {
  at: Record<string, (spot: Spot) => void>;
  end?: () => void;
}

/** Starts a check, which writes what it finds in the facts. */
export type CheckFactory = (facts: MarkdownFacts, env: Env) => Check;
