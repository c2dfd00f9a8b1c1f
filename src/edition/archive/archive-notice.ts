import { groupBy } from '../../corpus/group-by.ts';
import { LICENCE_NAMES, type LicenceId } from '../../model/licences.ts';
import type { Manifest } from './archive-format.ts';

/** `LISEZ-MOI.md` of an archive: what it holds, under which licences, and how it becomes a site again. */
export function archiveNotice({ edition, licence, entrees, fichiers }: Manifest): string {
  const groups = [...groupBy(entrees, (entry) => entry.licence)].sort(
    ([a], [b]) => Number(b === licence) - Number(a === licence) || (a < b ? -1 : 1),
  );
  return [
    `# ${edition.nom}`,
    '',
    `Tous les contenus de cette édition, publiée par ${edition.editeur} : ${edition.adresse}`,
    '',
    `- \`content/\` : les ${fichiers.length} fichiers, tels qu’ils ont été écrits (Markdown, réglages, images et documents).`,
    '- `trame.json` : pour chaque page, ses fichiers, sa licence, ses auteurs, sa date, son adresse et d’où elle vient ; pour chaque fichier, son empreinte SHA-256.',
    '',
    '## Licences',
    '',
    ...groups.flatMap(([name, entries]) => [
      `- ${LICENCE_NAMES[name as LicenceId] ?? name} : ${entries.length} ${entries.length > 1 ? 'pages' : 'page'}`,
      ...(name === licence ? [] : entries.map(({ titre, cle }) => `  - ${titre} (\`${cle}\`)`)),
    ]),
    '',
    'Chaque page reprise ailleurs cite ses auteurs, sa source et sa date.',
    '',
    '## En refaire un site',
    '',
    'Dans une copie de Trame :',
    '',
    '```sh',
    'npm run import -- chemin/vers/cette-archive.zip',
    'npm run check && npm start',
    '```',
    '',
    'L’histoire des pages (qui a changé quoi, quand) reste dans le dépôt Git d’origine.',
    '',
  ].join('\n');
}
