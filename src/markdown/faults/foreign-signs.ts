import type { Sign } from './leftovers.ts';

const says = (what: string) => (found: string) => `${what} : « ${found} »`;

const BOLD = '« **mots** »';
const LINK = '« [texte](https://exemple.fr) »';

/** Signs with which other tools write (wikis, forums, LaTeX, kramdown…), and that pages would show. */
export const FOREIGN_SIGNS: readonly Sign[] = [
  {
    sign: /\[([bius])\](?=[^[\]\n]{0,300}\[\/\1\])|\[\/?(?:url|img|quote|code|list|color|size|center|caption|gallery|embed|video|audio|toc|vc_\w+|et_pb_\w+)(?:[= ][^[\]\n]{0,200})?\]/gu,
    message: says('balise d’un autre outil'),
    expected: `${BOLD}, ${LINK}, ou rien`,
  },
  {
    sign: /<%[=-]?[^%\n]{1,80}%>|\{#[^#\n]{1,80}#\}|\[%[^%\n]{1,80}%\]|[$#@]\{[\w.]{1,60}\}|\{\$[\w.>-]{1,60}\}|(?<![\p{L}\d%])%[A-Z][A-Z_]{2,30}%(?![\p{L}\d%])/gu,
    message: says('commande d’un autre outil'),
    expected: 'le texte qu’elle donnerait : rien n’est exécuté ici',
  },
  {
    sign: /#(?:REF!|N\/A|DIV\/0!|VALEUR!|NOM\?|NOMBRE!|NUL!|VALUE!|NAME\?|NUM!|NULL!)/gu,
    message: says('erreur d’un tableur'),
    expected: 'la valeur qui manque, ou rien',
  },
  {
    sign: /(?<=(?![ÃÂ])\p{L})´(?=\p{L})/gu,
    message: () => 'accent seul, « ´ », à la place d’une apostrophe',
    expected: 'une apostrophe : « l’été »',
  },
  {
    sign: /[\p{L}]*[\uFB00-\uFB06][\p{L}]*/gu,
    message: says('lettres liées, qu’aucune recherche ne trouve (souvent d’un PDF)'),
    expected: 'les lettres une par une : « fi », « fl », « ff »',
  },
  {
    sign: /<\?(?:php|xml|=)/giu,
    message: says('programme d’un autre outil'),
    expected: 'le texte qu’il donnerait : rien n’est exécuté ici',
  },
  {
    sign: /\[[^[\]\n]{1,200}->[^[\]\n]{0,300}\]/gu,
    message: says('lien d’un autre outil'),
    expected: LINK,
  },
  {
    sign: /\[\uFFFC+\s[^[\]\n]{1,200}\]|(?<![[=>\uFFFC])\uFFFC{8,}\]|"[^"\n]{1,200}":(?=\uFFFC)/gu,
    message: () => 'lien d’un autre outil',
    expected: LINK,
  },
  {
    sign: /\(\((?=[^\s()])[^()\n]{2,300}\)\)/gu,
    message: says('note d’un autre outil'),
    expected: '« {marge: le texte de la note} »',
  },
  {
    sign: /(?<=[^\s-][ \t]{1,3})--(?=[ \t])/gu,
    message: says('tiret d’un autre outil'),
    expected: 'un tiret : « – »',
  },
  {
    sign: /(?<=[\p{L}\p{N}])__(?=[\p{L}\p{N}])[^_\n]{1,100}__/gu,
    message: says('mise en valeur qui reste sur la page'),
    expected: BOLD,
  },
  {
    sign: /'{2,5}(?=[^\s'])[^'\n]{1,200}'{2,5}/gu,
    message: says('mise en valeur d’un autre outil'),
    expected: `${BOLD} ou « _mots_ »`,
  },
  {
    sign: /(?<![\p{L}\p{N}+])\+\+(?=[^\s+])[^+\n]{1,200}(?<=\S)\+\+/gu,
    message: says('soulignement d’un autre outil'),
    expected: BOLD,
  },
  {
    sign: /(?<![\p{L}\p{N}+])\+\+[a-z\d]{1,12}(?:\+[a-z\d]{1,12}){1,5}\+\+/giu,
    message: says('touches écrites pour un autre outil'),
    expected: 'leurs noms : « Ctrl + C »',
  },
  {
    sign: /\{(?:--|\+\+|~~|>>|==)[^{}\n]{1,200}(?:--|\+\+|~~|<<|==)\}/gu,
    message: says('marque de relecture d’un autre outil'),
    expected: 'le texte tel qu’il doit se lire',
  },
  {
    sign: /\[-?@[a-z][\w:.-]{1,60}[^[\]\n]{0,100}\]/giu,
    message: says('citation d’un autre outil'),
    expected: '« [^1] », puis « [^1]: la source » plus bas',
  },
  {
    sign: /(?<![\p{L}\d/.-])(?:https?\/\/|https?:\/(?!\/)|https?;\/\/|(?!https?:)(?:hh?t{1,3}p{1,2}s{0,2}|hpt{1,2}s?|tt?ps?):\/\/)(?=[\w-])/giu,
    message: says('adresse mal écrite'),
    expected: 'une adresse qui commence par « https:// »',
  },
  {
    sign: /(?<!~)~(?=[\p{L}\p{N}])[\p{L}\p{N}]{1,10}~(?!~)/gu,
    message: says('indice d’un autre outil'),
    expected: 'les signes eux-mêmes : « CO₂ »',
  },
  {
    sign: /\^[^\s^[\]\uFFFA-\uFFFC]{1,20}\^/gu,
    message: says('exposant d’un autre outil'),
    expected: '« [^1] » pour une note ; sinon les signes eux-mêmes : « 1er », « m² »',
  },
  {
    sign: /(?<![\p{L}\p{N}:/]):[a-z][a-z\d]*(?:[_+-][a-z\d]+)*:(?![\p{L}\p{N}:/])/gu,
    message: says('dessin écrit avec des lettres'),
    expected: 'le dessin lui-même, ou rien',
  },
  {
    sign: /\$\$|\$[^$\n]{0,100}[\\^_{}][^$\n]{0,100}\$/gu,
    message: says('formule d’un autre outil'),
    expected: 'le calcul en toutes lettres : « 2 × 3 »',
  },
  {
    sign: /(?<![\w:\\.\uFFFC-])\\(?:[a-zA-Z]+\{[^{}\n]{0,60}\}|(?:newpage|pagebreak|clearpage|noindent|item|newline|linebreak|vspace|hspace|hline|LaTeX|ldots|textit|textbf)\b)/gu,
    message: says('commande d’un autre outil'),
    expected: 'le texte seul',
  },
  {
    sign: /\{[ \t]?[a-z-]{2,20}=[^{}\n]{1,80}\}|\{[ \t][#.][a-z][^{}\n]{0,60}\}/gu,
    message: says('attribut d’un autre outil'),
    expected: 'rien : le style se fait de lui-même',
  },
  {
    sign: /[{[]\s?marge\s?:|\(marge:|\{(?:note|attention|anglais|latin|info|tip|warning)\b\s?:?|(?<!\{)\{(?:français|francais|fr|en|es|de|it|pt|ar|english|langue?|sigle|abbr|encadré|image|lien|titre)\s?:\s?[^{}\n]{1,200}\}/giu,
    message: says('construction mal écrite'),
    expected: '« {marge: le texte de la note} », « {anglais: les mots} » ou un encadré',
  },
  {
    sign: /(?:%(?:[C-F][\dA-F]|[89AB][\dA-F])){2,}|(?:=[C-F][\dA-F]=[89AB][\dA-F])+|=\?(?:UTF-8|ISO-8859-1\d?)\?[BQ]\?[^\s?]{0,200}\?=/giu,
    message: says('lettres codées'),
    expected: 'les lettres elles-mêmes',
  },
  {
    sign: /(?<![\p{L}\p{N}])<(?=\/?[a-z]+[\s/])|<(?=\p{L})[\p{L}\p{N}_ ’'-]{1,80}>/gu,
    message: says('chevron, qui reste sur la page'),
    expected: 'des parenthèses, ou des guillemets « et »',
  },
];

/** What one of them holds that no other check looks for, for a glance before the rest. */
export const MAY_BE_FOREIGN_SIGN =
  /\/\/|https?:\/|%[A-Z]{3}|''|\(\(|\s--\s|\+\+|\$|":|%[89A-F]|\(marge:|:[a-z\d_+-]{1,40}:|´|!\(|[\uFB00-\uFB06]|\p{L}\?\p{L}|#[A-Z]{1,6}[!/?]/iu;
