/** A run of words, and what of it says that nobody sees them: neither on the screen, nor on paper. */
const RUN = /<w:r(?:\s[^<>]*)?>(?:(?!<w:r[\s>])[\s\S])*?<\/w:r>/g;
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;
const TEXT = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g;

/** The text of a part without the words that Word hides: no reader of the document saw them. */
export const withoutHidden = (xml: string): string =>
  xml.includes('<w:vanish') ? xml.replace(RUN, (run) => (HIDDEN.test(run) ? '' : run)) : xml;

/** The words that Word hides, run by run. */
export const hiddenWords = (xml: string): string[] =>
  xml.includes('<w:vanish')
    ? [...xml.matchAll(RUN)]
        .filter(([run]) => HIDDEN.test(run))
        .flatMap(([run]) => [...run.matchAll(TEXT)].map(([, text = '']) => text.trim()))
    : [];
