import './safe-terminal.ts';

import { nearestMatch } from '../corpus/problem.ts';
import { createEdition } from '../edition/creer.ts';
import type { Subcommand } from '../edition/subcommand.ts';
import { commandDesk } from './desk.ts';

/** What `npm run edition -- …` does, by its first word. */
const SUBCOMMANDS: Readonly<Record<string, { does: string; run: Subcommand }>> = {
  creer: { does: 'écrit content/local/ pour un territoire', run: createEdition },
};

const [name = '', ...words] = process.argv.slice(2);
const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
if (subcommand) {
  process.exitCode = await subcommand.run(words, commandDesk());
} else {
  const list = Object.entries(SUBCOMMANDS).map(([word, { does }]) => `  ${word} : ${does}`);
  const unknown = name === '' ? 'Dites quoi faire.' : `« ${name} » : commande inconnue.`;
  console.error(
    `${unknown}${nearestMatch(name, Object.keys(SUBCOMMANDS))} Après « npm run edition -- » :\n${list.join('\n')}`,
  );
  process.exitCode = 1;
}
