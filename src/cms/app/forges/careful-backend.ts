import { ORIGINAL_KEY } from '../../body/entry-format.ts';

/** The part of a backend's REST client that the check uses; the same in Decap's four backends. */
interface ForgeApi {
  token: string | false;
  readFile(path: string, sha: null, options: { branch?: string }): Promise<string>;
  /** Only where a branch's name may hold more than the collection and the slug. */
  generateContentKey?(collection: string, slug: string): string;
}

/** What Decap gives to a backend when an entry is saved. */
interface SavedEntry {
  dataFiles: readonly { path: string; slug: string; raw: string }[];
  assets: readonly object[];
}

interface SaveOptions {
  collectionName: string;
  commitMessage: string;
  useWorkflow?: boolean;
  unpublished?: boolean;
  status?: string;
  hasSubfolders?: boolean;
}

interface ForgeBackend {
  api: ForgeApi | null;
  token: string | null;
  refreshToken?: string;
  persistEntry(entry: SavedEntry, options: SaveOptions): Promise<unknown>;
}

type BackendClass = new (config: object, options: object) => ForgeBackend;

/** An entry as Decap's events carry it (an immutable map). */
interface EventEntry {
  get(key: 'path'): string;
  getIn(keys: readonly ['data', string]): unknown;
}

/** Path of a file → the texts that this person has seen or sent: a save may replace these, and no other. */
const seen = new Map<string, Set<string>>();

const note = (path: string, text: unknown): void => {
  if (typeof text === 'string') seen.set(path, (seen.get(path) ?? new Set()).add(text));
};

/** For Decap's event `preSave`: what the form was filled from. */
export const noteOriginal = ({ entry }: { entry: EventEntry }): void =>
  note(entry.get('path'), entry.getIn(['data', ORIGINAL_KEY]));

/** Told to the person whose save would have replaced someone else's. */
const CONFLICT =
  'quelqu’un d’autre a enregistré cette page pendant que vous écriviez. Votre texte est encore à l’écran : rien n’est perdu. ' +
  'Ouvrez la page dans un autre onglet pour comparer. « Enregistrer » de nouveau remplacera l’autre version, que la forge garde dans son historique.';

/** Told when the forge no longer knows the person. */
const SESSION =
  'votre session est terminée. Votre texte est encore à l’écran. Ouvrez l’éditeur dans un autre onglet, connectez-vous, puis revenez ici et enregistrez.';

/** Told when a draft and the published page have changed the same lines. */
const OVERLAP =
  'la page publiée a changé aux mêmes lignes que ce brouillon. Votre texte est encore à l’écran : copiez-le. La personne qui gère le dépôt doit réunir les deux versions sur la forge.';

/**
 * A backend of Decap that never replaces unseen what someone else has saved. Decap's own send the whole file, whatever
 * has happened to it since it was opened: the last save wins, and nobody is told.
 * Saving again after the warning is a decision, and is done.
 */
export function careful(Backend: new (...given: never[]) => object): BackendClass {
  // Decap ships no types for its backends.
  const Base = Backend as unknown as BackendClass;
  return class extends Base {
    override async persistEntry(entry: SavedEntry, options: SaveOptions): Promise<unknown> {
      takeNewSession(this);
      try {
        await this.refuseToReplaceUnseen(entry, options);
        return await super.persistEntry(entry, options);
      } catch (error) {
        throw told(error);
      }
    }

    async refuseToReplaceUnseen(entry: SavedEntry, options: SaveOptions): Promise<void> {
      for (const { path, slug, raw } of entry.dataFiles) {
        const current = await currentText(this.api, path, draftBranch(this.api, options, slug));
        const isKnown = current === undefined || current === raw || seen.get(path)?.has(current);
        note(path, current);
        if (!isKnown) throw new Error(CONFLICT);
        note(path, raw);
      }
    }
  };
}

/** Somebody whose session ended logs in again in another tab; Decap keeps who is logged in where all tabs read it. */
function takeNewSession(backend: ForgeBackend): void {
  const stored = JSON.parse(localStorage.getItem('decap-cms-user') ?? 'null');
  if (!backend.api || !stored?.token || stored.token === backend.token) return;
  backend.token = stored.token;
  backend.refreshToken = stored.refresh_token;
  backend.api.token = stored.token;
}

/** The error in words that say what to do, where Decap's own does not. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const isOut = 'status' in error && error.status === 401;
  if (isOut || error.message.startsWith("Can't refresh access token")) return new Error(SESSION);
  return error.message.startsWith('Rebase error') ? new Error(OVERLAP) : error;
}

function draftBranch(api: ForgeApi | null, options: SaveOptions, slug: string): string | undefined {
  const { useWorkflow, collectionName } = options;
  if (!useWorkflow) return undefined;
  return `cms/${api?.generateContentKey?.(collectionName, slug) ?? `${collectionName}/${slug}`}`;
}

/** The file as it stands now: in the draft when there is one, or else as published. */
async function currentText(api: ForgeApi | null, path: string, draft: string | undefined) {
  const text = draft ? await readText(api, path, { branch: draft }) : undefined;
  return text ?? (await readText(api, path, {}));
}

async function readText(api: ForgeApi | null, path: string, options: { branch?: string }) {
  try {
    return await api?.readFile(path, null, options);
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
    throw error;
  }
}
