import { EMBED_SCRIPT, oEmbedUrl } from '../../model/addresses.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { lazy } from '../../site/lazy.ts';
import { documentOf } from '../api/documents-of.ts';
import { browserScript } from '../browser-script.ts';
import { inItsLanguage } from '../in-its-language.ts';
import type { OutputFile } from '../output-file.ts';

/** Made once a process: it holds nothing of the content. */
const script = lazy(() => ({ text: browserScript('embed/embed.ts', { format: 'esm' }) }));

/** What other sites put our contents on their pages with: the elements, and what their publishing tools ask for. */
export const embedFiles = (current: CurrentSite): OutputFile[] => [
  { url: EMBED_SCRIPT, content: () => script().text },
  ...current.corpus.entries.map(({ key }) => ({
    url: oEmbedUrl(key),
    content: () => oEmbed(key, current),
  })),
];

/** Pixels that the contents ask for: a column of text. oEmbed wants both. */
const [WIDTH, HEIGHT] = [680, 600];

/** One content as oEmbed (https://oembed.com/) describes it: plain HTML with its attribution, nothing to run. */
function oEmbed(key: string, current: CurrentSite): string {
  const document = documentOf(key, current);
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: document.titre,
    author_name: document.auteurs.join(', '),
    provider_name: current.corpus.edition.nom,
    provider_url: current.context.canonical('/'),
    cache_age: 86_400,
    html: `<article${inItsLanguage(document)}>${document.html}</article>`,
    width: WIDTH,
    height: HEIGHT,
  })}\n`;
}
