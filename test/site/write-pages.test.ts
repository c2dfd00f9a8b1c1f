import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteSource } from '../../src/site/site-source.ts';
import { writePages } from '../../src/site/write-pages.ts';

test('every page is written as it was made, the long ones and the short ones', async () => {
  const source = siteSource('test/editions/complet', '/');
  expect(await source.refresh()).toEqual([]);
  const current = source.current();
  const routes = [...current.site.values()];
  const lengthOf = (at: number) => [3, 600, 20, 2000, 1][at % 5] ?? 0;
  const text = (url: string) =>
    `${url} `.repeat(lengthOf(routes.findIndex((route) => route.url === url)));
  const asked: string[] = [];
  const html = async ({ url }: { url: string }) => {
    asked.push(url);
    return Buffer.from(text(url));
  };
  const folder = mkdtempSync(join(tmpdir(), 'trame-site-'));
  try {
    await writePages(current, html, folder);
    expect(asked).toEqual(routes.map(({ url }) => url));
    const wrong = routes.filter(
      ({ url, file }) => readFileSync(join(folder, file), 'utf8') !== text(url),
    );
    expect(wrong.map(({ url }) => url)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
