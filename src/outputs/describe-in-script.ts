import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts what the two files that describe an index hold into the script that reads them: a search then asks for its words
 * after one request, not after three that wait for each other. The script may read the index of another site too: what runs
 * is its own program then, never that of the other.
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
const OWN = new URL("./", import.meta.url).href;
const fetch = async (address) => {
  const { href } = new URL(address, OWN);
  const name = href.split("?")[0].split("/").pop();
  const isOwn = href.startsWith(OWN);
  const held = isOwn ? HELD[name] : undefined;
  if (held === undefined) return globalThis.fetch(isOwn || !name.startsWith("wasm.") ? address : OWN + name);
  return new Response(Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0)));
};
${readFileSync(script, 'utf8')}`,
  );
}
