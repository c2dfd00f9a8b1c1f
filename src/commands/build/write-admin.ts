import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closedEditorFile, editorConfig, editorFiles, guideFile } from '../../cms/admin-files.ts';
import { forgePublishing } from '../../cms/backend.ts';
import { adminBundle } from '../../cms/bundle.ts';
import { validateWithDecap } from '../../cms/decap-validation.ts';
import type { CurrentSite } from '../../site/current-site.ts';

/** Writes the guide for those who write; and the editor, or why there is none when the edition names no forge. */
export async function writeAdmin(
  current: CurrentSite,
  content: string,
  folder: string,
): Promise<void> {
  const files = [guideFile(current)];
  const publishing = forgePublishing(current.corpus.edition);
  if (publishing) {
    const settings = { current, bundle: await adminBundle(), publishing, content };
    await validateWithDecap(editorConfig(settings));
    files.push(...editorFiles(settings));
  } else files.push(closedEditorFile(current));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.content());
  }
}
