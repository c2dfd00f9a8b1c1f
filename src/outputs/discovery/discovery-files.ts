import { WEB_MANIFEST } from '../../model/addresses.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { OutputFile } from '../output-file.ts';
import { securityText } from './security-text.ts';
import { sitemap } from './sitemap.ts';
import { webManifest } from './web-manifest.ts';

const SITEMAP = '/sitemap.xml';
const SECURITY = '/.well-known/security.txt';

/** What search engines, browsers and those who look for weaknesses ask a site for, at the addresses that they know. */
export function discoveryFiles(current: CurrentSite): OutputFile[] {
  const { corpus, context } = current;
  const security = securityText(corpus.edition, context.canonical(SECURITY), new Date());
  return [
    { url: SITEMAP, content: () => sitemap(current) },
    {
      url: '/robots.txt',
      content: () =>
        `User-agent: *\nDisallow: ${context.href('/admin/')}\n\nSitemap: ${context.canonical(SITEMAP)}\n`,
    },
    { url: WEB_MANIFEST, content: () => webManifest(current) },
    ...(security === undefined ? [] : [{ url: SECURITY, content: () => security }]),
  ];
}
