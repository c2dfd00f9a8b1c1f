import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import type { LinkView } from '../links.ts';
import type { SiteContext } from '../site-context.ts';

type Actor = EntryOf<'acteur'>;

/** A name in the drawing, on one line or more, and where it stands. */
interface DrawnName {
  x: number;
  lignes: { y: number; texte: string }[];
}

/** Who sends people to whom: the drawing, and the same in words. */
export interface ActorGraphView {
  largeur: number;
  hauteur: number;
  envoient: DrawnName[];
  recoivent: DrawnName[];
  /** One curve for each sending, and the point of its arrow. */
  traits: string;
  pointes: string;
  resume: string;
  /** The table of which the drawing is made. */
  lignes: { de: LinkView; vers: LinkView[] }[];
}

/** The drawing, in its own units: it is as wide as the screen of a phone, where its letters keep their size. */
const WIDTH = 360;
const FROM = 140;
const TO = 228;
const LINE = 16;
const GAP = 18;
/** Letters of a line of a name. */
const LETTERS = 16;

/** The sendings that the actors of a corpus tell; none of them, no drawing. */
export function actorGraph(context: SiteContext): ActorGraphView | undefined {
  const { corpus, writer } = context;
  const senders = entriesOf(corpus, 'acteur').filter((actor) => receiversOf(actor, context).length);
  if (senders.length === 0) return undefined;
  const receivers = [...new Set(senders.flatMap((actor) => receiversOf(actor, context)))];
  const name = (actor: Actor) => writer.text(actor.data.titre);
  const [left, right] = [column(senders.map(name)), column(receivers.map(name))];
  const height = Math.max(left.height, right.height);
  const from = centred(left, height);
  const to = centred(right, height);
  const sendings = senders.flatMap((actor, at) =>
    receiversOf(actor, context).map((receiver) => {
      const start = from[at]?.middle ?? 0;
      const end = to[receivers.indexOf(receiver)]?.middle ?? 0;
      return { start, end };
    }),
  );
  return {
    largeur: WIDTH,
    hauteur: height,
    envoient: from.map(({ lignes }) => ({ x: FROM, lignes })),
    recoivent: to.map(({ lignes }) => ({ x: TO, lignes })),
    traits: sendings.map(({ start, end }) => curve(start, end)).join(''),
    pointes: sendings.map(({ end }) => `M${TO - 6} ${end}l-8 -4.5v9z`).join(''),
    resume: writer.text(
      `${senders.map((actor) => `${actor.data.titre} vers ${listed(receiversOf(actor, context).map(({ data }) => data.titre))}`).join(' ; ')}.`,
    ),
    lignes: senders.flatMap((actor) => {
      const de = writer.link(actor.key);
      return de ? [{ de, vers: linksTo(receiversOf(actor, context), context) }] : [];
    }),
  };
}

/** The actors that one sends people to, of those that are published. */
export const receiversOf = ({ data }: Actor, { corpus }: Pick<SiteContext, 'corpus'>): Actor[] =>
  data.oriente_vers.flatMap((key) => (corpus.byKey.get(key) as Actor | undefined) ?? []);

/** The actors that send people to one. */
export const sendersOf = ({ key }: Actor, { corpus }: Pick<SiteContext, 'corpus'>): Actor[] =>
  entriesOf(corpus, 'acteur').filter(({ data }) => data.oriente_vers.includes(key));

/** Links to actors, as their titles. */
export const linksTo = (actors: readonly Actor[], { writer }: SiteContext): LinkView[] =>
  actors.flatMap(({ key }) => writer.link(key) ?? []);

interface Column {
  names: { top: number; lines: string[] }[];
  height: number;
}

function column(names: readonly string[]): Column {
  let top = 0;
  const placed = names.map((name) => {
    const lines = linesOf(name);
    const one = { top, lines };
    top += lines.length * LINE + GAP;
    return one;
  });
  return { names: placed, height: Math.max(0, top - GAP) };
}

/** The shorter column stands in the middle of the other's height. */
const centred = ({ names, height }: Column, whole: number) =>
  names.map(({ top, lines }) => {
    const y = top + (whole - height) / 2;
    return {
      middle: y + (lines.length * LINE) / 2,
      lignes: lines.map((texte, at) => ({ y: y + LINE * (at + 0.75), texte })),
    };
  });

function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LETTERS)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

const curve = (start: number, end: number): string => {
  const [x, y] = [FROM + 8, TO - 14];
  const middle = (x + y) / 2;
  return `M${x} ${start}C${middle} ${start} ${middle} ${end} ${y} ${end}`;
};

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('fr', { type: 'conjunction' }).format(names);
