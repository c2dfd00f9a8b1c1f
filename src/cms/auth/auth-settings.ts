/** What the login service needs to know; all of it comes from the environment. */
export interface AuthSettings {
  /** Identifier and secret of the OAuth application declared on GitHub. */
  clientId: string;
  clientSecret: string;
  /** Origins of the sites whose editors log in here: nobody else is given a token. */
  origins: readonly string[];
  /** Origin of this service, as browsers see it. */
  address: string;
  /** Origin of GitHub, or of a GitHub Enterprise server. */
  github: string;
  host: string;
  port: number;
}

/** The environment does not say all that is needed; the message lists every fault, in French. */
export class FaultySettings extends Error {
  override name = 'FaultySettings';
}

const WHERE = 'sur GitHub, « Settings », « Developer settings », « OAuth Apps »';

/** What each variable without default is, and where to find it. */
const NEEDED = {
  TRAME_GITHUB_CLIENT_ID: `C’est le « Client ID » de votre application OAuth : ${WHERE}.`,
  TRAME_GITHUB_CLIENT_SECRET: `C’est un « Client secret » de votre application OAuth, à créer ${WHERE}.`,
  TRAME_AUTH_ORIGINES:
    'Ce sont les adresses des sites qui se connectent ici, séparées par des virgules : https://site.example',
  TRAME_AUTH_ADRESSE:
    'C’est l’adresse publique de ce service : https://auth.example. Le « callback » de l’application OAuth est cette adresse suivie de /callback.',
} as const;

/**
 * Reads the settings of the login service.
 * @throws FaultySettings when a variable is missing or cannot be used
 */
export function authSettings(env: NodeJS.ProcessEnv = process.env): AuthSettings {
  const faults: string[] = [];
  const needed = (name: keyof typeof NEEDED): string => {
    const value = env[name]?.trim() ?? '';
    if (!value) faults.push(`${name} manque. ${NEEDED[name]}`);
    return value;
  };
  const origin = (name: string, value: string): string => {
    const found = value && originOf(value);
    if (value && !found)
      faults.push(
        `${name} : « ${value} » ne convient pas. Attendu : une adresse en https, sans chemin, comme https://site.example (http seulement sur cette machine).`,
      );
    return found || '';
  };
  const settings = {
    clientId: needed('TRAME_GITHUB_CLIENT_ID'),
    clientSecret: needed('TRAME_GITHUB_CLIENT_SECRET'),
    origins: needed('TRAME_AUTH_ORIGINES')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((value) => origin('TRAME_AUTH_ORIGINES', value)),
    address: origin('TRAME_AUTH_ADRESSE', needed('TRAME_AUTH_ADRESSE')),
    github: origin('TRAME_GITHUB_ADRESSE', env.TRAME_GITHUB_ADRESSE || 'https://github.com'),
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT || '8090'),
  };
  if (settings.port < 0)
    faults.push(`PORT : « ${env.PORT} » ne convient pas. Attendu : un nombre de 0 à 65535.`);
  if (faults.length > 0) throw new FaultySettings(faults.join('\n'));
  return settings;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The origin that an address is, when it is one and nothing more: a token must never travel in the clear. */
function originOf(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const { origin, href, protocol, hostname } = new URL(value);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
  return isSafe && href === `${origin}/` ? origin : undefined;
}

const portOf = (value: string): number =>
  /^\d{1,5}$/.test(value) && Number(value) < 65_536 ? Number(value) : -1;
