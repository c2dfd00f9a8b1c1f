import { addressFault } from '../../corpus/settings-faults.ts';
import { FORGES } from '../../model/forge.ts';
import type { Reading } from './question.ts';

const HTTP = /^https?:\/\//i;

function webAddress(answer: string): Reading<URL> {
  if (!HTTP.test(answer))
    return { reason: `« ${answer} » n’est pas une adresse complète. Écrivez https:// devant` };
  return URL.canParse(answer) && !/\s/.test(answer)
    ? { value: new URL(answer) }
    : { reason: `« ${answer} » n’est pas une adresse` };
}

/** Without what ends it and leads nowhere else: a bar, a bare « ? » or « # ». */
const bare = ({ origin, pathname }: URL): string => (origin + pathname).replace(/\/+$/, '');

/** An address of a site: complete, and nothing behind its path. */
export function siteAddress(answer: string): Reading<string> {
  const read = webAddress(answer);
  if ('reason' in read) return read;
  const { hash, search } = read.value;
  if (hash || search) return { reason: 'l’adresse d’un site s’arrête avant « ? » et « # »' };
  const fault = addressFault(read.value.href);
  return fault ? { reason: `« ${answer} » ${fault}` } : { value: bare(read.value) };
}

/** An address that may wait. */
export const laterAddress = (answer: string): Reading<string | undefined> =>
  answer === '' ? { value: undefined } : siteAddress(answer);

/** Forges where a repository is always at « owner/name ». */
const TWO_PARTS = new Set(['github.com', 'codeberg.org']);

/** The page of a repository on its forge, as the browser shows it; the address that Git copies from leads to it too. */
export function repository(answer: string): Reading<string | undefined> {
  if (answer === '') return { value: undefined };
  const copied = /^(?:ssh:\/\/)?git@([^:/\s]+)[:/](\S+)$/.exec(answer);
  const read = siteAddress(copied ? `https://${copied[1]}/${copied[2]}` : answer);
  if ('reason' in read) return read;
  const value = read.value.replace(/\.git$/i, '');
  const { hostname, pathname } = new URL(value);
  const parts = pathname.split('/').filter(Boolean).length;
  return parts < 2 || (TWO_PARTS.has(hostname) && parts > 2)
    ? {
        reason: `« ${answer} » n’est pas la page d’un dépôt. Écrivez par exemple https://${hostname}/groupe/projet`,
      }
    : { value };
}

/** Forges that people know by their address rather than by their software. */
const KNOWN_AS: Readonly<Record<string, keyof typeof FORGES>> = { codeberg: 'forgejo' };

/** The software of a forge. */
export function forge(answer: string): Reading<keyof typeof FORGES | undefined> {
  if (answer === '') return { value: undefined };
  const name = answer.toLowerCase();
  if (Object.hasOwn(KNOWN_AS, name)) return { value: KNOWN_AS[name] };
  return Object.hasOwn(FORGES, name)
    ? { value: name as keyof typeof FORGES }
    : { reason: `« ${answer} » : forge inconnue. Écrivez ${Object.keys(FORGES).join(', ')}` };
}

/** Software of a forge, by the host that everyone knows it under. */
export function forgeOf(depot: string | undefined): string {
  const host = depot ? new URL(depot).hostname : '';
  if (host === 'github.com') return 'github';
  if (host === 'codeberg.org') return 'forgejo';
  return /(^|\.)gitlab\./.test(host) ? 'gitlab' : '';
}
