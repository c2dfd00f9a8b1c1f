import type { Piece } from '../word-differences.ts';

/** What a part of the local layer does with the national one. */
export type FollowedKind = 'remplace' | 'complete' | 'masque' | 'gabarit' | 'theme';

/** What became of the national thing since the local one last took note of it. */
export type FollowedState =
  /** The same. */
  | 'a-jour'
  | 'change'
  | 'renomme'
  | 'disparu'
  /** Nothing tells what it was: no history, no date. */
  | 'inconnu';

/** What can be decided of one of them. */
export const CHOICES = [
  'accepter',
  'ignorer',
  'completer',
  'reprendre',
  'suivre',
  'garder',
] as const satisfies readonly Choice[];

export type Choice =
  /** « J’en ai tenu compte »: the local text is up to date with this version. */
  | 'accepter'
  /** Say no more of it until it changes again. */
  | 'ignorer'
  /** A page that stands in the place of the national one becomes an addition to it. */
  | 'completer'
  /** The local file goes; the national page comes back. */
  | 'reprendre'
  /** The local file takes the name that the national one has now. */
  | 'suivre'
  /** The page that the local one replaced is gone: the local one stands by itself. */
  | 'garder';

/** A part of the local layer that stands upon something national, and what became of that. */
export interface Followed {
  /** `page:kit/accueillir`, `gabarit:components/pied/pied.njk`, `theme:--lien`. */
  readonly objet: string;
  readonly genre: FollowedKind;
  /** From the root of the repository: `content/local/kit/accueillir.md`. */
  readonly fichier: string;
  readonly titre: string;
  readonly etat: FollowedState;
  /** Where it went, for what was renamed: a key, a path, or a property. */
  readonly vers?: string;
  /** Of the national thing as it is upstream: what a decision is about. Empty for what is gone. */
  readonly empreinte: string;
  /** Date that the national page gives itself upstream. */
  readonly version?: string;
  /** What the differences start from: « la version du 23 novembre 2026 ». */
  readonly depuis?: string;
  /** From what the local one started from to what upstream has now, word by word. */
  readonly differences: readonly Piece[];
  /** Whether it waits for somebody: it changed, and nothing was decided of this very change. */
  readonly attend: boolean;
  /** What happened and what to do, in French. */
  readonly message: string;
  readonly choix: readonly Choice[];
}

/** A national page, upstream and here. */
export interface EntryChange {
  readonly nature: 'nouvelle' | 'changee' | 'renommee' | 'retiree';
  readonly cle: string;
  readonly titre: string;
  /** Key that a renamed page has now. */
  readonly vers?: string;
  /** What this edition does with it. */
  readonly ici?: 'remplace' | 'complete' | 'masque';
}

/** A rule of the content that is new or gone, and the local files that it breaks. */
export interface ModelChange {
  readonly message: string;
  /** `content/local/kit/accueillir.md`, each with what to write. */
  readonly casse: readonly { readonly fichier: string; readonly attendu: string }[];
}

/** What the check of the content would refuse in the local layer, and does not refuse today. */
export interface ComingProblem {
  readonly fichier: string;
  readonly ligne?: number;
  readonly message: string;
  readonly attendu: string;
}

/** A file that the fork changed outside its folder. */
export interface StrayFile {
  readonly fichier: string;
  /** Upstream changed it too: `conflit` when both changes cannot stand together. */
  readonly etat: 'seul' | 'se-fond' | 'conflit' | 'amont';
  readonly message: string;
}

/** What upstream has that this edition has not, and what it does to the local layer. Plain data: JSON as it stands. */
export interface UpstreamReport {
  readonly format: 1;
  /** Day of the comparison. */
  readonly fait: string;
  readonly amont: {
    readonly nom: string;
    /** Number of the program. */
    readonly numero?: string;
    /** Fingerprint of the commit. */
    readonly commit?: string;
    readonly date?: string;
  };
  /** Commits of upstream that are not here; absent where Git does not tell. */
  readonly retard?: number;
  readonly pages: readonly EntryChange[];
  readonly suivi: readonly Followed[];
  readonly modele: readonly ModelChange[];
  readonly problemes: readonly ComingProblem[];
  readonly egares: readonly StrayFile[];
  /** What the comparison could not know, in French. */
  readonly remarques: readonly string[];
}

/** What waits for somebody. */
export const waiting = ({ suivi }: Pick<UpstreamReport, 'suivi'>): Followed[] =>
  suivi.filter(({ attend }) => attend);
