import { jointLicence } from '../../corpus/layer.ts';
import { LICENCES, type LicenceId } from '../../model/licences.ts';
import { type Decision, isDecided } from '../../model/upstream/decisions.ts';
import type { Choice, Followed, FollowedKind } from '../../model/upstream/followed.ts';
import { excerpts, wordDifferences } from '../../model/word-differences.ts';
import type { Fork, Upstream } from './find-upstream.ts';
import {
  ALIKE,
  likeness,
  type RawPage,
  rawPage,
  renamedPages,
  textOf,
  titleOf,
} from './national-pages.ts';
import { type Pair, type Start, startingPoints } from './starting-points.ts';
import type { Tree } from './tree.ts';

const TEMPLATES = 'content/local/templates/';

/** A local file that stands upon a national one. */
interface FollowedFile extends Pair {
  genre: Exclude<FollowedKind, 'theme'>;
  titre: string;
  licence?: string | undefined;
}

/** What the comparison looks at. */
export interface Comparison {
  fork: Fork;
  /** The files of the fork as they stand. */
  here: Tree;
  upstream: Upstream;
  decisions: ReadonlyMap<string, Decision>;
}

/** What became of each national file that a local page or template stands upon. */
export function followedFiles(comparison: Comparison, locals: readonly RawPage[]): Followed[] {
  const { fork, here, upstream, decisions } = comparison;
  const files = [...pagesThatFollow(locals), ...templatesThatFollow(comparison)];
  const starts = startingPoints(files, fork, here, upstream, decisions);
  return files.flatMap((file) => {
    const followed = compare(file, starts.get(file.local), comparison);
    return followed ? [followed] : [];
  });
}

const KINDS: readonly string[] = ['remplace', 'complete', 'masque'] satisfies FollowedKind[];

const pagesThatFollow = (locals: readonly RawPage[]): FollowedFile[] =>
  locals.flatMap((page): FollowedFile[] => {
    const kind = textOf(page, 'national') ?? '';
    if (!KINDS.includes(kind)) return [];
    return [
      {
        objet: `page:${page.key}`,
        genre: kind as FollowedFile['genre'],
        titre: titleOf(page),
        local: page.path,
        national: `content/national/${page.key}.md`,
        version: kind === 'remplace' ? textOf(page, 'version_nationale') : undefined,
        licence: textOf(page, 'licence'),
      },
    ];
  });

const templatesThatFollow = ({ here }: Comparison): FollowedFile[] =>
  [...here.blobs.keys()]
    .filter((path) => path.startsWith(TEMPLATES))
    .map((path) => path.slice(TEMPLATES.length))
    .map((name) => ({
      objet: `gabarit:${name}`,
      genre: 'gabarit',
      titre: name,
      local: TEMPLATES + name,
      national: `_includes/${name}`,
    }));

/** `undefined` for a template of the territory's own. */
function compare(
  file: FollowedFile,
  start: Start | undefined,
  { here, upstream, decisions }: Comparison,
): Followed | undefined {
  const { objet, genre, local, titre } = file;
  const { tree } = upstream;
  const blob = tree.blobs.get(file.national);
  if (!start && blob === undefined && genre === 'gabarit') return undefined;
  const to = blob === undefined ? renamedTo(file, start, here, tree) : undefined;
  const path = to === undefined ? file.national : nationalPath(genre, to);
  const text = tree.texts([path]).get(path);
  const empreinte = tree.blobs.get(path) ?? '';
  const etat = stateOf(blob, to, start, genre);
  const pieces =
    etat !== 'a-jour' && start?.text !== undefined && text !== undefined
      ? excerpts(wordDifferences(start.text, text))
      : [];
  const national =
    text !== undefined && genre !== 'gabarit' ? rawPage(path, text, empreinte) : undefined;
  const clash = national && licenceClash(file, national);
  const version = national && textOf(national, 'mise_a_jour');
  const known = { objet, empreinte };
  const matters =
    clash !== undefined ||
    (etat !== 'a-jour' && (genre === 'remplace' || genre === 'gabarit' || etat !== 'change'));
  return {
    objet,
    genre,
    fichier: local,
    titre: national ? titleOf(national) : titre,
    etat,
    ...(to !== undefined && { vers: to }),
    empreinte,
    ...(version !== undefined && { version }),
    ...(start && { depuis: start.words }),
    differences: genre === 'masque' ? [] : pieces,
    attend: matters && !isDecided(known, decisions),
    message: [MESSAGES[genre][etat](to ?? ''), clash].filter(Boolean).join(' '),
    choix: CHOICES[genre][etat],
  };
}

function stateOf(
  blob: string | undefined,
  to: string | undefined,
  start: Start | undefined,
  genre: FollowedFile['genre'],
): Followed['etat'] {
  if (blob === undefined) return to === undefined ? 'disparu' : 'renomme';
  if (genre === 'masque') return 'a-jour';
  if (!start) return 'inconnu';
  return start.blob === blob ? 'a-jour' : 'change';
}

const nationalPath = (genre: FollowedFile['genre'], name: string): string =>
  genre === 'gabarit' ? `_includes/${name}` : `content/national/${name}.md`;

/** The key, or the path below the templates, that the national file has now. */
function renamedTo(
  { genre, national }: FollowedFile,
  start: Start | undefined,
  here: Tree,
  there: Tree,
): string | undefined {
  const text = start?.text ?? here.texts([national]).get(national);
  if (text === undefined) return undefined;
  const folder = national.slice(0, national.lastIndexOf('/') + 1);
  // Where the update was merged already, what is new upstream is here too.
  const isMerged = !here.blobs.has(national);
  const fresh = [...there.blobs.keys()].filter(
    (path) => path !== national && (isMerged || !here.blobs.has(path)),
  );
  if (genre === 'gabarit') {
    const texts = there.texts(fresh.filter((path) => path.startsWith('_includes/')));
    const [best] = [...texts]
      .map(([path, other]) => ({ path, alike: likeness(text, other) }))
      .sort((a, b) => b.alike - a.alike);
    return best && best.alike >= ALIKE ? best.path.slice('_includes/'.length) : undefined;
  }
  const texts = there.texts(fresh.filter((path) => path.startsWith(folder)));
  const pages = [...texts].map(([path, other]) => rawPage(path, other));
  const gone = rawPage(national, text);
  return renamedPages([gone], pages).get(gone.key)?.key;
}

/** Two texts on one page, or one made from the other, need licences that go together. */
function licenceClash({ genre, licence }: FollowedFile, national: RawPage): string | undefined {
  if (genre !== 'remplace' && genre !== 'complete') return undefined;
  const [own, other] = [licenceId(licence), licenceId(textOf(national, 'licence'))];
  if (own === undefined || other === undefined || jointLicence(own, other)) return undefined;
  return `La page nationale est maintenant sous ${LICENCES[other].nom} : votre texte, sous ${LICENCES[own].nom}, ne peut plus s’y mêler.`;
}

const licenceId = (id = 'etalab-2.0'): LicenceId | undefined =>
  Object.hasOwn(LICENCES, id) ? (id as LicenceId) : undefined;

type Said = Record<FollowedFile['genre'], Record<Followed['etat'], (to: string) => string>>;

/** What happened, and what to do. */
const MESSAGES: Said = {
  remplace: {
    'a-jour': () => 'Votre page tient compte de la page nationale telle qu’elle est.',
    change: () => 'La page nationale a changé ; la vôtre la remplace sans ce changement.',
    renomme: (to) =>
      `La page nationale s’appelle maintenant ${to} : la vôtre ne remplace plus rien.`,
    disparu: () => 'La page nationale n’existe plus : la vôtre ne remplace plus rien.',
    inconnu: () =>
      'Rien ne dit de quelle version nationale votre page est partie. Relisez la page nationale, puis acceptez.',
  },
  complete: {
    'a-jour': () => 'La page nationale n’a pas changé depuis votre ajout.',
    change: () =>
      'La page nationale a changé depuis votre ajout : il y garde sa place. Relisez-les ensemble.',
    renomme: (to) => `La page nationale s’appelle maintenant ${to} : votre ajout ne paraît plus.`,
    disparu: () =>
      'La page nationale n’existe plus : votre ajout ne paraît plus. Reprenez son texte dans une page à vous, ou retirez-le.',
    inconnu: () =>
      'La page nationale est là ; rien ne dit ce qu’elle était quand vous l’avez complétée.',
  },
  masque: {
    'a-jour': () => 'La page nationale est toujours retirée de votre site.',
    change: () => 'La page nationale est toujours retirée de votre site.',
    renomme: (to) =>
      `La page nationale s’appelle maintenant ${to} : sous ce nom, elle paraîtra sur votre site.`,
    disparu: () => 'La page nationale n’existe plus : votre fichier qui la retire ne sert plus.',
    inconnu: () => 'La page nationale est toujours retirée de votre site.',
  },
  gabarit: {
    'a-jour': () => 'Votre gabarit tient compte de celui de l’édition nationale.',
    change: () =>
      'Le gabarit national a changé ; le vôtre le remplace sans ce changement (mention légale, champ, bloc).',
    renomme: (to) => `Le gabarit national s’appelle maintenant ${to} : le vôtre ne sert plus.`,
    disparu: () => 'Le gabarit national n’existe plus : le vôtre ne sert plus.',
    inconnu: () =>
      'Rien ne dit de quel gabarit national le vôtre est parti. Comparez-les, puis acceptez.',
  },
};

const RENAMED: readonly Choice[] = ['suivre'];
const CHANGED: readonly Choice[] = ['accepter', 'ignorer', 'completer', 'reprendre'];
const CHOICES: Record<FollowedFile['genre'], Record<Followed['etat'], readonly Choice[]>> = {
  remplace: {
    'a-jour': ['completer', 'reprendre'],
    change: CHANGED,
    renomme: ['suivre', 'garder'],
    disparu: ['garder', 'reprendre'],
    inconnu: CHANGED,
  },
  complete: {
    'a-jour': [],
    change: ['accepter', 'ignorer', 'reprendre'],
    renomme: RENAMED,
    disparu: ['reprendre'],
    inconnu: ['accepter', 'ignorer'],
  },
  masque: {
    'a-jour': ['reprendre'],
    change: ['reprendre'],
    renomme: ['suivre', 'reprendre'],
    disparu: ['reprendre'],
    inconnu: ['reprendre'],
  },
  gabarit: {
    'a-jour': ['reprendre'],
    change: ['accepter', 'ignorer', 'reprendre'],
    renomme: ['suivre', 'reprendre'],
    disparu: ['reprendre', 'ignorer'],
    inconnu: ['accepter', 'ignorer', 'reprendre'],
  },
};
