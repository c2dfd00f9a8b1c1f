import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts what the two files that describe an index hold into the script that reads them: a search then asks for its words
 * after one request, not after three that wait for each other.
 * @param folder the index, `pagefind/` of the site
 */
export function describeInScript(folder: string): void {
  const entry = join(folder, 'pagefind-entry.json');
  const { languages } = JSON.parse(readFileSync(entry, 'utf8'));
  const names = [
    'pagefind-entry.json',
    ...Object.values<{ hash: string }>(languages).map(({ hash }) => `pagefind.${hash}.pf_meta`),
  ];
  const held = names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
  const script = join(folder, 'pagefind.js');
  writeFileSync(
    script,
    `const HELD = ${JSON.stringify(Object.fromEntries(held))};
const fetch = async (address) => {
  const held = HELD[String(address).split("?")[0].split("/").pop()];
  if (held === undefined) return globalThis.fetch(address);
  return new Response(Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0)));
};
${readFileSync(script, 'utf8')}`,
  );
}
