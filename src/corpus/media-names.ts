import { isDeviceName } from '../model/slug.ts';
import type { Problem } from './problem.ts';

/** Signs that part an address, or that a system refuses in a name. */
const REFUSED = /[#?%\\:*"<>|]|\p{Cc}/u;

/** An accent may stand in its letter (NFC) or after it (NFD, as some Macs write it): the same name to the eye. */
const composed = (name: string): string => name.normalize('NFC');

/**
 * The way from an address as texts write it, decoded, to the one under which its file stands: the same, or the one that
 * differs by how its accents are made.
 * @param media addresses of the files, `/media/…`
 */
export function mediaFinder(media: Iterable<string>): (address: string) => string {
  const files = new Set(media);
  const byName = new Map([...files].map((address) => [composed(address), address]));
  return (address) => (files.has(address) ? address : (byName.get(composed(address)) ?? address));
}

/** Names of media that no address leads to, or that some systems take for one another. */
export function mediaNameProblems(media: Iterable<string>): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, string>();
  for (const address of media) {
    const file = address.slice(1);
    const sign = REFUSED.exec(address)?.[0];
    if (sign !== undefined)
      problems.push({
        file,
        message: `nom de fichier avec « ${sign} » : aucune adresse n’y mène`,
        expected: `un autre nom, par exemple « ${plainName(address)} »`,
      });
    const device = file.split('/').find((part) => isDeviceName(part.split('.')[0] ?? ''));
    if (device !== undefined)
      problems.push({
        file,
        message: `nom que Windows garde pour lui, « ${device} » : qui s’en sert n’aurait pas ce fichier`,
        expected: `un autre nom, par exemple « image-${device} »`,
      });
    const alike = composed(address).toLowerCase();
    const first = known.get(alike);
    known.set(alike, first ?? address);
    if (first === undefined) continue;
    const isSame = composed(first) === composed(address);
    problems.push({
      file,
      message: `même nom que ${first.slice(1)}${isSame ? ' : seule change la façon d’écrire les accents' : ', aux majuscules près'}`,
      expected: 'deux noms différents : Windows, macOS et certains hébergeurs n’en gardent qu’un',
    });
  }
  return problems;
}

const plainName = (address: string): string =>
  (address.split('/').at(-1) ?? '').replace(/\s*[#?%\\:*"<>|\p{Cc}]+\s*/gu, '-');
