import { contentType } from '../content-type.ts';
import { adresse } from '../fields/adresse.ts';
import { choix } from '../fields/choix.ts';
import { choixMultiple } from '../fields/choix-multiple.ts';
import { code } from '../fields/code.ts';
import { codePostal } from '../fields/code-postal.ts';
import { coordonnee } from '../fields/coordonnee.ts';
import { courriel } from '../fields/courriel.ts';
import { date } from '../fields/date.ts';
import { horaires } from '../fields/horaires.ts';
import { immatriculation } from '../fields/immatriculation.ts';
import { liste } from '../fields/liste.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { telephone } from '../fields/telephone.ts';
import { texte } from '../fields/texte.ts';
import { GRADES, WORDS_OF } from '../places/vocabularies.ts';

/**
 * A place of digital mediation, with every field of the national standard v1.0.2, under its names. Five of them stand
 * under the names that every entry has: `nom` is its title, `presentation_resume` its summary, `presentation_detail` its
 * text, `date_maj` its last update.
 */
export const lieu = contentType({
  name: 'lieu',
  folder: 'lieux',
  path: 'lieux',
  label: 'Lieu',
  plural: 'Trouver un lieu',
  description: 'Trouver de l’aide : les lieux du territoire, leurs horaires et leur téléphone.',
  fil: 'terrain',
  besoin: { nom: 'aider', titre: 'Trouver un lieu où être aidé', rang: 5 },
  horsConnexion: { titre: 'Les lieux', unite: 'lieu', unites: 'lieux', rang: 3, listeSeule: true },
  surPapier: true,
  groupe: 'territoire',
  sansNouveaute: true,
  duTerritoire: true,
  listeVide: true,
  titresPartages: true,
  help: 'Un lieu tient en trois minutes : son nom, son adresse, son téléphone, ses horaires, ce qu’on y fait. Jamais le nom ni le numéro d’une personne privée.',
  fields: {
    titre: texte({ label: 'Nom', hint: 'Le nom que l’on lit sur la porte.' }, 200),
    resume: paragraphe(
      {
        label: 'Présentation',
        hint: 'Une phrase simple : qui y est reçu, et pour quoi.',
      },
      280,
    ),
    telephone: telephone({
      label: 'Téléphone',
      hint: 'Le numéro de l’accueil, par exemple 05 59 00 00 00.',
    }).optional(),
    adresse: texte({ label: 'Adresse', hint: 'Le numéro et la rue.' }, 300),
    complement_adresse: texte(
      { label: 'Complément d’adresse', hint: 'Bâtiment, étage, entrée, lieu-dit.' },
      300,
    ).optional(),
    code_postal: codePostal({ label: 'Code postal', hint: 'Cinq chiffres.' }),
    commune: texte({ label: 'Commune', hint: 'Son nom officiel.' }),
    code_insee: code({
      label: 'Code INSEE de la commune',
      hint: 'S’il est connu : le site le trouve d’après le nom et le code postal.',
    }).optional(),
    horaires: horaires({
      label: 'Horaires',
      hint: 'Comme on les dit : lundi et jeudi 9h-12h ; samedi 10h-12h ; fermé en août. Ce que le site ne comprend pas se met entre guillemets droits.',
    }).optional(),
    services: choixMultiple(WORDS_OF.services, {
      label: 'Services',
      hint: 'Ce que l’on peut y faire ou y apprendre.',
    }),
    modalites_accompagnement: choixMultiple(WORDS_OF.modalites_accompagnement, {
      label: 'Comment on y est aidé',
    }),
    modalites_acces: choixMultiple(WORDS_OF.modalites_acces, {
      label: 'Comment y venir',
      hint: 'Faut-il téléphoner avant, prendre rendez-vous ?',
    }),
    frais_a_charge: choixMultiple(WORDS_OF.frais_a_charge, { label: 'Prix' }),
    publics_specifiquement_adresses: choixMultiple(WORDS_OF.publics_specifiquement_adresses, {
      label: 'Réservé à certains publics',
      hint: 'Rien si tout le monde est reçu.',
    }),
    prise_en_charge_specifique: choixMultiple(WORDS_OF.prise_en_charge_specifique, {
      label: 'Besoins particuliers pris en charge',
    }),
    grade: choix(GRADES, {
      label: 'Ce que le lieu offre',
      hint: 'Laissez vide : il se déduit des services et de l’accompagnement.',
    }).optional(),
    courriels: liste(courriel({ label: 'Courriel' }), {
      label: 'Courriels',
      hint: 'L’adresse de l’accueil, pas celle d’une personne.',
    }),
    site_web: liste(adresse({ label: 'Adresse du site' }), {
      label: 'Sites web',
      hint: 'Avec https://.',
    }),
    prise_rdv: adresse({
      label: 'Prise de rendez-vous',
      hint: 'L’adresse du site où l’on prend rendez-vous.',
    }).optional(),
    fiche_acces_libre: adresse({
      label: 'Fiche Acceslibre',
      hint: 'L’adresse de la fiche du lieu sur acceslibre.beta.gouv.fr : elle dit si l’on y entre en fauteuil.',
    }).optional(),
    itinerance: choixMultiple(WORDS_OF.itinerance, { label: 'Lieu fixe ou itinérant' }),
    typologie: choixMultiple(WORDS_OF.typologie, { label: 'Nature du lieu' }),
    dispositif_programmes_nationaux: choixMultiple(WORDS_OF.dispositif_programmes_nationaux, {
      label: 'Programmes nationaux',
    }),
    formations_labels: choixMultiple(WORDS_OF.formations_labels, { label: 'Formations et labels' }),
    autres_formations_labels: liste(texte({ label: 'Formation ou label' }), {
      label: 'Autres formations et labels',
    }),
    structure_parente: texte({
      label: 'Qui tient le lieu',
      hint: 'La commune, l’association ou le réseau dont il dépend.',
    }).optional(),
    latitude: coordonnee(
      { label: 'Latitude', hint: 'En degrés ; copiez-la de adresse.data.gouv.fr.' },
      90,
    ).optional(),
    longitude: coordonnee(
      { label: 'Longitude', hint: 'En degrés ; copiez-la de adresse.data.gouv.fr.' },
      180,
    ).optional(),
    id: texte({
      label: 'Identifiant',
      hint: 'Celui du fichier d’où vient le lieu, pour le reconnaître quand on l’importe de nouveau. Sans lui, le nom du fichier en tient lieu.',
    }).optional(),
    pivot: immatriculation({
      label: 'SIRET, RNA ou RIDET',
      hint: 'Le numéro de la structure, sur annuaire-entreprises.data.gouv.fr.',
    }).optional(),
    source: texte({
      label: 'Qui a recueilli ces informations',
      hint: 'La collectivité ou le réseau qui les a recueillies.',
    }).optional(),
    verifie_le: date({
      label: 'Vérifié le',
      hint: 'Le jour où quelqu’un du lieu a confirmé ces informations.',
    }).optional(),
    verifie_par: texte({
      label: 'Vérifié par',
      hint: 'Un service ou une structure, jamais une personne privée.',
    }).optional(),
    empreinte_import: texte({
      label: 'Empreinte de l’import',
      hint: 'Écrite par l’import, pour savoir si le lieu a été corrigé ici depuis. N’y touchez pas.',
    }).optional(),
  },
});
