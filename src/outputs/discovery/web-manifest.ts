import { PAPER } from '../../corpus/contrast.ts';
import type { CurrentSite } from '../../site/current-site.ts';

/** What a device needs to put the site among its programs (https://www.w3.org/TR/appmanifest/). */
export const webManifest = ({ corpus, context }: CurrentSite): string =>
  `${JSON.stringify({
    name: corpus.edition.nom,
    description: corpus.edition.description,
    lang: 'fr',
    start_url: context.href('/'),
    scope: context.href('/'),
    display: 'minimal-ui',
    background_color: PAPER,
    icons: [{ src: context.href('/assets/icone.svg'), sizes: 'any', type: 'image/svg+xml' }],
  })}\n`;
