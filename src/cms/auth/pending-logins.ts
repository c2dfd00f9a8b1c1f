import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a person may stay on GitHub's pages before coming back, in milliseconds. */
export const LOGIN_LASTS = 10 * 60 * 1000;

/** Enough for any team, and a limit to what a stranger can make us remember. */
const MOST = 10_000;

/** Logins that have begun and not ended. Each `state` is good once, for a while, and for one browser. */
export interface PendingLogins {
  /** A new unguessable `state`. */
  begin(): string;
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
  const begun = new Map<string, number>();
  const forgetOld = () => {
    for (const [state, since] of begun) {
      if (begun.size <= MOST && now() - since < LOGIN_LASTS) return;
      begun.delete(state);
    }
  };
  return {
    begin() {
      const state = randomBytes(32).toString('base64url');
      begun.set(state, now());
      forgetOld();
      return state;
    },
    end(state, kept) {
      forgetOld();
      // A return from another browser uses nothing up: nobody can end someone else's login.
      return state !== '' && isSame(state, kept) && begun.delete(state);
    },
  };
}

/** Compares in a time that says nothing of where they differ. */
const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
