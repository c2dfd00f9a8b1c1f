import type { TemplateSources } from '../template-sources.ts';
import { followTemplates } from './template-reads.ts';
import { isNode, nodesBelow, readTemplate, type TemplateNode } from './template-tree.ts';

/** What a part of a page promises to who takes it over: its macros, and the data of the view that it reads. */
export interface TemplateContract {
  /** `pied(site)` */
  macros: readonly string[];
  /** `site.pied[].titre`, sorted. */
  fields: readonly string[];
}

/** Reads the contract of a template out of the template itself, with the pages that use it. */
export function templateContract(name: string, sources: TemplateSources): TemplateContract {
  const trees = new Map<string, TemplateNode | undefined>();
  const treeOf = (template: string) => {
    if (!trees.has(template)) {
      const reading = readTemplate(sources.get(template) ?? '');
      trees.set(template, sources.has(template) && 'tree' in reading ? reading.tree : undefined);
    }
    return trees.get(template);
  };
  const layouts = [...sources.keys()].filter((template) => template.startsWith('layouts/'));
  const reads = layouts.flatMap((layout) => followTemplates(layout, [{}], treeOf).reads);
  const tree = treeOf(name);
  const macros = (tree ? nodesBelow(tree) : []).filter(({ typename }) => typename === 'Macro');
  return {
    macros: macros.map((macro) => `${textOf(macro.name)}(${parametersOf(macro)})`),
    fields: [
      ...new Set(
        reads
          .filter(({ template }) => template === name)
          .map((read) => (read.path === '' ? read.name : `${read.path}.${read.name}`)),
      ),
    ].sort(),
  };
}

const textOf = (node: unknown): string => (isNode(node) ? String(node.value ?? '') : '');

const parametersOf = ({ args }: TemplateNode): string =>
  (isNode(args) ? nodesBelow(args) : [])
    .flatMap((param) =>
      param.typename === 'KeywordArgs'
        ? nodesBelow(param).map(({ key }) => `${textOf(key)}=…`)
        : [textOf(param)],
    )
    .join(', ');
