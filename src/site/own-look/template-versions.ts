import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INCLUDES } from '../current-site.ts';
import { filesBelow } from '../template-sources.ts';

/** The version of a national template or of its style: another as soon as anything of it changes. */
export const versionOf = (source: string): string =>
  createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex').slice(0, 8);

const MARK = /(?:\{#|\/\*)\s*national\s*:\s*([0-9a-f]{8})\s*(?:#\}|\*\/)/;

/** What a file of an edition says of the national one that it was made from. */
export const versionMark = (file: string, version: string): string =>
  file.endsWith('.njk') ? `{# national: ${version} #}` : `/* national: ${version} */`;

/** What stands of a part that an edition took over, against the national one of the same name. */
export interface OverriddenPart {
  /** Below the folder of templates: `components/pied/pied.njk`. */
  name: string;
  /** Version of the national part today. */
  version: string;
  /** The version that the edition says it was made from. */
  madeFrom?: string | undefined;
}

/** The national parts that an edition stands before with its own. */
export function overriddenParts(contentFolder: string): OverriddenPart[] {
  const own = join(contentFolder, 'local/templates');
  if (!existsSync(own)) return [];
  return filesBelow(own)
    .filter((name) => /\.(njk|css)$/.test(name) && existsSync(join(INCLUDES, name)))
    .map((name) => ({
      name,
      version: versionOf(readFileSync(join(INCLUDES, name), 'utf8')),
      madeFrom: MARK.exec(readFileSync(join(own, name), 'utf8'))?.[1],
    }));
}

/** What a territory has to look at again: parts that went on without it, and those that say nothing of it. */
export function templateRemarks(contentFolder: string): string[] {
  return overriddenParts(contentFolder)
    .filter(({ version, madeFrom }) => version !== madeFrom)
    .map(({ name, version, madeFrom }) => {
      const file = `local/templates/${name}`;
      const mark = versionMark(name, version);
      return madeFrom === undefined
        ? `${file} — ne dit pas de quelle version nationale il part : un changement national passerait sans bruit. Écrivez en première ligne ${mark}`
        : `${file} — le gabarit national a changé depuis (${madeFrom}, puis ${version}) : ce qu’il a de nouveau n’est pas dans votre site. Comparez-le avec _includes/${name}, reprenez ce qui compte, puis écrivez ${mark}`;
    });
}
