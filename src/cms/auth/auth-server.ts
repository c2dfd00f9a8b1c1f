import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type AuthPage, answerPage, plainPage } from './answer-page.ts';
import type { AuthSettings } from './auth-settings.ts';
import { clientAddress } from './client-address.ts';
import { githubToken, LoginRefused } from './github-token.ts';
import { LOGIN_LASTS, pendingLogins } from './pending-logins.ts';

const COOKIE = 'trame_connexion';

/** What Decap asks for, and nothing more: the repositories, or the public ones where anybody may propose. */
const SCOPES = ['repo', 'public_repo'];

/** What tests change. */
export interface AuthOptions {
  /** The clock, in milliseconds. */
  now?: () => number;
  /** How long GitHub may take, in milliseconds. */
  patience?: number;
  /** Told of each refusal, in one line without any secret. */
  report?: (line: string) => void;
}

/**
 * The login service that Decap's GitHub backend needs, since GitHub gives no token without a secret.
 * `/auth` sends the person to GitHub; GitHub sends them back to `/callback`, which hands the token to the site.
 * Keeps nothing but the logins that are under way.
 */
export function authServer(settings: AuthSettings, options: AuthOptions = {}): RequestListener {
  const { now, patience, report = () => {} } = options;
  const logins = pendingLogins(now);

  const begin = (request: IncomingMessage, url: URL): Redirect => {
    const site = siteOf(request);
    if (site && !settings.origins.includes(site))
      throw new LoginRefused(
        403,
        `Le site ${site} ne peut pas se connecter ici. La personne qui s’occupe de ce service peut l’ajouter à TRAME_AUTH_ORIGINES.`,
      );
    const scope = url.searchParams.get('scope') || 'repo';
    if ((url.searchParams.get('provider') || 'github') !== 'github' || !SCOPES.includes(scope))
      throw new LoginRefused(
        400,
        'Cette demande de connexion n’est pas celle d’un site Trame. Recommencez depuis la page d’édition.',
      );
    const state = logins.begin(clientAddress(request));
    if (!state)
      throw new LoginRefused(
        429,
        'Trop de connexions ont commencé depuis votre réseau sans aller au bout. Attendez dix minutes, puis recommencez depuis la page d’édition.',
      );
    const target = new URL(`${settings.github}/login/oauth/authorize`);
    target.search = new URLSearchParams({
      client_id: settings.clientId,
      redirect_uri: `${settings.address}/callback`,
      scope,
      state,
    }).toString();
    return { location: target.href, cookie: cookie(state, LOGIN_LASTS / 1000) };
  };

  const finish = async (request: IncomingMessage, url: URL): Promise<string> => {
    const asked = url.searchParams;
    if (!logins.end(asked.get('state') ?? '', cookieOf(request)))
      throw new LoginRefused(
        403,
        'Cette connexion n’a pas commencé dans ce navigateur, ou il y a trop longtemps. Fermez cette fenêtre et recommencez depuis la page d’édition. Si cela se répète, acceptez les cookies de ce service.',
      );
    if (asked.has('error'))
      throw new LoginRefused(
        403,
        'Vous n’avez pas autorisé l’accès sur GitHub. Sans cet accès, la page d’édition ne peut rien enregistrer.',
      );
    return githubToken(asked.get('code') ?? '', settings, patience);
  };

  const cookie = (value: string, seconds: number): string =>
    [
      `${COOKIE}=${value}`,
      'Path=/callback',
      `Max-Age=${seconds}`,
      'HttpOnly',
      // Strict would keep it back on the return from GitHub.
      'SameSite=Lax',
      ...(settings.address.startsWith('https:') ? ['Secure'] : []),
    ].join('; ');

  const refused = (error: unknown): LoginRefused => {
    const refusal =
      error instanceof LoginRefused
        ? error
        : new LoginRefused(500, 'Le service de connexion a rencontré une erreur. Recommencez.');
    report(`Connexion refusée (${refusal.status}) : ${refusal.message}`);
    return refusal;
  };

  return async (request, response) => {
    if (request.method !== 'GET') {
      response.setHeader('Allow', 'GET');
      return send(response, 405, plainPage('Demande refusée', 'Ce service ne répond qu’à GET.'));
    }
    const url = urlOf(request);
    switch (url?.pathname) {
      case '/':
        return send(
          response,
          200,
          plainPage(
            'Service de connexion',
            'Ce service connecte à GitHub les personnes qui écrivent sur le site. Ouvrez plutôt la page d’édition du site.',
          ),
        );
      case '/auth':
        try {
          return redirect(response, begin(request, url));
        } catch (error) {
          const { status, message } = refused(error);
          return send(response, status, plainPage('Connexion impossible', message));
        }
      case '/callback':
        response.setHeader('Set-Cookie', cookie('', 0));
        try {
          const token = await finish(request, url);
          return send(response, 200, answerPage({ token }, settings.origins));
        } catch (error) {
          const { status, message } = refused(error);
          return send(response, status, answerPage({ refusal: message }, settings.origins));
        }
      default:
        return send(
          response,
          404,
          plainPage('Page introuvable', 'Il n’y a rien à cette adresse. Ouvrez la page d’édition.'),
        );
    }
  };
}

/** What is asked for; undefined when it is no address (`//`). The name of the host is never believed. */
function urlOf({ url = '' }: IncomingMessage): URL | undefined {
  return URL.canParse(url, 'http://service') ? new URL(url, 'http://service') : undefined;
}

interface Redirect {
  location: string;
  cookie: string;
}

function redirect(response: ServerResponse, { location, cookie }: Redirect): void {
  response.writeHead(302, { ...COMMON, Location: location, 'Set-Cookie': cookie }).end();
}

function send(response: ServerResponse, status: number, { html, policy }: AuthPage): void {
  response
    .writeHead(status, {
      ...COMMON,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    })
    .end(html);
}

const COMMON = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Origin of the page that opened the login, when the browser tells it. */
function siteOf({ headers }: IncomingMessage): string | undefined {
  const { referer } = headers;
  return referer && URL.canParse(referer) ? new URL(referer).origin : undefined;
}

function cookieOf({ headers }: IncomingMessage): string {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? '';
}
