import type { TypeName } from '../../model/types.ts';
import { type Filler, toComplete } from './fill-context.ts';
import { shorten } from './plain-text.ts';
import { firstList, firstParagraph } from './text-parts.ts';

const LAW = /juridi|donn[ée]es? personnelles|\brgpd\b|\bcnil\b|mandat|confidential|mots? de passe/i;

const steps: Filler = ({ body, remarks }) => {
  const items = firstList(body).slice(0, 6);
  remarks.review(
    items.length > 0
      ? 'etapes : première liste du texte, à réécrire en consignes courtes'
      : 'etapes : aucune liste dans le texte, à écrire',
  );
  if (items.length === 0) return [{ action: 'À compléter' }];
  return items.map((item) =>
    item.length <= 160
      ? { action: item }
      : { action: shorten(item, 160), detail: shorten(item, 400) },
  );
};

const duration: Filler = ({ body, remarks }) => {
  const minutes = Math.min(600, Math.max(5, Math.ceil(body.split(/\s+/).length / 750) * 5));
  remarks.review(`duree : ${minutes} minutes, estimées d’après la longueur du texte`);
  return minutes;
};

const legalPoint: Filler = ({ body, remarks }) => {
  const isLegal = LAW.test(body);
  remarks.review(
    `point_juridique : ${isLegal ? 'oui, le texte parle de droit ou de données' : 'non, aucun mot du droit dans le texte'}`,
  );
  return isLegal;
};

const moment: Filler = ({ remarks }) => {
  remarks.review('moment : « pendant » en attendant ; avant, pendant ou après la rencontre ?');
  return 'pendant';
};

/** A charter's kind is a choice of substance: only its own words may settle it. */
const natureOfCharter: Filler = ({ title, body, remarks }) => {
  const words = `${title} ${body}`.toLowerCase();
  const nature = /d[ée]ontolog|confidentialit/.test(words)
    ? 'deontologie'
    : /cadre d['’]engagement|engagement collectif/.test(words)
      ? 'cadre-engagement'
      : /charte (?:de|du) territoire|charte (?:communale|métropolitaine|départementale|locale)/.test(
            words,
          )
        ? 'charte-de-territoire'
        : undefined;
  if (nature) remarks.review(`nature : « ${nature} », d’après les mots du texte`);
  return nature;
};

const role: Filler = ({ body, remarks }) => {
  const paragraph = firstParagraph(body);
  if (paragraph) remarks.review('role : premier paragraphe du texte');
  return paragraph ? shorten(paragraph, 1200) : undefined;
};

const unknown = (field: string, question: string) => toComplete(field, question, 'inconnu');

/**
 * Fillers of the fields that one type asks for. Where only a guess could fill a field (a territory, a value, a family
 * of actors), there is none: the import then says what is missing.
 */
export const TYPE_FILLERS: Readonly<Partial<Record<TypeName, Readonly<Record<string, Filler>>>>> = {
  kit: {
    situation: toComplete('situation', 'écrivez ce que la personne dit ou vit'),
    moment,
    duree: duration,
    point_juridique: legalPoint,
    etapes: steps,
  },
  charte: {
    nature: natureOfCharter,
    signataires: toComplete('signataires', 'dites qui signe', ['À compléter']),
    origine: ({ path, remarks }) => {
      remarks.review('origine : à compléter ; d’où vient ce texte ?');
      return `À compléter (texte importé de ${path}).`;
    },
    reprise: toComplete('reprise', 'dites comment signer ou reprendre ce texte'),
  },
  acteur: { role },
  diagnostic: {
    editeur: toComplete('editeur', 'dites qui publie l’outil'),
    destine_a: toComplete('destine_a', 'dites qui passe l’outil'),
    compte: unknown('compte', 'faut-il un compte ?'),
    papier: unknown('papier', 'l’outil existe-t-il sur papier ?'),
  },
  miroir: {
    operateur: toComplete('operateur', 'dites quel service public tient la démarche'),
    demarche: ({ title, remarks }) => {
      remarks.review('demarche : le titre de la page, à vérifier');
      return title;
    },
    etat: toComplete('etat', 'disponible, fermé ?', 'a-verifier'),
  },
  strategie: {
    etat: toComplete('etat', 'où en est la stratégie ?', 'non-documente'),
  },
};
