import { type Followed, inside, type Meaning, readRecord } from './read-record.ts';
import { literal, type Macro, nameOf, type Scope, templateScopes } from './template-scopes.ts';
import { isNode, nodesBelow, type TemplateNode } from './template-tree.ts';

/** Known to every template of Nunjucks. */
const GLOBALS = new Set(['range', 'cycler', 'joiner', 'super', 'caller', 'loop']);

/** A component that calls itself, a tree in a tree: so deep is it followed. */
const DEEPEST = 14;

/**
 * Follows the templates of a page with the views that they are given, through what they extend, include and import, and
 * through both branches of each condition: what they read, whatever these very views hold.
 * @param treeOf the tree of a template by its name; nothing where there is none or where it cannot be read
 */
export function followTemplates(
  layout: string,
  views: readonly unknown[],
  treeOf: (name: string) => TemplateNode | undefined,
): Followed {
  const record = readRecord();
  const { read, report, quietly } = record;
  const { declare } = templateScopes(treeOf, record);
  const called = new Set<string>();
  const page: Scope = {
    names: new Map(),
    macros: new Map(),
    view: { path: '', values: views },
  };

  /** A whole template: those that it stands on are followed with the names that it sets. */
  function follow(name: string, scope: Scope, from?: { template: string; node: TemplateNode }) {
    const tree = treeOf(name);
    if (!tree) {
      if (from) report(from.template, from.node, 'template', name);
      return;
    }
    declare(tree, name, scope);
    for (const node of nodesBelow(tree))
      if (node.typename !== 'Macro') meaning(node, name, scope, 0);
    // Macros of a page's own template are followed where they are called.
  }

  function meaning(node: TemplateNode, template: string, scope: Scope, depth: number): Meaning {
    const go = (below: unknown, within = scope) =>
      isNode(below) ? meaning(below, template, within, depth) : undefined;
    switch (node.typename) {
      case 'Literal':
      case 'TemplateData':
      case 'Caller':
      case 'FromImport':
      case 'Import':
      case 'Super':
        return undefined;
      case 'Symbol':
        return named(node, template, scope);
      case 'LookupVal':
        return member(node, template, scope, depth);
      case 'FunCall':
        return call(node, template, scope, depth);
      case 'Filter':
        return filtered(node, template, scope, depth);
      case 'Is':
        quietly(() => go(node.left));
        return undefined;
      case 'InlineIf': {
        go(node.cond);
        const [yes, no] = [go(node.body), go(node.else_)];
        return yes ?? no;
      }
      case 'For':
        return loop(node, template, scope, depth);
      case 'Set': {
        const value = go(node.value);
        go(node.body);
        for (const target of node.targets as TemplateNode[]) scope.names.set(nameOf(target), value);
        return undefined;
      }
      case 'Macro':
        scope.macros.set(nameOf(node.name), { template, node, scope });
        return undefined;
      case 'Extends':
      case 'Include': {
        const name = literal(node.template);
        if (name !== undefined) follow(name, scope, { template, node });
        return undefined;
      }
      case 'Block':
        return go(node.body);
      case 'Pair':
        return go(node.value);
      default:
        for (const below of nodesBelow(node)) go(below);
        return undefined;
    }
  }

  function named(node: TemplateNode, template: string, scope: Scope): Meaning {
    const name = nameOf(node);
    if (scope.names.has(name)) return scope.names.get(name);
    if (GLOBALS.has(name) || scope.macros.has(name)) return undefined;
    if (scope.view) return read(scope.view, name, node, template);
    report(template, node, 'name', name);
    return undefined;
  }

  function member(node: TemplateNode, template: string, scope: Scope, depth: number): Meaning {
    const target = isNode(node.target) ? meaning(node.target, template, scope, depth) : undefined;
    const key = literal(node.val);
    if (key === undefined && isNode(node.val)) meaning(node.val, template, scope, depth);
    if (!target) return undefined;
    // A place of a list, or a name that is only known when the page is made.
    if (key === undefined || /^\d+$/.test(key)) return inside(target);
    return read(target, key, node, template);
  }

  function loop(node: TemplateNode, template: string, scope: Scope, depth: number): Meaning {
    const list = isNode(node.arr) ? meaning(node.arr, template, scope, depth) : undefined;
    const within = { ...scope, names: new Map(scope.names) };
    const target = node.name as TemplateNode;
    if (target.typename === 'Symbol') within.names.set(nameOf(target), list && inside(list));
    else for (const one of nodesBelow(target)) within.names.set(nameOf(one), undefined);
    within.names.set('loop', undefined);
    for (const part of [node.body, node.else_])
      if (isNode(part)) meaning(part, template, within, depth);
    return undefined;
  }

  function filtered(node: TemplateNode, template: string, scope: Scope, depth: number): Meaning {
    const args = nodesBelow(node.args as TemplateNode);
    const go = () => args.map((arg) => meaning(arg, template, scope, depth));
    // What has a value of its own for what is not there knows that it may not be.
    if (nameOf(node.name) === 'default' || nameOf(node.name) === 'd') {
      quietly(go);
      return undefined;
    }
    const [first] = go();
    return ['sort', 'reverse', 'safe'].includes(nameOf(node.name)) ? first : undefined;
  }

  function call(node: TemplateNode, template: string, scope: Scope, depth: number): Meaning {
    const name = isNode(node.name) && node.name.typename === 'Symbol' ? nameOf(node.name) : '';
    const given = nodesBelow(node.args as TemplateNode);
    const plain = given.filter(({ typename }) => typename !== 'KeywordArgs');
    const args = plain.map((arg) => meaning(arg, template, scope, depth));
    const keyed = new Map<string, Meaning>();
    for (const keywords of given.filter(({ typename }) => typename === 'KeywordArgs'))
      for (const pair of nodesBelow(keywords))
        keyed.set(nameOf(pair.key), meaning(pair.value as TemplateNode, template, scope, depth));
    const macro = scope.macros.get(name);
    if (macro) enter(name, macro, args, keyed, depth + 1);
    else if (isNode(node.name)) meaning(node.name, template, scope, depth);
    return undefined;
  }

  function enter(
    name: string,
    { template, node, scope }: Macro,
    args: readonly Meaning[],
    keyed: ReadonlyMap<string, Meaning>,
    depth: number,
  ): void {
    const shape = [...args, ...keyed.values()].map((arg) => arg?.path ?? '?').join();
    const key = `${template} ${name} ${shape}`;
    if (depth > DEEPEST || called.has(key)) return;
    if (!record.isQuiet()) called.add(key);
    const names = new Map<string, Meaning>();
    const params = nodesBelow(node.args as TemplateNode);
    for (const [at, param] of params.entries()) {
      if (param.typename !== 'KeywordArgs') names.set(nameOf(param), args[at]);
      else
        for (const [place, pair] of nodesBelow(param).entries())
          names.set(nameOf(pair.key), args[at + place]);
    }
    for (const [param, value] of keyed) names.set(param, value);
    const within = { names, macros: new Map(scope.macros), view: undefined };
    // What the component itself imports is a name of its own.
    for (const imported of scope.names.keys())
      if (!names.has(imported)) names.set(imported, undefined);
    if (isNode(node.body)) meaning(node.body, template, within, depth);
  }

  follow(layout, page);
  return record.followed();
}
