import { REAL_DATA, realDataIn } from './real-data.ts';
import type { NATURES_DE_CHAMP } from './vocabularies.ts';

/** What an exercise asks in one field, and what it says of the answer. */
export interface AskedField {
  readonly etiquette: string;
  readonly nature: keyof typeof NATURES_DE_CHAMP;
  readonly obligatoire: boolean;
  readonly choix: readonly string[];
  /** What is right; anything is when it is empty. */
  readonly attendu: readonly string[];
  readonly erreur?: string | undefined;
  readonly pieges: readonly { readonly saisie: string; readonly dire: string }[];
}

/** A screen, as far as its parts speak of each other. */
interface Screen {
  readonly message?: { readonly texte: string } | undefined;
  readonly champs: readonly AskedField[];
}

/** An exercise, as far as its parts speak of each other. */
export interface Exercise {
  readonly identite: readonly { readonly nom: string; readonly valeur: string }[];
  readonly ecrans: readonly Screen[];
}

/** What is said of an answer: nothing when it may go on. */
export type Verdict = { dire: string; vrai?: true } | undefined;

/** Judges what someone typed as a real site would, but for real data, which an exercise never takes. */
export function judge(field: AskedField, typed: string): Verdict {
  const answer = folded(typed);
  if (answer === '') return field.obligatoire ? { dire: 'Ce champ est obligatoire.' } : undefined;
  if (field.attendu.some((one) => folded(one) === answer)) return undefined;
  const real = realDataIn(typed, field.etiquette);
  if (real)
    return {
      vrai: true,
      dire: `On dirait ${REAL_DATA[real]}. Nous l’avons retiré de l’écran\u00A0: servez-vous de l’identité inventée.`,
    };
  const trap = field.pieges.find(({ saisie }) => folded(saisie) === answer);
  if (trap) return { dire: trap.dire };
  if (field.nature === 'date' && !isDate(typed))
    return { dire: 'Écrivez une date qui existe, ainsi : JJ/MM/AAAA.' };
  if (field.attendu.length === 0) return undefined;
  return { dire: field.erreur ?? 'Ce n’est pas ce que demande la consigne.' };
}

/** Case, accents, spaces and signs between digits do not make an answer wrong. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll(/(?<=\d) (?=\d)/g, '');

/** `JJ/MM/AAAA`, of a day that exists. */
function isDate(text: string): boolean {
  const [, day = 0, month = 0, year = 0] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
}

/** Why an exercise cannot be done, and where it is written. */
export interface ExerciseFault {
  path: (string | number)[];
  message: string;
  expected: string;
}

/** Everything that would keep someone from the end of an exercise, or make them type what is somebody's. */
export function exerciseFaults({ identite, ecrans }: Exercise): ExerciseFault[] {
  return [
    ...identite.flatMap(({ nom, valeur }, at) =>
      realFault(valeur, ['identite', at, 'valeur'], nom),
    ),
    ...ecrans.flatMap((screen, at) => [
      ...realFault(screen.message?.texte ?? '', ['ecrans', at, 'message', 'texte']),
      ...screen.champs.flatMap((field, place) =>
        fieldFaults(field, ['ecrans', at, 'champs', place], ecrans.slice(0, at + 1)),
      ),
    ]),
  ];
}

function fieldFaults(
  field: AskedField,
  path: ExerciseFault['path'],
  screens: readonly Screen[],
): ExerciseFault[] {
  const faults = field.attendu.flatMap((one, at) =>
    realFault(one, [...path, 'attendu', at], field.etiquette),
  );
  const tell = (name: string, message: string, expected: string) =>
    faults.push({ path: [...path, name], message, expected });
  const isChosen = field.nature === 'choix' || field.nature === 'fichier';
  if (isChosen && field.choix.length < 2)
    tell('choix', 'il n’y a rien à choisir', 'deux choix au moins');
  if (isChosen && field.attendu.some((one) => !field.choix.includes(one)))
    tell('attendu', 'ce qui est attendu n’est pas parmi les choix', 'un des choix, mot pour mot');
  if (field.nature === 'date' && field.attendu.some((one) => !isDate(one)))
    tell('attendu', 'ce n’est pas une date', 'une date qui existe, écrite JJ/MM/AAAA');
  if (field.nature === 'code') {
    const received = screens.map(({ message }) => message?.texte ?? '').join('\n');
    if (!field.attendu.some((one) => received.includes(one)))
      tell(
        'attendu',
        'aucun message reçu jusque-là ne donne ce code',
        'le code, et un message de cet écran ou d’un écran précédent qui le contient',
      );
  }
  return faults;
}

function realFault(text: string, path: ExerciseFault['path'], asked = ''): ExerciseFault[] {
  const real = realDataIn(text, asked);
  if (!real) return [];
  return [
    {
      path,
      message: `on dirait ${REAL_DATA[real]}`,
      expected:
        'une donnée inventée : courriel en « .example », téléphone en 01 99 00…, numéros à la clé fausse, référence d’avis qui commence par 00',
    },
  ];
}
