import * as z from 'zod';
import { adresse } from './fields/adresse.ts';
import { date } from './fields/date.ts';
import { groupe } from './fields/groupe.ts';
import { liste, listeNonVide } from './fields/liste.ts';
import { nombre } from './fields/nombre.ts';
import { paragraphe } from './fields/paragraphe.ts';
import { texte } from './fields/texte.ts';

const passage = (label: string) => paragraphe({ label }, 600);

/** What an audit found, and how it was made: without it, nothing may be said of the conformity of a site. */
const audit = groupe(
  {
    date: date({ label: 'Date de l’audit', hint: 'Un audit vaut trois ans.' }),
    auditeur: texte({
      label: 'Audit réalisé par',
      hint: 'Une société ou un service, jamais une personne.',
    }),
    referentiel: texte({ label: 'Référentiel', hint: 'Avec sa version : RGAA 4.1.2.' }, 60),
    taux: nombre({
      label: 'Critères respectés',
      hint: 'En pourcentage, de 0 à 100 : 72.5. L’état de conformité en est déduit.',
    }),
    taux_moyen: nombre({
      label: 'Taux moyen des pages',
      hint: 'Facultatif, en pourcentage, de 0 à 100.',
    }).optional(),
    rapport: adresse({ label: 'Rapport', hint: 'Adresse du rapport ou de la grille.' }).optional(),
    environnement: listeNonVide(texte({ label: 'Combinaison' }), {
      label: 'Environnement de test',
      hint: 'Navigateurs et lecteurs d’écran employés, avec leurs versions.',
    }),
    outils: listeNonVide(texte({ label: 'Outil' }), { label: 'Outils employés' }),
    pages: listeNonVide(texte({ label: 'Page' }), {
      label: 'Pages vérifiées',
      hint: 'Le titre et l’adresse de chaque page de l’échantillon.',
    }),
  },
  {
    label: 'Audit',
    hint: 'À remplir après un audit. Sans audit valable, le site est déclaré non conforme.',
  },
);

/** Where people ask for help. Nothing of it has a default: an address is never made up. */
const contact = groupe(
  {
    courriel: texte({ label: 'Adresse électronique' }, 254).optional(),
    formulaire: adresse({ label: 'Formulaire', hint: 'Son adresse complète.' }).optional(),
    telephone: texte({ label: 'Téléphone' }, 40).optional(),
    adresse_postale: texte({ label: 'Adresse postale' }).optional(),
  },
  { label: 'Contact', hint: 'Un courriel ou un formulaire est obligatoire.' },
);

/**
 * `accessibilite.yml`: the facts of the « déclaration d’accessibilité ». Its page has the format that the RGAA imposes
 * (https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/).
 */
export const accessibilitySchema = z.strictObject({
  etablissement: date({ label: 'Déclaration établie le' }).optional(),
  mise_a_jour: date({ label: 'Déclaration mise à jour le' }).optional(),
  schema_pluriannuel: adresse({
    label: 'Schéma pluriannuel',
    hint: 'Adresse du schéma de mise en accessibilité.',
  }).optional(),
  plan_d_action: adresse({
    label: 'Plan d’action',
    hint: 'Adresse du plan de l’année, avec le bilan de la précédente.',
  }).optional(),
  audit: audit.optional(),
  controles: liste(passage('Contrôle'), {
    label: 'Ce qui est contrôlé sans audit',
    hint: 'Ce que le projet vérifie de lui-même. Cela ne remplace pas un audit.',
  }),
  non_conformites: liste(passage('Non-conformité'), {
    label: 'Non-conformités',
    hint: 'Chaque défaut connu, et l’autre voie s’il y en a une.',
  }),
  derogations: liste(passage('Dérogation'), {
    label: 'Dérogations pour charge disproportionnée',
    hint: 'Chacune avec sa raison, et l’autre voie s’il y en a une.',
  }),
  non_soumis: liste(passage('Contenu'), {
    label: 'Contenus non soumis à l’obligation',
    hint: 'Par exemple un contenu d’un tiers, que l’édition ne maîtrise pas.',
  }),
  technologies: liste(texte({ label: 'Technologie' }, 60), { label: 'Technologies' }),
  contact: contact.optional(),
});

export type AccessibilityData = z.infer<typeof accessibilitySchema>;

/** What the law lets a site say of itself. */
export type Conformity = 'totale' | 'partielle' | 'aucune';

/**
 * The three mentions, word for word
 * (https://accessibilite.numerique.gouv.fr/obligations/mentions-et-pages-obligatoires/).
 */
export const CONFORMITY_MENTIONS: Record<Conformity, string> = {
  totale: 'Accessibilité : totalement conforme',
  partielle: 'Accessibilité : partiellement conforme',
  aucune: 'Accessibilité : non conforme',
};

/** A statement must be made anew three years after the last one (same source): so long does an audit count. */
const AUDIT_YEARS = 3;

/** Whether an audit still measures anything on this day. */
export function isAuditValid(data: AccessibilityData, today: Date): boolean {
  if (!data.audit) return false;
  const end = new Date(data.audit.date);
  end.setUTCFullYear(end.getUTCFullYear() + AUDIT_YEARS);
  return today.getTime() < end.getTime();
}

/**
 * The state of conformity, which nobody writes: it follows from the audit. All criteria met: total; half of them at
 * least: partial; less, or no valid audit: none.
 */
export function conformityOf(data: AccessibilityData, today: Date): Conformity {
  const rate = isAuditValid(data, today) ? data.audit?.taux : undefined;
  if (rate === undefined || rate < 50) return 'aucune';
  return rate === 100 ? 'totale' : 'partielle';
}

/** What a declaration says against itself: the field, what is wrong, what is expected. */
export interface AccessibilityFault {
  path: readonly string[];
  message: string;
  expected: string;
}

/** What the fields cannot say one by one. */
export function accessibilityFaults(data: AccessibilityData, today: Date): AccessibilityFault[] {
  const { audit: found } = data;
  if (!found) return [];
  const faults: AccessibilityFault[] = [];
  for (const name of ['taux', 'taux_moyen'] as const) {
    const rate = found[name];
    if (rate !== undefined && (rate < 0 || rate > 100))
      faults.push({
        path: ['audit', name],
        message: `taux impossible : « ${rate} »`,
        expected: 'un pourcentage, de 0 à 100',
      });
  }
  if (new Date(found.date) > today)
    faults.push({
      path: ['audit', 'date'],
      message: `la date de l’audit est à venir : « ${found.date} »`,
      expected: 'la date d’un audit qui a eu lieu',
    });
  if (found.taux === 100 && data.non_conformites.length > 0)
    faults.push({
      path: ['audit', 'taux'],
      message: 'tous les critères seraient respectés, alors que des non-conformités sont listées',
      expected: 'le taux de l’audit, ou pas de « non_conformites »',
    });
  return faults;
}
