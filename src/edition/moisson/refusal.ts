import type * as z from 'zod';

/** An edition says something that cannot be: nothing of it is taken, and the last good copy stays. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** It gives no answer. */
export class Silence extends Error {
  override name = 'Silence';
}

/** Where a document of another site is not what it should be. */
export const placeOf = (error: z.ZodError): string =>
  error.issues[0]?.path.map(String).join('.').slice(0, 80) || 'ce n’est pas un objet JSON';

/** `undefined` for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
