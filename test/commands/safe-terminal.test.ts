import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('whoever reads the first lines and leaves is told nothing more, and what is done is done', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trame-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'script.mts');
  const [faults, end] = [join(folder, 'faults.txt'), join(folder, 'end.txt')];
  writeFileSync(
    script,
    `import '${resolve('src/commands/safe-terminal.ts')}';
import { writeFileSync } from 'node:fs';
for (let line = 0; line < 20_000; line += 1) console.log('une ligne assez longue, ' + line);
process.on('exit', (code) => writeFileSync(${JSON.stringify(end)}, String(code)));`,
  );
  const said = execFileSync(
    'sh',
    ['-c', `"${process.execPath}" --import tsx "${script}" 2>"${faults}" | head -1`],
    { encoding: 'utf8' },
  );
  expect(said).toBe('une ligne assez longue, 0\n');
  expect(readFileSync(faults, 'utf8')).toBe('');
  expect(readFileSync(end, 'utf8')).toBe('0');
});
