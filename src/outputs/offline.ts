import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../corpus/entry.ts';
import { decodedPart } from '../markdown/decoded-address.ts';
import {
  OFFLINE_MANIFEST,
  OFFLINE_WORKER,
  type OfflineFile,
  type OfflineManifest,
} from '../model/offline.ts';
import { KEPT_TYPES, PAGES, pageNamed } from '../model/pages.ts';
import { declarationOf, type TypeName } from '../model/types.ts';
import { HIGHLIGHTER } from '../site/assets.ts';
import type { CurrentSite } from '../site/current-site.ts';
import type { Route } from '../site/route.ts';
import { browserScript } from './browser-script.ts';
import type { OutputFile } from './output-file.ts';

/**
 * What lets a device keep a site: the list of the files of this very build, and the worker that bears its version.
 * To be called when everything else is written. Written by hand rather than by Workbox: its precache looks each file
 * up by its own revision, and knows no build as a whole, which is all that is asked for here.
 * @param folder the finished site
 */
export function offlineFiles(current: CurrentSite, folder: string): OutputFile[] {
  const { stands } = pageNamed('hors-connexion');
  if (!stands((type) => entriesOf(current.corpus, type)))
    return [{ url: `/${OFFLINE_WORKER}`, content: withdrawnWorkerScript }];
  const manifest = JSON.stringify(offlineManifest(current, folder));
  return [
    { url: `/${OFFLINE_MANIFEST}`, content: () => manifest },
    {
      url: `/${OFFLINE_WORKER}`,
      content: () => script('worker.ts', { VERSION: JSON.stringify(fingerprint(manifest)) }),
    },
  ];
}

/** The worker that removes what an earlier one kept, and goes. */
export const withdrawnWorkerScript = (): string => script('no-worker.ts', {});

/**
 * The files that are kept: the pages of the kit and of the guide, the few that lead to them, what these pages ask for,
 * the search, and what marks its words.
 */
export function offlineManifest({ site, prefix }: CurrentSite, folder: string): OfflineManifest {
  const pages = [...site.values()].filter(isKept);
  const asked = pages.flatMap(({ file }) =>
    askedBy(readFileSync(join(folder, file), 'utf8'), prefix),
  );
  const urls = [
    ...pages.map(({ url }) => url.slice(1)),
    ...asked.filter((url) => existsSync(join(folder, decodedPart(url)))),
    ...filesBelow(folder, 'pagefind'),
    ...filesBelow(folder, 'assets').filter((url) => url.includes(`/${HIGHLIGHTER}-`)),
  ];
  const fichiers = [...new Set(urls)].sort().map((url) => describe(folder, url));
  return { octets: fichiers.reduce((sum, { octets }) => sum + octets, 0), fichiers };
}

/** Addresses of the pages of the table that are kept: those of a type that is, and the few that lead there. */
const KEPT_PAGES: ReadonlySet<string> = new Set(
  PAGES.filter(
    ({ type, horsConnexion }) => horsConnexion || (type && KEPT_TYPES.includes(type)),
  ).map(({ url }) => url),
);

const isKept = ({ url, entry }: Route): boolean =>
  KEPT_PAGES.has(url) || (entry !== undefined && keepsEntries(entry.type));

const keepsEntries = (type: TypeName): boolean =>
  KEPT_TYPES.includes(type) && !declarationOf(type).horsConnexion?.listeSeule;

/** Styles, scripts, pictures and data of a page, below the root of the site. Our templates quote every value. */
function askedBy(html: string, prefix: string): string[] {
  const elements = html.match(
    /<(?:img|script|source|form|div)\b[^>]*>|<link rel="(?:stylesheet|icon)"[^>]*>/g,
  );
  return (elements ?? [])
    .flatMap((element) => [
      ...element.matchAll(/ (?:src|href|srcset|data-donnees|data-a-garder)="([^"]*)"/g),
    ])
    .flatMap(([, value = '']) => value.split(',').map((part) => part.trim().split(' ')[0] ?? ''))
    .filter((address) => address.startsWith(prefix))
    .map((address) => address.slice(prefix.length));
}

const filesBelow = (folder: string, name: string): string[] =>
  existsSync(join(folder, name))
    ? readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
        .map((path) => path.split('\\').join('/'))
    : [];

function describe(folder: string, url: string): OfflineFile {
  const file = url === '' || url.endsWith('/') ? `${url}index.html` : decodedPart(url);
  const bytes = readFileSync(join(folder, file));
  return { url, empreinte: fingerprint(bytes), octets: bytes.length };
}

const fingerprint = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);

/** A classic script: not every browser runs modules as service workers. */
const script = (name: string, define: Record<string, string>): string =>
  browserScript(`offline/${name}`, { format: 'iife', define });
