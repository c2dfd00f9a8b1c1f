import type { EntryOf } from '../../corpus/entry.ts';
import { EFFORTS } from '../../model/vocabularies.ts';
import { figureViews } from '../../site/figures/figure-view.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { type Block, type Inline, type PaperBlock, words } from './blocks.ts';

/** A decision on the sheet of a council: what it takes, what to do, the figures, the draft to vote. */
export function councilBlocks(
  { data }: EntryOf<'decision'>,
  resume: PaperBlock,
  context: SiteContext,
  level: number,
): PaperBlock[] {
  const text = (source: string) => words(context.writer.text(source));
  const title = (source: string): Block => ({ k: 'h', n: level, c: words(source) });
  const fact = (name: string, value: string) => ({
    term: words(name),
    b: [{ k: 'p' as const, c: text(value) }],
  });
  const figures = figureViews(data.chiffres, context);
  return [
    resume,
    {
      k: 'terms',
      items: [
        fact('Effort', EFFORTS[data.effort]),
        fact('Délai', data.delai),
        ...(data.cout ? [fact('Coût', data.cout)] : []),
      ],
    },
    title('Les gestes'),
    {
      k: 'etapes',
      items: data.gestes.map(({ action, detail }): Inline[] => [
        { k: 'b', c: text(action) },
        ...(detail ? [...words(' '), ...text(detail)] : []),
      ]),
    },
    ...(figures.length > 0
      ? [
          title('Les chiffres'),
          {
            k: 'ul' as const,
            items: figures.map(({ grand, petit, compte, perimetre, date, source }): Block[] => [
              {
                k: 'p',
                c: [
                  { k: 'b', c: words(grand) },
                  ...words(
                    ` ${petit ? `${petit} ` : ''}${compte} (${perimetre}, ${date.texte}${source ? ` ; ${source}` : ''}).`,
                  ),
                ],
              },
            ]),
          },
        ]
      : []),
    title('Projet de délibération'),
    ...data.considerants.map(
      (one): Block => ({
        k: 'p',
        c: [...words('Considérant '), ...text(one), ...words('\u202F;')],
      }),
    ),
    { k: 'p', c: words('Le conseil décide\u00A0:') },
    { k: 'ol', start: 1, items: data.articles.map((one): Block[] => [{ k: 'p', c: text(one) }]) },
    {
      k: 'petit',
      b: [
        {
          k: 'p',
          c: text(
            'Ce projet n’est pas un avis juridique : faites-le relire avant de l’inscrire à l’ordre du jour.',
          ),
        },
      ],
    },
  ];
}
