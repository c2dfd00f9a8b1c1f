import { commandOptions } from './command-options.ts';
import { PROPERTIES } from './fuzz/properties.ts';
import type { Property } from './fuzz/property.ts';

/** Seeds are whole numbers of 32 bits. */
const SEEDS = 2 ** 31;

/** How long one property is tried before the next, in ms. */
const TURN = 2_000;

const values = commandOptions({
  name: 'npm run fuzz',
  options: {
    propriete: { takes: 'texte', does: 'celle-là seulement' },
    graine: { takes: 'nombre', does: 'l’essai de ce numéro, une seule fois' },
    secondes: { takes: 'nombre', does: 'combien de temps ; sinon, jusqu’à Ctrl+C' },
  },
});

const chosen = PROPERTIES.filter(({ name }) => !values.propriete || name === values.propriete);
if (chosen.length === 0) {
  const names = PROPERTIES.map(({ name, says }) => `- ${name} : ${says}`).join('\n');
  console.error(`Propriété inconnue « ${values.propriete} ». Attendu :\n${names}`);
  process.exitCode = 1;
} else if (values.graine !== undefined) {
  for (const property of chosen) await tell(property, values.graine);
} else {
  await tryForEver(
    chosen,
    values.secondes === undefined ? Number.POSITIVE_INFINITY : values.secondes * 1000,
  );
}

/** Checks one input; what does not hold is printed with all that it takes to see it again. */
async function tell({ name, check }: Property, seed: number): Promise<boolean> {
  const found = await check(seed);
  if (!found) return true;
  process.exitCode = 1;
  console.error(
    `\n« ${name} » ne tient pas : npm run fuzz -- --propriete ${name} --graine ${seed}\n\n${found.source}\n\n${found.seen}`,
  );
  return false;
}

/** Goes from one property to the next, until the time is over or someone ends the command. */
async function tryForEver(properties: readonly Property[], time: number): Promise<void> {
  const end = Date.now() + time;
  for (let turn = 0; Date.now() < end; turn += 1) {
    const property = properties[turn % properties.length] as Property;
    const turnEnd = Math.min(end, Date.now() + TURN);
    let count = 0;
    let failed = 0;
    while (Date.now() < turnEnd) {
      if (!(await tell(property, Math.floor(Math.random() * SEEDS)))) failed += 1;
      count += 1;
    }
    console.log(`${property.name} : ${count} essais, ${failed} en défaut.`);
  }
}
