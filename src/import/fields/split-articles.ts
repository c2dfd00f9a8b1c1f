import type { Remarks } from '../remarks.ts';
import { TO_COMPLETE } from './placeholder.ts';
import { plainText, shorten } from './plain-text.ts';

/** The parts of a charter's front matter that come from its body. */
export interface CharterParts {
  preambule?: string;
  articles: { titre: string; texte: string }[];
}

/** Cuts a charter at its `##` headings: what stands before them is the preamble, each of them an article. */
export function splitArticles(markdown: string, title: string, remarks: Remarks): CharterParts {
  const { text, footnotes } = takeFootnotes(markdown);
  const [before = '', ...sections] = text.split(/^(?=## )/m);
  const withNotes = (part: string) => `${part.trim()}${footnotesOf(part, footnotes)}`;
  if (sections.length === 0) {
    remarks.review('articles : aucun intertitre dans le texte, il fait un seul article');
    return { articles: [{ titre: title, texte: withNotes(before) || TO_COMPLETE }] };
  }
  remarks.changed('intertitres du texte devenus les articles de la charte');
  const articles = sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const words = heading.slice(3);
    const titre = shorten(plainText(words), 200);
    if (lines.join('').trim() === '') remarks.review(`article sans texte : « ${titre} »`);
    // A title that a field cannot hold keeps all of its words at the head of the article.
    const kept =
      titre === plainText(words) && !/[[\]{}]/.test(words) ? '' : `**${plainText(words)}**\n\n`;
    const texte = withNotes(`${kept}${raiseHeadings(lines.join('\n'))}`);
    return { titre, texte: texte || TO_COMPLETE };
  });
  const preambule = withNotes(before);
  return preambule ? { preambule, articles } : { articles };
}

/** An article is a text of its own: its headings start at `##` again. */
const raiseHeadings = (text: string) => text.replace(/^#(?=##)/gm, '');

function takeFootnotes(markdown: string) {
  const footnotes = new Map<string, string>();
  const text = markdown.replace(/^\[\^([^\]\s]+)\]: .*$\n*/gm, (whole, label: string) => {
    footnotes.set(label, whole.trim());
    return '';
  });
  return { text, footnotes };
}

function footnotesOf(part: string, footnotes: ReadonlyMap<string, string>): string {
  const called = [...part.matchAll(/\[\^([^[\]\s]+)\]/g)].map(([, label = '']) =>
    footnotes.get(label),
  );
  return [...new Set(called)].map((note) => (note ? `\n\n${note}` : '')).join('');
}
