import type { Choice, UpstreamReport } from '../../model/upstream/followed.ts';

/** What follows the national edition for a fork, on the machine of the person who writes. */
export interface UpstreamDesk {
  /**
   * Compares this edition with the national one.
   * @throws Error in French when the national edition cannot be read
   */
  compare(): Promise<UpstreamReport>;
  /**
   * Applies a decision to the local files.
   * @returns what was done, in French
   * @throws Error in French when it cannot be done
   */
  decide(objet: string, choix: Choice): Promise<string>;
}
