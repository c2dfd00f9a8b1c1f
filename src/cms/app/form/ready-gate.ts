import type { DecapMap } from '../written-form.ts';

/** What a draft must pass to be told ready. */
type Gate = (entry: DecapMap) => Promise<void>;

let gate: Gate = async () => undefined;

/** Says once what a draft must pass: Decap changes its state by itself. */
export function giveReadyGate(given: Gate): void {
  gate = given;
}

/** The state in Decap from which a draft is published. */
const READY = 'pending_publish';

/**
 * For Decap, before it changes the state of a draft, from its screen as from the board: who takes a draft for ready, there
 * or on the forge, publishes it as it stands.
 * @throws Error when it has faults
 */
export async function beforeStatus(entry: DecapMap | undefined, status: string): Promise<void> {
  if (entry && status === READY) await gate(entry);
}
