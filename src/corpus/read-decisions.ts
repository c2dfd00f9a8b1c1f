import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DECISIONS_FILE, type Decision, decisionsSchema } from '../model/upstream/decisions.ts';
import { checkData } from './check-data.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-file.ts';

/** What a local edition decided of changes upstream; none where it has written nothing. */
export function readDecisions(contentFolder: string): {
  decisions: readonly Decision[];
  problems: readonly Problem[];
} {
  const file = `local/${DECISIONS_FILE}`;
  const path = join(contentFolder, file);
  if (!existsSync(path)) return { decisions: [], problems: [] };
  const read = readTextFile(path, file);
  if ('problem' in read) return { decisions: [], problems: [read.problem] };
  const { parsed, problems } = parseYaml(read.text, file, 0);
  if (!parsed) return { decisions: [], problems };
  const checked = checkData(decisionsSchema, parsed, file);
  return { decisions: checked.data?.decisions ?? [], problems: checked.problems };
}
