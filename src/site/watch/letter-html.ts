import { escapeHtml } from '../../markdown/escape-html.ts';
import type { Letter, LetterItem } from './letter.ts';

/**
 * A letter as HTML for mail programs. They know neither style sheets nor today's layout: tables hold it, each element
 * bears its own style, addresses are full, and there is no picture that a program could hold back. Colours are given
 * in pairs, text and ground, so that a program that darkens the one darkens the other.
 */
export const letterHtml = (letter: Letter): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(letter.titre)}</title>
</head>
<body style="margin:0;padding:0;background-color:#fbf8f2;color:#1d2b2e">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#fbf8f2;color:#1d2b2e">
<tr>
<td align="center" style="padding:16px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background-color:#ffffff;color:#1d2b2e;border-top:6px solid #0b5563">
<tr>
<td style="padding:24px 24px 8px;${FONT}">
<p style="margin:0 0 4px;font-size:15px;line-height:22px;color:#55646a">${escapeHtml(letter.site)}</p>
<h1 style="margin:0;font-size:26px;line-height:32px;font-weight:bold;color:#1d2b2e">${escapeHtml(letter.titre)}</h1>
</td>
</tr>
${letter.items.map(itemRow).join('\n')}
<tr>
<td style="padding:16px 24px 24px;${FONT};border-top:1px solid #e2dccf">
<p style="margin:0 0 8px;font-size:15px;line-height:22px"><a href="${escapeHtml(letter.adresse)}" style="color:#0b5563">Tous les changements</a></p>
<p style="margin:0;font-size:14px;line-height:21px;color:#55646a">${escapeHtml(letter.attribution)}</p>
</td>
</tr>
</table>
</td>
</tr>
</table>
</body>
</html>
`;

const FONT = 'font-family:Arial,Helvetica,sans-serif';
const TEXT = 'margin:0 0 12px;font-size:17px;line-height:26px';

const itemRow = (item: LetterItem): string => `<tr>
<td style="padding:16px 24px 8px;${FONT};border-top:1px solid #e2dccf">
<h2 style="margin:0 0 8px;font-size:20px;line-height:27px;font-weight:bold"><a href="${escapeHtml(item.adresse)}" style="color:#0b5563">${escapeHtml(item.titre)}</a></h2>
<p style="${TEXT}"><strong>${escapeHtml(item.phrase)}</strong> ${escapeHtml(item.resume)}</p>
<p style="margin:0 0 4px;font-size:17px;line-height:26px;font-weight:bold;color:#a63d16">Que faire maintenant</p>
<ul style="margin:0 0 12px;padding:0 0 0 24px;font-size:17px;line-height:26px">
${item.aFaire.map((gesture) => `<li style="margin:0 0 4px">${escapeHtml(gesture)}</li>`).join('\n')}
</ul>
${item.sources.map(sourceLine).join('\n')}
</td>
</tr>`;

const sourceLine = ({ texte, adresse }: LetterItem['sources'][number]): string =>
  `<p style="margin:0 0 8px;font-size:14px;line-height:21px;color:#55646a">Source : ${
    adresse
      ? `<a href="${escapeHtml(adresse)}" style="color:#0b5563">${escapeHtml(texte)}</a>`
      : escapeHtml(texte)
  }</p>`;
