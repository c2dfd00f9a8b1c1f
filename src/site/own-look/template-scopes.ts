import type { Meaning, ReadRecord } from './read-record.ts';
import { isNode, nodesBelow, type TemplateNode } from './template-tree.ts';

/** A macro, and the names around it. */
export interface Macro {
  template: string;
  node: TemplateNode;
  scope: Scope;
}

/** What the names of a template mean where one stands. */
export interface Scope {
  names: Map<string, Meaning>;
  macros: Map<string, Macro>;
  /** The view of the page where names of it are seen: not within a macro. */
  view: Meaning;
}

/** Tells what stands at the top of templates, each component once. */
export interface TemplateScopes {
  declare(tree: TemplateNode, template: string, scope: Scope): void;
}

/**
 * Opens the scopes of a set of templates.
 * @param treeOf the tree of a template by its name; nothing where there is none or where it cannot be read
 */
export function templateScopes(
  treeOf: (name: string) => TemplateNode | undefined,
  { report }: ReadRecord,
): TemplateScopes {
  const exported = new Map<string, Scope>();

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

  return { declare };
}

/** The name that a node stands for. */
export const nameOf = (node: unknown): string => (isNode(node) ? String(node.value ?? '') : '');

/** The text of a literal; nothing for what is computed. */
export const literal = (node: unknown): string | undefined =>
  isNode(node) && node.typename === 'Literal' ? String(node.value) : undefined;
