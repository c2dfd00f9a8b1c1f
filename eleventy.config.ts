import type UserConfig from '@11ty/eleventy/UserConfig';
import { refuseFaultyContent } from './src/commands/report.ts';
import { commandSettings } from './src/commands/settings.ts';
import { siteSource } from './src/site/site-source.ts';

/** Wires Trame into Eleventy: where pages come from, what is copied, where it goes. */
export default function configure(config: UserConfig) {
  const { content, output, prefix } = commandSettings();
  const source = siteSource(content, prefix);

  // Templates are TypeScript: https://www.11ty.dev/docs/languages/typescript/
  config.addTemplateFormats('11ty.ts');
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.setQuietMode(true);

  // The corpus is read before anything is written: a build with problems leaves the last good site alone.
  config.on('eleventy.before', () => refuseFaultyContent(source.refresh(), content));

  // One route, one page; one asset, one file: src/site/pages/
  config.addGlobalData('routes', () => [...source.current().site.values()]);
  config.addGlobalData('assets', () => source.current().assets.files);
  config.addPassthroughCopy({ [`${content}/media`]: 'media' });

  return { dir: { input: 'src/site/pages', output }, pathPrefix: prefix };
}
