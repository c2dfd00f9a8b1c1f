import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An edition that passes the check, to be spoiled by tests. */
export const EDITION = `nom: Essai
devise: Une édition d’essai
description: Une édition faite pour les tests.
editeur: Équipe d’essai
adresse: https://essai.example
`;

const CLOSING = `creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
`;

/** A sheet of the kit that passes the check; `more` is added to its front matter, `body` follows it. */
export const kitSheet = (titre = 'Accueillir', more = '', body = 'Bonjour.\n'): string => `---
titre: ${titre}
resume: Une fiche d’essai.
ordre: 1
situation: « Je n’y arrive pas »
moment: pendant
duree: 10
point_juridique: false
etapes:
  - action: Écoutez.
${CLOSING}${more}---
${body}`;

/** A page of the site that passes the check. */
export const plainPage = (titre: string, more = '', body = 'Bonjour.\n'): string =>
  `---\ntitre: ${titre}\nresume: Une page d’essai.\n${CLOSING}${more}---\n${body}`;

/** A key figure that passes the check. */
export const keyFigure = (titre = 'Personnes en difficulté'): string => `---
titre: ${titre}
resume: Un chiffre d’essai.
valeur: 13
unite: millions de Français
compte: en difficulté
date_enquete: 2018-04
perimetre: France
${CLOSING}---
Comment le lire.
`;

/** Writes files below a new content folder, which goes away with the test. Paths are below the folder. */
export function contentFolder(
  files: Record<string, string | Uint8Array>,
  name = 'content',
): string {
  const root = mkdtempSync(join(tmpdir(), 'trame-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A term of the glossary that passes the check. */
export const glossaryTerm = (titre: string, more = '', body = ''): string =>
  `---\ntitre: ${titre}\nresume: Ce que veut dire ce mot.\n${CLOSING}${more}---\n${body}`;
