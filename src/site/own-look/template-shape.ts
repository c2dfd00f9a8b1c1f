import { nearestMatch, type Problem } from '../../corpus/problem.ts';
import type { TemplateSources } from '../template-sources.ts';
import type { OwnTemplates } from './template-problems.ts';

const COMMENT = /\{#[\s\S]*?#\}/g;
const EXTENDS = /\{%-?\s*extends\s+(["'])([^"']+)\1/;
const BLOCK = /\{%-?\s*block\s+(\w+)/g;
const MACRO = /\{%-?\s*macro\s+(\w+)/g;
const IMPORT = /\{%-?\s*from\s+(["'])([^"']+)\1\s+import\s+([^%]+?)\s*-?%\}/g;

/** The text without its comments, each line where it was. */
const bareOf = (source: string): string =>
  source.replace(COMMENT, (comment) => comment.replaceAll(/[^\n]/g, ' '));

const lineAt = (source: string, index: number): number => source.slice(0, index).split('\n').length;

const namesIn = (source: string, pattern: RegExp): string[] =>
  [...bareOf(source).matchAll(pattern)].map(([, name = '']) => name);

const parentOf = (source: string): string | undefined => EXTENDS.exec(bareOf(source))?.[2];

/** Templates that extend themselves, by whatever detour: they cannot be followed. */
export function circularTemplates({ own, national }: OwnTemplates): Problem[] {
  const merged = new Map([...national, ...own]);
  return [...own.keys()]
    .filter((name) => ancestorsOf(name, merged).includes(name))
    .map((name) => ({
      file: `local/templates/${name}`,
      line: 1,
      message: `ce gabarit s’étend lui-même (${parentOf(own.get(name) ?? '')})`,
      expected: 'un autre gabarit à étendre, comme « layouts/base.njk »',
    }));
}

function ancestorsOf(name: string, sources: TemplateSources): string[] {
  const found: string[] = [];
  for (
    let parent = parentOf(sources.get(name) ?? '');
    parent !== undefined && !found.includes(parent);
    parent = parentOf(sources.get(parent) ?? '')
  )
    found.push(parent);
  return found;
}

/**
 * Templates of an edition that lack what others count on, or write where nothing shows: a macro that another one calls, a
 * block that the template below has not, text outside of any block, a page without a frame.
 */
export function shapeProblems({ own, national }: OwnTemplates): Problem[] {
  const merged = new Map([...national, ...own]);
  const called = calledMacros(merged);
  return [...own].flatMap(([name, source]) => {
    const file = `local/templates/${name}`;
    const bare = bareOf(source);
    const lacking = (called.get(name) ?? [])
      .filter(({ macro }) => !namesIn(source, MACRO).includes(macro))
      .map(({ macro, by }) => ({
        file,
        line: 1,
        message: `ce gabarit n’a pas de macro « ${macro} », que « ${by} » appelle`,
        expected: `{% macro ${macro}(…) %} et {% endmacro %}, autour de ce qu’il montre`,
      }));
    const parent = parentOf(source);
    if (parent === undefined)
      return [...lacking, ...(isFrameless(name, bare) ? [frameless(file)] : [])];
    const known = ancestorsOf(name, merged).flatMap((one) => namesIn(merged.get(one) ?? '', BLOCK));
    const strange = [...bare.matchAll(BLOCK)]
      .filter(([, block = '']) => !known.includes(block) && !isInBlock(bare, block))
      .map(({ 1: block = '', index }) => ({
        file,
        line: lineAt(bare, index),
        message: `« ${parent} » n’a pas de bloc « ${block} » : ce qu’il contient ne paraît nulle part`,
        expected: `un de ses blocs : ${[...new Set(known)].join(', ')}.${nearestMatch(block, known)}`,
      }));
    return [...lacking, ...strange, ...strayText(bare, file)];
  });
}

/** The macros that templates take from one another, by the template that must have them. */
function calledMacros(sources: TemplateSources) {
  const called = new Map<string, { macro: string; by: string }[]>();
  for (const [by, source] of sources)
    for (const [, , name = '', imported = ''] of bareOf(source).matchAll(IMPORT))
      for (const part of imported.split(','))
        called.set(name, [
          ...(called.get(name) ?? []),
          { macro: part.trim().split(/\s+/)[0] ?? '', by },
        ]);
  return called;
}

/** A block of its own may stand within one that it takes over. */
const isInBlock = (bare: string, name: string): boolean => {
  const before = bare.slice(0, bare.search(new RegExp(`\\{%-?\\s*block\\s+${name}\\b`)));
  return [...before.matchAll(BLOCK)].length > [...before.matchAll(/\{%-?\s*endblock/g)].length;
};

const isFrameless = (name: string, bare: string): boolean =>
  name.startsWith('layouts/') && !/<html\b/i.test(bare);

const frameless = (file: string): Problem => ({
  file,
  line: 1,
  message: 'cette page n’a pas de cadre : ni en-tête, ni pied, ni style',
  expected:
    '{% extends "layouts/base.njk" %} en première ligne, et {% block contenu %} autour du reste',
});

/** What stands in no block of a template that extends another one. */
function strayText(bare: string, file: string): Problem[] {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
  let rest = bare.replaceAll(/\{%-?\s*macro\b[\s\S]*?\{%-?\s*endmacro\s*-?%\}/g, blank);
  const INNERMOST =
    /\{%-?\s*block\s+\w+\s*-?%\}(?:(?!\{%-?\s*(?:block|endblock)\b)[\s\S])*\{%-?\s*endblock[^%]*%\}/g;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replaceAll(INNERMOST, blank);
  }
  const outside = rest
    .replaceAll(/\{%-?\s*set\s+\w+\s*-?%\}[\s\S]*?\{%-?\s*endset\s*-?%\}/g, blank)
    .replaceAll(/\{%[\s\S]*?%\}/g, blank);
  const at = outside.search(/\S/);
  return at < 0
    ? []
    : [
        {
          file,
          line: lineAt(outside, at),
          message: 'ce qui est écrit ici, hors de tout bloc, ne paraît nulle part',
          expected: '{% block contenu %} avant, et {% endblock %} après',
        },
      ];
}
