import * as z from 'zod';
import { decodedAddress } from '../markdown/decoded-address.ts';
import { addressKind } from '../markdown/syntax/addresses.ts';
import { sitePages } from '../model/site-addresses.ts';
import { CONTENT_TYPES, typeNamed } from '../model/types.ts';
import { NATURES_DE_TERRITOIRE } from '../model/vocabularies.ts';
import { CODE_FORMAT } from './code-format.ts';
import { showPath } from './describe-issue.ts';
import type { EntryLocation } from './edition-files.ts';
import { type Entry, entriesOf } from './entry.ts';
import type { FieldValue } from './field-values.ts';
import type { Reference, TextFacts } from './inspect-texts.ts';
import type { Layered } from './layer.ts';
import { mediaFinder } from './media-names.ts';
import { type FieldProblem, fewMatches, type Problem } from './problem.ts';
import type { Withheld } from './withheld.ts';

/** What addresses and keys may lead to. */
export interface KnownSite {
  /** The published entries, by key. */
  keys: ReadonlyMap<string, Pick<Entry, 'key' | 'type' | 'slug'>>;
  /** Addresses of all pages. */
  addresses: ReadonlySet<string>;
  /** Keys of the entries that are not published, and that texts may name all the same. */
  masked: ReadonlySet<string>;
  /** Addresses of theirs, and of the pages of the site that fell with them. */
  withheld: ReadonlySet<string>;
  /** Addresses of the pages that a territory wrote in the place of national ones: national texts cannot know their headings. */
  replaced: ReadonlySet<string>;
  /** Addresses of the files of `content/media`, `/media/…`. */
  media: ReadonlySet<string>;
  /** The address under which a file of `media` stands. */
  fileAt(address: string): string;
  /** Anchors of the headings of a page, by its address. */
  anchors: ReadonlyMap<string, readonly string[]>;
  /** Name of a territory in the official list, or `undefined` when its code is not there. */
  territoryName(nature: keyof typeof NATURES_DE_TERRITOIRE, code: string): string | undefined;
  /** What was most likely meant, among the names of a kind. */
  nearest(found: string, kind: string, names: () => Iterable<string>): string;
}

/** What one entry says of others, as its own check has read it. */
export interface Referring {
  location: Pick<EntryLocation, 'file' | 'key'>;
  data: unknown;
  values: readonly FieldValue[];
  texts: TextFacts;
}

/**
 * Lays out what a whole corpus may name.
 * @param media addresses of the files of `content/media`, `/media/…`
 */
export function knownSite(
  layered: {
    entries: readonly Entry[];
    masked: ReadonlySet<string>;
    withheld?: Pick<Withheld, 'addresses'>;
  },
  media: ReadonlySet<string>,
  anchors: KnownSite['anchors'],
  territoryName: KnownSite['territoryName'],
): KnownSite {
  const { entries, masked, withheld } = layered;
  return {
    keys: new Map(entries.map((entry) => [entry.key, entry])),
    addresses: new Set([
      ...sitePages((type) => entriesOf(layered, type)),
      ...entries.map(({ url }) => url),
    ]),
    masked,
    withheld: withheld?.addresses ?? new Set(),
    replaced: new Set(
      entries.filter(({ provenance }) => provenance.replaces).map(({ url }) => url),
    ),
    media,
    fileAt: mediaFinder(media),
    anchors,
    territoryName,
    nearest: nearestNames(),
  };
}

/** What was most likely meant: each list of names is made once. */
export function nearestNames(): KnownSite['nearest'] {
  const match = fewMatches();
  const lists = new Map<string, string[]>();
  return (found, kind, names) => {
    const list = lists.get(kind) ?? [...names()];
    lists.set(kind, list);
    return match(found, list);
  };
}

/** Anchors of every published page, by its address. */
export const anchorsOf = ({ entries, drafts }: Layered): Map<string, readonly string[]> =>
  new Map(entries.map(({ url, key }) => [url, drafts.get(key)?.texts.anchors ?? []]));

/** Checks all that one entry says of others: relations, links, quoted figures, official codes. */
export const checkReferences = (draft: Referring, known: KnownSite): (Problem | FieldProblem)[] => [
  ...checkRelations(draft, known),
  ...draft.texts.figures.flatMap((reference) => checkFigure(draft, reference, known)),
  ...draft.texts.links.flatMap((reference) => checkLink(draft, reference, known)),
  ...draft.texts.images.flatMap((reference) => checkImage(draft, reference, known)),
  ...checkTerritory(draft, known),
];

function checkRelations(
  { location, values }: Referring,
  { keys, masked, nearest }: KnownSite,
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
  { location }: Referring,
  { to, place }: Reference,
  { keys, masked, nearest }: KnownSite,
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
  draft: Referring,
  { to: written, place: where }: Reference,
  { addresses, withheld, replaced, media, fileAt, anchors, nearest }: KnownSite,
): Problem[] {
  const place = { file: draft.location.file, ...where };
  const to = decodedAddress(written);
  const [address = '', anchor] = to.split('#', 2);
  if (!isOfTheSite(to) || withheld.has(address) || media.has(fileAt(address))) return [];
  if (address !== '' && !addresses.has(address)) {
    return [
      {
        ...place,
        message: `le lien « ${to} » ne mène nulle part`,
        expected: `l’adresse d’une page qui existe.${nearest(address, 'address', () => [...addresses.keys(), ...media])}`,
      },
    ];
  }
  const there = address === '' ? draft.texts.anchors : anchors.get(address);
  if (!anchor || there?.includes(anchor)) return [];
  if (replaced.has(address) && draft.location.file.startsWith('national/')) return [];
  return [
    {
      ...place,
      message: `le lien « ${to} » vise un intertitre qui n’existe pas`,
      expected: `l’ancre d’un intertitre de la page.${nearest(anchor, `anchor ${address || draft.location.file}`, () => there ?? [])}`,
    },
  ];
}

/** Whether an address names a place of this site: what has no beginning was told with the text itself. */
const isOfTheSite = (address: string): boolean => {
  const kind = addressKind(address);
  return kind === 'root' || kind === 'anchor';
};

const isHalf = (address: string): boolean =>
  ['relative', 'no-scheme'].includes(addressKind(address));

function checkImage(
  { location }: Referring,
  { to: written, place }: Reference,
  { media, fileAt, nearest }: KnownSite,
): Problem[] {
  const to = decodedAddress(written);
  if (isHalf(to) || media.has(fileAt(to))) return [];
  return [
    {
      file: location.file,
      ...place,
      message: `image introuvable « ${to} »`,
      expected: `un fichier de media/, écrit /media/nom.${nearest(to, 'media', () => media)}`,
    },
  ];
}

const TERRITORY = z.object({
  territoire: z.object({
    nature: z.enum(Object.keys(NATURES_DE_TERRITOIRE) as (keyof typeof NATURES_DE_TERRITOIRE)[]),
    code: z.string(),
  }),
});

function checkTerritory(
  { location, data }: Referring,
  { territoryName }: KnownSite,
): FieldProblem[] {
  const territoire = TERRITORY.safeParse(data).data?.territoire;
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
