import type { Page } from 'playwright-core';

/** One node of the accessibility tree, as Chromium tells it (https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/). */
interface ToldNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** What one moves by in a screen reader, and what one acts on. Links are too many to be told one by one. */
const KEPT = new Set(
  `banner navigation main contentinfo complementary search form region heading button searchbox textbox spinbutton
  combobox listbox checkbox radio switch slider group radiogroup table image img figure status alert log dialog
  DisclosureTriangle progressbar`.split(/\s+/),
);

/** Roles that say nothing without a name. */
const NAMED = new Set(['group', 'radiogroup', 'figure', 'image', 'img', 'region', 'form']);

/** States that are told aloud, with the values that are worth a word. */
const STATES: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  level: (value) => `niveau ${value}`,
  expanded: (value) => (value ? 'déplié' : 'replié'),
  checked: (value) => (value === 'true' ? 'coché' : value === 'mixed' ? 'en partie' : 'non coché'),
  pressed: (value) => (value === 'true' ? 'enfoncé' : 'non enfoncé'),
  required: (value) => (value ? 'obligatoire' : undefined),
  disabled: (value) => (value ? 'inactif' : undefined),
  invalid: (value) => (value && value !== 'false' ? 'en erreur' : undefined),
  live: (value) => `annoncé (${value})`,
};

/**
 * What a screen reader is told of a page, as an outline: landmarks, headings, controls, tables, pictures and live
 * regions, each with its name and its states, one on a line, within what holds it.
 */
export async function toldOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: ToldNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const tell = (node: ToldNode | undefined, depth: number): void => {
    if (!node) return;
    const line = node.ignored ? undefined : lineOf(node);
    if (line) lines.push(`${'  '.repeat(depth)}${line}`);
    for (const id of node.childIds ?? []) tell(byId.get(id), line ? depth + 1 : depth);
  };
  tell(nodes[0], 0);
  return `${lines.join('\n')}\n`;
}

function lineOf({ role, name, description, properties = [] }: ToldNode): string | undefined {
  const kind = role?.value ?? '';
  const called = spaced(name?.value);
  if (!KEPT.has(kind) || (NAMED.has(kind) && !called)) return undefined;
  const states = properties.flatMap(({ name: state, value }) => STATES[state]?.(value.value) ?? []);
  const said = spaced(description?.value);
  return [
    kind,
    called && `« ${called} »`,
    said && said !== called && `(${said})`,
    states.length > 0 && `[${states.join(', ')}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** In one line, with plain spaces: what is heard. */
const spaced = (text = ''): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';

/** The same on any day: dates and counts that follow the calendar are told as such, and what comes back is told once. */
export function onAnyDay(told: string): string {
  const undated = told
    .replace(new RegExp(`(?:(?:${DAYS}) )?\\d{1,2}(?:er)? (?:${MONTHS}) \\d{4}`, 'gi'), 'une date')
    .replace(new RegExp(`(?:${MONTHS}) \\d{4}`, 'gi'), 'un mois')
    .replace(/\b20\d{2}\b/g, 'une année')
    .replace(/\(\d+\)/g, '(un nombre)')
    .replace(/Ouvert (?:cet après-midi|demain)/, 'Ouvert bientôt');
  return `${[...new Set(undated.trimEnd().split('\n'))].join('\n')}\n`;
}
