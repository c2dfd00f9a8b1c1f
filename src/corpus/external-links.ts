import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedLink, checkedLinksSchema } from '../model/checked-links.ts';
import { lineFinder } from './careful-yaml.ts';
import { EDITION_NAMES, type EditionName } from './edition-files.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import type { Draft } from './read-draft.ts';
import { readTextFile } from './read-file.ts';

/** The file that `npm run links` writes, in the folder of each edition. */
export const CHECKED_LINKS_FILE = 'liens-verifies.yml';

/** An address of another site, and what leads to it. */
export interface ExternalLink {
  address: string;
  /** Keys of the entries that name it, in the order of the files. */
  keys: readonly string[];
  /** Whether a national file names it: a territory need not check it again. */
  isNational: boolean;
  /** What the last check gave; absent for an address that was never checked. */
  checked?: CheckedLink | undefined;
}

/**
 * Every address of another site that published texts and fields name, in alphabetical order.
 * @param published keys of the entries that this edition publishes
 */
export function externalLinks(
  drafts: readonly Draft[],
  published: ReadonlySet<string>,
  checked: ReadonlyMap<string, CheckedLink>,
): ExternalLink[] {
  const found = new Map<string, { keys: Set<string>; isNational: boolean }>();
  for (const { location, kind, values, texts } of drafts) {
    if (kind === 'mask' || !published.has(location.key)) continue;
    const addresses = [
      ...values.filter((value) => value.kind === 'adresse').map(({ value }) => value),
      ...texts.links.map(({ to }) => to).filter((to) => /^https?:/i.test(to)),
    ];
    for (const written of addresses) {
      const address = withoutAnchor(written);
      const link = found.get(address) ?? { keys: new Set(), isNational: false };
      link.keys.add(location.key);
      link.isNational ||= location.edition === 'national';
      found.set(address, link);
    }
  }
  return [...found]
    .map(([address, { keys, isNational }]) => ({
      address,
      keys: [...keys],
      isNational,
      checked: checked.get(address),
    }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** A place in a page answers when the page does; the same page is asked once. */
const withoutAnchor = (address: string): string => address.split('#')[0] ?? address;

/** What the last checks gave: the territory's own stands over the national one. */
export function readCheckedLinks(contentFolder: string): {
  checked: Map<string, CheckedLink>;
  problems: Problem[];
} {
  const checked = new Map<string, CheckedLink>();
  const problems: Problem[] = [];
  for (const edition of EDITION_NAMES) {
    const { links, problem } = readOne(contentFolder, edition);
    if (problem) problems.push(problem);
    for (const [address, result] of Object.entries(links?.adresses ?? {}))
      checked.set(address, { date: links?.verifie_le ?? '', result });
  }
  return { checked, problems };
}

function readOne(contentFolder: string, edition: EditionName) {
  const file = `${edition}/${CHECKED_LINKS_FILE}`;
  const path = join(contentFolder, file);
  if (!existsSync(path)) return {};
  const read = readTextFile(path, file);
  if ('problem' in read) return { problem: read.problem };
  const { parsed, problems } = parseYaml(read.text, file, 0);
  const result = parsed && checkedLinksSchema.safeParse(parsed.data);
  if (parsed && result?.success) return { links: result.data };
  const wrong = result?.error?.issues[0]?.path ?? [];
  return {
    problem: problems[0] ?? {
      file,
      line: parsed && lineFinder(parsed.source)(wrong),
      field: wrong.map(String).join('.') || undefined,
      message: 'ce n’est pas ce que « npm run links » écrit',
      expected: 'le fichier tel que la commande l’a écrit ; supprimez-le, puis relancez-la',
    },
  };
}
