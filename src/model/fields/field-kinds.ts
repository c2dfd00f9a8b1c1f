import { adresseFaces } from './adresse.ts';
import { choixFaces } from './choix.ts';
import { choixMultipleFaces } from './choix-multiple.ts';
import { codeFaces } from './code.ts';
import { codePostalFaces } from './code-postal.ts';
import { coordonneeFaces } from './coordonnee.ts';
import { couleurFaces } from './couleur.ts';
import { courrielFaces } from './courriel.ts';
import { dateFaces } from './date.ts';
import { datePartielleFaces } from './date-partielle.ts';
import type { FieldDescription } from './describe-field.ts';
import { entierFaces } from './entier.ts';
import type { FieldFaces } from './field-faces.ts';
import { groupeFaces } from './groupe.ts';
import { heureFaces } from './heure.ts';
import { horairesFaces } from './horaires.ts';
import { immatriculationFaces } from './immatriculation.ts';
import { listeFaces } from './liste.ts';
import { markdownFaces } from './markdown.ts';
import { nombreFaces } from './nombre.ts';
import { ouiNonFaces } from './oui-non.ts';
import { paragrapheFaces } from './paragraphe.ts';
import { relationFaces } from './relation.ts';
import { repereFaces } from './repere.ts';
import { telephoneFaces } from './telephone.ts';
import { texteFaces } from './texte.ts';

/** Every kind of field with its faces. A kind is one module and one line here; without all its faces it does not compile. */
export const FIELD_KINDS = {
  texte: texteFaces,
  paragraphe: paragrapheFaces,
  markdown: markdownFaces,
  entier: entierFaces,
  nombre: nombreFaces,
  'oui-non': ouiNonFaces,
  date: dateFaces,
  'date-partielle': datePartielleFaces,
  heure: heureFaces,
  adresse: adresseFaces,
  code: codeFaces,
  'code-postal': codePostalFaces,
  couleur: couleurFaces,
  telephone: telephoneFaces,
  courriel: courrielFaces,
  immatriculation: immatriculationFaces,
  horaires: horairesFaces,
  coordonnee: coordonneeFaces,
  choix: choixFaces,
  'choix-multiple': choixMultipleFaces,
  relation: relationFaces,
  repere: repereFaces,
  groupe: groupeFaces,
  liste: listeFaces,
} satisfies Record<string, FieldFaces>;

/** The faces of a field, by its kind. */
export const facesOf = ({ kind }: Pick<FieldDescription, 'kind'>): FieldFaces => FIELD_KINDS[kind];
