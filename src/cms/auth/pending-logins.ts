import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a person may stay on GitHub's pages before coming back, in milliseconds. */
export const LOGIN_LASTS = 10 * 60 * 1000;

/** Enough for any team, and a limit to what a stranger can make us remember. */
const MOST = 10_000;

/** Of one address: enough for the people of one office, and nothing that a stranger fills the memory with. */
const MOST_FROM_ONE = 50;

/** Logins that have begun and not ended. Each `state` is good once, for a while, and for one browser. */
export interface PendingLogins {
  /**
   * A new unguessable `state`; `undefined` when too many logins have begun from one address and not ended.
   * @param from the address of the person, in any writing
   */
  begin(from?: string): string | undefined;
  /**
   * Whether a return is that of a login begun here, by the same browser. The `state` is used up in any case.
   * @param state what GitHub gives back
   * @param kept what the browser has kept in its cookie
   */
  end(state: string, kept: string): boolean;
}

/** @param now the clock, in milliseconds */
export function pendingLogins(now: () => number = Date.now): PendingLogins {
  // Kept in order of birth, hence of death.
  const begun = new Map<string, { since: number; from: string }>();
  const counts = new Map<string, number>();
  const forget = (state: string): boolean => {
    const login = begun.get(state);
    if (!login) return false;
    const left = (counts.get(login.from) ?? 1) - 1;
    if (left > 0) counts.set(login.from, left);
    else counts.delete(login.from);
    return begun.delete(state);
  };
  const forgetOld = () => {
    for (const [state, { since }] of begun) {
      if (begun.size <= MOST && now() - since < LOGIN_LASTS) return;
      forget(state);
    }
  };
  return {
    begin(from = '') {
      forgetOld();
      const count = counts.get(from) ?? 0;
      // Whoever floods is refused, rather than taking the place of those who came before.
      if (count >= MOST_FROM_ONE) return undefined;
      const state = randomBytes(32).toString('base64url');
      begun.set(state, { since: now(), from });
      counts.set(from, count + 1);
      forgetOld();
      return state;
    },
    end(state, kept) {
      forgetOld();
      // A return from another browser uses nothing up: nobody can end someone else's login.
      return state !== '' && isSame(state, kept) && forget(state);
    },
  };
}

/** Compares in a time that says nothing of where they differ. */
const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
