import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { frenchTypography } from '../../markdown/typography.ts';
import { MOST_VERSIONS, type PageHistory, type PageVersion } from '../history/page-version.ts';
import { type Place, placeOf } from './content-place.ts';
import type { ParamsOf } from './protocol.ts';
import { Refusal } from './refusal.ts';

/** A version, and the name that the file had then, from the root of the repository. */
interface NamedVersion extends PageVersion {
  path: string;
}

/**
 * The versions of an entry in the Git repository that holds the content, through renamings. Nothing is refused where
 * there is no Git: the answer says so.
 * @throws Refusal when the file is none of the editor's
 */
export async function fileHistory(
  content: string,
  { path }: ParamsOf<'fileHistory'>,
): Promise<PageHistory> {
  const { versions, none } = await readHistory(textPlace(content, path));
  return {
    versions: versions.map(({ path: _, ...version }) => version),
    ...(none && { none: frenchTypography(none) }),
  };
}

/**
 * The text of one version of an entry.
 * @throws Refusal 404 when this file has no such version
 */
export async function fileVersion(
  content: string,
  { path, version }: ParamsOf<'fileVersion'>,
): Promise<{ text: string }> {
  const place = textPlace(content, path);
  // Only what the list shows can be read: a fingerprint alone would open every file of the repository.
  const found = (await readHistory(place)).versions.find(({ id }) => id === version);
  if (!found)
    throw new Refusal(
      404,
      `« ${place.file} » n’a pas cette version, ou plus. Fermez la liste des versions, puis ouvrez-la de nouveau.`,
    );
  return { text: await git(place, ['cat-file', 'blob', `${found.id}:${found.path}`]) };
}

function textPlace(content: string, path: string): Place {
  const place = placeOf(content, path);
  if (place.kind !== 'media') return place;
  throw new Refusal(403, `« ${place.file} » n’est pas une page : ses versions ne se montrent pas.`);
}

async function readHistory(place: Place): Promise<{ versions: NamedVersion[]; none?: string }> {
  try {
    const said = await git(place, [
      ...['log', '--follow', `--max-count=${MOST_VERSIONS}`, '--diff-filter=d'],
      ...['--no-show-signature', '--no-ext-diff', '--no-textconv', '--no-color'],
      ...['-z', '--name-only', '--format=%x1e%H%x1f%aI%x1f%an%x1f%s'],
      ...['--', basename(place.path)],
    ]);
    const versions = said.split('\x1e').flatMap(readVersion);
    return versions.length > 0 ? { versions } : { versions, none: NEVER_KEPT };
  } catch (error) {
    return { versions: [], none: reasonOf(error) };
  }
}

function readVersion(record: string): NamedVersion[] {
  const [head = '', name = ''] = record.split('\0');
  const [id = '', date = '', author = '', message = ''] = head.split('\x1f');
  const path = name.replace(/^\n/, '');
  return /^[0-9a-f]{40,64}$/.test(id) && path !== '' ? [{ id, date, author, message, path }] : [];
}

const NO_GIT =
  'Git n’est pas installé sur cet ordinateur : il ne garde pas les versions de vos pages. Installez-le (git-scm.com), ou demandez de l’aide.';
const NO_REPOSITORY =
  'Ce dossier n’est pas suivi par Git : les versions de vos pages ne sont pas gardées. Travaillez dans une copie du dépôt pour les avoir.';
const NEVER_KEPT =
  'Git n’a encore gardé aucune version de cette page : elle n’a jamais été envoyée au dépôt.';
const FAILED =
  'Git n’a pas pu dire les versions de cette page. La raison est affichée dans la fenêtre d’où l’éditeur a été lancé (le terminal).';

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return FAILED;
  const said = 'stderr' in error ? String(error.stderr) : '';
  if ('code' in error && error.code === 'ENOENT') return NO_GIT;
  if (said.includes('not a git repository')) return NO_REPOSITORY;
  if (said.includes('does not have any commits')) return NEVER_KEPT;
  console.error(error);
  return FAILED;
}

const run = promisify(execFile);

/**
 * Runs Git beside a file: arguments only, no shell, and nothing that a repository's own settings would start.
 * @throws what `execFile` rejects with
 */
async function git({ path }: Place, args: readonly string[]): Promise<string> {
  const settings = ['core.fsmonitor=false', 'log.showSignature=false', 'core.quotePath=false'];
  const { stdout } = await run(
    'git',
    [
      ...['--no-optional-locks', '--literal-pathspecs', '--no-pager'],
      ...settings.flatMap((setting) => ['-c', setting]),
      ...args,
    ],
    {
      cwd: dirname(path),
      maxBuffer: 8_000_000,
      timeout: 20_000,
      windowsHide: true,
      env: environment(),
    },
  );
  return stdout;
}

/** Where `npm start` itself was started by Git, its variables would lead to another repository. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C.UTF-8',
});
