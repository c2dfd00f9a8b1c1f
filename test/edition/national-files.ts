import { EDITION, kitSheet, plainPage } from '../helpers/content-folder.ts';
import { LATER_COMMITS, LATER_NATIONAL, LATER_TERRITORY } from './later-types.ts';
import type { Changes } from './repositories.ts';

const sheet = (title: string, more = '', body = 'Bonjour.\n'): string =>
  kitSheet(title, more, body);
const onDay = (day: string, text: string): string => text.replace('2026-01-02', day);

const PIED = `<footer>
  <p>{{ edition.nom }}</p>
  <p><a href="{{ adresses.mentions }}">Mentions légales</a></p>
</footer>
`;

const TOKENS = `:root {
  --papier: #fbf8f2;
  --lien: #0b5563;
  --ombre: 0 1px 2px #0003;
}
.affiche { color: var(--lien); }
`;

const MODEL = [
  'kit.titre ; texte obligatoire ; Titre',
  'kit.resume ; paragraphe obligatoire ; Résumé',
  'kit.moment ; choix obligatoire ; Moment : avant | pendant | apres',
  'kit.etapes ; liste ; Étapes',
  'kit.etapes[].action ; texte obligatoire ; Action',
  'kit.licence ; choix ; Licence : etalab-2.0 | CC-BY-4.0',
  'pages.licence ; choix ; Licence : etalab-2.0 | CC-BY-4.0',
  'edition.yml.nom ; texte obligatoire ; Nom',
];
const model = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const without = (start: string): string[] => MODEL.filter((line) => !line.startsWith(start));

const packageJson = (version: string, libraries: Record<string, string> = {}): string =>
  `${JSON.stringify({ name: 'trame', version, private: true, dependencies: libraries }, null, 2)}\n`;
const lockOf = (version: string): string =>
  `${JSON.stringify({ name: 'trame', version, lockfileVersion: 3, requires: true, packages: { '': { name: 'trame', version } } }, null, 2)}\n`;

/** A small national edition, whole: contents, templates, styles, rules, program, CI. */
export const NATIONAL: Changes = {
  ...LATER_NATIONAL,
  'content/national/edition.yml': EDITION,
  'content/national/kit/accueillir.md': sheet(
    'Accueillir',
    '',
    'Dites bonjour.\n\nPuis écoutez.\n',
  ),
  'content/national/kit/ecouter.md': sheet('Écouter', '', 'Laissez parler.\n'),
  'content/national/kit/orienter.md': sheet('Orienter', '', 'Vers qui ? Un texte assez long.\n'),
  'content/national/kit/imprimer.md': sheet('Imprimer', '', 'Sur papier, avec soin.\n'),
  'content/national/kit/ancienne.md': sheet('Ancienne', '', 'Elle va partir.\n'),
  'content/national/kit/payer.md': sheet('Payer', '', 'En ligne.\n'),
  'content/national/kit/nommer.md': sheet(
    'Nommer',
    '',
    'Un texte propre à cette fiche, assez long.\n',
  ),
  'content/national/pages/a-propos.md': plainPage('À propos'),
  'content/national/pages/citee.md': plainPage('Citée'),
  'content/media/note.txt': 'Une note.\n',
  'content/local/.gitkeep': '',
  '_includes/components/pied/pied.njk': PIED,
  '_includes/components/entete/entete.njk':
    '<header>\n  <p>{{ edition.nom }}</p>\n  <nav>{{ menu }}</nav>\n</header>\n',
  '_includes/components/suite/suite.njk': '<aside>\n  <p>{{ suite }}</p>\n</aside>\n',
  '_includes/layouts/accueil.njk':
    '<main>\n  <h1>{{ titre }}</h1>\n  <section>Le bloc des chiffres</section>\n</main>\n',
  'src/site/styles/tokens.css': TOKENS,
  'src/site/site.ts': 'export const site = 1;\n',
  'src/model/upstream/modele.txt': model(...MODEL),
  'package.json': packageJson('0.1.0'),
  'package-lock.json': lockOf('0.1.0'),
  'publiccode.yml': 'name: Trame\n',
  '.gitlab-ci.yml': 'verifier:\n  script: [npm run check]\n',
  '.github/workflows/site.yml': 'name: Site\n',
  '.forgejo/workflows/site.yml': 'name: Site\n',
  'README.md': '# Trame\n',
  'CHANGELOG.md': '# Journal\n',
};

/** Forty commits, of every kind, ten by ten. What each does to the territory below is in its name. */
const COMMITS: readonly Changes[] = [
  // One to ten: texts.
  {
    'content/national/kit/accueillir.md': sheet(
      'Accueillir',
      '',
      'Dites bonjour !\n\nPuis écoutez.\n',
    ),
  },
  {
    'content/national/kit/accueillir.md': onDay(
      '2026-03-02',
      sheet('Accueillir', '', 'Dites bonjour !\n\nPuis écoutez longtemps.\n'),
    ),
  },
  {
    'content/national/kit/ecouter.md': onDay(
      '2026-03-03',
      sheet('Écouter', '', 'Laissez parler, sans couper.\n'),
    ),
  },
  { 'content/national/kit/nouvelle.md': sheet('Nouvelle') },
  { 'content/national/kit/nouvelle.md': sheet('Nouvelle', '', 'Bonjour à toutes et à tous.\n') },
  { 'content/national/pages/a-propos.md': plainPage('À propos', '', 'Qui nous sommes.\n') },
  { 'content/media/note.txt': 'Une autre note.\n' },
  { 'content/media/plan.txt': 'Un plan.\n' },
  { 'content/national/synonymes.yml': 'familles:\n  - [aide, appui]\n' },
  { 'README.md': '# Trame\n\nUne phrase de plus.\n' },
  // Eleven to twenty: templates and styles.
  {
    '_includes/components/pied/pied.njk': PIED.replace(
      '</footer>',
      '  <p>Accessibilité : non conforme</p>\n</footer>',
    ),
  },
  {
    '_includes/layouts/accueil.njk':
      '<main>\n  <h1>{{ titre }}</h1>\n  <section>Le bloc des chiffres</section>\n  <section>Un bloc nouveau</section>\n</main>\n',
  },
  {
    '_includes/components/suite/suite.njk': null,
    '_includes/components/lire/lire.njk': '<aside>\n  <p>{{ suite }}</p>\n</aside>\n',
  },
  { '_includes/components/nouveau/nouveau.njk': '<p>Nouveau</p>\n' },
  { 'src/site/styles/tokens.css': TOKENS.replace('#0b5563', '#0b4a63') },
  {
    'src/site/styles/tokens.css': TOKENS.replace('#0b5563', '#0b4a63').replace(
      / {2}--ombre.*\n/,
      '',
    ),
  },
  { 'src/site/styles/tokens.css': ':root {\n  --papier: #fbf8f2;\n  --lien: #0b4a63;\n}\n' },
  { 'src/site/site.ts': 'export const site = 2;\n' },
  { 'src/site/site.ts': null, 'src/site/whole-site.ts': 'export const site = 2;\n' },
  { 'CHANGELOG.md': '# Journal\n\n- Un changement.\n' },
  // Twenty-one to thirty: names, withdrawals, rules.
  {
    'content/national/kit/orienter.md': null,
    'content/national/kit/guider.md': sheet('Guider', '', 'Vers qui ? Un texte assez long.\n'),
  },
  {
    'content/national/kit/imprimer.md': null,
    'content/national/kit/papier.md': sheet('Papier', '', 'Sur papier, avec soin.\n'),
  },
  { 'content/national/kit/ancienne.md': null },
  { 'content/national/pages/citee.md': null },
  { 'content/national/kit/chez-nous.md': sheet('Chez nous') },
  { 'content/national/kit/payer.md': sheet('Payer', 'licence: CC-BY-NC-4.0\n', 'En ligne.\n') },
  {
    'src/model/upstream/modele.txt': model(...MODEL, 'kit.materiel ; texte obligatoire ; Matériel'),
  },
  {
    'src/model/upstream/modele.txt': model(
      ...without('kit.moment'),
      'kit.materiel ; texte obligatoire ; Matériel',
      'kit.moment ; choix obligatoire ; Moment : avant | apres',
    ),
  },
  {
    'src/model/upstream/modele.txt': model(
      ...without('kit.moment'),
      'kit.materiel ; texte obligatoire ; Matériel',
      'kit.moment ; choix obligatoire ; Moment : avant | apres',
      'kit.video ; adresse ; Vidéo',
    ),
  },
  { 'content/national/edition.yml': EDITION.replace('Une édition d’essai', 'Une autre devise') },
  // Thirty-one to forty: the program.
  { 'package.json': packageJson('0.2.0'), 'package-lock.json': lockOf('0.2.0') },
  { 'package.json': packageJson('0.3.0'), 'package-lock.json': lockOf('0.3.0') },
  { '.github/workflows/site.yml': 'name: Site\non: push\n' },
  { '.gitlab-ci.yml': 'verifier:\n  script: [npm run check, npm run build]\n' },
  { '.forgejo/workflows/site.yml': 'name: Site\non: push\n' },
  { '.github/workflows/amont.yml': 'name: Amont\n' },
  { 'publiccode.yml': 'name: Trame\nurl: https://trame.example\n' },
  {
    'content/national/kit/nommer.md': null,
    'content/national/kit/dire.md': sheet(
      'Dire',
      '',
      'Un texte propre à cette fiche, assez long.\n',
    ),
  },
  {
    'content/national/kit/guider.md': onDay(
      '2026-04-09',
      sheet('Guider', '', 'Vers qui ? Un texte assez long, relu.\n'),
    ),
  },
  { 'README.md': null, 'LISEZMOI.md': '# Trame\n\nUne phrase de plus.\n' },
];

/** The same, with what they do to the pages of other types. */
export const FORTY: readonly Changes[] = COMMITS.map((changes, at) => ({
  ...changes,
  ...LATER_COMMITS[at],
}));

const layer = (what: string, more = ''): string =>
  `---\nnational: ${what}\n${more}mise_a_jour: 2026-02-01\nauteurs:\n  - Ville de Port-Essai\n---\nÀ Port-Essai, le mardi.\n`;

/** A territory with every kind of local file. */
export const TERRITORY: Changes = {
  ...LATER_TERRITORY,
  'content/local/edition.yml':
    'nom: Port-Essai\nediteur: Ville de Port-Essai\nadresse: https://port.example\nlangues:\n  - eu\n',
  'content/local/kit/accueillir.md': sheet(
    'Accueillir à Port-Essai',
    'national: remplace\nversion_nationale: 2026-01-02\n',
  ),
  'content/local/kit/ecouter.md': layer('complete'),
  'content/local/kit/orienter.md': layer('complete'),
  'content/local/kit/payer.md': layer('complete'),
  'content/local/kit/imprimer.md': '---\nnational: masque\n---\n',
  'content/local/kit/ancienne.md': sheet(
    'Ancienne',
    'national: remplace\nversion_nationale: 2026-01-02\n',
  ),
  'content/local/kit/nommer.md': sheet(
    'Nommer',
    'national: remplace\nversion_nationale: 2026-01-02\n',
  ),
  'content/local/kit/chez-nous.md': sheet('Chez nous, à Port-Essai'),
  'content/local/pages/horaires.md': plainPage('Horaires', '', 'Voyez [la page citée](/citee/).\n'),
  'content/local/templates/components/pied/pied.njk': PIED.replace(
    '{{ edition.nom }}',
    'Port-Essai',
  ),
  'content/local/templates/layouts/accueil.njk': '<main>\n  <h1>Port-Essai</h1>\n</main>\n',
  'content/local/templates/components/suite/suite.njk': '<aside>{{ suite }}</aside>\n',
  'content/local/templates/components/a-nous/a-nous.njk': '<p>À nous</p>\n',
  'content/local/theme.css':
    '/* .rien { --rien: 1 } */\n:root { --lien: #004466; --ombre: none; --a-nous: 1px; }\n.affiche { margin: 0; }\n',
};
