import type { EntryOf } from '../../corpus/entry.ts';
import { MOST_QUESTIONS } from '../../model/decision-tree.ts';
import { NIVEAUX } from '../../model/vocabularies.ts';
import type { LinkView } from '../links.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { forLevels, type LevelGroup } from './for-levels.ts';

type Data = EntryOf<'questionnaire'>['data'];
type Question = Data['questions'][number];
type Answer = Question['reponses'][number];
type Result = Data['resultats'][number];

/** A question with all that follows each of its answers: the tree, drawn whole. */
interface BranchView {
  question: string;
  aide: string;
  reponses: AnswerView[];
}

interface AnswerView {
  texte: string;
  /** What it adds to the result, whichever it is. */
  conseil: string;
  pages: LinkView[];
  suite?: BranchView;
  resultat?: { id: string; titre: string };
}

/** What to do, and where to send. */
interface ResultView {
  id: string;
  titre: string;
  maintenant: string;
  fiches: LinkView[];
  acteurs: LinkView[];
  /** The levels that it is for, in their words. */
  niveaux: string[];
  /** What this edition has for these levels, kind by kind. */
  selonNiveau: LevelGroup[];
  bulletin: string[];
}

/** The tree of a questionnaire, and its results. */
export function questionnaireOwn(
  { data }: EntryOf<'questionnaire'>,
  context: SiteContext,
): OwnView {
  const results = data.resultats.map((result) => resultView(result, context));
  return {
    before: [
      section('questions', 'Les questions'),
      ...results.map(({ id, titre }) => ({ id, titre })),
    ],
    after: [],
    arbre: data.questions[0] && branch(data.questions[0], data, context, 1),
    resultats: results,
  };
}

/** A draft may turn in a circle: no way is drawn longer than one may be. */
function branch(
  { question, aide, reponses }: Question,
  data: Data,
  context: SiteContext,
  depth: number,
): BranchView {
  const { text } = context.writer;
  return {
    question: text(question),
    aide: text(aide ?? ''),
    reponses: reponses.map((answer) => answerView(answer, data, context, depth)),
  };
}

function answerView(
  { reponse, conseil, pages, vers }: Answer,
  data: Data,
  context: SiteContext,
  depth: number,
): AnswerView {
  const { text } = context.writer;
  const said = { texte: text(reponse), conseil: text(conseil ?? ''), pages: links(pages, context) };
  const result = data.resultats.find(({ repere }) => repere === vers);
  if (result)
    return { ...said, resultat: { id: resultId(result.repere), titre: text(result.titre) } };
  const next = data.questions.find(({ repere }) => repere === vers);
  return next && depth < MOST_QUESTIONS
    ? { ...said, suite: branch(next, data, context, depth + 1) }
    : said;
}

const resultId = (repere: string): string => `bloc_resultat-${repere}`;

const links = (keys: readonly string[], { writer }: SiteContext): LinkView[] =>
  keys.map((key) => writer.link(key)).filter((link) => link !== undefined);

function resultView(result: Result, context: SiteContext): ResultView {
  const { text } = context.writer;
  return {
    id: resultId(result.repere),
    titre: text(result.titre),
    maintenant: text(result.maintenant),
    fiches: links(result.fiches, context),
    acteurs: links(result.acteurs, context),
    niveaux: result.niveaux.map((level) => NIVEAUX[level]),
    selonNiveau: forLevels(result.niveaux, context),
    bulletin: result.bulletin.map(text),
  };
}
