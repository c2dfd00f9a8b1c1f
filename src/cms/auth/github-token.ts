import * as z from 'zod';
import type { AuthSettings } from './auth-settings.ts';

/** A login that cannot end; the message is French, for the person who logs in, and holds no secret. */
export class LoginRefused extends Error {
  override name = 'LoginRefused';
  /** Status of the answer. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** How long GitHub may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** What GitHub answers: a token, or the reason why not. */
const ANSWER = z.union([
  z.object({ access_token: z.string().min(1) }),
  z.object({ error: z.string() }),
]);

const AGAIN = 'Fermez cette fenêtre et recommencez depuis la page d’édition.';

/** What to say of the errors that GitHub names; it names them by these codes. */
const KNOWN: Record<string, string> = {
  bad_verification_code: `Le code donné par GitHub n’est plus valable. ${AGAIN}`,
  incorrect_client_credentials:
    'GitHub refuse l’identifiant ou le secret de ce service. Dites à la personne qui s’en occupe de vérifier TRAME_GITHUB_CLIENT_ID et TRAME_GITHUB_CLIENT_SECRET.',
  redirect_uri_mismatch:
    'L’adresse de retour déclarée sur GitHub n’est pas celle de ce service. Dites à la personne qui s’en occupe de vérifier TRAME_AUTH_ADRESSE.',
};

/**
 * Exchanges the code of a login against a token.
 * @param patience how long GitHub may take, in milliseconds
 * @throws LoginRefused when GitHub refuses, does not answer, or answers nonsense
 */
export async function githubToken(
  code: string,
  { clientId, clientSecret, github, address }: AuthSettings,
  patience = PATIENCE,
): Promise<string> {
  const answer = ANSWER.safeParse(
    await exchange(
      `${github}/login/oauth/access_token`,
      {
        client_id: clientId,
        client_secret: clientSecret,
        code,
        redirect_uri: `${address}/callback`,
      },
      patience,
    ),
  );
  if (!answer.success)
    throw new LoginRefused(502, `GitHub a donné une réponse incompréhensible. ${AGAIN}`);
  if ('access_token' in answer.data) return answer.data.access_token;
  throw new LoginRefused(
    403,
    KNOWN[answer.data.error] ?? `GitHub refuse cette connexion. ${AGAIN}`,
  );
}

async function exchange(
  address: string,
  body: Record<string, string>,
  patience: number,
): Promise<unknown> {
  const wait = `GitHub ne répond pas. Attendez quelques minutes. ${AGAIN}`;
  let text: string;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(body),
      // The secret goes to GitHub and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new LoginRefused(502, wait);
    text = await shortText(response);
  } catch {
    throw new LoginRefused(502, wait);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** In bytes: a token and its rights have a few hundred. */
const LONGEST_ANSWER = 65_536;

/** The text of an answer; empty when it goes on beyond any answer of GitHub: the rest is not waited for. */
async function shortText({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    // Leaving the loop closes the connection.
    if (size > LONGEST_ANSWER) return '';
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
