import { HUGO_FIELDS } from './hugo-fields.ts';

/**
 * Hugo templates that say on each page what Trame says: the same fields, links, licence, metadata and facets.
 * Written as someone at ease with Hugo would: what many pages need is computed once (`partialCached`).
 */

const BASE = `{{ $titre := .Title }}<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ $titre }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
{{ $css := partialCached "feuille.html" . }}<link rel="stylesheet" href="{{ $css.RelPermalink }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ block "tete" . }}{{ end }}
</head>
<body class="fil-{{ .Section }}">
<p class="evitement"><a href="#contenu">Aller au contenu</a></p>
{{ partial "entete.html" . }}
{{ if not .IsHome }}<nav class="ariane" aria-label="Vous êtes ici"><ol>
<li><a href="/">Accueil</a></li>
{{ if and .IsPage (ne .Section "pages") }}{{ with .CurrentSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}
<li><span aria-current="page">{{ $titre }}</span></li>
</ol></nav>{{ end }}
<main id="contenu" tabindex="-1"{{ if and .IsPage (not .Params.fixe) }} data-pagefind-body{{ end }}>
{{ block "main" . }}{{ end }}
</main>
{{ partialCached "pied.html" . }}
</body>
</html>
`;

const STYLESHEET = `{{ $css := resources.Get "site.css" | minify | fingerprint }}{{ return $css }}`;

const HEADER = `<header class="entete"><div class="entete-contenu">
<a class="marque" href="/"><span>{{ site.Title }}</span> <span>{{ site.Params.devise }}</span></a>
<nav class="menu" aria-label="Menu principal"><ul>
{{ $ici := .Section }}{{ range site.Sections }}{{ if ne .Section "pages" }}<li><a href="{{ .RelPermalink }}"{{ if eq $ici .Section }} aria-current="true"{{ end }}>{{ .Title }}</a></li>
{{ end }}{{ end }}<li><a href="/recherche/">Rechercher</a></li>
</ul></nav></div></header>
`;

const FOOTER = `<footer class="pied"><div class="pied-contenu">
<p><strong>{{ site.Title }}</strong>. {{ site.Params.description }}</p>
<nav aria-label="Pied de page"><ul>
{{ range where site.RegularPages "Params.emplacement" "pied" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}<li><a href="/plan-du-site/">Plan du site</a></li>
</ul></nav></div></footer>
`;

const METADATA = `{{ define "tete" }}{{ if not .Params.fixe }}
{{ $licence := index site.Data.licences .Params.licence }}
{{ $citation := partial "citation.html" . }}
<link rel="license" href="{{ $licence.adresse }}">
<meta name="DC.title" content="{{ .Title }}">
<meta name="DC.description" content="{{ .Description }}">
<meta name="DC.language" content="fr">
{{ range .Params.auteurs }}<meta name="DC.creator" content="{{ . }}">
{{ end }}<meta name="DC.publisher" content="{{ site.Params.editeur }}">
<meta name="DCTERMS.created" content="{{ .Date.Format "2006-01-02" }}">
<meta name="DCTERMS.modified" content="{{ .Lastmod.Format "2006-01-02" }}">
<meta name="DCTERMS.license" content="{{ $licence.adresse }}">
{{ $bases := slice }}{{ range .Params.sources }}<meta name="DC.source" content="{{ .titre }}, {{ .editeur }}">
{{ $bases = $bases | append (dict "@type" "CreativeWork" "name" .titre "publisher" (dict "@type" "Organization" "name" .editeur) "datePublished" .date) }}
{{ end }}{{ $personnes := slice }}{{ range .Params.auteurs }}{{ $personnes = $personnes | append (dict "@type" "Organization" "name" .) }}{{ end }}
{{ $oeuvre := dict "@context" "https://schema.org" "@type" "CreativeWork" "name" .Title "description" .Description "inLanguage" "fr" "url" .Permalink "license" $licence.adresse "dateCreated" (.Date.Format "2006-01-02") "dateModified" (.Lastmod.Format "2006-01-02") "author" $personnes "publisher" (dict "@type" "Organization" "name" site.Params.editeur) "isPartOf" (dict "@type" "WebSite" "name" site.Title "url" site.BaseURL) "isBasedOn" $bases "creditText" $citation }}
<script type="application/ld+json">{{ $oeuvre | jsonify | safeJS }}</script>
{{ end }}{{ end }}`;

const SINGLE = `${METADATA}
{{ define "main" }}
{{ partial "facettes.html" . }}
<article class="entree">
<header class="entree-tete">
<p class="surtitre">{{ .CurrentSection.Title }}</p>
<h1>{{ .Title }}</h1>
<p class="chapeau">{{ .Description }}</p>
</header>
<nav class="sommaire" aria-label="Sommaire"><details><summary>Sur cette page</summary>{{ .TableOfContents }}</details></nav>
<div class="texte">
{{ partial (printf "champs/%s.html" .Section) . }}
{{ .Content }}
{{ if eq .Section "chiffres" }}{{ partial "cite-par.html" . }}{{ end }}
{{ partial "suite.html" . }}
{{ with .Params.sources }}<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ul>
{{ range . }}<li><cite>{{ .titre }}</cite>, {{ .editeur }}{{ with .date }}, <time datetime="{{ . }}">{{ . }}</time>{{ end }}{{ with .reference }}, {{ . }}{{ end }}.</li>
{{ end }}</ul></section>{{ end }}
{{ $licence := index site.Data.licences .Params.licence }}
<section class="licence" aria-labelledby="licence"><h2 id="licence">Réutiliser cette page</h2>
<p>Texte de {{ delimit .Params.auteurs ", " }}, sous <a rel="license" href="{{ $licence.adresse }}">{{ $licence.nom }}</a>. Dernière mise à jour : <time datetime="{{ .Lastmod.Format "2006-01-02" }}">{{ .Lastmod | time.Format ":date_long" }}</time>.</p>
<p>Pour citer cette page :</p>
<blockquote class="attribution">{{ partial "citation.html" . }}</blockquote></section>
{{ if or (eq .Section "guide") (eq .Section "kit") }}<nav class="voisins" aria-label="Page précédente et page suivante">
{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}"><span>Précédent</span> {{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}"><span>Suivant</span> {{ .Title }}</a>{{ end }}
</nav>{{ end }}
</div>
</article>
{{ end }}`;

const FACETS = `<i data-pagefind-filter="type:{{ .Section }}"></i>
{{ range .Params.profils }}<i data-pagefind-filter="profil:{{ . }}"></i>{{ end }}
{{ range .Params.publics }}<i data-pagefind-filter="public:{{ . }}"></i>{{ end }}
{{ range .Params.themes }}<i data-pagefind-filter="theme:{{ . }}"></i>{{ end }}
{{ range .Params.niveaux }}<i data-pagefind-filter="niveau:{{ . }}"></i>{{ end }}
{{ with .Params.territoire }}<i data-pagefind-filter="territoire:{{ .nature }}-{{ .code }}"></i>{{ end }}
<i data-pagefind-meta="genre:{{ .CurrentSection.Title }}"></i><i data-pagefind-meta="resume:{{ .Description }}"></i>
`;

const CITATION = `{{ $licence := index site.Data.licences .Params.licence }}{{ return printf "« %s », %s, %s, mis à jour le %s, %s, %s" .Title (delimit .Params.auteurs ", ") site.Title (.Lastmod | time.Format ":date_long") $licence.nom .Permalink }}`;

/** Key → pages that name it in « voir_aussi »: read once for the whole site. */
const REVERSE = `{{ $s := newScratch }}{{ range site.RegularPages }}{{ $page := . }}{{ range .Params.voir_aussi }}{{ $s.SetInMap "inverses" . (index ($s.Get "inverses" | default dict) . | default slice | append $page) }}{{ end }}{{ end }}{{ return ($s.Get "inverses" | default dict) }}`;

/** Slug of a figure → pages that quote it: read once for the whole site. */
const QUOTES = `{{ $s := newScratch }}{{ range site.RegularPages }}{{ $page := . }}{{ $cites := findRE "\\\\(/chiffres/[a-z0-9-]+/\\\\)" .RawContent }}{{ range .Params.chiffres }}{{ $cites = $cites | append (printf "(/%s/)" .) }}{{ end }}{{ range uniq $cites }}{{ $s.SetInMap "cites" . (index ($s.Get "cites" | default dict) . | default slice | append $page) }}{{ end }}{{ end }}{{ return ($s.Get "cites" | default dict) }}`;

const RELATED = `{{ with .Params.suite }}<section class="suite" aria-labelledby="suite"><h2 id="suite">À lire ensuite</h2><ol class="liens-courts">
{{ range . }}{{ with site.GetPage (printf "/%s" .) }}<li class="fil-{{ .Section }}"><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span>{{ .Description }}</span></li>
{{ end }}{{ end }}</ol></section>{{ end }}
{{ $inverses := partialCached "inverses.html" site }}
{{ $pages := slice }}{{ range .Params.voir_aussi }}{{ with site.GetPage (printf "/%s" .) }}{{ $pages = $pages | append . }}{{ end }}{{ end }}
{{ with index $inverses .Params.cle }}{{ range . }}{{ $pages = $pages | append . }}{{ end }}{{ end }}
{{ with uniq $pages }}<section class="suite" aria-labelledby="voir-aussi"><h2 id="voir-aussi">Voir aussi</h2><ul class="liens-courts">
{{ range . }}<li class="fil-{{ .Section }}"><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span>{{ .CurrentSection.Title }}</span></li>
{{ end }}</ul></section>{{ end }}
`;

const QUOTED_BY = `{{ $cites := partialCached "cites.html" site }}{{ with index $cites (printf "(%s)" .RelPermalink) }}<h2 id="cite-par">Les pages qui citent ce chiffre</h2><ul class="liens-courts">{{ range . }}<li class="fil-{{ .Section }}"><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span>{{ .CurrentSection.Title }}</span></li>{{ end }}</ul>{{ end }}`;

const ITEM = `<li class="lien fil-{{ .Section }}">{{ with .Params.situation }}<p class="lien-accroche">{{ . }}</p>{{ end }}<h3 class="lien-titre"><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>{{ .Description }}</p><p class="lien-details">{{ with .Params.moment }}{{ index site.Data.libelles "kit.moment" . }}{{ end }}{{ with .Params.duree }} · {{ . }} min{{ end }}{{ with .Params.territoire }}{{ .nom }}{{ end }}{{ with .Params.valeur }}{{ . }}{{ end }}{{ with .Params.unite }} {{ . }}{{ end }}{{ with .Params.operateur }}{{ . }}{{ end }}</p></li>
`;

const LIST = `{{ define "main" }}<div class="page"><h1>{{ .Title }}</h1><p class="chapeau">{{ .Description }}</p>
{{ $champ := index (dict "kit" "moment" "acteurs" "famille" "chartes" "nature") .Section }}
{{ if $champ }}{{ range .RegularPages.GroupByParam $champ }}<section><h2 id="{{ .Key }}">{{ .Key }}</h2><ul class="liens">
{{ range .Pages.ByWeight }}{{ partial "item.html" . }}{{ end }}</ul></section>{{ end }}
{{ else }}<ul class="liens">{{ range .RegularPages }}{{ partial "item.html" . }}{{ end }}</ul>{{ end }}
</div>{{ end }}`;

const TERM = `{{ define "main" }}<div class="page"><h1>Vous êtes : {{ .Title }}</h1>
{{ range .Pages.GroupBy "Section" }}<section><h2 id="{{ .Key }}">{{ .Key }}</h2><ul class="liens">{{ range .Pages }}{{ partial "item.html" . }}{{ end }}</ul></section>{{ end }}
</div>{{ end }}`;

const MAP = `{{ define "main" }}<div class="page plan"><h1>{{ .Title }}</h1>
{{ range site.Sections }}<section><h2>{{ .Title }}</h2><ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></section>
{{ end }}{{ range $id, $nom := site.Data.libelles.themes }}<section><h2>Thème : {{ $nom }}</h2><ul>{{ range where site.RegularPages "Params.themes" "intersect" (slice $id) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></section>
{{ end }}</div>{{ end }}`;

const SEARCH = `{{ define "main" }}<div class="page recherche"><h1>{{ .Title }}</h1><form role="search"><label for="q">Rechercher</label><input id="q" name="q" type="search">
{{ range $nom := slice "profils" "publics" "themes" "niveaux" }}<fieldset><legend>{{ $nom }}</legend>{{ range $id, $libelle := index site.Data.libelles $nom }}<label><input type="checkbox" name="{{ $nom }}" value="{{ $id }}"> {{ $libelle }}</label>{{ end }}</fieldset>{{ end }}
</form></div>{{ end }}`;

const HOME = `{{ define "main" }}<div class="page accueil"><h1>{{ .Title }}</h1><p class="chapeau">{{ site.Params.description }}</p>
<ul class="portes">{{ range $id, $nom := site.Data.libelles.profils }}<li><h3><a href="/profils/{{ $id }}/">{{ $nom }}</a></h3></li>{{ end }}</ul>
<ul class="situations">{{ range first 6 (where site.RegularPages "Section" "kit") }}<li><a href="{{ .RelPermalink }}">{{ .Params.situation }} {{ .Title }}</a></li>{{ end }}</ul>
<ul class="liens-courts">{{ range first 3 site.RegularPages.ByLastmod.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</div>{{ end }}`;

const NOT_FOUND = `{{ define "main" }}<div class="page"><h1>Cette page n’existe pas</h1></div>{{ end }}`;

const below = (folder: string, templates: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(templates).map(([name, text]) => [`${folder}/${name}.html`, text]),
  );

/** Path below `layouts/` → template. */
export const HUGO_LAYOUTS: Readonly<Record<string, string>> = {
  '_default/baseof.html': BASE,
  '_default/single.html': SINGLE,
  '_default/list.html': LIST,
  '_default/term.html': TERM,
  '_default/plan.html': MAP,
  '_default/recherche.html': SEARCH,
  'index.html': HOME,
  '404.html': NOT_FOUND,
  'partials/feuille.html': STYLESHEET,
  'partials/entete.html': HEADER,
  'partials/pied.html': FOOTER,
  'partials/facettes.html': FACETS,
  'partials/citation.html': CITATION,
  'partials/inverses.html': REVERSE,
  'partials/cites.html': QUOTES,
  'partials/cite-par.html': QUOTED_BY,
  'partials/suite.html': RELATED,
  'partials/item.html': ITEM,
  ...below('partials/champs', HUGO_FIELDS),
};
