/** Ids of styles that no document has: paragraphs that are headings by themselves, without a style that says so. */
const OWN = 'TitreDePlan';

/** Levels of Word's outline that HTML has headings for; 9 is « body text ». */
const DEEPEST = 5;

/** The properties of a paragraph, up to those of its mark, of its section, and of what they were before a revision. */
const PROPERTIES = /<w:pPr>((?:(?!<w:(?:rPr|sectPr|pPrChange)\b|<\/?w:pPr>)[\s\S])*)/g;

const STYLE = /<w:style\s([^<>]*)>((?:(?!<\/?w:style[\s>])[\s\S])*)<\/w:style>/g;

/** Styles that Word lets stand on one another: more of them is a loop, or a trap. */
const DEEPEST_STYLE = 20;

/** A paragraph that has a place in the outline of the document, and no style for it, gets one. */
export const styledByLevel = (xml: string): string =>
  xml.replace(PROPERTIES, (whole: string, properties: string) => {
    const level = levelIn(properties);
    if (level === undefined || level >= DEEPEST) return whole;
    return `<w:pPr><w:pStyle w:val="${OWN}${level + 1}"/>${properties.replace(/<w:pStyle\b[^<>]*>/, '')}`;
  });

/**
 * What makes headings of the paragraphs of an outline, in the words of our reader of Word: the styles that a person made
 * from a heading, or gave a level, whatever their name and their language.
 * @param styles `word/styles.xml`
 */
export function outlineStyleMap(styles: string): string[] {
  const made = new Map(
    [...styles.matchAll(STYLE)].flatMap(([, attributes = '', definition = '']) => {
      const id = /\bw:styleId="([^"]+)"/.exec(attributes)?.[1];
      if (!id || !attributes.includes('w:type="paragraph"')) return [];
      const basedOn = /<w:basedOn\s[^<>]*?\bw:val="([^"]+)"/.exec(definition)?.[1];
      return [[id, { level: levelIn(definition), basedOn }] as const];
    }),
  );
  const levelOf = (id: string): number | undefined => {
    let style = made.get(id);
    for (let depth = 0; depth < DEEPEST_STYLE && style; depth += 1) {
      if (style.level !== undefined) return style.level;
      style = made.get(style.basedOn ?? '');
    }
    return undefined;
  };
  const own = Array.from({ length: DEEPEST }, (_, level) => [`${OWN}${level + 1}`, level] as const);
  return [...own, ...[...made.keys()].map((id) => [id, levelOf(id)] as const)].flatMap(
    ([id, level]) =>
      level === undefined || level >= DEEPEST || !/^[\w-]+$/.test(id)
        ? []
        : [`p.${id} => h${level + 1}:fresh`],
  );
}

/** Whether a remark of our reader of Word is about a style of ours, which the document does not define. */
export const isOwnStyle = (remark: string): boolean => remark.includes(OWN);

function levelIn(xml: string): number | undefined {
  const level = /<w:outlineLvl\s[^<>]*?\bw:val="(\d)"/.exec(xml)?.[1];
  return level === undefined ? undefined : Number(level);
}
