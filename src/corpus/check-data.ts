import type * as z from 'zod';
import { lineFinder } from './careful-yaml.ts';
import { describeIssue, showPath } from './describe-issue.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

/** The checked data, or every reason why it is refused. */
export type CheckedData<T> =
  | { data: T; problems: readonly Problem[] }
  | { data: undefined; problems: readonly Problem[] };

/** Holds a YAML mapping against a schema; each fault becomes a problem with its line. */
export function checkData<S extends z.ZodType>(
  schema: S,
  yaml: ParsedYaml,
  file: string,
): CheckedData<z.infer<S>> {
  const result = schema.safeParse(yaml.data);
  if (result.success) return { data: result.data, problems: [] };
  const lineOf = lineFinder(yaml.source);
  const problems = result.error.issues.map((issue): Problem => {
    const path =
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    return {
      file,
      line: lineOf(path),
      field: showPath(issue.path) || undefined,
      ...describeIssue(issue, schema, yaml.data),
    };
  });
  return { data: undefined, problems };
}
