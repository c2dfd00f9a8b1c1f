import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import { parseEntryFile } from '../../corpus/parse-entry-file.ts';
import type { FORGES } from '../../model/forge.ts';
import type { Territory } from './find-territory.ts';
import {
  aboutPage,
  actorPage,
  contributePage,
  strategyPage,
  THEME,
  welcomePage,
} from './first-pages.ts';
import type { Picture } from './read-looks.ts';

/** What was answered, by the name of the option. */
export interface EditionAnswers {
  territoire: Territory;
  nom: string;
  editeur: string;
  adresse: string;
  contact: string | undefined;
  couleur: string | undefined;
  action: string | undefined;
  fils: readonly string[];
  logo: Picture | undefined;
  icone: Picture | undefined;
  depot: string | undefined;
  forge: keyof typeof FORGES | undefined;
  application?: string | undefined;
  authentification?: string | undefined;
  siege: string | undefined;
  telephone: string | undefined;
  directeur: string | undefined;
  hebergeur: string | undefined;
  'hebergeur-adresse': string | undefined;
  'hebergeur-telephone': string | undefined;
}

/** A file of the local edition: its path below it, and what it holds. */
export interface LocalFile {
  path: string;
  content: string | Uint8Array;
}

/** Kinds of actors that most territories have: those that the national edition tells of are completed. */
const NEAR_ACTORS = [
  'mairies',
  'ccas',
  'mediatheques',
  'espaces-publics-numeriques',
  'conseillers-numeriques',
  'travailleurs-sociaux',
];

/** Sections that people of a territory look for first. */
const MENU = ['kit', 'acteur', 'strategie', 'guide'];

/** The figure that the home page shows, when the national edition has it. */
const FIGURE = 'chiffres/personnes-en-difficulte';

/**
 * The files of a new edition.
 * @param content the content folder: what stands on a national page is only written when that one is there
 * @param today `AAAA-MM-JJ`
 */
export function localFiles(answers: EditionAnswers, content: string, today: string): LocalFile[] {
  const { contact, editeur, territoire } = answers;
  const national = (key: string) => join(content, 'national', `${key}.md`);
  const isThere = (key: string) => existsSync(national(key));
  const about = { ...answers, today };
  const slug = freeSlug(content, territoire);
  const pictures = [
    ['logo', answers.logo],
    ['icone', answers.icone],
  ] as const;
  return [
    ...(contact
      ? [{ path: 'accessibilite.yml', content: yaml({ contact: { courriel: contact } }) }]
      : []),
    { path: 'theme.css', content: THEME },
    ...pictures.flatMap(([name, picture]) =>
      picture
        ? [{ path: `media/${name}${picture.extension}`, content: readFileSync(picture.path) }]
        : [],
    ),
    { path: 'pages/bienvenue.md', content: welcomePage(about, isThere('pages/bienvenue')) },
    ...(isThere('pages/a-propos')
      ? [{ path: 'pages/a-propos.md', content: aboutPage(about) }]
      : []),
    ...(isThere('pages/contribuer')
      ? [
          {
            path: 'pages/contribuer.md',
            content: contributePage(about, dateOf(national('pages/contribuer'))),
          },
        ]
      : []),
    { path: `strategies/${slug}.md`, content: strategyPage(about) },
    ...NEAR_ACTORS.filter((name) => isThere(`acteurs/${name}`)).map((name) => ({
      path: `acteurs/${name}.md`,
      content: actorPage(editeur, today),
    })),
    // Last: where it stands, all the rest does, whenever the command was stopped.
    { path: 'edition.yml', content: yaml(editionData(answers, isThere(FIGURE))) },
  ];
}

/** The name of the first strategy: that of the territory, unless the national edition tells of one already. */
function freeSlug(content: string, { slug }: Territory): string {
  const folder = join(content, 'national/strategies');
  const taken = existsSync(folder) ? readdirSync(folder) : [];
  return taken.includes(`${slug}.md`) ? `${slug}-en-preparation` : slug;
}

/** Date of last update of a national page. */
function dateOf(path: string): string {
  const { entry } = parseEntryFile(readFileSync(path, 'utf8'), path);
  return String(entry?.data.mise_a_jour ?? '').slice(0, 10);
}

function editionData(answers: EditionAnswers, hasFigure: boolean) {
  const { nom, editeur, adresse, territoire, couleur, action, fils, logo, icone } = answers;
  const colours = { ...(couleur && { lien: couleur }), ...(action && { action }) };
  const mentions = legalData(answers);
  return {
    nom,
    description: `Le guide, le kit et les chartes de l’édition nationale, avec les contacts et la stratégie de ce territoire : ${territoire.nom}.`,
    editeur,
    adresse,
    ...(Object.keys(mentions).length > 0 && { mentions }),
    territoire: { nature: territoire.nature, code: territoire.code },
    ...(answers.depot && { depot: answers.depot }),
    ...forgeData(answers),
    ...(logo && { logo: `/media/logo${logo.extension}` }),
    ...(icone && { icone: `/media/icone${icone.extension}` }),
    accueil: {
      titre: 'Que personne ne reste au bord du numérique',
      texte: `Des fiches pour aider tout de suite, et vers qui orienter ici : ${territoire.nom}.`,
      ...(hasFigure && { chiffre: FIGURE }),
    },
    menu: MENU,
    ...(fils.length > 0 && { fils }),
    ...(Object.keys(colours).length > 0 && { couleurs: colours }),
  };
}

/** What the law asks a site to say, as far as it was answered. */
function legalData(answers: EditionAnswers) {
  const host = {
    nom: answers.hebergeur,
    adresse: answers['hebergeur-adresse'],
    telephone: answers['hebergeur-telephone'],
  };
  return said({
    siege: answers.siege,
    telephone: answers.telephone,
    courriel: answers.contact,
    directeur_publication: answers.directeur,
    hebergeur: Object.values(host).some(Boolean) ? said(host) : undefined,
  });
}

/** A forge without what its editors log in with would stop the site: it waits for that. */
function forgeData({ forge, depot, application, authentification }: EditionAnswers) {
  if (!forge || !depot || (!application && !authentification)) return {};
  return { forge: said({ nature: forge, application, authentification }) };
}

const said = (data: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

const yaml = (data: Readonly<Record<string, unknown>>): string =>
  new Document(data).toString({ lineWidth: 0 });
