/**
 * A few rules for plain HTML, which a host changes by custom properties of its own. A constructed stylesheet: the
 * content policy of a host that forbids inline styles lets it through.
 */
export function themed(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host{display:block;color:var(--trame-texte,inherit);background:var(--trame-fond,transparent);font-family:var(--trame-police,inherit);line-height:1.6}
:host([hidden]){display:none}
a{color:var(--trame-lien,#0b5563)}
h2,h3,h4,h5,h6{line-height:1.25;margin:1.2em 0 .4em}
img{max-width:100%;height:auto}
table{border-collapse:collapse;max-width:100%}
th,td{border:1px solid;padding:.25em .5em;text-align:start;vertical-align:top}
[role=note]{border-inline-start:.25rem solid var(--trame-lien,#0b5563);padding-inline-start:1rem}
dt{font-weight:bold}
footer{font-size:.875em;border-block-start:1px solid;margin-block-start:1.5em}
summary{cursor:pointer;font-weight:bold;min-height:2.75rem;align-content:center}
`);
  root.adoptedStyleSheets = [sheet];
}
