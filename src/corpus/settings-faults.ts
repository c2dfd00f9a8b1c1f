import type * as z from 'zod';
import { plainTextFaults } from '../markdown/faults/plain-text.ts';
import { letterFaults } from '../markdown/faults/unseen.ts';
import type { EditionData } from '../model/edition.ts';
import type { KnownSite } from './check-references.ts';
import { AA_TEXT, contrastRatio, PAPER } from './contrast.ts';
import { fieldValues } from './field-values.ts';
import type { FieldFault } from './problem.ts';

/** What a layer of an edition says of itself; it may leave out what another one says. */
export type SaidData = { [K in keyof EditionData]?: EditionData[K] | undefined };

/** Settings are shown too: what would be raw signs on a page, or was read in the wrong encoding. */
export const textFaults = (schema: z.ZodObject, data: unknown): FieldFault[] =>
  fieldValues(schema, data).flatMap(({ path, kind, value }) =>
    (kind === 'texte' || kind === 'paragraphe' ? plainTextFaults(value) : letterFaults(value)).map(
      ({ message, expected }) => ({ path, message, expected }),
    ),
  );

/** Colours of text must be read by all: each against the paper it stands on. */
export const colourFaults = ({ couleurs }: SaidData): FieldFault[] =>
  Object.entries(couleurs ?? {}).flatMap(([name, colour]) => {
    const contrast = contrastRatio(colour ?? PAPER, PAPER);
    if (!colour || contrast >= AA_TEXT) return [];
    return [
      {
        path: ['couleurs', name],
        message: `contraste trop faible avec le papier : ${contrast.toFixed(1).replace('.', ',')} pour ${colour}`,
        expected: 'une couleur plus foncée, de contraste 4,5 au moins',
      },
    ];
  });

/** What every browser draws sharp at any size, or as it is. */
const DRAWINGS = /\.(svg|png)$/i;

/** What `edition.yml` names of the site: its pictures, the key figure of its home page, its own addresses. */
export function identityFaults(data: SaidData, known: KnownSite): FieldFault[] {
  const faults: FieldFault[] = [];
  const { media, fileAt, keys, nearest } = known;
  for (const field of ['logo', 'icone'] as const) {
    const to = data[field];
    if (to === undefined || (DRAWINGS.test(to) && media.has(fileAt(to)))) continue;
    const drawings = () => [...media].filter((address) => DRAWINGS.test(address));
    faults.push({
      path: [field],
      message: `image introuvable « ${to} »`,
      expected: `un fichier .svg ou .png de media/, écrit /media/nom.svg.${nearest(to, 'drawing', drawings)}`,
    });
  }
  const figure = data.accueil?.chiffre;
  if (figure !== undefined && keys.get(figure)?.type !== 'chiffre') {
    const figures = () =>
      [...keys.values()].filter(({ type }) => type === 'chiffre').map(({ key }) => key);
    faults.push({
      path: ['accueil', 'chiffre'],
      message: `« ${figure} » n’est pas un chiffre clé de cette édition`,
      expected: `la clé d’un chiffre publié ici, par exemple chiffres/son-nom.${nearest(figure, 'relation chiffre', figures)}`,
    });
  }
  const fault = addressFault(data.adresse);
  if (fault)
    faults.push({
      path: ['adresse'],
      message: `l’adresse du site « ${data.adresse} » ${fault}`,
      expected: 'l’adresse de la page d’accueil, avec son sous-dossier s’il y en a un',
    });
  const { username, password } = new URL(data.depot ?? 'https://aucun.example');
  if (username || password)
    faults.push({
      path: ['depot'],
      message: 'cette adresse contient un nom de compte ou un mot de passe, que le site publierait',
      expected:
        'l’adresse du dépôt comme dans le navigateur ; changez ce mot de passe, s’il a servi',
    });
  return faults;
}

/** Why an address is not that of the first page of a site. */
export function addressFault(address = 'https://aucune.example'): string | undefined {
  const { hash, search, username, password, pathname } = new URL(address);
  if (hash || search) return `a une suite après « ${search ? '?' : '#'} »`;
  if (username || password) return 'contient un nom de compte';
  if (pathname.includes('//')) return 'a deux barres de suite';
  return /\.html?$/i.test(pathname) ? 'est celle d’un fichier' : undefined;
}
