import { entriesOf } from '../corpus/entry.ts';
import { charterFileUrls } from '../model/addresses.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { charterPlainText } from './charter-plain-text.ts';
import { charterText } from './charter-text.ts';
import type { OutputFile } from './output-file.ts';
import { charterDocument } from './word/charter-document.ts';

/** Each charter as a file to adapt and to sign: for a word processor, and without any markup. */
export const charterDownloads = ({ corpus, context }: CurrentSite): OutputFile[] =>
  entriesOf(corpus, 'charte').flatMap((entry) => {
    const { word, texte } = charterFileUrls(entry.url);
    return [
      { url: word, content: () => charterDocument(charterText(entry, context)) },
      { url: texte, content: () => charterPlainText(charterText(entry, context)) },
    ];
  });
