import { missingMentions } from '../model/legal-notice.ts';
import type { Corpus } from './corpus.ts';

/** The words that a page says where an edition must write its own. */
const TO_COMPLETE = /À compléter par l’édition/g;

/** Names that are reserved for examples and lead nowhere (RFC 2606). */
const EXAMPLE_HOST = /(^|\.)example(\.(com|net|org))?$/;

/** What is missing for the site to be in order. Nothing here stops a build: a site is made before it is published. */
export function publicationGaps({ edition, accessibility, entries, name }: Corpus): string[] {
  const gaps: string[] = [];
  const mentions = missingMentions(edition.mentions);
  if (mentions.length > 0)
    gaps.push(
      `${name}/edition.yml — « mentions » : ${mentions.join(', ')}. La loi les demande ; la page /mentions-legales/ s’en remplit.`,
    );
  if (EXAMPLE_HOST.test(new URL(edition.adresse).hostname))
    gaps.push(
      `${name}/edition.yml — « adresse » : ${edition.adresse} est une adresse d’exemple, qui ne mène nulle part.`,
    );
  if (!accessibility.contact?.courriel && !accessibility.contact?.formulaire)
    gaps.push(
      `${name}/accessibilite.yml — « contact » : un courriel ou un formulaire, que la loi demande.`,
    );
  if (!accessibility.etablissement)
    gaps.push(
      `${name}/accessibilite.yml — « etablissement » : la date de la déclaration d’accessibilité.`,
    );
  for (const { body, provenance } of entries) {
    const count = body.match(TO_COMPLETE)?.length ?? 0;
    if (count > 0)
      gaps.push(
        `${provenance.file} — ${count} fois « À compléter par l’édition »${provenance.edition === name ? '' : ` ; écrivez la vôtre dans ${name}/, avec « national: remplace »`}.`,
      );
  }
  return gaps;
}
