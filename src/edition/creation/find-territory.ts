import { officialTerritories } from '../../corpus/official-territories.ts';
import { nearestMatch } from '../../corpus/problem.ts';
import { toSlug } from '../../model/slug.ts';
import type { DataOf } from '../../model/types.ts';
import { NATURES_DE_TERRITOIRE } from '../../model/vocabularies.ts';
import type { Reading } from './question.ts';

type Nature = DataOf<'strategie'>['territoire']['nature'];

/** A territory of the official list. */
export interface Territory {
  nature: Nature;
  code: string;
  nom: string;
  /** Its name in addresses. */
  slug: string;
}

/** A commune is asked for less often under its bare name than the larger territory that bears the same one. */
const NATURES: readonly Nature[] = ['departement', 'epci', 'region', 'commune', 'pays'];

/** Shown when several territories answer. */
const MOST_SHOWN = 8;

/**
 * Finds a territory by its name or its official code, and where several answer, by its nature before it:
 * « Pyrénées-Atlantiques », « 64 », « région 75 », « commune Pau ».
 */
export function findTerritory(answer: string): Reading<Territory> {
  if (answer.trim() === '') return { reason: 'il faut un nom ou un code' };
  const whole = answer.trim();
  const { natures, rest } = splitNature(whole);
  const found =
    firstThatAnswers([
      () => namedSo(natures, rest),
      // « Pays » is a nature, and how the names of many territories begin.
      () => namedSo(NATURES, whole),
      // What people say of an intercommunalité is seldom its official name.
      () => [rest, whole].flatMap((one) => matches('epci', one, spokenNamesOf)),
    ]) ?? [];
  const [only, ...others] = found;
  if (only && others.length === 0) return { value: only };
  if (only)
    return {
      reason: `plusieurs territoires répondent à « ${answer} » : ${found.slice(0, MOST_SHOWN).map(described).join(', ')}${found.length > MOST_SHOWN ? '…' : ''}. Écrivez la nature et le code, par exemple « ${only.nature} ${only.code} »`,
    };
  const names = natures.flatMap((nature) => [...officialTerritories(nature).values()]);
  return {
    reason: `aucun territoire de la liste officielle ne s’appelle « ${answer} », ni ne porte ce code.${/\d/.test(rest) ? '' : nearestMatch(rest, names)} Écrivez un nom, un code INSEE, ou le SIREN d’une intercommunalité`,
  };
}

const namedSo = (natures: readonly Nature[], wanted: string): Territory[] =>
  natures.flatMap((nature) => matches(nature, wanted, namesOf));

/** Each way of looking costs more, and takes more for an answer, than the one before. */
const firstThatAnswers = (ways: readonly (() => Territory[])[]): Territory[] | undefined => {
  for (const way of ways) {
    const found = new Map(way().map((one) => [`${one.nature} ${one.code}`, one]));
    if (found.size > 0) return [...found.values()];
  }
  return undefined;
};

function splitNature(answer: string): { natures: readonly Nature[]; rest: string } {
  const [first = '', ...others] = answer.split(/[\s:]+/);
  const nature = NATURES.find((name) => toSlug(first) === name);
  return nature && others.length > 0
    ? { natures: [nature], rest: others.join(' ') }
    : { natures: NATURES, rest: answer };
}

type Names = (nature: Nature, nom: string) => string[];

function matches(nature: Nature, wanted: string, names: Names): Territory[] {
  const list = officialTerritories(nature);
  const code = wanted.toUpperCase().replaceAll(' ', '');
  const nom = list.get(code);
  if (nom !== undefined) return [{ nature, code, nom, slug: toSlug(nom) }];
  const [name = ''] = names(nature, wanted.replace(/\b(s)t(e?)\b\.?/gi, '$1aint$2'));
  return [...list]
    .filter(([, candidate]) => names(nature, candidate).includes(name))
    .map(([found, candidate]) => ({
      nature,
      code: found,
      nom: candidate,
      slug: toSlug(candidate),
    }));
}

/** The names that people give a territory: the official one, and for an EPCI the same without its initials. */
const namesOf: Names = (nature, nom) =>
  nature === 'epci'
    ? [toSlug(nom), toSlug(nom.replace(/^(CC|CA|CU|METRO\w*)\s+/i, ''))]
    : [toSlug(nom)];

/** What an EPCI is called without its kind and without its article: « CA du Pays Basque », « l’agglo Pays Basque ». */
const spokenNamesOf: Names = (_nature, nom) => [
  toSlug(nom)
    .replace(/^l-(?=agglo|inter)/, '')
    .replace(
      /^(?:c[acu]|communaute(?:-(?:de-communes|d-agglomeration|urbaine))?|agglo(?:meration)?|intercommunalite|metropole)-/,
      '',
    )
    .replace(/^(?:de-la|de-l|du|des|de|d|le|la|les|l)-/, ''),
];

const described = ({ nature, code, nom }: Territory): string =>
  `${nom} (${NATURES_DE_TERRITOIRE[nature].toLowerCase()}, ${code})`;
