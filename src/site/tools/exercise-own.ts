import type { EntryOf } from '../../corpus/entry.ts';
import type { AskedField } from '../../model/exercise.ts';
import { NATURES_DE_MESSAGE, NIVEAUX } from '../../model/vocabularies.ts';
import type { OwnView } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

type Data = EntryOf<'exercice'>['data'];
type Screen = Data['ecrans'][number];
type Field = Screen['champs'][number];

/** Writes plain text as the site shows it, or as it is to be copied. */
type Write = Pick<SiteContext['writer'], 'text' | 'asIs'>;

/** A field of a screen, with what its script needs to judge an answer. */
interface FieldView {
  id: string;
  etiquette: string;
  nature: Field['nature'];
  aide: string;
  obligatoire: boolean;
  choix: { id: string; valeur: string; texte: string }[];
  attendu: string[];
  indice: string;
  pieges: { saisie: string; dire: string }[];
  /** An `AskedField`, as JSON. */
  regles: string;
}

/** The screens of an exercise, its invented identity and its receipt. */
export function exerciseOwn({ data }: EntryOf<'exercice'>, { writer }: SiteContext): OwnView {
  const { text, asIs } = writer;
  const ecrans = data.ecrans.map((screen, at) => screenView(screen, at + 1, writer));
  return {
    before: ecrans.map(({ id, titre }) => ({ id, titre })),
    after: [],
    identite: data.identite.map(({ nom, valeur }) => ({ nom: text(nom), valeur: asIs(valeur) })),
    ecrans,
    recu: { titre: text(data.recu.titre), texte: text(data.recu.texte) },
  };
}

function screenView(screen: Screen, rank: number, writer: Write) {
  const { text } = writer;
  const { message } = screen;
  return {
    id: `bloc_ecran-${rank}`,
    titre: text(screen.titre),
    texte: text(screen.texte ?? ''),
    bouton: text(screen.bouton),
    message: message && {
      nature: NATURES_DE_MESSAGE[message.nature],
      de: text(message.de),
      objet: text(message.objet ?? ''),
      texte: text(message.texte),
    },
    champs: screen.champs.map((field, at) => fieldView(field, `champ-${rank}-${at + 1}`, writer)),
  };
}

function fieldView(field: Field, id: string, { text, asIs }: Write): FieldView {
  const pieges = field.pieges.map(({ saisie, dire }) => ({ saisie, dire: text(dire) }));
  const rules: AskedField = {
    etiquette: field.etiquette,
    nature: field.nature,
    obligatoire: field.obligatoire,
    choix: [],
    attendu: field.attendu,
    erreur: field.erreur && text(field.erreur),
    pieges,
  };
  return {
    id,
    etiquette: text(field.etiquette),
    nature: field.nature,
    aide: text(field.aide ?? ''),
    obligatoire: field.obligatoire,
    choix: field.choix.map((valeur, at) => ({
      id: `${id}-${at + 1}`,
      valeur,
      texte: text(valeur),
    })),
    attendu: field.attendu.map(asIs),
    indice: text(field.indice ?? ''),
    pieges: pieges.map(({ saisie, dire }) => ({ saisie: asIs(saisie), dire })),
    regles: JSON.stringify(rules),
  };
}

/** What it takes and for which levels. */
export const exerciseItem = ({ data }: EntryOf<'exercice'>) => ({
  details: [
    ...(data.duree === undefined ? [] : [`${data.duree} minutes`]),
    ...data.niveaux.map((level) => NIVEAUX[level]),
  ],
});
