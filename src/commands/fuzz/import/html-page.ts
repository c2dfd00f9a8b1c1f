import type { Chance } from '../chance.ts';
import type { MarkedWords } from './marked-words.ts';

type Say = MarkedWords['say'];

const PHRASES: readonly ((say: Say) => string)[] = [
  (say) => say(3),
  (say) => `${say()} <b>${say()} </b>${say()}`,
  (say) => `<em>${say()}</em><strong>${say()}</strong>${say()}`,
  (say) => `<a href="https://exemple.fr/a">${say()}</a> <a href="absente.html">${say()}</a>`,
  (say) => `<a href="javascript:x()">${say()}</a>`,
  (say) => `<img src="absente.png" alt="${say()}"> ${say()}`,
  (say) => `<code>${say()}</code> <kbd>${say()}</kbd> <var>${say()}</var>`,
  (say) => `<span style="font-weight:bold">${say()}</span>${say()}<br>${say()}`,
  (say) => `<abbr title="${say()}">${say()}</abbr> <q>${say()}</q> <cite>${say()}</cite>`,
  (say) => `<button>${say()}</button> <label>${say()}</label> <input value="${say()}">`,
  (say) => `<ruby>${say()}<rt>${say()}</rt></ruby> <bdo dir="rtl">${say()}</bdo>`,
  (say) => `<del>${say()}</del> <ins>${say()}</ins> <mark>${say()}</mark>`,
  (say) => `**${say()}** [${say()}](x) &lt;b&gt;${say()} &amp;nbsp;${say()}`,
  (say) => `<unknown-tag>${say()}</unknown-tag><o:p>${say()}</o:p>`,
];

type Phrase = () => string;

const BLOCKS: readonly ((phrase: Phrase, say: Say) => string)[] = [
  (phrase) => `<p>${phrase()}</p>`,
  (phrase) => `<div>${phrase()}<div>${phrase()}</div></div>`,
  (_, say) => `<h2>${say()}</h2><h3>${say()}</h3>`,
  (phrase) =>
    `<ul><li>${phrase()}</li><li><p>${phrase()}</p><ol start="3"><li>${phrase()}</li></ol></li></ul>`,
  (phrase) => `<blockquote>${phrase()}</blockquote>`,
  (phrase, say) =>
    `<table><caption>${say()}</caption><thead><tr><th>${say()}</th><th></th></tr></thead><tr><td>${phrase()}</td><td rowspan="2"><p>${say()}</p><p>${say()}</p></td></tr><tr><td>${say()}</td></tr></table>`,
  (_, say) => `<table><tr><td><table><tr><td>${say()}</td></tr></table></td></tr></table>`,
  (_, say) => `<dl><dt>${say()}</dt><dt>${say()}</dt><dd>${say()}</dd><dd>${say()}</dd></dl>`,
  (_, say) => `<pre>${say()}\n  ${say()}</pre>`,
  (_, say) =>
    `<figure><img src="absente.png" alt="${say()}"><figcaption>${say()}</figcaption></figure>`,
  (phrase, say) => `<details><summary>${say()}</summary>${phrase()}</details>`,
  (_, say) =>
    `<form><fieldset><legend>${say()}</legend><select><option>${say()}</option></select><textarea>${say()}</textarea></fieldset></form>`,
  (_, say) =>
    `<video><p>${say()}</p></video><iframe title="${say()}"></iframe><object>${say()}</object>`,
  (_, say) => `<svg><title>${say()}</title><text>${say()}</text></svg>`,
  (_, say) =>
    `<script>${say()}</script><style>${say()}</style><noscript>${say()}</noscript><template>${say()}</template>`,
  (_, say) => `<p style="display:none">${say()}</p><p hidden>${say()}</p>`,
  (_, say) =>
    `<p>${say()}<sup><a href="#fn1" id="r1">1</a></sup></p><div id="fn1"><p>${say()}</p></div>`,
  (_, say) => `<aside>${say()}</aside><nav>${say()}</nav><address>${say()}</address>`,
  (_, say) => `${say()}<p>${say()}<p>${say()}`,
  (_, say) => `<!-- ${'rien'} --><center>${say()}</center><marquee>${say()}</marquee>`,
  (_, say) => `<b><p>${say()}</p><p>${say()}</p></b>`,
  (_, say) => `<math><mi>${say()}</mi></math>`,
];

/** A page of HTML, by hand or by a program, with what stands around its text. */
export function htmlPage(c: Chance, { say }: MarkedWords): string {
  const phrase = () => c.pick(PHRASES)(say);
  const blocks = Array.from({ length: c.whole(1, 6) }, () => c.pick(BLOCKS)(phrase, say)).join(
    '\n',
  );
  const body = c.pick<() => string>([
    () => blocks,
    () => `<main>${blocks}</main>`,
    () =>
      `<header>${say()}</header><nav>${say()}</nav><main><h1>${say()}</h1>${blocks}</main><footer>${say()}</footer>`,
    () => `<header>${say()}</header>${blocks}<footer>${say()}</footer>`,
  ])();
  return `<!doctype html><html><head><title>${say(2)}</title><meta name="description" content="${say()}"></head><body>${body}</body></html>`;
}
