import { contentType } from '../content-type.ts';
import { adresse } from '../fields/adresse.ts';
import { groupe } from '../fields/groupe.ts';
import { liste, listeNonVide } from '../fields/liste.ts';
import { ouiNon } from '../fields/oui-non.ts';
import { paragraphe } from '../fields/paragraphe.ts';
import { repere } from '../fields/repere.ts';
import { texte } from '../fields/texte.ts';

const champ = groupe(
  {
    etiquette: texte({
      label: 'Étiquette',
      hint: 'Ce qu’il faut écrire : « Nom de la personne ».',
    }),
    repere: repere({
      label: 'Repère',
      hint: 'Les points du mandat le nomment entre crochets : [personne].',
      exemple: 'personne',
    }),
    aide: texte({ label: 'Aide' }).optional(),
    long: ouiNon({ label: 'Plusieurs lignes' }).default(false),
  },
  { label: 'Champ' },
);

const point = groupe(
  {
    titre: texte({ label: 'Titre' }, 120),
    texte: paragraphe({
      label: 'Texte',
      hint: 'Un repère entre crochets, [personne], prend ce que l’on écrit dans son champ.',
    }),
    facile: paragraphe({
      label: 'Facile à lire',
      hint: 'Le même point en phrases courtes, avec des mots de tous les jours.',
    }),
    source: texte({ label: 'Source', hint: 'D’où vient ce point.' }),
    adresse: adresse({ label: 'Adresse de la source' }).optional(),
  },
  { label: 'Point' },
);

/** A mandate to sign, filled on the device of who reads it: the text, its fields, and where each point comes from. */
export const mandat = contentType({
  name: 'mandat',
  folder: 'mandats',
  path: '',
  label: 'Mandat',
  plural: 'Mandats',
  description: 'Un mandat d’une page, à remplir, à imprimer et à signer.',
  fil: 'droit',
  besoin: { nom: 'aider', titre: 'Un mandat à signer', rang: 7 },
  horsConnexion: { titre: 'Le mandat', unite: 'mandat', rang: 5 },
  groupe: 'aider',
  help: 'Le mandat tient sur une page. Faites-le relire par le délégué à la protection des données de votre structure, puis remplacez ce texte par le vôtre.',
  fields: {
    avertissement: paragraphe({
      label: 'Avertissement',
      hint: 'Ce qu’il faut savoir avant de s’en servir. Il ne s’imprime pas.',
    }),
    champs: listeNonVide(champ, { label: 'Champs', hint: 'Ce que l’on écrit, dans l’ordre.' }),
    points: listeNonVide(point, { label: 'Points du mandat', hint: 'Dans l’ordre.' }),
    exemplaires: listeNonVide(texte({ label: 'Exemplaire', hint: 'À qui il revient.' }, 80), {
      label: 'Exemplaires',
      hint: 'Un par signataire.',
    }),
    signatures: liste(texte({ label: 'Signataire' }, 80), { label: 'Signatures' }),
  },
});
