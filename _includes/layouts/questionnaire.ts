import { copyText } from '../../src/browser/copy-text.ts';
import { stepHistory } from '../../src/browser/step-history.ts';

/** One question a screen, out of the tree that stands in the page. Answers stay in memory until one leaves: nothing is kept, nothing is sent. */
const root = document.querySelector<HTMLElement>('[data-orienter]');
const tree = root?.querySelector<HTMLElement>('.branche');

if (root && tree) start(root, tree);

function start(root: HTMLElement, tree: HTMLElement): void {
  const part = <E extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<E>(name) as E;
  const results = [...root.querySelectorAll<HTMLElement>('.orienter-resultat')];
  const step = part('.orienter-pas');
  /** The answers given, in order; and the furthest that was gone with them, for whoever goes back and forth. */
  let answers: HTMLDetailsElement[] = [];
  let trail: HTMLDetailsElement[] = [];

  const branchNow = (): HTMLElement =>
    answers.at(-1)?.querySelector<HTMLElement>(':scope > .branche') ?? tree;

  const draw = (given: HTMLDetailsElement[], chosen?: HTMLDetailsElement): void => {
    answers = given;
    const end = given.at(-1)?.querySelector<HTMLAnchorElement>(':scope > p > .branche-resultat');
    const found = results.find((one) => end && `#${one.querySelector('h2')?.id}` === end.hash);
    step.hidden = found !== undefined;
    part('.orienter-questions').hidden = true;
    part('.orienter-retour').hidden = given.length === 0;
    for (const one of results) one.hidden = one !== found;
    document.body.classList.toggle('un-bulletin', found !== undefined);
    part('.annonce').textContent = '';
    const reminder = part('.orienter-dit');
    remind(reminder, found ? given : []);
    found?.querySelector('.bulletin')?.before(reminder);
    if (!found) ask(branchNow(), chosen);
  };

  /** The same for whoever is under way: what is new is read out. */
  const go = (given: HTMLDetailsElement[], chosen?: HTMLDetailsElement): void => {
    draw(given, chosen);
    const title = step.hidden
      ? results.find(({ hidden }) => !hidden)?.querySelector('h2')
      : part('#bloc_pas');
    title?.focus();
  };

  const ask = (branch: HTMLElement, chosen?: HTMLDetailsElement): void => {
    const copied = (name: string) => copyOf(branch.querySelector(`:scope > ${name}`));
    part('.orienter-rang').textContent = `Question ${answers.length + 1}`;
    part('#bloc_pas').replaceChildren(...copied('.branche-question'));
    part('.orienter-aide').replaceChildren(...copied('.branche-aide'));
    const choices = [...branch.querySelectorAll<HTMLDetailsElement>(':scope > ul > li > details')];
    part('.orienter-choix').replaceChildren(
      ...choices.map((answer) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.append(...copyOf(answer.querySelector('summary')));
        if (answer === chosen) button.ariaPressed = 'true';
        button.addEventListener('click', () => {
          trail = [...answers, answer];
          steps.went(trail.length);
          go(trail);
        });
        item.append(button);
        return item;
      }),
    );
  };

  const steps = stepHistory((count) => {
    go(trail.slice(0, count), trail[count]);
    return answers.length;
  });
  part('[data-retour]').addEventListener('click', steps.back);
  part('[data-refaire]').addEventListener('click', () => {
    steps.went(0);
    go([]);
  });

  for (const result of results) {
    const ways = result.querySelector<HTMLElement>('[data-bulletin]');
    const slip = result.querySelector<HTMLElement>('.bulletin');
    if (!ways || !slip) continue;
    ways.hidden = false;
    ways.querySelector('[data-imprimer-bulletin]')?.addEventListener('click', () => print());
    ways.querySelector('[data-copier-bulletin]')?.addEventListener('click', async () => {
      part('.annonce').textContent = await copyText(slipText(slip), 'Le bulletin est copié.');
    });
  }
  step.hidden = false;
  // It leads to what is not on the screen any more.
  document.querySelector('.sommaire')?.remove();
  draw([]);
}

/** What the answers add to the result, whichever it is. */
function remind(place: HTMLElement, answers: readonly HTMLDetailsElement[]): void {
  const advice = answers
    .map((answer) => answer.querySelector(':scope > .branche-conseil'))
    .filter((one) => one !== null);
  place.hidden = advice.length === 0;
  place.querySelector('.orienter-conseils')?.replaceChildren(
    ...advice.map((one) => {
      const copy = document.createElement('div');
      copy.append(...[...one.cloneNode(true).childNodes]);
      return copy;
    }),
  );
}

/** The slip as lines: what it says, then what is left to fill. */
const slipText = (slip: HTMLElement): string =>
  [
    ...[...slip.querySelectorAll('.bulletin-lignes li')].map((line) => `- ${line.textContent}`),
    '',
    ...[...slip.querySelectorAll('dt')].map((blank) => `${blank.textContent} :`),
  ].join('\n');

/** What an element says, with the languages and the directions that are said in it. */
function copyOf(element: Element | null): Node[] {
  return [...(element?.childNodes ?? [])].map((node) => node.cloneNode(true));
}
