import type { Chance } from '../chance.ts';
import type { MarkedWords } from './marked-words.ts';

type Say = MarkedWords['say'];

/** Pieces of a line, as people write them for Jekyll: right, wrong, or in another language. */
const PHRASES: readonly ((say: Say) => string)[] = [
  (say) => say(3),
  (say) => say(3),
  (say) => `${say()} **${say(2)}** ${say()}`,
  (say) => `${say()} **${say(2)} **${say()}`,
  (say) => `**${say()} :**${say()}`,
  (say) => `${say()} *${say()}*, _${say()}_`,
  (say) => `${say()} \`${say()}\``,
  (say) => `${say()} [${say()}](https://exemple.fr/a)`,
  (say) => `${say()} [${say()}](https://exemple.fr/a b.pdf) ${say()}`,
  (say) => `[${say()}] (https://exemple.fr/a) ${say()}`,
  (say) => `[${say()}](https://exemple.fr/a ${say()}`,
  (say) => `[${say()}*.*](https://exemple.fr/a) ${say()}`,
  (say) => `[${say()}*](https://exemple.fr/a)`,
  (say) => `[${say()}]({{ site.baseurl }}{% link _aide/intro.md %})`,
  (say) => `[${say()}]({% post_url 2019-01-01-absent %})`,
  (say) => `[${say()}][ref] ${say()}`,
  (say) => `![${say()}](/absente.png)`,
  (say) => `<b>${say()}</b> <span class="x">${say()}</span><br>${say()}`,
  (say) => `<u>${say()}</u> <kbd>${say()}</kbd> <sup>${say()}</sup>`,
  (say) => `<abbr title="${say()}">${say()}</abbr>`,
  (say) => `<a href="https://exemple.fr" title="${say()}">${say()}</a>`,
  (say) => `<img src="/absente.png" alt="${say()}">`,
  (say) => `${say()}<!-- ${say()} -->${say()}`,
  (say) => `${say()} {{ page.${say()} }}`,
  (say) => `{{ "${say()}" | upcase }} ${say()}`,
  (say) => `{% raw %}{{ ${say()} }}{% endraw %}`,
  (say) => `{% comment %}${say()}{% endcomment %}${say()}`,
  (say) => `<< ${say()} >> -- ${say()}`,
  (say) => `${say()}^[${say()}] ${say()}`,
  (say) => `${say()}&nbsp;: ${say()} &amp; ${say()}`,
  (say) => `${say()} \uE000${say()}\uF0B7 ${say()}`,
  (say) => `{marge: ${say()}} ${say()}`,
  (say) => `==${say()}== ~~${say()}~~ ${say()}^2^`,
  (say) => `${say()} \\*${say()}\\* ${say()}`,
  (say) => `${say()}{: .${'classe'}} ${say()}`,
  (say) => `${say()} :${'smile'}: $$${say()}$$`,
  (say) => `https://exemple.fr/a ${say()} <https://exemple.fr/b>`,
  (say) => `${say()}[^note] ${say()}`,
];

type Phrase = () => string;

/** Blocks, as people write them for Jekyll. */
const BLOCKS: readonly ((phrase: Phrase, say: Say) => string)[] = [
  (phrase) => phrase(),
  (phrase) => `${phrase()}\n${phrase()}`,
  (phrase) => `${phrase()}  \n${phrase()}`,
  (_, say) => `**${say(3)}**`,
  (_, say) => `## ${say(2)} {#ancre}`,
  (_, say) => `##${say(2)}`,
  (_, say) => `## [${say()}](https://exemple.fr) ##`,
  (_, say) => `${say(2)}\n------`,
  (_, say) => `#### ${say()}\n{: .no_toc}`,
  (phrase) => `- ${phrase()}\n  - ${phrase()}\n- ${phrase()}`,
  (phrase) => `1. ${phrase()}\n  - ${phrase()}\n5. ${phrase()}`,
  (phrase) => `* ${phrase()}\n\n\n+ ${phrase()}`,
  (phrase) => `-\u00A0${phrase()}\n-\u00A0${phrase()}`,
  (phrase) => `- [ ] ${phrase()}\n- [x] ${phrase()}`,
  (phrase) => `2018. ${phrase()}`,
  (phrase) => `> ${phrase()}\n> ${phrase()}\n{: .tip}`,
  (phrase) => `> [!NOTE]\n> ${phrase()}`,
  (phrase) => `::: tip ${phrase()}\n:::`,
  (phrase) => `::: warning\n${phrase()}\n:::`,
  (phrase, say) => `::: details ${say()}\n${phrase()}\n:::`,
  (phrase) => `::: tip\n${phrase()}`,
  (phrase) => `{: .note }\n${phrase()}`,
  (_, say) => `{% include alert.html content="${say(2)}" %}`,
  (_, say) => `{% include image.html src="/absente.png" caption="${say()}" %}`,
  (_, say) => `{% include truc.html titre="${say()}" autre='${say()}' %}`,
  (_, say) => `{% highlight yaml %}\n# ${say()}\n- ${say()}: *9 h*\n{% endhighlight %}`,
  (_, say) => `\`\`\`yaml\n# ${say()}\n\`\`\``,
  (_, say) => `~~~\n${say()}`,
  (_, say) => `    ${say(2)}`,
  (phrase) => `{% if page.x %}\n${phrase()}\n{% else %}\n${phrase()}\n{% endif %}`,
  (_, say) => `{% assign a = "${say()}" %}`,
  (_, say) => `{% capture b %}${say()}{% endcapture %}`,
  (_, say) => `{::comment}\n${say()}\n{:/comment}`,
  (phrase) => `<div class="x" markdown="1">\n${phrase()}\n</div>`,
  (_, say) => `<details><summary>${say()}</summary>${say()}</details>`,
  (_, say) =>
    `<table><tr><th>${say()}</th><th>${say()}</th></tr><tr><td colspan="2">${say()}</td></tr></table>`,
  (_, say) => `<ul><li>${say()}<ul><li>${say()}</li></ul></li></ul>`,
  (_, say) =>
    `<p align="center">${say()}</p>\n<iframe src="https://exemple.fr" title="${say()}"></iframe>`,
  (_, say) => `<script>${say()}()</script>\n<style>.${say()} { }</style>`,
  (_, say) => `<select><option>${say()}</option></select> <textarea>${say()}</textarea>`,
  (_, say) => `<svg><text>${say()}</text></svg>`,
  (_, say) =>
    `| ${say()} | ${say()} |\n|---|---|\n| ${say()} | ${say()} |\n|===|===|\n| ${say()} | ${say()} |`,
  (_, say) => `| ${say()} | ${say()} |\n|---|---|\n| ${say()} | ${say()} | ${say()} |`,
  (_, say) => `${say()} | ${say()}\n--- | ---\n${say()} | ${say()}\n${say()}`,
  (_, say) => `| ${say()} | ${say()} |\n| ${say()} | ${say()} |`,
  (_, say) => `${say()}\n${say()}\n: ${say()}\n: ${say()}`,
  (_, say) => `*[${say()}]: ${say(2)}`,
  (_, say) => `*[ABC]: ${say(2)}\n\nLe ABC ${say()}.`,
  (_, say) => `[^${say()}]: ${say()}`,
  (_, say) => `${say()}[^un nom]\n\n[^un nom]: ${say()}`,
  (_, say) => `[ici]: https://exemple.fr "${say()}"`,
  (_, say) => `[//]: # (${say()})`,
  (_, say) => `* ${say()}\n{:toc}`,
  (_, say) => `(sous titre 3) ${say(2)}`,
  (_, say) => `(note dans la marge) ${say(2)}`,
  (_, say) => `(à retenir) ${say(2)}`,
  (_, say) => `▪ ${say()}\n▪ ${say()}\n=> ${say()}`,
  () => '***',
];

/** Keys that the front matter of old sites holds. */
const KEYS: readonly ((say: Say) => string)[] = [
  (say) => `description: ${say(3)}`,
  (say) => `category: ${say()}`,
  (say) => `tags: [${say()}, ${say()}]`,
  (say) => `author: ${say()}`,
  (say) => `redirect_from:\n  - /${say()}/`,
  (say) => `subtitle: "${say()} : ${say()}"`,
  (say) => `seo:\n  titre: ${say()}\n  mots:\n    - ${say()}`,
  (say) => `image: /${say()}.png`,
  (say) => `layout: ${say()}`,
  (say) => `slug: ${say()}`,
  () => 'date: 2019-03-01',
  (say) => `permalink: /${say()}/`,
  (say) => `order: 3\nnav_title: ${say()}`,
];

/** A text written for Jekyll, with what its author knew of Markdown. */
export function jekyllText(c: Chance, { say }: MarkedWords): string {
  const phrase = () => c.pick(PHRASES)(say);
  const keys = c.some(KEYS, c.whole(0, 4)).map((key) => key(say));
  const blocks = Array.from({ length: c.whole(1, 6) }, () => c.pick(BLOCKS)(phrase, say));
  const front = ['---', `title: ${say(2)}`, ...keys, '---'].join('\n');
  return `${front}\n${say()}.\n\n${blocks.join('\n\n')}\n`;
}
