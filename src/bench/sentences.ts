import type { Chance } from '../commands/fuzz/chance.ts';
import { someTown } from './places.ts';
import {
  ADJECTIVES,
  CIRCUMSTANCES,
  OBJECTS,
  OPENINGS,
  REASONS,
  SUBJECTS,
  VERBS,
} from './vocabulary.ts';

/** Writes French, one piece at a time; the same chance writes the same text. */
export interface Writer {
  subject(): string;
  object(): string;
  /** « vérifier le dossier » */
  task(): string;
  /** A sentence of about 8 to 25 words, with its full stop. */
  sentence(): string;
  /** Several sentences on one line. */
  paragraph(sentences: number): string;
  town(): string;
}

/** Makes a writer out of a source of chance. */
export function frenchWriter(luck: Chance): Writer {
  const subject = () => luck.pick(SUBJECTS);
  const object = () => luck.pick(OBJECTS);
  const act = () => `${luck.pick(VERBS).third} ${object()}`;
  const task = () => `${luck.pick(VERBS).infinitive} ${object()}`;
  const when = () => luck.pick(CIRCUMSTANCES);
  const why = () => luck.pick(REASONS);
  const town = () => someTown(luck);
  const templates: readonly (() => string)[] = [
    () => `${subject()} ${act()} ${when()}`,
    () => `${subject()} ${act()} ${when()}, ${why()}`,
    () => `${luck.pick(OPENINGS)}, ${subject()} ${act()}, ${why()}`,
    () => `quand ${subject()} ${act()}, ${subject()} ${act()} ${when()}`,
    () => `${subject()} ${act()} et ${act()}`,
    () => `il faut alors ${task()} ${when()}`,
    () => `un exemple, ${town()} : ${subject()} ${act()} depuis ${luck.whole(2012, 2025)}`,
    () => `reste à ${task()}, ${why()}`,
    () => `pour ${task()}, comptez ${luck.whole(5, 55)} minutes environ`,
    () => `${object()} ne suffit pas : ${subject()} ${act()} ${when()}`,
    () => `${subject()} reste ${luck.pick(ADJECTIVES)} ${when()}, même si ${subject()} ${act()}`,
    () => `sur ${luck.whole(20, 400)} visites, ${subject()} ${act()} ${luck.whole(2, 19)} fois`,
    () => `aidez ${subject()} à ${task()} ${when()}`,
    () => `faut-il ${task()} ou ${task()}`,
  ];
  const sentence = () => closed(capital(luck.pick(templates)()));
  const paragraph = (count: number) => Array.from({ length: count }, sentence).join(' ');
  return { subject, object, task, sentence, paragraph, town };
}

/** The same text with a capital at its start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const closed = (text: string): string => (text.startsWith('Faut-il') ? `${text} ?` : `${text}.`);

/** How many words a text has, signs left aside. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
