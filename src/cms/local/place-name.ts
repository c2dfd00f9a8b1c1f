import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { SETTINGS_LABELS } from '../settings-files.ts';
import type { Place } from './content-place.ts';

/** The line of a title in the front matter of a page. */
const TITLE = /^titre:.*$/m;

/** What the editor calls what stands at a place: the title of a page, the name of settings or of a picture. */
export function placeName({ kind, file, path }: Place): string {
  const name = basename(file);
  if (kind === 'media') return name;
  if (kind === 'settings') return SETTINGS_LABELS[name] ?? name;
  return titleAt(path) ?? name.replace(/\.md$/, '').replaceAll('-', ' ');
}

function titleAt(path: string): string | undefined {
  try {
    const [line = ''] = TITLE.exec(readFileSync(path, 'utf8')) ?? [];
    const titre: unknown = parse(line)?.titre;
    return typeof titre === 'string' && titre.trim() !== '' ? titre.trim() : undefined;
  } catch {
    // There is no file yet, or its title is not on one line: its name tells it.
    return undefined;
  }
}
