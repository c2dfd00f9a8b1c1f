import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildSiteFolder } from '../../../src/commands/build/build-site.ts';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { createEdition } from '../../../src/edition/creer.ts';
import { lookProblems } from '../../../src/site/own-look/look-problems.ts';
import { readPdf } from '../../outputs/paper/read-pdf.ts';

/** The national edition that all these territories follow. */
const NATIONAL = 'test/editions/complet';

/** An audit and a contact: what no territory may take over. */
const ACCESSIBILITY = `etablissement: 2026-01-01
audit:
  date: 2026-01-01
  auditeur: Cabinet national
  referentiel: RGAA 4.1.2
  taux: 100
  environnement:
    - Firefox et NVDA
  outils:
    - axe
  pages:
    - L’accueil
contact:
  courriel: national@essai.test
`;

/** The content of a territory's fork: the national edition below, its own folder above. */
function forkOf(local?: string, atTheEnd: (clean: () => void) => void = onTestFinished): string {
  const root = mkdtempSync(join(tmpdir(), 'trame-edition-'));
  atTheEnd(() => rmSync(root, { recursive: true, force: true }));
  const content = join(root, 'content');
  for (const part of ['national', 'media'])
    cpSync(join(NATIONAL, part), join(content, part), { recursive: true });
  const edition = join(content, 'national/edition.yml');
  writeFileSync(
    edition,
    readFileSync(edition, 'utf8').replace('essai.example', 'national.essai.test'),
  );
  writeFileSync(join(content, 'national/accessibilite.yml'), ACCESSIBILITY);
  if (local)
    cpSync(join('test/editions', local, 'local'), join(content, 'local'), { recursive: true });
  return content;
}

async function problemsOf(content: string): Promise<string[]> {
  const { corpus, problems } = corpusReader(content)();
  return [...problems, ...(await lookProblems(content, corpus))].map((one) => formatProblem(one));
}

/** Checks and builds an edition: every link of every page is followed on the way. */
async function built(content: string, prefix?: string) {
  expect(await problemsOf(content)).toEqual([]);
  const output = join(content, '../site');
  await buildSiteFolder({ content, output, ...(prefix && { prefix }) });
  const text = (path: string) =>
    readFileSync(join(output, path), 'utf8').replaceAll(/[\u00a0\u202f]/g, ' ');
  return { output, text };
}

/** Files of a site that hold text, with what they hold. */
function* textsOf(output: string): Generator<[string, string]> {
  for (const name of readdirSync(output, { recursive: true, encoding: 'utf8' }))
    if (/\.(html|xml|json|jsonld|ttl|css|txt|webmanifest|md)$/.test(name))
      yield [name, readFileSync(join(output, name), 'utf8')];
}

describe('the national edition alone', () => {
  test('is its own: it says nothing of another, and shows its style guide', async () => {
    const { output, text } = await built(forkOf());
    expect(existsSync(join(output, 'guide-de-style/index.html'))).toBe(true);
    expect(text('kit/accueillir/index.html')).not.toContain('édition nationale');
    expect(text('accessibilite/index.html')).toContain('Cabinet national');
  });
});

describe('a commune that has just answered the questions', () => {
  test('has a site of its own', async () => {
    const content = forkOf();
    const words = ['--territoire', 'commune 18033', '--nom', 'Ici', '--editeur', 'Une commune'];
    const exitCode = await createEdition(
      [...words, '--adresse', 'https://commune.test', '--couleur', '#7a1f5c'],
      {
        content,
        input: Readable.from([]),
        say: () => undefined,
        complain: (said) => expect(said).toBe(''),
      },
    );
    expect(exitCode).toBe(0);
    const { output, text } = await built(content);
    const home = text('index.html');
    expect(home).toContain('Publié par Une commune.');
    expect(home).toContain('href="/bienvenue/"');
    expect(text('a-propos/index.html')).toContain('Dans votre territoire');
    expect(existsSync(join(output, 'guide-de-style'))).toBe(false);
  });
});

describe('a département with everything', () => {
  test('every part of its own layer shows, and what it hides is gone without a dead link', async () => {
    const { output, text } = await built(forkOf('departement'));
    const home = text('index.html');
    expect(home).toContain('<h1>Ici, personne ne reste au bord</h1>');
    expect(home).toContain('Un texte à nous, sur notre accueil.');
    expect(home).toContain('12 ateliers');
    expect(home).toContain(
      'class="marque-logo" src="/media/logo.svg" alt="" width="64" height="64"',
    );
    expect(home).toContain('<link rel="icon" href="/media/icone.svg" type="image/svg+xml">');
    expect(home).toContain('Publié par Département du Val d’Essai.');
    const menu = [...home.matchAll(/<li class="fil-\w+"><a href="([^"]+)"/g)].map(([, url]) => url);
    expect(menu.slice(0, 2)).toEqual(['/acteurs/', '/kit/']);
    expect(menu).toContain('/bienvenue/');
    expect(menu).not.toContain('/miroirs/');
    for (const gone of ['miroirs', 'kit/confidentialite', 'guide-de-style'])
      expect(existsSync(join(output, gone)), gone).toBe(false);
    expect(text('kit/accueillir/index.html')).toContain(
      'Page de l’édition nationale, Trame d’essai, complétée par Département du Val d’Essai.',
    );
    expect(text('guide/former/index.html')).toContain(
      'href="https://national.essai.test/guide/former/"',
    );
    expect(text('kit/au-guichet/index.html')).toContain('Page propre à cette édition');
    expect(text('mentions-legales/index.html')).toContain('La présidence du Département');
    expect(JSON.parse(text('manifest.webmanifest'))).toMatchObject({
      name: 'Le Val d’Essai, ensemble',
      icons: [{ src: '/media/icone.svg' }],
    });
    const sheet = readdirSync(join(output, 'assets')).find((name) => name.endsWith('.css')) ?? '';
    expect(text(`assets/${sheet}`)).toContain('url(../media/fond.svg)');
    expect(existsSync(join(output, 'media/fond.svg'))).toBe(true);
    // An audit is of one site, and a contact of one publisher.
    const statement = text('accessibilite/index.html');
    expect(statement).not.toContain('Cabinet national');
    expect(statement).not.toContain('national@essai.test');
    expect(statement).toContain('numerique@val-d-essai.test');
    expect(statement).toContain('non conforme');
  });
});

describe('an edition in a sub-folder', () => {
  test('says its address once: no page doubles it, and nothing is called from the root', async () => {
    const { output, text } = await built(forkOf('sous-dossier'));
    const home = text('index.html');
    expect(home).toContain(
      '<link rel="canonical" href="https://www.essai.test/inclusion/numerique/">',
    );
    expect(home).toContain('href="/inclusion/numerique/kit/"');
    const doubled: string[] = [];
    const rooted: string[] = [];
    for (const [name, held] of textsOf(output)) {
      if (/inclusion\/numerique\/+inclusion/.test(held)) doubled.push(name);
      if (
        name.endsWith('.html') &&
        /\s(?:href|src|action)="\/(?!inclusion\/numerique\/)/.test(held)
      )
        rooted.push(name);
    }
    expect({ doubled, rooted }).toEqual({ doubled: [], rooted: [] });
    expect(text('sitemap.xml')).toContain(
      '<loc>https://www.essai.test/inclusion/numerique/kit/</loc>',
    );
  });
});

describe('an edition that publishes pages in other languages', () => {
  let site: Awaited<ReturnType<typeof built>>;
  let clean = (): void => undefined;
  beforeAll(async () => {
    site = await built(forkOf('langues', (then) => (clean = then)));
  });
  afterAll(() => clean());

  test('each page says its language, leads to its other versions, and keeps French typography out', () => {
    const { output, text } = site;
    const arabic = text('kit/accueillir-ar/index.html');
    const address = 'https://langues.test/inclusion/kit/accueillir';
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    for (const page of [arabic, text('kit/accueillir/index.html')])
      for (const [tag, ending] of [
        ['fr', '/'],
        ['eu', '-eu/'],
        ['ar', '-ar/'],
      ])
        expect(page).toContain(
          `<link rel="alternate" hreflang="${tag}" href="${address}${ending}">`,
        );
    expect(text('kit/accueillir/index.html')).toContain(
      '<a href="/inclusion/kit/accueillir-ar/" hreflang="ar">Lire en arabe <b lang="ar" dir="rtl">العربية</b></a>',
    );
    expect(arabic).toContain('hreflang="fr">Lire en français</a>');
    expect(readFileSync(join(output, 'guide/agir-en/index.html'), 'utf8')).toContain(
      "A question: &quot;who helps?&quot; It's a matter of time; see",
    );
    expect(text('welcome/index.html')).toContain(
      'La page en français a changé le <time datetime="2026-11-20">',
    );
    // What stands around it, and our own words in it, are French.
    expect(arabic).toMatch(/<div class="en-francais" lang="fr" dir="ltr">\s*<p class="evitement">/);
    expect(arabic).toContain('<p class="encadre-titre"><span lang="fr" dir="ltr">Attention</span>');
  });

  test('lists, booklets and counts hold pages in French; the map of the site and the search hold all', () => {
    const { output, text } = site;
    for (const list of ['kit/index.html', 'kit/imprimer/index.html', 'index.html'])
      expect(text(list)).not.toMatch(/Harrera ona|الاستقبال/);
    const map = text('plan-du-site/index.html');
    expect(map).toContain(
      '<h3 id="langue-eu">Basque <span lang="eu" dir="ltr">Euskara</span></h3>',
    );
    expect(map).toContain('Degemer mat');
    const pages = JSON.parse(text('pagefind/pages.json'));
    const found = pages.lot.filter((page: unknown[]) => page[5] !== undefined);
    expect(found.map((page: unknown[]) => page[5]).sort()).toEqual([
      ...['ar', 'ar', 'ar', 'br', 'br', 'br', 'en', 'en', 'en', 'en', 'en', 'eu', 'eu', 'uk'],
    ]);
    expect(pages.facettes.langue.ar).toHaveLength(3);
    expect(existsSync(join(output, 'kit/accueillir-eu.pdf'))).toBe(true);
    expect(text('kit/accueillir-ar/index.html')).toContain('accueillir-ar.pdf');
  });

  test('what people read of any kind may be in another language: our own words in it stay French', () => {
    const { text } = site;
    const actor = text('acteurs/ccas-ar/index.html');
    expect(actor).toContain('<html lang="ar" dir="rtl">');
    expect(actor).toContain('<dl class="fiche" lang="fr" dir="ltr">');
    expect(actor).toContain('<dt>Rôle</dt><dd lang="ar" dir="rtl">');
    const charter = text('chartes/charte-aidant-br/index.html');
    expect(charter).toContain('<h2 id="bloc_articles" lang="fr" dir="ltr">Articles</h2>');
    expect(charter).not.toMatch(/\.docx|comparer\/\?a=/);
    expect(text('chartes/charte-aidant-br/signer/index.html')).toContain('<html lang="br">');
    expect(text('miroirs/impots-uk/index.html')).toContain('<dd lang="uk" dir="ltr">Увійти');
    expect(text('glossaire/mandat-en/index.html')).toContain('<html lang="en">');
    expect(text('diagnostics/grille-papier-en/index.html')).not.toContain('Nous ne savons pas');
    for (const [list, foreign] of [
      ['acteurs', 'المراكز'],
      ['chartes', 'Karta'],
      ['chartes/comparer', 'Karta'],
      ['miroirs', 'Дзеркало'],
      ['diagnostics', 'A grid'],
      ['glossaire', 'Mandate'],
      ['decisions', 'Opening'],
      ['modeles', 'أسئلة'],
      ['strategies', 'Strategiezh'],
    ] as const)
      expect(text(`${list}/index.html`)).not.toContain(foreign);
    const decision = text('decisions/ouvrir-un-lieu-en/index.html');
    expect(decision).toContain('To open a place on');
    expect(decision).not.toContain('.docx"');
    const template = text('modeles/questions-ar/index.html');
    expect(template).toContain('<bdi dir="ltr">05 59 00 00 00</bdi>');
    expect(template).not.toContain('.docx"');
    expect(text('strategies/nationale-br/index.html')).toContain('<dt>Porteur');
    // The French page knows its versions, and is as it was.
    expect(text('acteurs/ccas/index.html')).toContain('Lire en arabe');
    expect(text('acteurs/ccas/index.html')).toContain('<dl class="fiche">');
  });

  test('documents have the letters of their language', async () => {
    for (const [path, font] of [
      ['acteurs/ccas-ar.pdf', /NotoSansArabic/],
      ['miroirs/impots-uk.pdf', /GolosText/],
      ['kit/accueillir-eu.pdf', /^(?!.*(?:NotoSansArabic|GolosText))/s],
    ] as const) {
      const bytes = readFileSync(join(site.output, path));
      expect(bytes.toString('latin1')).toMatch(font);
      expect((await readPdf(bytes)).language).toBe(/-(..)\.pdf/.exec(path)?.[1]);
    }
  });

  test('programs are told the language too', () => {
    const { text } = site;
    const document = JSON.parse(text('api/v1/entrees/kit/accueillir-ar.json'));
    expect(document).toMatchObject({
      langue: 'ar',
      versions: [
        { langue: 'fr', cle: 'kit/accueillir' },
        { langue: 'eu', cle: 'kit/accueillir-eu' },
      ],
    });
    expect(text('kit/accueillir-ar/index.html')).toContain('"inLanguage":"ar"');
    expect(text('kit/accueillir-ar/index.html')).toContain('"translationOfWork":');
    expect(text('sitemap.xml')).toContain(
      '<xhtml:link rel="alternate" hreflang="ar" href="https://langues.test/inclusion/kit/accueillir-ar/"/>',
    );
    expect(text('flux.xml')).toContain(
      'lang=&quot;ar&quot; dir=&quot;rtl&quot;'.replaceAll('&quot;', '"'),
    );
  });
});

describe('an edition with every mistake', () => {
  test('is told all of them at once, in its own files, and in French', async () => {
    const problems = await problemsOf(forkOf('fautes'));
    const told = problems.map((problem) => problem.split(' Attendu : ')[0]);
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('../../editions/fautes/attendu.txt');
    expect(problems.filter((problem) => !problem.startsWith('content/local/'))).toEqual([]);
  });
});
