import { isNode, nodesBelow, type TemplateNode } from './template-tree.ts';

/** What stands behind a name of a template: the place in the view that it came from, and what was found there. */
interface Found {
  /** From the view of the page: `site.menu[]`. */
  path: string;
  values: readonly unknown[];
}

/** What a name means; nothing where that cannot be followed, and all is allowed. */
type Meaning = Found | undefined;

interface Macro {
  template: string;
  node: TemplateNode;
  scope: Scope;
}

interface Scope {
  names: Map<string, Meaning>;
  macros: Map<string, Macro>;
  /** The view of the page where names of it are seen: not within a macro. */
  view: Meaning;
}

/** What a template reads of a view. */
export interface Read {
  template: string;
  line: number;
  /** Place in the view of what holds it; empty for the view itself. */
  path: string;
  name: string;
  /** Whether any of the views at hand has it. */
  isThere: boolean;
  /** Names that stand beside it, in the views at hand. */
  beside: readonly string[];
}

/** What a template calls that is not there. */
export interface Missing {
  template: string;
  line: number;
  kind: 'template' | 'macro' | 'name';
  name: string;
  /** The template that lacks the macro. */
  within?: string;
}

/** What following the templates gave. */
export interface Followed {
  reads: readonly Read[];
  missing: readonly Missing[];
}

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
  const reads: Read[] = [];
  const missing: Missing[] = [];
  const called = new Set<string>();
  const exported = new Map<string, Scope>();
  /** What a template asks about before it reads it. */
  const guarded = new Set<string>();
  let quiet = 0;

  const page: Scope = {
    names: new Map(),
    macros: new Map(),
    view: { path: '', values: views },
  };

  /** The macros of a component, which sees nothing of the page. */
  function macrosOf(name: string): Scope | undefined {
    const known = exported.get(name);
    if (known) return known;
    const tree = treeOf(name);
    if (!tree) return undefined;
    const scope: Scope = { names: new Map(), macros: new Map(), view: undefined };
    exported.set(name, scope);
    declare(tree, name, scope);
    return scope;
  }

  /** What stands at the top of a template, wherever it stands there: imports and macros. */
  function declare(tree: TemplateNode, template: string, scope: Scope): void {
    for (const node of nodesBelow(tree)) {
      if (node.typename === 'Macro') {
        scope.macros.set(nameOf(node.name), { template, node, scope });
      } else if (node.typename === 'FromImport') importNames(node, template, scope);
      else if (node.typename === 'Import') scope.names.set(nameOf(node.target), undefined);
      else if (node.typename === 'Set')
        for (const target of node.targets as TemplateNode[])
          scope.names.set(nameOf(target), undefined);
    }
  }

  function importNames(node: TemplateNode, template: string, scope: Scope): void {
    const from = literal(node.template);
    if (from === undefined) return;
    const exports = macrosOf(from);
    if (!exports) report(template, node, 'template', from);
    for (const item of nodesBelow(node.names as TemplateNode)) {
      const name = nameOf(item.typename === 'Pair' ? item.key : item);
      const alias = nameOf(item.typename === 'Pair' ? item.value : item);
      const macro = exports?.macros.get(name);
      if (macro) scope.macros.set(alias, macro);
      else if (exports) report(template, item, 'macro', name, from);
      scope.names.set(alias, undefined);
    }
  }

  function report(
    template: string,
    { lineno }: TemplateNode,
    kind: Missing['kind'],
    name: string,
    within?: string,
  ): void {
    if (quiet === 0)
      missing.push({ template, line: lineno + 1, kind, name, ...(within && { within }) });
  }

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
      case 'Caller':
        return undefined;
      case 'FromImport':
      case 'Import':
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
      case 'Super':
        return undefined;
      default:
        for (const below of nodesBelow(node)) go(below);
        return undefined;
    }
  }

  function quietly(work: () => unknown): void {
    quiet += 1;
    work();
    quiet -= 1;
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

  function read(from: Found, name: string, { lineno }: TemplateNode, template: string): Meaning {
    const { path, values } = from;
    const holders = values.filter((value) => value !== undefined && value !== null);
    // Lists and texts have the members of JavaScript: length, join…
    const isList = holders.length > 0 && holders.every(Array.isArray);
    if (isList && !(name in Array.prototype))
      reads.push({
        template,
        line: lineno + 1,
        path,
        name,
        isThere: false,
        beside: ['length'],
      });
    if (holders.some((value) => typeof value !== 'object' || Array.isArray(value)))
      return undefined;
    const objects = holders as Record<string, unknown>[];
    if (quiet > 0) guarded.add(`${template} ${path} ${name}`);
    else
      reads.push({
        template,
        line: lineno + 1,
        path,
        name,
        isThere: objects.some((object) => name in object),
        beside: [...new Set(objects.flatMap((object) => Object.keys(object)))],
      });
    return {
      path: path === '' ? name : `${path}.${name}`,
      values: objects.map((object) => object[name]),
    };
  }

  const inside = ({ path, values }: Found): Found => ({
    path: `${path}[]`,
    values: values.flatMap((value) => (Array.isArray(value) ? value : [])),
  });

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
    if (quiet === 0) called.add(key);
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
  return {
    reads: reads.filter(({ template, path, name }) => !guarded.has(`${template} ${path} ${name}`)),
    missing,
  };
}

const nameOf = (node: unknown): string => (isNode(node) ? String(node.value ?? '') : '');

/** The text of a literal; nothing for what is computed. */
const literal = (node: unknown): string | undefined =>
  isNode(node) && node.typename === 'Literal' ? String(node.value) : undefined;
