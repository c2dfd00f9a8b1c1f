import { territoire } from '../common.ts';
import { contentType } from '../content-type.ts';
import { adresse } from '../fields/adresse.ts';
import { choix } from '../fields/choix.ts';
import { choixMultiple } from '../fields/choix-multiple.ts';
import { datePartielle } from '../fields/date-partielle.ts';
import { groupe } from '../fields/groupe.ts';
import { liste } from '../fields/liste.ts';
import { markdown } from '../fields/markdown.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { relation } from '../fields/relation.ts';
import { texte } from '../fields/texte.ts';
import { ETATS_D_ACTION, ETATS_DE_STRATEGIE, FREINS, PUBLICS } from '../vocabularies.ts';

const action = groupe(
  {
    titre: texte({ label: 'Titre de l’action' }, 300),
    description: paragraphe({ label: 'Description', hint: 'Ce qui est fait, en clair.' }, 2000),
    publics: choixMultiple(PUBLICS, { label: 'Publics visés' }),
    freins: choixMultiple(FREINS, {
      label: 'Freins levés',
      hint: 'Ce qui empêche d’avancer, et que l’action veut lever.',
    }),
    pilote: texte({ label: 'Pilote', hint: 'Organisation ou service.' }).optional(),
    partenaires: liste(texte({ label: 'Partenaire' }), { label: 'Partenaires' }),
    echeance: datePartielle({
      label: 'Échéance',
      hint: 'Quand l’action doit être faite : 2018, 2018-09 ou 2018-09-14.',
    }).optional(),
    etat: choix(ETATS_D_ACTION, { label: 'État' }),
    resultat: paragraphe({
      label: 'Résultat',
      hint: 'Ce qui a été constaté, avec sa source.',
    }).optional(),
  },
  { label: 'Action' },
);

const actions = liste(action, { label: 'Actions' });

const mission = groupe(
  {
    titre: texte({ label: 'Titre de la mission' }),
    objectif: paragraphe({ label: 'Objectif' }).optional(),
    actions,
  },
  { label: 'Mission' },
);

const axe = groupe(
  {
    titre: texte({ label: 'Titre de l’axe' }),
    objectif: paragraphe({ label: 'Objectif' }).optional(),
    missions: liste(mission, {
      label: 'Missions',
      hint: 'Laissez vide si les actions dépendent directement de l’axe.',
    }),
    actions: liste(action, {
      label: 'Actions sans mission',
      hint: 'Les actions qui dépendent directement de l’axe.',
    }),
  },
  { label: 'Axe' },
);

/** A documented strategy of a territory: axes › missions › actions. */
export const strategie = contentType({
  name: 'strategie',
  folder: 'strategies',
  path: 'strategies',
  label: 'Stratégie',
  plural: 'Stratégies de territoire',
  description: 'S’inspirer : ce que des territoires ont décidé, et comment ils s’y sont pris.',
  fil: 'terrain',
  menu: { titre: 'Stratégies', rang: 4 },
  besoin: { nom: 'construire', titre: 'Les stratégies de territoire', rang: 2 },
  groupe: 'decider',
  help: 'Documentez ce que le territoire a publié. Ce qui n’est pas dit reste « non documenté ».',
  fields: {
    territoire: territoire('Le territoire qui porte la stratégie.'),
    debut: datePartielle({ label: 'Début', hint: '2018, 2018-09 ou 2018-09-14.' }).optional(),
    fin: datePartielle({
      label: 'Fin',
      hint: '2018, 2018-09 ou 2018-09-14.',
      apres: 'debut',
    }).optional(),
    jalons: liste(
      groupe(
        {
          date: datePartielle({ label: 'Date', hint: '2018, 2018-09 ou 2018-09-14.' }),
          texte: texte({
            label: 'Ce qui se passe ce jour-là',
            hint: 'En une ligne. Si ce n’était que prévu, dites-le.',
          }),
        },
        { label: 'Jalon' },
      ),
      {
        label: 'Jalons',
        hint: 'Les dates qui comptent. Avec le début, le vote et la fin, elles font la frise de l’affiche.',
      },
    ),
    etat: choix(ETATS_DE_STRATEGIE, {
      label: 'État',
      hint: 'À la date de dernière mise à jour de cette page.',
    }),
    porteur: texte({ label: 'Porteur', hint: 'La collectivité ou l’organisme qui pilote.' }),
    deliberation: groupe(
      {
        numero: texte({ label: 'Numéro' }).optional(),
        date: datePartielle({ label: 'Date' }),
        instance: texte({ label: 'Instance', hint: 'Qui a délibéré.' }),
        vote: texte({ label: 'Vote' }).optional(),
      },
      { label: 'Délibération' },
    ).optional(),
    diagnostic: markdown({ label: 'Diagnostic', hint: 'Le constat de départ.' }).optional(),
    gouvernance: markdown({ label: 'Gouvernance', hint: 'Qui décide, qui anime.' }).optional(),
    budget: paragraphe({
      label: 'Budget',
      hint: 'Seulement s’il est connu et sourcé.',
    }).optional(),
    axes: liste(axe, { label: 'Axes', hint: 'Axes › missions › actions, dans l’ordre du plan.' }),
    enseignements: liste(paragraphe({ label: 'Enseignement' }), {
      label: 'Enseignements',
      hint: 'Ce que d’autres territoires peuvent en retenir.',
    }),
    acteurs: liste(relation('acteur', { label: 'Acteur' }), {
      label: 'Acteurs mobilisés',
      hint: 'Les catégories d’acteurs qui participent.',
    }),
    contact: groupe(
      {
        fonction: texte({ label: 'Fonction', hint: 'Un service ou une fonction, jamais un nom.' }),
        organisme: texte({ label: 'Organisme' }),
        adresse: adresse({ label: 'Site' }).optional(),
      },
      { label: 'Contact' },
    ).optional(),
  },
});
