import { isDecided } from '../../model/upstream/decisions.ts';
import type { Choice, Followed } from '../../model/upstream/followed.ts';
import { wordDifferences } from '../../model/word-differences.ts';
import type { Comparison } from './followed-files.ts';
import { localHistory } from './starting-points.ts';
import { blobName, commitTree, type Tree } from './tree.ts';

const THEME = 'content/local/theme.css';

/** What a theme may count on: custom properties with their values, and the classes of the templates. */
interface StyleNames {
  /** `--lien` → its values, in the order of the files. */
  properties: ReadonlyMap<string, string>;
  /** Every word of the templates and of their styles. */
  words: ReadonlySet<string>;
}

/** What became of each property and each class that the theme of this edition speaks of. */
export function followedTheme({ fork, here, upstream, decisions }: Comparison): Followed[] {
  const theme = here.texts([THEME]).get(THEME);
  if (theme === undefined) return [];
  const written = fork.git && localHistory(fork.git).get(THEME)?.[0];
  const before = styleNames(fork.git && written ? commitTree(fork.git, written.commit) : here);
  const now = styleNames(upstream.tree);
  const depuis = written ? `votre thème du ${written.day}` : 'la version que vous avez';
  const own = namesOf(theme);
  const properties = own.properties.flatMap((name): Followed[] => {
    const [old, current] = [before.properties.get(name), now.properties.get(name)];
    if (old === undefined && current === undefined) return [];
    const state = current === undefined ? 'disparu' : old === current ? 'a-jour' : 'change';
    return [item(name, state, { depuis, old: old ?? '', current: current ?? '' })];
  });
  const classes = own.classes
    .filter((name) => before.words.has(name) && !now.words.has(name))
    .map((name) => item(`.${name}`, 'disparu', { depuis, old: '', current: '' }));
  return [...properties, ...classes].map((one) => ({
    ...one,
    attend: one.etat !== 'a-jour' && !isDecided(one, decisions),
  }));
}

const MESSAGES: Partial<Record<Followed['etat'], string>> = {
  'a-jour': 'L’édition nationale emploie toujours ce nom, avec la même valeur.',
  change:
    'L’édition nationale a changé sa valeur : vérifiez que votre thème va encore avec le reste.',
  disparu:
    'L’édition nationale n’emploie plus ce nom : cette partie de votre thème n’a plus d’effet.',
};

const CHOICES: Partial<Record<Followed['etat'], readonly Choice[]>> = {
  change: ['accepter', 'ignorer'],
  disparu: ['ignorer'],
};

const item = (
  name: string,
  etat: 'a-jour' | 'change' | 'disparu',
  { depuis, old, current }: { depuis: string; old: string; current: string },
): Followed => ({
  objet: `theme:${name}`,
  genre: 'theme',
  fichier: THEME,
  titre: name,
  etat,
  empreinte: current === '' ? '' : blobName(current),
  depuis,
  differences: etat === 'change' ? wordDifferences(old, current) : [],
  attend: false,
  message: MESSAGES[etat] ?? '',
  choix: CHOICES[etat] ?? [],
});

const COMMENT = /\/\*[\s\S]*?\*\//g;
const DECLARED = /(--[\w-]+)\s*:\s*([^;{}]+)/g;
const READ = /var\(\s*(--[\w-]+)/g;

function namesOf(css: string): { properties: string[]; classes: string[] } {
  const bare = css.replace(COMMENT, '');
  const properties = [...bare.matchAll(DECLARED), ...bare.matchAll(READ)].map(
    ([, name = '']) => name,
  );
  const selectors = bare.replace(/\{[^{}]*\}/g, ' ');
  const classes = [...selectors.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name);
  return { properties: [...new Set(properties)], classes: [...new Set(classes)] };
}

function styleNames(tree: Tree): StyleNames {
  const paths = [...tree.blobs.keys()].filter((path) =>
    /^(_includes|src\/site)\/.*\.(css|njk|ts)$/.test(path),
  );
  const properties = new Map<string, string[]>();
  const words = new Set<string>();
  for (const [path, text] of tree.texts(paths)) {
    const bare = text.replace(COMMENT, '');
    for (const [word] of bare.matchAll(/[A-Za-z][\w-]*/g)) words.add(word);
    if (!path.endsWith('.css')) continue;
    for (const [, name = '', value = ''] of bare.matchAll(DECLARED))
      properties.set(name, [...(properties.get(name) ?? []), value.trim().replace(/\s+/g, ' ')]);
  }
  return {
    properties: new Map([...properties].map(([name, values]) => [name, values.join(' ; ')])),
    words,
  };
}
