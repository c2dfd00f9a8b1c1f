/** Something that holds for every input, checked on one that is made from a number. */
export interface Property {
  /** What holds, as `-- --propriete` names it. */
  name: string;
  /** What holds, in a French sentence. */
  says: string;
  /** How many inputs `npm test` checks, the same each time. */
  rounds: number;
  /** Checks the input that a seed makes; the same seed makes the same input. */
  check: (seed: number) => Counterexample | undefined | Promise<Counterexample | undefined>;
}

/** An input for which a property does not hold. */
export interface Counterexample {
  /** The input whole. */
  source: string;
  /** What was seen, and what was due. */
  seen: string;
}
