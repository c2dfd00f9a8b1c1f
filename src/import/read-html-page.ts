import { select } from '../markdown/from-html/dom.ts';
import { parsePage } from './body/parse-html.ts';
import type { Remarks } from './remarks.ts';

/** What stands around the text of a page on every page of its site. */
const AROUND = 'nav, [role=navigation], body > header, body > footer';

/** The text of a page of HTML, and what its head says; menus and footers are told and left out. */
export function readHtmlPage(
  html: string,
  remarks: Remarks,
): { front: Record<string, unknown>; body: string } {
  const page = parsePage(html);
  const { body } = page;
  const main = body.querySelector('main, [role=main]') ?? body;
  const around = main === body ? select(body, AROUND) : besides(main);
  for (const part of around) leave(part, remarks);
  for (const words of drawnByWord(html)) remarks.left(`zone de texte de Word : « ${words} »`);
  const title = page.querySelector('title')?.textContent?.trim();
  const description = page.querySelector('meta[name=description]')?.getAttribute('content')?.trim();
  return {
    front: { ...(title ? { title } : {}), ...(description ? { description } : {}) },
    body: main.innerHTML,
  };
}

/** Everything of a page that stands before or after one of its parts. */
function besides(main: Element): Element[] {
  const parts: Element[] = [];
  for (let inner = main; inner.parentElement; inner = inner.parentElement) {
    parts.push(...Array.from(inner.parentElement.children).filter((part) => part !== inner));
  }
  return parts.filter(({ nodeName }) => nodeName !== 'HEAD');
}

/** Text boxes that Word draws for itself alone, in comments, beside a picture of them for everybody else. */
const drawnByWord = (html: string): string[] =>
  html
    .split('<!--[if gte vml')
    .slice(1)
    .map((part) => /<v:textbox[\s>][\s\S]*/.exec(part.split('<![endif]-->')[0] ?? '')?.[0] ?? '')
    .map((box) =>
      box
        .replace(/<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);

function leave(part: Element, remarks: Remarks): void {
  const words = (part.textContent ?? '').trim().replace(/\s+/g, ' ');
  const isCode = /^(?:SCRIPT|STYLE|LINK|TEMPLATE|NOSCRIPT)$/.test(part.nodeName);
  const name = part.nodeName.toLowerCase();
  if (words && !isCode) remarks.left(`<${name}> autour du texte : « ${words} »`);
  part.remove();
}
