import { parseArgs } from 'node:util';
import { nearestMatch } from '../corpus/problem.ts';

/** An option of a command: what it takes, if anything, and what it does. */
interface CommandOption {
  takes?: 'texte' | 'nombre';
  does: string;
}

/** The options that were given, by name: `true`, or the value of those that take one. */
type Given<O> = {
  [N in keyof O]?: O[N] extends { takes: 'nombre' }
    ? number
    : O[N] extends { takes: 'texte' }
      ? string
      : true;
};

/** What a command takes: its name, as people type it, its options, and what they may look for among them. */
export interface Command<O extends Readonly<Record<string, CommandOption>>> {
  name: string;
  options: O;
  /** What is said instead of options of other programs: « port » → how the port is chosen here. */
  instead?: Readonly<Record<string, string>>;
}

/** Reads the options of a command, or says in French which one it has not. Nothing that was asked for is left aside unsaid. */
export function readOptions<const O extends Readonly<Record<string, CommandOption>>>(
  command: Command<O>,
  words: readonly string[],
): { given: Given<O> } | { refusal: string } {
  const { options, instead = {} } = command;
  const names = Object.keys(options);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      names.map((name) => [
        name,
        { type: options[name]?.takes === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const given: Record<string, true | string | number> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional')
      return { refusal: `« ${token.value} » n’est pas attendu ici. ${usage(command)}` };
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) {
      const advice = Object.hasOwn(instead, name)
        ? ` ${instead[name]}`
        : nearestMatch(name, names).replace('« ', '« --');
      return { refusal: `Option inconnue « ${rawName} ».${advice} ${usage(command)}` };
    }
    if (option.takes === undefined) {
      if (value !== undefined)
        return { refusal: `« ${rawName} » ne prend pas de valeur. ${usage(command)}` };
      given[name] = true;
      continue;
    }
    const isGood = option.takes === 'nombre' ? /^\d+$/.test(value ?? '') : !!value;
    if (!isGood) return { refusal: `« ${rawName} » attend un ${option.takes}. ${usage(command)}` };
    given[name] = option.takes === 'nombre' ? Number(value) : String(value);
  }
  return { given: given as Given<O> };
}

/** The options of the command that runs. Ends it with 1 when one is not known: what is left to do would not be what was asked. */
export function commandOptions<const O extends Readonly<Record<string, CommandOption>>>(
  command: Command<O>,
): Given<O> {
  const read = readOptions(command, process.argv.slice(2));
  if ('given' in read) return read.given;
  console.error(read.refusal);
  process.exit(1);
}

function usage({ name, options }: Command<Readonly<Record<string, CommandOption>>>): string {
  const lines = Object.entries(options).map(
    ([option, { takes, does }]) => `\n  --${option}${takes ? ` <${takes}>` : ''} : ${does}`,
  );
  return lines.length === 0
    ? `« ${name} » n’a pas d’option.`
    : `Les options de « ${name} » :${lines.join('')}`;
}
