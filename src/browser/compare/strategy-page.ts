/** One axis of a plan: what its own page says of it. */
export interface ComparedAxis {
  titre: string;
  /** « 3 missions, 12 actions » */
  compte: string;
  /** Its missions with their actions; first, under no title, the actions of the axis itself. */
  missions: { titre: string; actions: ComparedAction[] }[];
}

/** An action, and its place on the page of its strategy. */
interface ComparedAction {
  titre: string;
  url: string;
}

/** What a comparison takes from the page of a strategy. */
export interface StrategyPage {
  /** Of its own page, on whatever site. */
  url: string;
  /** The edition that publishes it, where it is another one: what it says is then only a part. */
  origine: string;
  titre: string;
  territoire: string;
  /** Facts by the name that the page marks them with (`data-repere`): `porteur`, `etat`, `budget`… */
  reperes: ReadonlyMap<string, string>;
  /** The plan at a glance; none where no action is described. */
  affiche: Element | null;
  axes: ComparedAxis[];
  gouvernance: Element[];
  acteurs: Element[];
}

/**
 * Reads the page of a strategy. The layout `strategie` and the component `axes` mark with attributes `data-…` what is
 * read here: their words and their styles may change.
 */
export function readStrategy(page: Document, address: string): StrategyPage {
  const { ailleurs: url = address, origine = '' } = page.body.dataset;
  const reperes = [...page.querySelectorAll<HTMLElement>('[data-repere]')].map(
    (fact) => [fact.dataset.repere ?? '', text(fact, 'dd')] as const,
  );
  return {
    url,
    origine,
    titre: text(page, 'h1'),
    territoire: page.querySelector<HTMLElement>('[data-territoire]')?.dataset.territoire ?? '',
    reperes: new Map(reperes),
    affiche: page.querySelector('[data-affiche]'),
    axes: [...page.querySelectorAll('[data-axe]')].map((axis) => readAxis(axis, url)),
    gouvernance: [...page.querySelectorAll('[data-gouvernance] > :not(h2)')],
    acteurs: [...page.querySelectorAll('[data-acteurs] a')],
  };
}

function readAxis(axis: Element, url: string): ComparedAxis {
  const folded = axis.querySelector('details');
  const own = actionsIn(folded?.querySelector(':scope > [data-actions]'), url);
  const missions = [...axis.querySelectorAll('[data-mission]')].map((title) => {
    const parts = siblingsUntil(title, '[data-mission]');
    const actions = parts.find((part) => part.matches('details'));
    return { titre: title.textContent?.trim() ?? '', actions: actionsIn(actions, url) };
  });
  return {
    titre: text(axis, '[data-titre]'),
    compte: ownText(folded?.querySelector('summary')),
    missions: own.length > 0 ? [{ titre: '', actions: own }, ...missions] : missions,
  };
}

const actionsIn = (place: Element | null | undefined, url: string): ComparedAction[] =>
  [...(place?.querySelectorAll('[data-action]') ?? [])].map((action) => ({
    titre: ownText(action.querySelector('summary')),
    url: `${url}#${action.id}`,
  }));

/** The text of a line itself, without what stands in elements inside it. */
const ownText = (line: Element | null | undefined): string =>
  line?.firstChild?.textContent?.trim() ?? '';

function siblingsUntil(start: Element, selector: string): Element[] {
  const found: Element[] = [];
  for (
    let next = start.nextElementSibling;
    next && !next.matches(selector);
    next = next.nextElementSibling
  )
    found.push(next);
  return found;
}

const text = (within: ParentNode, selector: string): string =>
  within
    .querySelector(selector)
    ?.textContent?.replaceAll(/\s*\n\s*/g, ' ')
    .trim() ?? '';
