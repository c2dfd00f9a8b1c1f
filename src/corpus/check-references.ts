import { decodedAddress } from '../markdown/decoded-address.ts';
import { sitePages } from '../model/site-addresses.ts';
import { CONTENT_TYPES, typeNamed } from '../model/types.ts';
import { showPath } from './describe-issue.ts';
import { type Entry, entriesOf } from './entry.ts';
import type { Layered } from './layer.ts';
import { mediaFinder } from './media-names.ts';
import { CODE_FORMAT, territoryName } from './official-territories.ts';
import { type FieldProblem, fewMatches, type Problem } from './problem.ts';
import type { Draft, Reference } from './read-draft.ts';

/** What addresses and keys may lead to. */
interface Known {
  keys: Map<string, Entry>;
  addresses: Map<string, Entry | undefined>;
  masked: ReadonlySet<string>;
  media: ReadonlySet<string>;
  /** The address under which a file of `media` stands. */
  fileAt: (address: string) => string;
  /** Anchors of the headings of a file, published or not, and of a page by its address. */
  anchors: { of: ReadonlyMap<Draft, Anchors>; at: ReadonlyMap<string, Anchors> };
  /** What was most likely meant, among the names of a kind. */
  nearest(found: string, kind: string, names: () => Iterable<string>): string;
}

type Anchors = ReadonlySet<string>;

/**
 * Checks all that one entry says of others: relations, links, quoted figures, official codes.
 * @param media addresses of the files of `content/media`, `/media/…`
 */
export function checkReferences(
  layered: Layered,
  drafts: readonly Draft[],
  media: ReadonlySet<string>,
): (Problem | FieldProblem)[] {
  const known: Known = {
    keys: new Map(layered.entries.map((entry) => [entry.key, entry])),
    addresses: new Map([
      ...sitePages((type) => entriesOf(layered, type)).map((url) => [url, undefined] as const),
      ...layered.entries.map((entry) => [entry.url, entry] as const),
    ]),
    masked: new Set(layered.masked),
    media,
    fileAt: mediaFinder(media),
    anchors: anchorsOf(layered, drafts),
    nearest: nearestNames(),
  };
  return drafts.flatMap((draft) => [
    ...checkRelations(draft, known),
    ...draft.texts.figures.flatMap((reference) => checkFigure(draft, reference, known)),
    ...draft.texts.links.flatMap((reference) => checkLink(draft, reference, known)),
    ...draft.texts.images.flatMap((reference) => checkImage(draft, reference, known)),
    ...checkTerritory(draft),
  ]);
}

/** Each list of names is made once. */
function nearestNames(): Known['nearest'] {
  const match = fewMatches();
  const lists = new Map<string, string[]>();
  return (found, kind, names) => {
    const list = lists.get(kind) ?? [...names()];
    lists.set(kind, list);
    return match(found, list);
  };
}

function anchorsOf({ entries, drafts: published }: Layered, drafts: readonly Draft[]) {
  const of = new Map(drafts.map((draft) => [draft, new Set(draft.texts.anchors)]));
  const at = new Map<string, Anchors>();
  for (const { url, key } of entries) {
    const draft = published.get(key);
    at.set(url, (draft && of.get(draft)) ?? new Set());
  }
  return { of, at };
}

function checkRelations(
  { location, values }: Draft,
  { keys, masked, nearest }: Known,
): FieldProblem[] {
  return values
    .filter(({ kind, value }) => kind === 'relation' && !masked.has(value))
    .flatMap(({ path, value, target }) => {
      const place = { file: location.file, path, field: showPath(path) };
      const entry = keys.get(value);
      const wanted = (type: string) => target === '*' || type === target;
      if (value === location.key) {
        return [
          { ...place, message: 'la page renvoie à elle-même', expected: 'la clé d’une autre page' },
        ];
      }
      if (entry && wanted(entry.type)) return [];
      const candidates = () =>
        [...keys.values()].filter(({ type }) => wanted(type)).map(({ key }) => key);
      const label =
        CONTENT_TYPES.find(({ name }) => name === target)?.label.toLowerCase() ?? 'page';
      return [
        {
          ...place,
          message: entry
            ? `« ${value} » n’est pas du bon type (${typeNamed(entry.type).label.toLowerCase()})`
            : `« ${value} » ne mène nulle part`,
          expected: `la clé d’une entrée qui existe (${label}).${nearest(value, `relation ${target}`, candidates)}`,
        },
      ];
    });
}

function checkFigure(
  { location }: Draft,
  { to, place }: Reference,
  { keys, masked, nearest }: Known,
): Problem[] {
  const key = `chiffres/${to}`;
  if (keys.has(key) || masked.has(key)) return [];
  const slugs = () =>
    [...keys.values()].filter(({ type }) => type === 'chiffre').map(({ slug }) => slug);
  return [
    {
      file: location.file,
      ...place,
      message: `chiffre clé inconnu « ${to} »`,
      expected: `le nom d’un fichier de chiffres/, sans .md.${nearest(to, 'chiffre', slugs)}`,
    },
  ];
}

function checkLink(
  draft: Draft,
  { to: written, place: where }: Reference,
  { addresses, masked, media, fileAt, anchors, nearest }: Known,
): Problem[] {
  const place = { file: draft.location.file, ...where };
  const to = decodedAddress(written);
  const [address = '', anchor] = to.split('#', 2);
  const isMasked = masked.has(address.replaceAll(/^\/|\/$/g, ''));
  if (/^[a-z][a-z0-9+.-]*:/i.test(to) || isMasked || media.has(fileAt(address))) return [];
  if (address !== '' && !addresses.has(address)) {
    return [
      {
        ...place,
        message: `le lien « ${to} » ne mène nulle part`,
        expected: `l’adresse d’une page qui existe.${nearest(address, 'address', () => [...addresses.keys(), ...media])}`,
      },
    ];
  }
  const there = address === '' ? anchors.of.get(draft) : anchors.at.get(address);
  if (!anchor || there?.has(anchor)) return [];
  return [
    {
      ...place,
      message: `le lien « ${to} » vise un intertitre qui n’existe pas`,
      expected: `l’ancre d’un intertitre de la page.${nearest(anchor, `anchor ${address || draft.location.file}`, () => there ?? [])}`,
    },
  ];
}

function checkImage(
  { location }: Draft,
  { to: written, place }: Reference,
  { media, fileAt, nearest }: Known,
): Problem[] {
  const to = decodedAddress(written);
  if (media.has(fileAt(to))) return [];
  return [
    {
      file: location.file,
      ...place,
      message: `image introuvable « ${to} »`,
      expected: `un fichier de content/media/, écrit /media/nom.${nearest(to, 'media', () => media)}`,
    },
  ];
}

function checkTerritory({ location, data }: Draft): FieldProblem[] {
  const territoire = 'territoire' in data ? data.territoire : undefined;
  if (!territoire || territoryName(territoire.nature, territoire.code)) return [];
  return [
    {
      file: location.file,
      path: ['territoire', 'code'],
      field: 'territoire.code',
      message: `code inconnu de la liste officielle « ${territoire.code} » (${territoire.nature})`,
      expected: CODE_FORMAT[territoire.nature],
    },
  ];
}
