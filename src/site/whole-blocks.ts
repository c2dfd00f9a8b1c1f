/** What holds one sentence or a few: their direction is that of the whole. */
const BLOCK =
  /<(p|li|dd|dt|h[1-6]|summary|legend|label|caption|a|time|address)((?: [^<>]*)?)>((?:(?!<\/?\1[ >])[\s\S])*)<\/\1>/g;

const FRENCH = /<span lang="fr"( dir="ltr")?>([^<]*)<\/span>/g;

/**
 * Says the language of a whole block on the block itself, where each of its pieces says the same: a sentence of ours, cut
 * by a link, would else be put together from right to left in an Arabic page.
 */
export const withWholeBlocks = (html: string): string =>
  html.replaceAll(BLOCK, (block, name: string, attributes: string, content: string) => {
    const [first, ...others] = content.matchAll(FRENCH);
    const isWhole = first && others.length > 0 && !/ lang="| dir="/.test(attributes);
    if (!isWhole || /[\p{L}\p{N}]/u.test(textOf(content.replaceAll(FRENCH, '')))) return block;
    const pieces = content.replaceAll(FRENCH, '$2');
    return `<${name}${attributes} lang="fr"${first[1] ?? ''}>${pieces}</${name}>`;
  });

/** What is left of a content without its tags; drawings have no words. */
const textOf = (content: string): string =>
  content.replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]*>|&[a-z#0-9]+;/g, '');
