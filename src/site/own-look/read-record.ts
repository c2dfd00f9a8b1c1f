import type { TemplateNode } from './template-tree.ts';

/** What stands behind a name of a template: the place in the view that it came from, and what was found there. */
export interface Found {
  /** From the view of the page: `site.menu[]`. */
  path: string;
  values: readonly unknown[];
}

/** What a name means; nothing where that cannot be followed, and all is allowed. */
export type Meaning = Found | undefined;

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

/** Takes down what is read while templates are followed. */
export interface ReadRecord {
  /** Looks a name up in what was found so far. */
  read(from: Found, name: string, node: TemplateNode, template: string): Meaning;
  report(
    template: string,
    node: TemplateNode,
    kind: Missing['kind'],
    name: string,
    within?: string,
  ): void;
  /** What is looked at within is asked about, not read: what is not there is no fault. */
  quietly(work: () => unknown): void;
  isQuiet(): boolean;
  /** All of it; what a template asks about before it reads it is left out. */
  followed(): Followed;
}

/** Opens a record, empty. */
export function readRecord(): ReadRecord {
  const reads: Read[] = [];
  const missing: Missing[] = [];
  /** What a template asks about before it reads it. */
  const guarded = new Set<string>();
  let quiet = 0;

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

  function quietly(work: () => unknown): void {
    quiet += 1;
    work();
    quiet -= 1;
  }

  return {
    read,
    report,
    quietly,
    isQuiet: () => quiet > 0,
    followed: () => ({
      reads: reads.filter(
        ({ template, path, name }) => !guarded.has(`${template} ${path} ${name}`),
      ),
      missing,
    }),
  };
}

/** What stands in a list that was found. */
export const inside = ({ path, values }: Found): Found => ({
  path: `${path}[]`,
  values: values.flatMap((value) => (Array.isArray(value) ? value : [])),
});
