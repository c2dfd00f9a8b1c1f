import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { waiting } from '../model/upstream/followed.ts';
import { compareWithUpstream, OLD_GIT } from './amont/compare.ts';
import { findUpstream, forkAt, NoUpstream } from './amont/find-upstream.ts';
import { type Git, GitRefusal } from './amont/git.ts';
import { type MergePlan, planMerge } from './amont/plan-merge.ts';
import { reportText } from './amont/report-text.ts';
import { lockAnew } from './maj/lock-anew.ts';
import type { Desk, Subcommand } from './subcommand.ts';

const USAGE = `npm run edition -- maj [options]
Met à jour depuis l’édition nationale : votre dossier content/local/ ne change pas d’un signe.
  --de …        où est l’édition nationale : un dépôt distant de Git, une adresse, un dossier suivi par Git
  --prendre …   pour ce fichier, prendre la version nationale (option à répéter)
  --essai       dit ce qui se passerait, sans rien changer
`;

const OPTIONS = {
  de: { type: 'string' },
  prendre: { type: 'string', multiple: true, default: [] as string[] },
  essai: { type: 'boolean', default: false },
} as const;

/** `npm run edition -- maj`: merges upstream. Whatever stands in the way is told before anything changes. */
export const updateEdition: Subcommand = async (words, desk) => {
  const options = readOptions(words);
  if (!options) {
    desk.complain(USAGE);
    return 1;
  }
  const root = dirname(desk.content);
  try {
    const fork = forkAt(root);
    if (!fork.git) throw new NoUpstream(WITHOUT_GIT);
    const { git } = fork;
    const upstream = await findUpstream(fork, options.de);
    const { commit } = upstream;
    if (commit === undefined) throw new NoUpstream(WITHOUT_GIT);
    const plan = planMerge(git, commit, options.prendre);
    if (plan.behind === 0) {
      desk.say('Vous avez déjà toute l’édition nationale. Rien n’a changé.\n');
      return 0;
    }
    desk.say(`${planText(plan)}\n`);
    if (plan.conflicts.length > 0) return 1;
    if (options.essai) {
      if (isDirty(git)) desk.say(`${DIRTY}\n`);
      desk.say('C’est un essai : rien n’a changé.\n');
      return 0;
    }
    if (isDirty(git)) throw new NoUpstream(DIRTY);
    const report = await compareWithUpstream(
      fork,
      upstream,
      new Date().toISOString().slice(0, 10),
      plan,
    );
    merge(git, plan, commit, root);
    return tellWhatIsLeft(report, git, desk);
  } catch (error) {
    if (error instanceof NoUpstream) desk.complain(`${error.message}\n`);
    else if (error instanceof GitRefusal) desk.complain(`${refusalText(error)}\n`);
    else throw error;
    return 1;
  }
};

function readOptions(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return undefined;
    throw error;
  }
}

const WITHOUT_GIT =
  'La mise à jour a besoin de Git des deux côtés. Sans Git : gardez votre dossier content/local/, prenez la nouvelle archive, et remettez-le dedans.';
const DIRTY =
  'Des changements ne sont pas encore enregistrés dans Git : la mise à jour pourrait s’y mêler. Enregistrez-les (git add content/local, puis git commit -m "Nos décisions") ou mettez-les de côté (git stash), puis relancez. Rien n’a changé.';

function refusalText({ said, message }: GitRefusal): string {
  if (/merge-tree/.test(message) && /usage|unknown option|not a valid/i.test(said)) return OLD_GIT;
  if (/Please tell me who you are|unable to auto-detect email|ident name/i.test(said))
    return 'Git ne sait pas qui vous êtes. Dites-le une fois : git config --global user.name "…" et git config --global user.email "…", puis relancez. Rien n’a changé.';
  return `Git a refusé, et rien n’a changé. Il dit : ${said}`;
}

/** What is about to happen, before it does. */
function planText({ behind, strays, conflicts, isUnrelated }: MergePlan): string {
  const lines = [
    `${behind} ${behind > 1 ? 'changements' : 'changement'} de l’édition nationale à prendre.`,
  ];
  if (isUnrelated)
    lines.push(
      'Votre dépôt a été fait par « Use this template » : cette première mise à jour relie les deux histoires.',
    );
  for (const { fichier, message, etat } of strays)
    if (etat !== 'conflit') lines.push(`- ${fichier} — hors de votre dossier : ${message}`);
  if (conflicts.length > 0) {
    lines.push('', 'Rien n’a changé. Ces fichiers ont changé des deux côtés :');
    for (const path of conflicts)
      lines.push(`- ${path} — ${strays.find(({ fichier }) => fichier === path)?.message ?? ''}`);
    lines.push(
      '',
      `Quand votre changement est à sa place, prenez la version nationale : npm run edition -- maj ${conflicts.map((path) => `--prendre ${path}`).join(' ')}`,
    );
  }
  return lines.join('\n');
}

/** Unknown files are no harm: Git refuses by itself to write over one. */
const isDirty = (git: Git): boolean =>
  git('status', '--porcelain', '--untracked-files=no').trim() !== '';

function merge(git: Git, plan: MergePlan, upstream: string, root: string): void {
  const settled = plan.settle();
  const tree = settled.mustLock ? lockAnew(git, settled.tree, root) : settled.tree;
  const commit = git(
    ...['commit-tree', tree, '-p', 'HEAD', '-p', upstream],
    ...['-m', 'chore: mise à jour depuis l’édition nationale'],
  );
  // A file of the person that is in the way makes Git stop here, with everything as it was.
  git('merge', '--ff-only', '--quiet', commit);
}

function tellWhatIsLeft(
  report: Awaited<ReturnType<typeof compareWithUpstream>>,
  git: Git,
  { say }: Desk,
): 0 {
  const lock = git('diff', '--name-only', 'HEAD^1', 'HEAD', '--', 'package-lock.json') !== '';
  const broken =
    report.problemes.length + report.modele.reduce((sum, { casse }) => sum + casse.length, 0);
  say('La mise à jour est faite. Votre dossier content/local/ n’a pas changé.\n');
  if (lock) say('Les bibliothèques ont changé : lancez « npm ci ».\n');
  if (broken > 0 || waiting(report).length > 0) say(`\n${reportText(report)}\n`);
  say(
    '\nEnsuite : « npm run check », puis « git push ». Pour revenir en arrière avant d’envoyer : « git reset --hard HEAD^1 ».\n',
  );
  return 0;
}
