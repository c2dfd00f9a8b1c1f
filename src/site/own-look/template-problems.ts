import { nearestMatch, type Problem } from '../../corpus/problem.ts';
import { CONTENT_TYPES } from '../../model/types.ts';
import type { PageView } from '../page-view.ts';
import { type TemplateSources, templatesUsedBy } from '../template-sources.ts';
import { viewsOf } from '../type-views.ts';
import type { Missing, Read } from './read-record.ts';
import { followTemplates } from './template-reads.ts';
import { readTemplate, type TemplateNode } from './template-tree.ts';

/** The templates of an edition and those that they stand before. */
export interface OwnTemplates {
  /** Its own, by their name. */
  own: TemplateSources;
  /** Trame's. */
  national: TemplateSources;
}

/** The path of a template in messages. */
const fileOf = (template: string): string => `local/templates/${template}`;

/** Templates of an edition that cannot be read, or that nothing calls. */
export function unreadTemplates({ own, national }: OwnTemplates): Problem[] {
  const merged = new Map([...national, ...own]);
  const called = new Set(
    [...merged.keys()]
      .filter((name) => national.has(name))
      .flatMap((name) => templatesUsedBy(name, merged)),
  );
  return [...own].flatMap(([name, source]): Problem[] => {
    const file = fileOf(name);
    const reading = readTemplate(source);
    const unread = 'tree' in reading ? [] : [{ file, ...reading }];
    if (called.has(name)) return unread;
    return [
      {
        file,
        message:
          'gabarit de nom inconnu : il ne prend la place d’aucun autre, et aucun ne l’appelle',
        expected: `le chemin d’un gabarit de _includes/.${sameNameElsewhere(name, [...national.keys()])}`,
      },
      ...unread,
    ];
  });
}

/** A template put in the wrong folder bears the right name more often than not. */
export function sameNameElsewhere(name: string, known: readonly string[]): string {
  const base = name.split('/').at(-1);
  const twin = known.find((candidate) => candidate.split('/').at(-1) === base);
  return twin ? ` Vouliez-vous dire « ${twin} » ?` : nearestMatch(name, known);
}

/**
 * What the templates of an edition read that no view has, and call that is not there.
 * @param views views of pages, by layout
 */
export function unknownReads(
  { own, national }: OwnTemplates,
  views: ReadonlyMap<string, readonly PageView[]>,
): Problem[] {
  const merged = new Map([...national, ...own]);
  const nationalTreeOf = keptReader(national);
  const ownTreeOf = treeReader(own);
  const treeOf = (name: string) => (own.has(name) ? ownTreeOf(name) : nationalTreeOf(name));
  const judged = new Map<string, { read: Read; isKnown: boolean; beside: Set<string> }>();
  const missing = new Map<string, Missing>();
  for (const [layout, samples] of views) {
    const name = `layouts/${layout}.njk`;
    if (!templatesUsedBy(name, merged).some((used) => own.has(used))) continue;
    const given = samples.map((view) => ({ ...view, regles: '', feuille: '', scripts: [''] }));
    const known = namesRead(followTemplates(name, given, nationalTreeOf).reads, layout);
    const followed = followTemplates(name, given, treeOf);
    for (const one of followed.missing)
      if (own.has(one.template)) missing.set(`${one.template} ${one.line} ${one.name}`, one);
    for (const read of followed.reads) {
      if (!own.has(read.template)) continue;
      const names = known.get(read.path) ?? new Set();
      const beside = new Set([...read.beside, ...names]);
      // Where nothing was ever seen, nothing can be said.
      const isKnown = read.isThere || names.has(read.name) || beside.size === 0;
      const key = `${read.template} ${read.line} ${read.path} ${read.name}`;
      const before = judged.get(key);
      judged.set(key, {
        read,
        isKnown: isKnown || before?.isKnown === true,
        beside: new Set([...beside, ...(before?.beside ?? [])]),
      });
    }
  }
  return [
    ...[...judged.values()]
      .filter(({ isKnown }) => !isKnown)
      .map(({ read, beside }) => unknownName(read, [...beside])),
    ...[...missing.values()].map((one) => notThere(one, [...national.keys()])),
  ];
}

/** Trame's own trees do not change while a program runs. */
const readers = new WeakMap<TemplateSources, ReturnType<typeof treeReader>>();

function keptReader(sources: TemplateSources): ReturnType<typeof treeReader> {
  const reader = readers.get(sources) ?? treeReader(sources);
  readers.set(sources, reader);
  return reader;
}

function treeReader(sources: TemplateSources): (name: string) => TemplateNode | undefined {
  const trees = new Map<string, TemplateNode | undefined>();
  return (name) => {
    if (trees.has(name)) return trees.get(name);
    const source = sources.get(name);
    const reading = source === undefined ? undefined : readTemplate(source);
    const tree = reading && 'tree' in reading ? reading.tree : undefined;
    trees.set(name, tree);
    return tree;
  };
}

/** What Trame's own templates read, by place: a view may leave out what few pages have. */
function namesRead(reads: readonly Read[], layout: string): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (path: string, name: string) =>
    names.set(path, (names.get(path) ?? new Set()).add(name));
  for (const { path, name } of reads) add(path, name);
  for (const type of CONTENT_TYPES)
    if (viewsOf(type.name).layout === layout)
      for (const field of Object.keys(type.schema.shape)) add('entree.champs', field);
  return names;
}

/** Names shown of what stands beside. */
const MOST_NAMES = 14;

function unknownName({ template, line, path, name }: Read, beside: readonly string[]): Problem {
  const whole = path === '' ? name : `${path}.${name}`;
  const shown = beside.slice(0, MOST_NAMES).join(', ');
  return {
    file: fileOf(template),
    line,
    message: `la vue n’a pas de donnée « ${whole} »`,
    expected: `une donnée ${path === '' ? 'de la page' : `de « ${path} »`} : ${shown}${beside.length > MOST_NAMES ? '…' : ''}.${nearestMatch(name, beside)}`,
  };
}

function notThere(
  { template, line, kind, name, within }: Missing,
  known: readonly string[],
): Problem {
  const place = { file: fileOf(template), line };
  if (kind === 'template')
    return {
      ...place,
      message: `le gabarit « ${name} » n’existe pas`,
      expected: `un gabarit de _includes/ ou de local/templates/.${sameNameElsewhere(name, known)}`,
    };
  if (kind === 'macro')
    return {
      ...place,
      message: `« ${within} » n’a pas de macro « ${name} »`,
      expected: `{% macro ${name}(…) %} dans ce gabarit, ou le nom d’une de ses macros`,
    };
  return {
    ...place,
    message: `« ${name} » n’est connu ni de la macro ni du gabarit`,
    expected: 'un paramètre de la macro : un composant ne voit que ce qu’on lui donne',
  };
}
