import { frenchTypography } from '../../../markdown/typography.ts';
import type { Adaptation } from '../../national/adapted-text.ts';
import { choose } from '../choice-dialog.ts';
import { make } from '../dom.ts';

/** The ways to adapt a national page, in the order of what most people want: what each does, in plain words. */
export const WAYS: readonly { way: Adaptation; name: string; does: string }[] = [
  {
    way: 'complete',
    name: 'Compléter',
    does: 'Vous écrivez un texte, qui paraît dans la page nationale sous « Dans votre territoire ». Le texte national reste à jour tout seul.',
  },
  {
    way: 'remplace',
    name: 'Remplacer',
    does: 'Vous partez d’une copie, que vous changez comme vous voulez. Les mises à jour nationales n’y viennent plus.',
  },
  {
    way: 'masque',
    name: 'Masquer',
    does: 'La page ne paraît pas dans votre édition. Vous pourrez la remettre.',
  },
];

/** Asks what to do with a national page; nothing when the person gives up. */
export async function askHowToAdapt(titre: string): Promise<Adaptation | undefined> {
  const answer = await choose<Adaptation | 'rien'>({
    title: `Adapter « ${titre} » pour mon territoire`,
    content: [
      make('p', {}, 'Cette page est nationale : elle ne se modifie pas ici.'),
      make(
        'dl',
        {},
        ...WAYS.flatMap(({ name, does }) => [
          make('dt', {}, name),
          make('dd', {}, frenchTypography(does)),
        ]),
      ),
    ],
    answers: [...WAYS.map(({ way, name }) => [way, name] as const), ['rien', 'Ne rien faire']],
    onEscape: 'rien',
  });
  return answer === 'rien' ? undefined : answer;
}
