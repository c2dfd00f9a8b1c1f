import type { EntryOf } from '../../corpus/entry.ts';
import { ETATS_D_ACTION, ETATS_DE_STRATEGIE } from '../../model/vocabularies.ts';
import { displayDate } from '../../site/dates.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { posterView } from '../../site/strategies/poster.ts';
import { type Block, type Inline, type PaperBlock, words } from './blocks.ts';
import { writtenBlocks } from './field-blocks.ts';

type Data = EntryOf<'strategie'>['data'];
type Action = Data['axes'][number]['actions'][number];

/** A strategy on paper: the few facts, the poster of its plan, then the plan itself, action by action. */
export function strategyBlocks(
  { data }: EntryOf<'strategie'>,
  resume: PaperBlock,
  context: SiteContext,
  level: number,
): PaperBlock[] {
  const { writer } = context;
  const text = (source: string) => words(writer.text(source));
  const title = (source: string, below = 0): Block => ({
    k: 'h',
    n: level + below,
    c: text(source),
  });
  const poster = posterView(data, writer.text);
  const aim = (objectif: string | undefined): Block[] =>
    objectif ? [{ k: 'p', c: text(objectif) }] : [];
  return [
    resume,
    {
      k: 'terms',
      items: facts(data, context).map(([name, value]) => ({
        term: words(name),
        b: [{ k: 'p', c: text(value) }],
      })),
    },
    ...(poster
      ? [
          title('Le plan, d’un coup d’œil'),
          {
            k: 'plan' as const,
            voies: poster.voies.map(({ titre, dessin, bilan }) => ({
              titre,
              bilan,
              dessin: inInk(dessin),
            })),
            legende: poster.legende.map(({ libelle, dessin }) => ({
              libelle,
              dessin: inInk(dessin),
            })),
          },
        ]
      : []),
    ...(poster && poster.frise.length > 0
      ? [
          title('Les dates'),
          {
            k: 'terms' as const,
            items: poster.frise.map(({ date, texte }) => ({
              term: words(date.texte),
              b: [{ k: 'p' as const, c: words(texte) }],
            })),
          },
        ]
      : []),
    ...(data.diagnostic
      ? [title('Diagnostic'), ...writtenBlocks(writer.markdown(data.diagnostic, 'diagnostic_'))]
      : []),
    ...data.axes.flatMap((axis): Block[] => [
      title(axis.titre),
      ...aim(axis.objectif),
      ...actionList(axis.actions, writer.text),
      ...axis.missions.flatMap((mission): Block[] => [
        title(mission.titre, 1),
        ...aim(mission.objectif),
        ...actionList(mission.actions, writer.text),
      ]),
    ]),
    ...(data.gouvernance
      ? [title('Gouvernance'), ...writtenBlocks(writer.markdown(data.gouvernance, 'gouvernance_'))]
      : []),
    ...(data.enseignements.length > 0
      ? [
          title('Enseignements'),
          {
            k: 'ul' as const,
            items: data.enseignements.map((one): Block[] => [{ k: 'p', c: text(one) }]),
          },
        ]
      : []),
  ];
}

function facts(data: Data, { territoryName }: SiteContext): [name: string, value: string][] {
  const { nature, code } = data.territoire;
  const dates = [data.debut, data.fin].flatMap((date) => (date ? displayDate(date).texte : []));
  const { deliberation: vote } = data;
  const known: [string, string | undefined][] = [
    ['Territoire', territoryName(nature, code) ?? code],
    ['Porteur', data.porteur],
    ['État', data.etat === 'non-documente' ? undefined : ETATS_DE_STRATEGIE[data.etat]],
    ['Dates', dates.join(' – ')],
    [
      'Délibération',
      vote &&
        [vote.numero && `n° ${vote.numero}`, displayDate(vote.date).texte, vote.instance, vote.vote]
          .filter(Boolean)
          .join(', '),
    ],
    ['Budget', data.budget],
  ];
  return known.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** Drawings of the site take the colour of the text around them, which a document does not give. */
const inInk = (svg: string): string =>
  svg
    .replaceAll('currentColor', '#1d2b2e')
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');

const actionList = (actions: readonly Action[], text: (source: string) => string): Block[] =>
  actions.length === 0
    ? []
    : [{ k: 'ul', items: actions.map((action) => actionBlocks(action, text)) }];

function actionBlocks(action: Action, text: (source: string) => string): Block[] {
  const { titre, description, etat, pilote, partenaires, echeance, resultat } = action;
  const state = etat === 'non-documente' ? [] : words(` (${ETATS_D_ACTION[etat].toLowerCase()})`);
  const details = [
    pilote && `Pilote : ${pilote}`,
    partenaires.length > 0 && `Partenaires : ${partenaires.join(', ')}`,
    echeance && `Échéance : ${displayDate(echeance).texte}`,
    resultat && `Résultat : ${resultat}`,
  ].filter((one) => typeof one === 'string');
  const name: Inline[] = [{ k: 'b', c: words(text(titre)) }, ...state];
  return [
    { k: 'p', c: [...name, { k: 'br' }, ...words(text(description))] },
    ...(details.length > 0 ? [{ k: 'p' as const, c: words(text(details.join('. '))) }] : []),
  ];
}
