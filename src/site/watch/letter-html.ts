import { escapeHtml } from '../../markdown/escape-html.ts';
import type { Letter, LetterItem } from './letter.ts';

/**
 * A letter as HTML for mail programs (what they know: https://www.caniemail.com). They know neither style sheets nor
 * today's layout: tables hold it, each element bears its own style, addresses are full, and there is no picture that a
 * program could hold back. Outlook of Windows takes a padding on cells only, no widest width, and line heights when it is
 * told that they are exact; Orange no background but by attribute. Colours are given in pairs, text and ground, so that a
 * program that darkens the one darkens the other.
 */
export const letterHtml = (letter: Letter): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${escapeHtml(letter.titre)}</title>
</head>
<body bgcolor="#fbf8f2" style="margin:0;background-color:#fbf8f2;color:#1d2b2e">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#fbf8f2" style="background-color:#fbf8f2;color:#1d2b2e">
<tr>
<td align="center" style="padding:16px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="width:100%;max-width:600px;background-color:#ffffff;color:#1d2b2e;border-top:6px solid #0b5563">
<tr>
<td align="left" style="padding:24px 24px 8px">
${paragraph('margin:0 0 4px', SMALL, escapeHtml(letter.site))}
<h1 style="margin:0;font-weight:bold;color:#1d2b2e;${text(26, 32)}">${escapeHtml(letter.titre)}</h1>
</td>
</tr>
${letter.items.map(itemRow).join('\n')}
<tr>
<td align="left" style="padding:16px 24px 24px;border-top:1px solid #e2dccf">
${paragraph('margin:0 0 8px', text(15, 22), link(letter.adresse, 'Tous les changements'))}
${paragraph('margin:0', SMALL, escapeHtml(letter.attribution))}
</td>
</tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td>
</tr>
</table>
</body>
</html>
`;

/** Letters of a size, on lines of a height, in pixels. Not every program hands down the font of a cell. */
const text = (size: number, line: number): string =>
  `font-family:Arial,Helvetica,sans-serif;font-size:${size}px;line-height:${line}px;mso-line-height-rule:exactly`;

const BODY = text(17, 26);
const SMALL = `color:#55646a;${text(14, 21)}`;

const paragraph = (margin: string, style: string, content: string): string =>
  `<p style="${margin};${style}">${content}</p>`;

const link = (address: string, words: string): string =>
  `<a href="${escapeHtml(address)}" style="color:#0b5563;text-decoration:underline">${escapeHtml(words)}</a>`;

const itemRow = (item: LetterItem): string => `<tr>
<td align="left" style="padding:16px 24px 8px;border-top:1px solid #e2dccf">
<h2 style="margin:0 0 8px;font-weight:bold;${text(20, 27)}">${link(item.adresse, item.titre)}</h2>
${paragraph('margin:0 0 12px', BODY, `<strong>${escapeHtml(item.phrase)}</strong> ${escapeHtml(item.resume)}`)}
${paragraph('margin:0 0 4px', `font-weight:bold;color:#a63d16;${BODY}`, 'Que faire maintenant')}
<ul style="margin:0 0 12px 24px;padding:0;${BODY}">
${item.aFaire.map((gesture) => `<li style="margin:0 0 4px;${BODY}">${escapeHtml(gesture)}</li>`).join('\n')}
</ul>
${item.sources.map(sourceLine).join('\n')}
</td>
</tr>`;

const sourceLine = ({ texte, adresse }: LetterItem['sources'][number]): string =>
  paragraph(
    'margin:0 0 8px',
    SMALL,
    `Source : ${adresse ? link(adresse, texte) : escapeHtml(texte)}`,
  );
