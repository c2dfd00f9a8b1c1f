import './safe-terminal.ts';

import { nearestMatch } from '../corpus/problem.ts';
import { compareEdition } from '../edition/amont.ts';
import { createEdition } from '../edition/creer.ts';
import { decideOfChange } from '../edition/decider.ts';
import { takeTemplate } from '../edition/gabarit.ts';
import { updateEdition } from '../edition/maj.ts';
import { harvestEditions } from '../edition/moissonner.ts';
import type { Subcommand } from '../edition/subcommand.ts';
import { commandDesk } from './desk.ts';

/** What `npm run edition -- …` does, by its first word. */
const SUBCOMMANDS: Readonly<Record<string, { does: string; run: Subcommand }>> = {
  creer: { does: 'écrit content/local/ pour un territoire', run: createEdition },
  gabarit: { does: 'reprend un gabarit national, et dit ce qu’il lit', run: takeTemplate },
  amont: { does: 'compare avec l’édition nationale, sans rien changer', run: compareEdition },
  decider: { does: 'dit ce que vous faites d’un changement national', run: decideOfChange },
  maj: { does: 'met à jour depuis l’édition nationale', run: updateEdition },
  moissonner: { does: 'va lire ce que partagent les éditions locales', run: harvestEditions },
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
