import { readFileSync } from 'node:fs';
import { readWindows1252 } from '../markdown/windows-1252.ts';

/** Browsers read the second as the first. Source: https://encoding.spec.whatwg.org/#names-and-labels */
const DECLARED = /<meta[^>]+charset\s*=\s*["']?(?:windows-1252|iso-8859-1|latin1)\b/i;

/**
 * The text of an HTML page that says to be in the encoding of Windows, as Word's « Page Web, filtrée » does.
 * @returns `undefined` where it says nothing of the kind
 */
export function windowsPage(path: string): string | undefined {
  const text = readWindows1252(readFileSync(path)).replace(/\r\n?/g, '\n');
  return DECLARED.test(text.slice(0, 4096)) ? text : undefined;
}
