import { randomBytes } from 'node:crypto';
import { escapeHtml } from '../../markdown/escape-html.ts';

/** What the window of the login has to tell the editor's page that opened it. */
export type LoginResult = { token: string } | { refusal: string };

/** A page of the service, and the rules that the browser must hold it to. */
export interface AuthPage {
  html: string;
  policy: string;
}

/**
 * The page that ends a login. It tells its opener by the two steps of Decap's `decap-cms-lib-auth`: it says
 * `authorizing:github`; the opener says the same back, which proves its origin; it then gets
 * `authorization:github:success:{"token":…,"provider":"github"}`, or `authorization:github:error:{"message":…}`.
 * Every message names the origin it is for, so that a stranger's page hears nothing, not even the first one.
 * @param origins the sites that may be told
 */
export function answerPage(result: LoginResult, origins: readonly string[]): AuthPage {
  const answer =
    'token' in result
      ? `success:${JSON.stringify({ token: result.token, provider: 'github' })}`
      : `error:${JSON.stringify({ message: result.refusal })}`;
  const text =
    'token' in result
      ? 'Vous êtes connecté. Cette fenêtre se ferme toute seule ; sinon, fermez-la et recommencez depuis la page d’édition.'
      : result.refusal;
  return page('token' in result ? 'Connexion réussie' : 'Connexion impossible', text, {
    answer: `authorization:github:${answer}`,
    origins,
  });
}

/** A page that only says something. */
export const plainPage = (title: string, text: string): AuthPage => page(title, text);

function page(title: string, text: string, message?: object): AuthPage {
  const nonce = randomBytes(16).toString('base64');
  const script = message ? `<script nonce="${nonce}">(${TELL})(${inScript(message)})</script>` : '';
  return {
    policy: [
      `default-src 'none'`,
      message ? `script-src 'nonce-${nonce}'` : `script-src 'none'`,
      `style-src 'nonce-${nonce}'`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'none'`,
    ].join('; '),
    html: `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">body{max-width:34em;margin:3em auto;padding:0 1em;font:1.1em/1.5 system-ui,sans-serif}</style>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
</main>
${script}
</html>
`,
  };
}

/** Runs in the window of the login. The first line takes the code that GitHub gave out of the address bar. */
const TELL = `({ answer, origins }) => {
  history.replaceState(null, '', location.pathname);
  const opener = window.opener;
  if (!opener) return;
  const hello = 'authorizing:github';
  addEventListener('message', (event) => {
    if (event.source !== opener || event.data !== hello || !origins.includes(event.origin)) return;
    opener.postMessage(answer, event.origin);
  });
  for (const origin of origins) opener.postMessage(hello, origin);
}`;

/** JSON that cannot end the script that holds it. */
const inScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
