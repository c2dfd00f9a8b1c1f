import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { discoveryFiles } from '../../../src/outputs/discovery/discovery-files.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { allOf, siteOf } from '../../helpers/site.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

async function filesOf(folder: string, prefix = '/') {
  const current = await siteOf(folder, prefix);
  return {
    current,
    files: new Map(discoveryFiles(current).map(({ url, content }) => [url, String(content())])),
  };
}

const withMentions = (more = '') =>
  contentFolder({ 'national/edition.yml': EDITION + more, 'national/kit/a.md': kitSheet('A') });

describe('the site map', () => {
  it('names pages that stand, each once, with its day; entries by their own', async () => {
    const { current, files } = await filesOf('test/editions/complet', '/sous/');
    const map = files.get('/sitemap.xml') ?? '';
    const urls = allOf(map, /<loc>([^<]+)<\/loc>/g);
    expect(new Set(urls).size).toBe(urls.length);
    const standing = new Set([...current.site.keys()].map((url) => current.context.canonical(url)));
    expect(urls.filter((url) => !standing.has(url))).toEqual([]);
    for (const entry of current.corpus.entries)
      expect(urls).toContain(current.context.canonical(entry.url));
    expect(allOf(map, /<lastmod>(\d{4}-\d{2}-\d{2})<\/lastmod>/g)).toHaveLength(urls.length);
    expect(urls.filter((url) => url.includes('404') || url.includes('/admin/'))).toEqual([]);
  });

  it('is where robots.txt says, under the sub-folder of the host', async () => {
    const { files } = await filesOf('test/editions/complet', '/sous/');
    expect(files.get('/robots.txt')).toMatch(/\nSitemap: https:\/\/\S+\/sous\/sitemap\.xml\n$/);
    expect(files.get('/robots.txt')).toContain('Disallow: /sous/admin/\n');
  });
});

describe('security.txt', () => {
  it('is not made where nobody said whom to write to', async () => {
    const { files } = await filesOf(withMentions());
    expect([...files.keys()]).not.toContain('/.well-known/security.txt');
  });

  it('says where to write, and expires within the year', async () => {
    const { files } = await filesOf(
      withMentions('mentions:\n  courriel: securite@essai.example\n'),
    );
    expect(files.get('/.well-known/security.txt')).toBe(
      'Contact: mailto:securite@essai.example\nExpires: 2027-10-01T00:00:00Z\nPreferred-Languages: fr\nCanonical: https://essai.example/.well-known/security.txt\n',
    );
  });
});

it('the manifest names the site, in its sub-folder', async () => {
  const { files } = await filesOf('test/editions/complet', '/sous/');
  expect(JSON.parse(files.get('/manifest.webmanifest') ?? '')).toMatchObject({
    start_url: '/sous/',
    scope: '/sous/',
    icons: [{ src: '/sous/assets/icone.svg' }],
  });
});
