import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import type { Entry } from '../../src/corpus/entry.ts';
import { CONTENT_TYPES } from '../../src/model/types.ts';
import { entryFacets } from '../../src/site/search-facets.ts';
import { FIXTURE } from './commands.ts';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

const searchAt = (query: string, start = edition) => `${start}recherche/${query}`;

const status = (page: Page) => page.getByRole('status');
const results = (page: Page) => page.locator('.resultats > li');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Rechercher dans le site' });
const box = (page: Page, facet: string, value: string) =>
  page.locator(`input[name="${facet}"][value="${value}"]`);

/** Waits for an announcement, and reads its number. */
async function announced(page: Page, text = /résultat/): Promise<number> {
  await status(page).filter({ hasText: text }).waitFor();
  const said = (await status(page).textContent()) ?? '';
  return said.startsWith('Aucun') ? 0 : Number.parseInt(said, 10);
}

/** Opens a search, and lists the addresses of all its results. */
async function found(page: Page, query: string): Promise<string[]> {
  await page.goto(searchAt(query));
  const count = await announced(page);
  const more = page.getByRole('button', { name: 'Afficher plus de résultats' });
  for (let shown = 10; shown < count; shown += 10) {
    await more.click();
    await results(page)
      .nth(Math.min(shown + 10, count) - 1)
      .waitFor();
  }
  const links = results(page).getByRole('link');
  const paths = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).pathname),
  );
  expect(paths).toHaveLength(count);
  return paths.sort();
}

/** The numbers beside the boxes of a facet. */
async function counts(page: Page, facet: string): Promise<Record<string, number>> {
  const read = await page.locator(`fieldset[data-facette="${facet}"] label`).evaluateAll((labels) =>
    labels.map((label) => {
      const value = label.querySelector('input')?.value ?? '';
      return [value, Number(/\((\d+)\)/.exec(label.textContent ?? '')?.[1])] as const;
    }),
  );
  return Object.fromEntries(read);
}

const { corpus } = corpusReader(FIXTURE)();
const entries = corpus?.entries ?? [];
const has = (facet: string, value: string) => (entry: Entry) =>
  entryFacets(entry).some(({ id, valeurs }) => id === facet && valeurs.includes(value));
const pathsOf = (...tests: ((entry: Entry) => boolean)[]) =>
  entries
    .filter((entry) => tests.every((test) => test(entry)))
    .map(({ url }) => url)
    .sort();

describe('facets', () => {
  test('widen inside one of them', () =>
    visit(searchAt(''), async (page) => {
      const young = await found(page, '?public=jeunes');
      const parents = await found(page, '?public=parents');
      const either = await found(page, '?public=jeunes&public=parents');
      expect(young).toEqual(pathsOf(has('public', 'jeunes')));
      expect(either).toEqual([...new Set([...young, ...parents])].sort());
    }));

  test('narrow from one to the next', () =>
    visit(searchAt(''), async (page) => {
      const both = await found(page, '?public=jeunes&type=kit&niveau=debutant');
      expect(both).toEqual(['/kit/ecrire-un-courriel/']);
    }));

  test.each(['public', 'theme', 'type', 'niveau'])(
    'say how many results each value of « %s » would give',
    (facet) =>
      visit(searchAt('?q=personne'), async (page) => {
        await announced(page);
        const told = await counts(page, facet);
        expect(Object.keys(told).length).toBeGreaterThan(1);
        for (const [value, count] of Object.entries(told))
          expect(await found(page, `?q=personne&${facet}=${value}`), value).toHaveLength(count);
      }),
  );

  test('show what leads somewhere only, and keep what is ticked', () =>
    visit(searchAt('?q=mandat&type=acteur'), async (page) => {
      await announced(page);
      const boxes = page.locator('fieldset[data-facette="type"] label');
      await expect.poll(() => boxes.filter({ hasText: '(0)', visible: true }).count()).toBe(1);
      expect(await box(page, 'type', 'acteur').isVisible()).toBe(true);
      expect(await box(page, 'type', 'kit').isVisible()).toBe(true);
      await page.goto(searchAt(''));
      expect(await boxes.filter({ visible: false }).count()).toBe(0);
    }));

  test('count again when a box is ticked, their own facet aside', () =>
    visit(searchAt('?type=kit'), async (page) => {
      await announced(page);
      const types = await counts(page, 'type');
      for (const { name } of CONTENT_TYPES)
        expect(types[name], name).toBe(pathsOf(has('type', name)).length);
      expect((await counts(page, 'public')).jeunes).toBe(
        pathsOf(has('type', 'kit'), has('public', 'jeunes')).length,
      );
      await box(page, 'public', 'jeunes').check();
      await page.waitForURL(/public=jeunes/);
      const young = pathsOf(has('type', 'guide'), has('public', 'jeunes')).length;
      await expect.poll(async () => (await counts(page, 'type')).guide).toBe(young);
    }));
});

describe('the address', () => {
  test('restores the form and the results', () =>
    visit(searchAt('?q=personne&public=jeunes&niveau=debutant'), async (page) => {
      await announced(page, /pour «\spersonne\s»/);
      expect(await field(page).inputValue()).toBe('personne');
      const ticked = page.locator('input:checked');
      expect(
        await ticked.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value)),
      ).toEqual(['jeunes', 'debutant']);
    }));

  test('follows the form, and goes back and forth with the results', () =>
    visit(searchAt('?q=personne'), async (page) => {
      const steps: { url: string; said: string }[] = [];
      const remember = async () => {
        await announced(page);
        steps.push({ url: page.url(), said: (await status(page).textContent()) ?? '' });
      };
      const expectStep = async (at: number) => {
        const step = steps[at];
        await expect.poll(() => page.url()).toBe(step?.url);
        await expect.poll(() => status(page).textContent()).toBe(step?.said);
        const asked = new URL(page.url()).searchParams;
        expect(await box(page, 'type', 'kit').isChecked()).toBe(asked.has('type', 'kit'));
        expect(await box(page, 'public', 'jeunes').isChecked()).toBe(asked.has('public', 'jeunes'));
      };
      await remember();
      for (const [facet, value] of [
        ['type', 'kit'],
        ['public', 'jeunes'],
      ] as const) {
        const before = await status(page).textContent();
        await box(page, facet, value).check();
        await page.waitForURL(new RegExp(`${facet}=${value}`));
        await expect.poll(() => status(page).textContent()).not.toBe(before);
        await remember();
      }
      await page.goBack();
      await expectStep(1);
      await page.goBack();
      await expectStep(0);
      await page.goForward();
      await expectStep(1);
    }));

  test('is kept when a result is opened and left', () =>
    visit(searchAt('?q=mandat'), async (page) => {
      await announced(page);
      await results(page).first().getByRole('link').click();
      await page.locator('mark').first().waitFor();
      await page.goBack();
      await announced(page, /pour «\smandat\s»/);
      expect(await field(page).inputValue()).toBe('mandat');
    }));
});

describe('words', () => {
  test.each([
    ['without accents', 'mediatheque', 'Les médiathèques'],
    ['in capitals', 'MÉDIATHÈQUE', 'Les médiathèques'],
    ['in the plural', 'mandats', 'Garder le secret des données'],
    ['in the singular', 'tablette', 'Plan d’essai du Cher'],
    ['after an elision', 'l’aidant', 'Charte de l’aidant'],
    ['after a typewriter’s elision', "l'aidant", 'Charte de l’aidant'],
    ['with the adjective of a word', 'territorial', 'Stratégies de territoire'],
    ['with the everyday word', 'mail', 'Écrire un premier courriel'],
    ['with a word that is being typed', 'courri', 'Écrire un premier courriel'],
  ])('are found %s', (_how, query, title) =>
    visit(searchAt(`?q=${encodeURIComponent(query)}`), async (page) => {
      expect(await announced(page)).toBeGreaterThan(0);
      await results(page).getByRole('link', { name: title, exact: true }).waitFor();
    }),
  );

  test.each([
    ['mail', /\bmail\b/i],
    ['courriel', /\bmail\b/i],
    ['papier', /\bmail\b/i],
    ['territorial', /territoria/i],
    ['aider', /aidant, aider|aide, aider/i],
  ])('that are only synonyms do not show in the results for « %s »', (query, hidden) =>
    visit(searchAt(`?q=${query}`), async (page) => {
      expect(await announced(page)).toBeGreaterThan(0);
      expect(await results(page).allInnerTexts()).not.toContainEqual(expect.stringMatching(hidden));
    }),
  );

  test('of one letter or of signs alone are no error', () =>
    visit(searchAt('?q=%3F%21%20%C2%AB'), async (page) => {
      await announced(page);
    }));
});

test.each([
  ['mediatheque', 'Les médiathèques', /médiathèque/i],
  ['mandats', 'Garder le secret des données', /mandat/i],
])('a result of « %s » leads to the page, with the word marked', (query, title, word) =>
  visit(searchAt(`?q=${query}`), async (page) => {
    await results(page).getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const mark = page.locator('main mark').first();
    expect(await mark.textContent()).toMatch(word);
    await expect.poll(() => mark.isVisible()).toBe(true);
  }),
);

test('words are marked in the text, not in its contents, which stay folded', () =>
  visit(
    `${edition}kit/confidentialite/?surligner=droit`,
    async (page) => {
      await page.locator('h2 mark').waitFor();
      expect(await page.locator('nav mark').count()).toBe(0);
      expect(await page.getByRole('link', { name: 'Maintenant' }).isVisible()).toBe(false);
    },
    { viewport: { width: 360, height: 800 } },
  ));

test.each([1280, 360])('the whole path is walked with the keyboard, %d px wide', (width) =>
  visit(
    searchAt(''),
    async (page) => {
      const tabTo = async (selector: string) => {
        const there = () => page.evaluate((s) => document.activeElement?.matches(s), selector);
        for (let stops = 0; stops < 100; stops++) {
          await page.keyboard.press('Tab');
          if (await there()) return;
        }
        expect.unreachable(`No Tab reaches ${selector}.`);
      };
      await tabTo('#q');
      await page.keyboard.type('courriel');
      await page.keyboard.press('Enter');
      await announced(page, /pour «\scourriel\s»/);
      if (width < 1024) {
        await tabTo('.facettes summary');
        await page.keyboard.press('Enter');
      }
      await tabTo('input[name=type][value=kit]');
      await page.keyboard.press('Space');
      await page.waitForURL(/type=kit/);
      await tabTo('.resultats li:first-child a');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Écrire un premier courriel' }).waitFor();
      expect(await page.locator('main mark').first().textContent()).toMatch(/courriel/i);
    },
    { viewport: { width, height: 800 } },
  ),
);

test('when there is nothing, a way on is shown, until something is found', () =>
  visit(searchAt('?q=xylophone'), async (page) => {
    expect(await announced(page)).toBe(0);
    const help = page.getByText('Essayez un mot plus court');
    await help.waitFor();
    expect(await help.getByRole('link').getAttribute('href')).toBe('/plan-du-site/');
    await field(page).fill('mandat');
    await announced(page, /pour «\smandat\s»/);
    await help.waitFor({ state: 'hidden' });
  }));

test('when the field is emptied, nothing of the last search stays', () =>
  visit(searchAt('?q=xylophone'), async (page) => {
    await announced(page);
    await field(page).fill('');
    await expect.poll(() => page.url()).toBe(searchAt(''));
    await expect.poll(() => status(page).textContent()).toBe('');
    await page.getByText('Essayez un mot plus court').waitFor({ state: 'hidden' });
  }));

test('Enter leads to the results, which are read out, and the first is three stops away', () =>
  visit(searchAt(''), async (page) => {
    await field(page).fill('mandat');
    await page.keyboard.press('Enter');
    await announced(page, /pour «\smandat\s»/);
    const region = page.getByRole('region', { name: 'Résultats' });
    await expect.poll(() => region.evaluate((one) => one === document.activeElement)).toBe(true);
    await field(page).focus();
    const first = results(page).first().getByRole('link');
    for (let stop = 0; stop < 5; stop += 1) {
      if (await first.evaluate((link) => link === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  }));

test('« Afficher plus » is kept when a result is opened and left', () =>
  visit(searchAt(`?${CONTENT_TYPES.map(({ name }) => `type=${name}`).join('&')}`), async (page) => {
    await announced(page);
    await page.getByRole('button', { name: 'Afficher plus de résultats' }).click();
    const shown = Math.min(20, entries.length);
    await expect.poll(() => results(page).count()).toBe(shown);
    await results(page).nth(12).getByRole('link').click();
    await page.waitForURL(/^(?!.*recherche)/);
    await page.goBack();
    await expect.poll(() => results(page).count()).toBe(shown);
  }));

test('what was searched too is said', () =>
  visit(searchAt('?q=courriel'), async (page) => {
    await announced(page);
    await page.getByText('Nous avons aussi cherché : mail').waitFor();
  }));

test('a mistyped word is understood, and told', () =>
  visit(searchAt('?q=mediatekes'), async (page) => {
    expect(await announced(page)).toBeGreaterThan(0);
    await results(page).getByRole('link', { name: 'Les médiathèques', exact: true }).waitFor();
    await page.getByText(/Aucune page ne dit «\smediatekes\s»/).waitFor();
  }));

test('ways to end a word are offered while it is typed, and lead to its results', () =>
  visit(searchAt(''), async (page) => {
    await field(page).pressSequentially('média');
    const offered = page.getByRole('navigation', { name: 'Recherches proposées' });
    await offered.getByRole('link', { name: 'médiathèques' }).click();
    await announced(page, /pour «\smédiathèques\s»/);
    expect(await field(page).inputValue()).toBe('médiathèques');
  }));

test('when nothing is typed yet, what people say leads to the sheets', () =>
  visit(searchAt(''), async (page) => {
    const start = page.locator('.depart');
    await start.getByRole('link').first().waitFor();
    await field(page).fill('mandat');
    await announced(page);
    await start.waitFor({ state: 'hidden' });
  }));

test('an index that is being made is waited for', () =>
  visit(searchAt(''), async (page, { faults }) => {
    let isMade = false;
    await page.route('**/pagefind/pages.json', (route) =>
      isMade ? route.continue() : route.fulfill({ status: 404 }),
    );
    await field(page).fill('mandat');
    await announced(page, /en train d’être fait/);
    isMade = true;
    await announced(page, /pour «\smandat\s»/);
    faults.length = 0; // Files that are not there yet are errors in the console, and are meant to be.
  }));

test('long lists come ten by ten, and the keyboard goes on where they grew', () =>
  visit(searchAt(`?${CONTENT_TYPES.map(({ name }) => `type=${name}`).join('&')}`), async (page) => {
    expect(await announced(page)).toBe(entries.length);
    await expect.poll(() => results(page).count()).toBe(10);
    await page.getByRole('button', { name: 'Afficher plus de résultats' }).press('Enter');
    await expect.poll(() => results(page).count()).toBe(Math.min(20, entries.length));
    const tenth = results(page).nth(10).getByRole('link');
    await expect.poll(() => tenth.evaluate((link) => link === document.activeElement)).toBe(true);
  }));

test.each([
  ['the home page', ''],
  ['a list', 'kit/'],
  ['the page of errors', 'nulle-part/'],
])('the field of %s leads to results', (_where, path) =>
  visit(edition + path, async (page, { faults }) => {
    faults.length = 0; // A missing page is an error in the console, and is meant to be.
    await field(page).fill('mandat');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.waitForURL(searchAt('?q=mandat'));
    expect(await announced(page)).toBeGreaterThan(0);
  }),
);

test('in a sub-folder, results lead below it', () =>
  visit(searchAt('?q=mandat', inject('editionBelow')), async (page) => {
    await announced(page);
    await results(page).getByRole('link').first().click();
    await page.waitForURL(/\/trame\/.+surligner=mandat/);
    await page.locator('main mark').first().waitFor();
  }));

test.each(['', 'kit/', 'kit/confidentialite/', 'recherche/'])(
  '/%s loads nothing of the search before it is used',
  (path) =>
    visit(edition + path, async (page, { requests }) => {
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    }),
);

test('the weight of the first results is told', () =>
  visit(searchAt(''), async (page) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/pagefind/')) bodies.push(response.body());
    });
    await field(page).fill('mandat');
    await announced(page, /pour «\smandat\s»/);
    await results(page).first().waitFor();
    const files = await Promise.all(bodies);
    const kilobytes = (weigh: (body: Buffer) => number) =>
      (files.reduce((sum, body) => sum + weigh(body), 0) / 1024).toFixed(1);
    const compressed = kilobytes((body) => brotliCompressSync(body).length);
    console.log(
      `Search, until the first results: ${files.length} files, ${kilobytes(({ length }) => length)} KB, ${compressed} KB with brotli.`,
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.length).toBeLessThanOrEqual(8);
  }));

test('pages that say it in passing only are told apart, and come on demand, also after a way back', () =>
  visit(searchAt('?q=charte', inject('national')), async (page) => {
    const count = await announced(page);
    const more = page.getByRole('button', { name: 'Afficher plus de résultats' });
    const others = page.getByRole('button', { name: 'Les montrer aussi' });
    expect(await others.isVisible()).toBe(false);
    for (let shown = 10; shown < count; shown += 10) {
      await more.click();
      await results(page)
        .nth(Math.min(shown + 10, count) - 1)
        .waitFor();
    }
    const told = await page.locator('.moins-proches-dire').textContent();
    const passing = Number.parseInt(told ?? '', 10);
    expect(told).toMatch(/autres pages n’en parlent qu’en passant/);
    await others.click();
    await results(page).nth(count).waitFor();
    expect(await announced(page)).toBe(count + passing);
    expect(await others.isVisible()).toBe(false);
    await results(page).nth(count).getByRole('link').click();
    await page.locator('main h1').waitFor();
    await page.goBack();
    await results(page).nth(count).waitFor();
  }));
