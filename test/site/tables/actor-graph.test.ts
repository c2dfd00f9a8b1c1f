import { expect, test } from 'vitest';
import { siteSource } from '../../../src/site/site-source.ts';
import { actor } from '../../helpers/actor.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';

const sending = (title: string, ...to: string[]) =>
  actor(
    title,
    `oriente_vers: [${to.map((key) => `acteurs/${key}`).join(', ')}]
`,
  );

async function pagesOf(files: Record<string, string>) {
  const source = siteSource(contentFolder({ 'national/edition.yml': EDITION, ...files }), '/');
  const problems = await source.refresh();
  const page = (url: string) => source.current().site.get(url)?.render() ?? '';
  return { problems, page };
}

test('who sends people to whom is drawn, told in words, and stands in a table', async () => {
  const { problems, page } = await pagesOf({
    'national/acteurs/mairie.md': sending('Mairies', 'ccas', 'cyberbase'),
    'national/acteurs/ccas.md': sending('Centres communaux d’action sociale', 'cyberbase'),
    'national/acteurs/cyberbase.md': actor('Cyberbases'),
  });
  expect(problems).toEqual([]);
  const list = page('/acteurs/');
  const drawing = /<svg viewBox[\s\S]*?<\/svg>/.exec(
    list.slice(list.indexOf('class="orientations"')),
  )?.[0];
  expect(drawing).toContain('<title>Qui envoie des personnes vers qui</title>');
  expect(drawing).toMatch(
    /<desc>Centres communaux d’action sociale vers Cyberbases\s?; Mairies vers Centres communaux d’action sociale et Cyberbases\.<\/desc>/,
  );
  // A curve for each sending, and a name for each end of one.
  expect(drawing?.match(/C\d/g)).toHaveLength(3);
  expect(drawing?.match(/<text /g)).toHaveLength(4);
  expect(list).toMatch(
    /<th scope="row"><a href="\/acteurs\/mairie\/">Mairies<\/a><\/th><td><a href="\/acteurs\/ccas\/">/,
  );
  expect(page('/acteurs/ccas/')).toMatch(
    /Lui envoient des personnes<\/dt><dd><a href="\/acteurs\/mairie\/">/,
  );
  expect(page('/acteurs/ccas/')).toMatch(/Oriente vers<\/dt><dd><a href="\/acteurs\/cyberbase\/">/);
  expect(await htmlFaults(list)).toEqual([]);
});

test('nothing is drawn where no actor sends people to another', async () => {
  const { page } = await pagesOf({ 'national/acteurs/mairie.md': actor('Mairies') });
  expect(page('/acteurs/')).not.toContain('class="orientations"');
});

test.each([
  [['mairies'], /ne mène nulle part/],
  [['mairie'], /elle-même|lui-même/],
  [['ccas', 'ccas'], /deux fois/],
])('%j is refused where it is written', async (to, message) => {
  const { problems } = await pagesOf({
    'national/acteurs/mairie.md': sending('Mairies', ...to),
    'national/acteurs/ccas.md': actor('CCAS'),
  });
  expect(problems.map(({ file }) => file)).toEqual([expect.stringContaining('mairie.md')]);
  expect(problems[0]?.message).toMatch(message);
});
