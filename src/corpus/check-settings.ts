import { lineFinder } from './careful-yaml.ts';
import type { KnownSite } from './check-references.ts';
import type { Problem } from './problem.ts';
import type { SaidSettings } from './read-settings.ts';

/** What every browser draws sharp at any size, or as it is. */
const DRAWINGS = /\.(svg|png)$/i;

/** Checks what `edition.yml` names of the site: its pictures, the key figure of its home page. */
export function checkSettings({ data, file, yaml }: SaidSettings, known: KnownSite): Problem[] {
  const lineOf = lineFinder(yaml.source);
  const problems: Problem[] = [];
  const { media, fileAt, keys, nearest } = known;
  for (const field of ['logo', 'icone'] as const) {
    const to = data[field];
    if (to === undefined || (DRAWINGS.test(to) && media.has(fileAt(to)))) continue;
    const drawings = () => [...media].filter((address) => DRAWINGS.test(address));
    problems.push({
      file,
      line: lineOf([field]),
      field,
      message: `image introuvable « ${to} »`,
      expected: `un fichier .svg ou .png de media/, écrit /media/nom.svg.${nearest(to, 'drawing', drawings)}`,
    });
  }
  const figure = data.accueil?.chiffre;
  if (figure !== undefined && keys.get(figure)?.type !== 'chiffre') {
    const figures = () =>
      [...keys.values()].filter(({ type }) => type === 'chiffre').map(({ key }) => key);
    problems.push({
      file,
      line: lineOf(['accueil', 'chiffre']),
      field: 'accueil.chiffre',
      message: `« ${figure} » n’est pas un chiffre clé de cette édition`,
      expected: `la clé d’un chiffre publié ici, par exemple chiffres/son-nom.${nearest(figure, 'relation chiffre', figures)}`,
    });
  }
  const fault = addressFault(data.adresse);
  if (fault)
    problems.push({
      file,
      line: lineOf(['adresse']),
      field: 'adresse',
      message: `l’adresse du site « ${data.adresse} » ${fault}`,
      expected: 'l’adresse de la page d’accueil, avec son sous-dossier s’il y en a un',
    });
  const { username, password } = new URL(data.depot ?? 'https://aucun.example');
  if (username || password)
    problems.push({
      file,
      line: lineOf(['depot']),
      field: 'depot',
      message: 'cette adresse contient un nom de compte ou un mot de passe, que le site publierait',
      expected:
        'l’adresse du dépôt comme dans le navigateur ; changez ce mot de passe, s’il a servi',
    });
  return problems;
}

/** Why an address is not that of the first page of a site. */
export function addressFault(address = 'https://aucune.example'): string | undefined {
  const { hash, search, username, password, pathname } = new URL(address);
  if (hash || search) return `a une suite après « ${search ? '?' : '#'} »`;
  if (username || password) return 'contient un nom de compte';
  if (pathname.includes('//')) return 'a deux barres de suite';
  return /\.html?$/i.test(pathname) ? 'est celle d’un fichier' : undefined;
}
