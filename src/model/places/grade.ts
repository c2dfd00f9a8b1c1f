import type { GRADES, MODALITES_D_ACCOMPAGNEMENT, SERVICES } from './vocabularies.ts';

export type Grade = keyof typeof GRADES;

/** What a grade is computed from. */
interface Offered {
  grade?: Grade | undefined;
  services: readonly (keyof typeof SERVICES)[];
  modalites_accompagnement: readonly (keyof typeof MODALITES_D_ACCOMPAGNEMENT)[];
}

/** The services that need nobody: equipment to use, or to buy. */
const WITHOUT_PEOPLE: ReadonlySet<string> = new Set(['acces-materiel', 'materiel-solidaire']);

/**
 * How far a place can help: what was said of it, or what its services and its ways of helping tell; nothing where they
 * tell nothing. A Wi-Fi alone is no service of the standard: that grade is only ever said.
 */
export function gradeOf({ grade, services, modalites_accompagnement }: Offered): Grade | undefined {
  if (grade) return grade;
  if (modalites_accompagnement.some((way) => way !== 'autonomie')) return 'mediateur';
  const isAlone = modalites_accompagnement.length > 0;
  if (!isAlone && services.some((service) => !WITHOUT_PEOPLE.has(service))) return 'mediateur';
  return services.includes('acces-materiel') ? 'materiel' : undefined;
}
