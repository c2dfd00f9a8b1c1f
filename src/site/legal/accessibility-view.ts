import {
  type AccessibilityData,
  type Conformity,
  conformityOf,
  isAuditValid,
} from '../../model/accessibility.ts';
import { displayDate } from '../dates.ts';
import type { PageView, SectionLink } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';

/** What each state is called in the declaration. */
const STATES: Record<Conformity, string> = {
  totale: 'totalement conforme',
  partielle: 'partiellement conforme',
  aucune: 'non conforme',
};

/** The parts of the imposed format, in its order. */
const PARTS: readonly SectionLink[] = [
  { id: 'etat', titre: 'État de conformité' },
  { id: 'resultats', titre: 'Résultats des tests' },
  { id: 'contenus', titre: 'Contenus non accessibles' },
  { id: 'etablissement', titre: 'Établissement de cette déclaration' },
  { id: 'contact', titre: 'Retour d’information et contact' },
  { id: 'recours', titre: 'Voies de recours' },
];

/**
 * The « déclaration d’accessibilité », in the format that the RGAA imposes and with its words
 * (https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/ and its model,
 * https://accessibilite.numerique.gouv.fr/ressources/modele-de-declaration/).
 */
export function accessibilityView(context: SiteContext): PageView {
  const { edition, accessibility } = context.corpus;
  const { text } = context.writer;
  const today = new Date();
  const state = conformityOf(accessibility, today);
  return {
    ...sitePageView(
      'accessibilite',
      `Ce site est ${STATES[state]}. Voici pourquoi, ce qui n’est pas accessible, et comment demander de l’aide.`,
      context,
    ),
    contenu: {
      parties: PARTS.map(({ id, titre }) => ({ id, titre: text(titre) })),
      editeur: text(edition.editeur),
      adresse: context.canonical('/').replace(/\/$/, ''),
      etat: STATES[state],
      raison: text(reason(accessibility, state, today)),
      schema: accessibility.schema_pluriannuel,
      plan: accessibility.plan_d_action,
      audit: auditView(accessibility, text),
      valable: isAuditValid(accessibility, today),
      controles: accessibility.controles.map(text),
      classes: [
        { titre: text('Non-conformités'), contenus: accessibility.non_conformites.map(text) },
        {
          titre: text('Dérogations pour charge disproportionnée'),
          contenus: accessibility.derogations.map(text),
        },
        {
          titre: text('Contenus non soumis à l’obligation d’accessibilité'),
          contenus: accessibility.non_soumis.map(text),
        },
      ],
      etablissement: dateOf(accessibility.etablissement),
      miseAJour: dateOf(accessibility.mise_a_jour),
      technologies: accessibility.technologies.map(text),
      contact: accessibility.contact,
    },
  };
}

/** Why the state is what it is; the words that follow it in the declaration. */
function reason(data: AccessibilityData, state: Conformity, today: Date): string {
  if (!data.audit) return ', parce qu’aucun audit n’a encore mesuré sa conformité';
  if (!isAuditValid(data, today))
    return ', parce que le dernier audit a plus de trois ans et ne vaut plus';
  if (state === 'totale') return '';
  return ', en raison des non-conformités et des dérogations énumérées ci-dessous';
}

function auditView({ audit }: AccessibilityData, text: (source: string) => string) {
  if (!audit) return undefined;
  return {
    date: displayDate(audit.date),
    auditeur: text(audit.auditeur),
    referentiel: audit.referentiel,
    taux: percentage(audit.taux),
    tauxMoyen: audit.taux_moyen === undefined ? undefined : percentage(audit.taux_moyen),
    rapport: audit.rapport,
    environnement: audit.environnement.map(text),
    outils: audit.outils.map(text),
    pages: audit.pages.map(text),
  };
}

/** `72.5` → « 72,5 % » */
const percentage = (rate: number): string => `${rate.toLocaleString('fr-FR')}\u00a0%`;

const dateOf = (iso: string | undefined) => (iso === undefined ? undefined : displayDate(iso));
