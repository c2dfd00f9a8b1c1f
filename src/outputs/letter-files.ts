import type { CurrentSite } from '../site/current-site.ts';
import { letters } from '../site/watch/letter.ts';
import { letterHtml } from '../site/watch/letter-html.ts';
import { letterText } from '../site/watch/letter-text.ts';
import type { OutputFile } from './output-file.ts';

/** The letter of each month, for mail programs and as plain text. */
export const letterFiles = ({ context }: CurrentSite): OutputFile[] =>
  letters(context).flatMap((letter) => [
    { url: letter.urls.html, content: () => letterHtml(letter) },
    { url: letter.urls.texte, content: () => letterText(letter) },
  ]);
