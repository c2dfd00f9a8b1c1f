import { join } from 'node:path';
import { readDecisions } from '../../corpus/read-decisions.ts';
import { decisionsByObject } from '../../model/upstream/decisions.ts';
import type { EntryChange, Followed, UpstreamReport } from '../../model/upstream/followed.ts';
import { comingProblems } from './coming-problems.ts';
import type { Fork, Upstream } from './find-upstream.ts';
import { type Comparison, followedFiles } from './followed-files.ts';
import { GitRefusal } from './git.ts';
import { modelChanges } from './model-changes.ts';
import { entryChanges, type RawPage, rawPages, textOf } from './national-pages.ts';
import { type MergePlan, planMerge } from './plan-merge.ts';
import { followedTheme } from './theme.ts';
import { folderTree, readAhead, type Tree } from './tree.ts';

/**
 * Everything that upstream has and this edition has not, and what it does to the local layer.
 * @param given the plan of the merge, where it was made already
 */
export async function compareWithUpstream(
  fork: Fork,
  upstream: Upstream,
  day: string,
  given?: MergePlan,
): Promise<UpstreamReport> {
  const here = folderTree(fork.root);
  const { tree } = upstream;
  const locals = rawPages(here, 'local');
  const { plan, remark } = given ? { plan: given, remark: undefined } : mergePlan(fork, upstream);
  const numero = versionOf(tree);
  return {
    format: 1,
    fait: day,
    amont: {
      nom: upstream.nom,
      ...(numero && { numero }),
      ...(upstream.commit && { commit: upstream.commit }),
      ...(upstream.date && { date: upstream.date }),
    },
    ...(plan && { retard: plan.behind }),
    pages: changedPages(here, tree, locals),
    suivi: followedBy(fork, upstream, here, locals),
    modele: modelChanges(here, tree, locals),
    problemes: await comingProblems(join(fork.root, 'content'), here, tree),
    egares: plan?.strays ?? [],
    remarques: [...(remark ? [remark] : []), ...remarks(fork)],
  };
}

/** What became of all that the local layer stands upon. */
export function followedBy(
  fork: Fork,
  upstream: Upstream,
  here = folderTree(fork.root),
  locals: readonly RawPage[] = rawPages(here, 'local'),
): Followed[] {
  readAhead(upstream.tree);
  const { decisions } = readDecisions(join(fork.root, 'content'));
  const comparison: Comparison = {
    fork,
    here,
    upstream,
    decisions: decisionsByObject(decisions),
  };
  return [...followedFiles(comparison, locals), ...followedTheme(comparison)];
}

function changedPages(here: Tree, there: Tree, locals: readonly RawPage[]): EntryChange[] {
  const doing = new Map(locals.map((page) => [page.key, textOf(page, 'national')]));
  return entryChanges(rawPages(here, 'national', there), rawPages(there, 'national', here)).map(
    (change) => {
      const ici = doing.get(change.cle);
      return ici === 'remplace' || ici === 'complete' || ici === 'masque'
        ? { ...change, ici }
        : change;
    },
  );
}

function mergePlan({ git }: Fork, { commit }: Upstream): { plan?: MergePlan; remark?: string } {
  if (!git || !commit) return {};
  try {
    return { plan: planMerge(git, commit) };
  } catch (error) {
    if (!(error instanceof GitRefusal)) throw error;
    return { remark: OLD_GIT };
  }
}

/** What is said when Git cannot try a merge. */
export const OLD_GIT =
  'Cette version de Git ne sait pas essayer une mise à jour sans rien changer : il faut Git 2.38 ou plus récent.';

function remarks({ git }: Fork): string[] {
  if (!git)
    return [
      'Sans Git, l’histoire des pages n’est pas connue : les changements sont comptés depuis la version nationale que vous avez.',
    ];
  return git('rev-parse', '--is-shallow-repository') === 'true'
    ? [
        'Cette copie du dépôt est tronquée : des changements plus anciens peuvent manquer. Prenez toute l’histoire : « git fetch --unshallow ».',
      ]
    : [];
}

/** The number of the program that a version holds. */
function versionOf(tree: Tree): string | undefined {
  const text = tree.texts(['package.json']).get('package.json');
  try {
    const { version } = JSON.parse(text ?? '{}');
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
