import type UserConfig from '@11ty/eleventy/UserConfig';

/**
 * Wires Trame into Eleventy. The content is read before Eleventy starts: `npm run build` hands the finished site over
 * through the `config` callback (src/site/write-pages.ts).
 */
export default function configure(config: UserConfig) {
  // Templates are TypeScript: https://www.11ty.dev/docs/languages/typescript/
  config.addTemplateFormats('11ty.ts');
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.setQuietMode(true);

  // One route, one page; one asset, one file.
  return { dir: { input: 'src/site/pages' } };
}
