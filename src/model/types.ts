import type * as z from 'zod';
import type { ContentType } from './content-type.ts';
import { acteur } from './types/acteur.ts';
import { atelier } from './types/atelier.ts';
import { charte } from './types/charte.ts';
import { chiffre } from './types/chiffre.ts';
import { decision } from './types/decision.ts';
import { diagnostic } from './types/diagnostic.ts';
import { etape } from './types/etape.ts';
import { exercice } from './types/exercice.ts';
import { glossaire } from './types/glossaire.ts';
import { guide } from './types/guide.ts';
import { kit } from './types/kit.ts';
import { lieu } from './types/lieu.ts';
import { mandat } from './types/mandat.ts';
import { miroir } from './types/miroir.ts';
import { modele } from './types/modele.ts';
import { page } from './types/page.ts';
import { questionnaire } from './types/questionnaire.ts';
import { raison } from './types/raison.ts';
import { strategie } from './types/strategie.ts';
import { veille } from './types/veille.ts';

/** Every type of content, in the order of lists of all types. */
export const CONTENT_TYPES = [
  guide,
  decision,
  kit,
  raison,
  charte,
  strategie,
  etape,
  modele,
  acteur,
  lieu,
  atelier,
  diagnostic,
  miroir,
  veille,
  chiffre,
  glossaire,
  exercice,
  questionnaire,
  mandat,
  page,
] as const satisfies readonly ContentType[];

type Declared = (typeof CONTENT_TYPES)[number];

export type TypeName = Declared['name'];

/** A type whose entries stand in a list, which has a page. */
export type ListedType = Exclude<Declared, { readonly path: '' }>['name'];

/** The front matter of an entry of type `N`, once checked. */
export type DataOf<N extends TypeName> = z.infer<Extract<Declared, { name: N }>['schema']>;

const BY_FOLDER = new Map<string, Declared>(CONTENT_TYPES.map((type) => [type.folder, type]));
const BY_NAME = new Map<string, Declared>(CONTENT_TYPES.map((type) => [type.name, type]));

/** The type whose entries stand in this folder of an edition. */
export const typeOfFolder = (folder: string): Declared | undefined => BY_FOLDER.get(folder);

/** The declaration of a type. */
export function typeNamed<N extends TypeName>(name: N): Extract<Declared, { name: N }> {
  return BY_NAME.get(name) as Extract<Declared, { name: N }>;
}

/** The same with all that a type may declare, for what asks it of any type. */
export const declarationOf = (name: TypeName): ContentType => typeNamed(name);

/** Whether the entries of a type stand in a list, which has a page. */
export const isListed = (name: TypeName): name is ListedType => typeNamed(name).path !== '';

/** The types whose entries stand in a list, in the order of the model. */
export const LISTED_TYPES: readonly ListedType[] = CONTENT_TYPES.map(({ name }) => name).filter(
  isListed,
);
