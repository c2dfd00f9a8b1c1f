import type * as z from 'zod';
import { complementSchema } from '../model/complement.ts';
import type { EditionData } from '../model/edition.ts';
import { isExample } from '../model/example-host.ts';
import { isInner } from '../model/inner-host.ts';
import { isPrinted, languageNamed, languageOf } from '../model/languages.ts';
import { missingMentions } from '../model/legal-notice.ts';
import { typeNamed } from '../model/types.ts';
import type { Corpus } from './corpus.ts';
import { showPath } from './describe-issue.ts';
import type { EditionName } from './edition-files.ts';
import type { Complement, Entry } from './entry.ts';
import { fieldValues } from './field-values.ts';
import { countedPlaceholders } from './placeholders.ts';

/** What is missing for the site to be in order. Nothing here stops a build: a site is made before it is published. */
export function publicationGaps({
  edition,
  accessibility,
  entries,
  blank,
  externalLinks,
  hiddenLinks,
  name,
  followed,
}: Corpus): string[] {
  const gaps = blank.map(
    (file) =>
      `${file} — cet ajout n’a pas de texte : il ne paraît pas. Écrivez-le, ou supprimez-le.`,
  );
  for (const { file, place, to } of hiddenLinks)
    gaps.push(
      `${file} — ${place} : « ${to} » n’est pas publié par cette édition ; le lien n’y mène pas. Retirez-le, ou publiez la page.`,
    );
  const files = new Map(entries.map(({ key, provenance }) => [key, provenance.file]));
  for (const { address, keys } of externalLinks.filter((link) => isInner(link.address)))
    for (const key of keys)
      gaps.push(
        `${files.get(key) ?? key} — « ${address} » ne mène qu’à votre machine ou à votre réseau. Écrivez l’adresse que tout le monde peut ouvrir.`,
      );
  const mentions = missingMentions(edition.mentions);
  if (mentions.length > 0)
    gaps.push(
      `${name}/edition.yml — « mentions » : ${mentions.join(', ')}. La loi les demande ; la page /mentions-legales/ s’en remplit.`,
    );
  if (isExample(edition.adresse))
    gaps.push(
      `${name}/edition.yml — « adresse » : ${edition.adresse} est une adresse d’exemple, qui ne mène nulle part.`,
    );
  gaps.push(...borrowedNames(edition, followed, name));
  if (!accessibility.contact?.courriel && !accessibility.contact?.formulaire)
    gaps.push(
      `${name}/accessibilite.yml — « contact » : un courriel ou un formulaire, que la loi demande.`,
    );
  if (!accessibility.etablissement)
    gaps.push(
      `${name}/accessibilite.yml — « etablissement » : la date de la déclaration d’accessibilité.`,
    );
  for (const entry of entries) {
    const { type, data, body, provenance, complements } = entry;
    gaps.push(...letterGaps(entry, edition), ...versionGaps(entry));
    gaps.push(...placeholderGaps(typeNamed(type).schema, { data, body, provenance }, name));
    for (const complement of complements) {
      gaps.push(...placeholderGaps(complementSchema, complement, name));
    }
  }
  return gaps;
}

/** What a territory has not said of itself: its site would bear the name of the edition that it follows. */
const borrowedNames = (
  edition: EditionData,
  followed: Corpus['followed'],
  name: EditionName,
): string[] =>
  (['nom', 'editeur', 'adresse'] as const)
    .filter(
      (field) =>
        followed?.[field] === edition[field] &&
        !(field === 'adresse' && isExample(edition.adresse)),
    )
    .map(
      (field) =>
        `${name}/edition.yml — « ${field} » : ${edition[field]}, comme dans l’édition nationale. Écrivez le vôtre.`,
    );

/** A replacement that says to come from a version of the national page that is not here: an update is to be made. */
function versionGaps({ provenance: { file, replaces } }: Entry): string[] {
  const { versionDeDepart: version, miseAJour } = replaces ?? {};
  return version && miseAJour && version > miseAJour
    ? [
        `${file} — « version_nationale » : ${version}, alors que la page nationale que vous avez est du ${miseAJour}. Mettez à jour, ou corrigez cette date.`,
      ]
    : [];
}

/** A document or a picture that the edition asks for, and that no font of ours can be written with. */
function letterGaps(
  { type, data, provenance }: Entry,
  { papier, vignettes }: EditionData,
): string[] {
  const langue = languageOf({ data });
  if (isPrinted(langue)) return [];
  const asked = [
    ...(papier.includes(type) ? ['PDF'] : []),
    ...(vignettes.includes(type) ? ['image de partage'] : []),
  ];
  return asked.length === 0
    ? []
    : [
        `${provenance.file} — pas de ${asked.join(' ni d’')} : aucune police de Trame n’a les lettres de cette langue (${languageNamed(langue).nom}). La page elle-même est complète.`,
      ];
}

/** What is left to write in one file: its text, then its fields. */
function placeholderGaps(
  schema: z.core.$ZodType,
  { data, body, provenance }: Pick<Complement, 'body' | 'provenance'> & { data: unknown },
  name: EditionName,
): string[] {
  const advice =
    provenance.edition === name
      ? ''
      : ` ; écrivez la vôtre dans ${name}/, avec « national: remplace »`;
  const inBody = countedPlaceholders(body);
  const gaps = inBody === '' ? [] : [`${provenance.file} — ${inBody}${advice}.`];
  for (const { path, value } of fieldValues(schema, data)) {
    const found = countedPlaceholders(value);
    if (found !== '') gaps.push(`${provenance.file} — « ${showPath(path)} » : ${found}${advice}.`);
  }
  return gaps;
}
