import { type Node, PREFIXES } from './node.ts';

/**
 * A catalogue as JSON-LD. The context stands inside, since harvesters that fetch one fail; and every sign is ASCII, since
 * some read the file in another encoding.
 */
export const jsonLd = (catalogue: Node): string =>
  `${JSON.stringify({ '@context': PREFIXES, ...catalogue }).replace(/[\u0080-\uffff]/g, escaped)}\n`;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
