import type { MarkdownFault } from '../markdown/facts.ts';
import { plainTextFaults } from '../markdown/faults/plain-text.ts';
import { inspectMarkdown } from '../markdown/inspect.ts';
import { type TypeName, typeNamed } from '../model/types.ts';
import { fitTitle } from './assign-titles.ts';
import { convertBody } from './body/convert-body.ts';
import { htmlWords, lostWords, resultWords, sourceWords } from './body/words.ts';
import { fillFields } from './fields/fill-fields.ts';
import { shorten } from './fields/plain-text.ts';
import { type CharterParts, splitArticles } from './fields/split-articles.ts';
import { writeEntry } from './fields/write-front-matter.ts';
import type { ImportOptions } from './options.ts';
import type { MediaCopy } from './plan-media.ts';
import type { PreparedText } from './prepare-texts.ts';
import { Remarks } from './remarks.ts';
import { linkResolver, type Surroundings } from './resolve-links.ts';

/** A text turned into a page, or the reasons why it cannot be one. */
export interface ConvertedText {
  /** The whole file; absent when there are failures. */
  file?: string;
  failures: string[];
  remarks: Remarks;
  /** Files of the tree that the page needs. */
  copies: MediaCopy[];
  /** Anchors of its headings. */
  anchors: string[];
}

/** Turns one text into the file of a page. A text that nobody foresaw fails alone: the others go on. */
export function convertText(
  text: PreparedText,
  around: Surroundings,
  options: ImportOptions,
  siteTitle: string | undefined,
): ConvertedText {
  try {
    return convert(text, around, options, siteTitle);
  } catch (error) {
    const failures = [`erreur de l’import lui-même, à signaler : ${String(error)}`];
    return { failures, remarks: new Remarks(), copies: [], anchors: [] };
  }
}

function convert(
  text: PreparedText,
  around: Surroundings,
  options: ImportOptions,
  siteTitle: string | undefined,
): ConvertedText {
  const remarks = new Remarks();
  const copies = new Map<string, MediaCopy>();
  const lineRemarks = new Remarks(text.bodyLine - 1);
  const converted = convertBody(text.body, {
    title: text.ownTitle,
    firstLine: text.bodyLine,
    isHtml: text.isHtml,
    liquid: liquidValues(text, siteTitle),
    resolve: linkResolver(text.path, around, copies, lineRemarks),
  });
  remarks.all.push(...converted.remarks.all, ...lineRemarks.all);
  if (converted.titleHeading)
    remarks.changed('intertitre qui répétait le titre de la page, retiré du texte');
  const full = withWholeTitle(text, converted.markdown);
  const { fields, body } = toFields(text, full, options.type, remarks);
  const written = [body, fields.preambule, ...articlesOf(fields)].filter(
    (part) => part !== undefined,
  );
  const filled = fillFields(typeNamed(options.type), fields, {
    title: text.titre,
    body: converted.markdown,
    day: text.day,
    authors: options.authors,
    licence: options.licence,
    order: text.order,
    remarks,
  });
  const failures = [
    ...('failures' in filled ? filled.failures : []),
    ...tellLost(text, [...written, converted.titleHeading ?? ''], remarks),
  ];
  for (const markdown of written) tellFaults(inspectMarkdown(markdown).faults, '', remarks);
  for (const name of ['titre', 'resume']) {
    const value = 'data' in filled ? filled.data[name] : undefined;
    if (typeof value === 'string')
      tellFaults(plainTextFaults(value), `, dans « ${name} »,`, remarks);
  }
  const anchors = inspectMarkdown(body).headings.map(({ id }) => id);
  const result = { failures, remarks, copies: [...copies.values()], anchors };
  return 'data' in filled && failures.length === 0
    ? { ...result, file: writeEntry(filled.data, body) }
    : result;
}

interface Fields extends Record<string, unknown>, Partial<CharterParts> {}

/** The fields that the text itself gives, and what is left of its body. */
function toFields(
  text: PreparedText,
  body: string,
  type: TypeName,
  remarks: Remarks,
): { fields: Fields; body: string } {
  const { summary, titre, order } = text;
  const fields: Fields = { ...text.fields, titre };
  if (summary) fields.resume = shorten(summary, 320);
  if (summary && summary.length > 320) remarks.left(`résumé raccourci, en entier : « ${summary} »`);
  if ('ordre' in typeNamed(type).schema.shape && (fields.ordre !== undefined || type !== 'page')) {
    if (fields.ordre !== undefined && fields.ordre !== order)
      remarks.changed(`order ${fields.ordre} → ordre ${order}`);
    fields.ordre = order;
  }
  if (type !== 'charte' || fields.articles) return { fields, body };
  return { fields: { ...fields, ...splitArticles(body, titre, remarks) }, body: '' };
}

const articlesOf = ({ articles = [] }: Fields): string[] =>
  articles.flatMap(({ titre, texte }) => [titre, texte]);

/** A title that was cut short keeps all its words at the head of the body. */
function withWholeTitle({ ownTitle, titre }: PreparedText, body: string): string {
  const isCut = ownTitle !== undefined && fitTitle(ownTitle) !== ownTitle;
  return isCut && titre !== ownTitle ? `**${ownTitle}**\n\n${body}` : body;
}

function liquidValues(
  { front, titre }: PreparedText,
  siteTitle: string | undefined,
): Map<string, string> {
  const plain = Object.entries(front).filter(([, value]) =>
    ['string', 'number'].includes(typeof value),
  );
  return new Map([
    ...plain.map(([key, value]) => [`page.${key}`, String(value)] as const),
    ['page.title', titre],
    ...(siteTitle ? [['site.title', siteTitle] as const] : []),
  ]);
}

/** Of a text that loses more than this share of its words, nothing can be trusted. */
const MOST_LOST = 0.2;

/** Every word of the source must be in the page: this is counted, not trusted, and what is not there is told by its line. */
function tellLost(
  { body, bodyLine, isHtml }: PreparedText,
  written: readonly string[],
  remarks: Remarks,
): string[] {
  const said = isHtml ? htmlWords(body) : sourceWords(body);
  const lost = lostWords(said, written.flatMap(resultWords));
  const byLine = new Map<number, string[]>();
  for (const { word, line } of lost) byLine.set(line, [...(byLine.get(line) ?? []), word]);
  if (lost.length > 20 && lost.length > said.length * MOST_LOST) {
    const shown = lost
      .slice(0, 20)
      .map(({ word, line }) => `${word} (ligne ${line + bodyLine - 1})`);
    return [
      `la conversion perdrait ${lost.length} mots sur ${said.length} : ${shown.join(', ')}… Rien n’est écrit ; recopiez ce texte à la main`,
    ];
  }
  for (const [line, words] of byLine)
    remarks.left(`mots que la page n’a pas : ${words.join(' ')}`, line + bodyLine - 1);
  return [];
}

/** What the check will say of the page: it is written all the same, to be mended in the editor. */
function tellFaults(faults: readonly MarkdownFault[], place: string, remarks: Remarks): void {
  for (const { found, message, expected } of faults)
    remarks.review(
      `« npm run check »${place} refusera : ${message} (« ${found} »). Attendu : ${expected}`,
    );
}
