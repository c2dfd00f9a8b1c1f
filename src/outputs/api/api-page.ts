import { escapeHtml } from '../../markdown/escape-html.ts';
import { API } from '../../model/api-addresses.ts';
import { pageNamed, pageUrl } from '../../model/pages.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { iconView } from '../../site/identity.ts';
import type { OutputFile } from '../output-file.ts';

/**
 * What answers at the root of the API, which is where people and programs look first, and which the catalogue names as
 * its address: the way to the files, in words and as links that programs know (RFC 8288, RFC 8631).
 */
export const apiPage = ({ corpus, context }: CurrentSite): OutputFile => ({
  url: `${API}index.html`,
  content: () => {
    const title = escapeHtml(`API – ${corpus.edition.nom}`);
    const reuse = pageUrl('reutiliser');
    const icon = iconView(corpus, context.href);
    return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${escapeHtml(icon.url)}" type="${icon.type}">
<link rel="alternate" type="application/json" href="index.json">
<link rel="service-desc" type="application/json" href="openapi.json">
</head>
<body>
<main>
<h1>${title}</h1>
<p>Des fichiers, sans compte ni clé.</p>
<ul>
<li><a href="index.json">index.json</a>&nbsp;: tout ce qui est publié, avec l’adresse et l’empreinte de chaque document.</li>
<li><a href="changes.json">changes.json</a>&nbsp;: ce qui a changé, ce qui est retiré.</li>
<li><a href="openapi.json">openapi.json</a>&nbsp;: la description de l’API (OpenAPI 3.1).</li>
</ul>
<p><a href="${escapeHtml(context.href(reuse))}">${escapeHtml(pageNamed('reutiliser').titre)}</a></p>
</main>
</body>
</html>
`;
  },
});
