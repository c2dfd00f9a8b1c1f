/** One file that is kept on a device. */
export interface OfflineFile {
  /** Address below the root of the site, without its first slash: `kit/accueillir/`, `''` for the home page. */
  url: string;
  /** First 32 hexadecimal digits of its SHA-256. */
  empreinte: string;
  octets: number;
}

/** The content of `hors-connexion.json`: every file of one build that can be kept, and nothing of another. */
export interface OfflineManifest {
  /** Sum of the sizes, in bytes, as they will stand on the device. */
  octets: number;
  fichiers: OfflineFile[];
}

/** Names of the two files that the build writes, below the root of the site. */
export const OFFLINE_WORKER = 'hors-connexion.js';
export const OFFLINE_MANIFEST = 'hors-connexion.json';

/** Shown in place of a page that is not kept. */
export const ABSENT_PAGE = '/hors-connexion/absente.html';

/** Above this many bytes, the person is asked once more before the download. */
export const LARGE_DOWNLOAD = 10_000_000;

/** Header of the kept manifest: when the download ended, as ISO 8601 writes it. */
export const KEPT_ON = 'X-Trame-Gardee-Le';

/**
 * Start of the names of all caches of one site. Sites that share a host (`/trame/`, `/autre/`) share its caches too:
 * the root of the site tells them apart.
 * @param root path of the site: `/` or `/trame/`
 */
export const cachePrefix = (root: string): string => `trame ${root} `;

/** What the worker tells its pages while it downloads. */
export type OfflineNews =
  | { nouvelle: 'avance'; recus: number; octets: number }
  | { nouvelle: 'echec'; raison: 'place' | 'fichiers' | 'reseau' };

/**
 * What pages ask of a worker. Answers come on the port that comes with it: to `compter`, a number of windows; to
 * `garder`, that the download has ended, well or not.
 */
export type OfflineRequest = 'activer' | 'compter' | 'garder';
