import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../corpus/atomic-file.ts';
import { INCLUDES } from '../site/current-site.ts';
import { templateContract } from '../site/own-look/template-contract.ts';
import { sameNameElsewhere } from '../site/own-look/template-problems.ts';
import { versionMark, versionOf } from '../site/own-look/template-versions.ts';
import { templateSources } from '../site/template-sources.ts';
import type { Subcommand } from './subcommand.ts';

/**
 * `npm run edition -- gabarit [nom]`: what the parts of a page are, and a copy of one to make one's own, which says from
 * which version it was made.
 */
export const takeTemplate: Subcommand = async ([name], { content, say, complain }) => {
  const national = templateSources([INCLUDES]);
  if (name === undefined) {
    const list = [...national].map(([part, source]) => `${versionOf(source)}  ${part}\n`);
    say(
      `Les gabarits, avec leur version :\n\n${list.join('')}\nPour en reprendre un : npm run edition -- gabarit components/pied/pied.njk\n`,
    );
    return 0;
  }
  const source = national.get(name);
  if (source === undefined) {
    complain(
      `Aucun gabarit ne s’appelle « ${name} ».${sameNameElsewhere(name, [...national.keys()])}\n`,
    );
    return 1;
  }
  const { macros, fields } = templateContract(name, national);
  say(
    [
      `${name}, version ${versionOf(source)}`,
      ...macros.map((macro) => `  macro ${macro}`),
      ...fields.map((field) => `  ${field}`),
      '',
    ].join('\n'),
  );
  const target = join(content, 'local/templates', name);
  if (existsSync(target)) {
    say(`\n${target} existe déjà : rien n’a été changé.\n`);
    return 0;
  }
  const text = readFileSync(join(INCLUDES, name), 'utf8');
  writeAtomically(target, `${versionMark(name, versionOf(source))}\n${text}`);
  say(`\nCopié dans ${target}. « npm run check » dira si le gabarit national change.\n`);
  return 0;
};
