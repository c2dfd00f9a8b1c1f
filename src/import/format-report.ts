import type { Remark, RemarkKind } from './remarks.ts';
import type { FileReport, ImportReport } from './report.ts';

/** A part of the report: a title, what it says. */
interface Section {
  title: string;
  lines: string[];
}

/** The report for a terminal: one paragraph a file, then the total. */
export function formatReport(report: ImportReport): string {
  const files = groupsOf(report).map(({ path, sections }) => {
    const width = Math.max(...sections.map(({ title }) => title.length));
    const lines = sections.flatMap(({ title, lines: said }) =>
      said.map((line, at) => `  ${(at === 0 ? title : '').padEnd(width)}  ${line}`),
    );
    return [path, ...lines].join('\n');
  });
  return `${[...files, totalOf(report)].join('\n\n')}\n`;
}

/** The same report as a Markdown document, to keep or to send. */
export function formatMarkdownReport(report: ImportReport): string {
  const files = groupsOf(report).map(({ path, sections }) => {
    const parts = sections.map(
      ({ title, lines }) => `**${title}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`,
    );
    return [`## ${path}`, ...parts].join('\n\n');
  });
  return `${['# Compte rendu de l’import', totalOf(report), ...files].join('\n\n')}\n`;
}

function groupsOf(report: ImportReport): { path: string; sections: Section[] }[] {
  const { changed, left, failures } = report.general;
  const general = [
    { title: 'Refusé', lines: failures },
    { title: 'Changé', lines: changed },
    { title: 'Laissé de côté', lines: left },
  ];
  const groups = [
    { path: 'Tout le dossier', sections: general },
    ...report.files.map((file) => ({ path: file.path, sections: sectionsOf(file, report) })),
  ];
  return groups
    .map(({ path, sections }) => ({
      path,
      sections: sections.filter(({ lines }) => lines.length > 0),
    }))
    .filter(({ sections }) => sections.length > 0);
}

function sectionsOf(
  { target, outcome, reasons, remarks }: FileReport,
  report: ImportReport,
): Section[] {
  const place = target ? [`${report.content}/${target}`] : [];
  return [
    { title: 'Écrit', lines: outcome === 'written' ? place : [] },
    { title: 'À écrire', lines: outcome === 'ready' ? place : [] },
    { title: 'Refusé', lines: outcome === 'failed' ? reasons : [] },
    { title: 'Changé', lines: outcome === 'failed' ? [] : merge(remarks, 'changed') },
    { title: 'À relire', lines: outcome === 'failed' ? [] : toReview(remarks) },
    {
      title: 'Laissé de côté',
      lines: [...(outcome === 'skipped' ? reasons : []), ...merge(remarks, 'left')],
    },
  ];
}

/** What a person must look at, the fields filled for want of better last and on one line. */
function toReview(remarks: readonly Remark[]): string[] {
  const filled = merge(remarks, 'filled');
  const fields = filled.length > 0 ? [`champs à vérifier : ${filled.join(', ')}`] : [];
  return [...merge(remarks, 'review'), ...fields];
}

/** Remarks of a kind; the same one over several lines is said once, with its lines. */
function merge(remarks: readonly Remark[], kind: RemarkKind): string[] {
  const lines = new Map<string, number[]>();
  for (const remark of remarks.filter((candidate) => candidate.kind === kind)) {
    const known = lines.get(remark.text) ?? [];
    const isNew = remark.line !== undefined && !known.includes(remark.line);
    lines.set(remark.text, isNew && remark.line !== undefined ? [...known, remark.line] : known);
  }
  return [...lines].map(([text, at]) => `${text}${showLines(at)}`);
}

function showLines(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const shown = [...lines].sort((a, b) => a - b);
  return ` (${shown.length > 1 ? 'lignes' : 'ligne'} ${shown.join(', ')})`;
}

function totalOf({ files, media, isTrial }: ImportReport): string {
  const count = (outcome: FileReport['outcome']) =>
    files.filter((file) => file.outcome === outcome).length;
  const reviews = files
    .filter(({ outcome }) => outcome === 'written' || outcome === 'ready')
    .reduce(
      (sum, { remarks }) => sum + merge(remarks, 'review').length + merge(remarks, 'filled').length,
      0,
    );
  const parts = [
    `${plural(files.length, 'texte lu', 'textes lus')} : ${isTrial ? `${plural(count('ready'), 'page à écrire', 'pages à écrire')}` : plural(count('written'), 'page écrite', 'pages écrites')}`,
    count('failed') > 0 ? plural(count('failed'), 'texte refusé', 'textes refusés') : '',
    count('skipped') > 0
      ? plural(count('skipped'), 'texte laissé de côté', 'textes laissés de côté')
      : '',
    media.length > 0 ? plural(media.length, 'image ou document', 'images et documents') : '',
    plural(reviews, 'point à relire', 'points à relire'),
  ];
  const check = count('written') > 0 ? ' Vérifiez avec : npm run check' : '';
  const next = isTrial ? ' Essai : rien n’a été écrit.' : check;
  return `${parts.filter(Boolean).join(', ')}.${next}`;
}

const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;
