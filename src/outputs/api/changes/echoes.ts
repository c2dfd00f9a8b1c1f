import type { SiteContext } from '../../../site/site-context.ts';
import type { ContentChange } from './content-changes.ts';

/**
 * What a change does to other contents, whose files stay as they are: those that quote a figure, those that lead to a
 * page by its title.
 */
export function withEchoes(
  changes: readonly ContentChange[],
  { corpus, quoting }: Pick<SiteContext, 'corpus' | 'quoting'>,
): ContentChange[] {
  const leading = leadingEntries(corpus.entries);
  return changes.flatMap((change) => {
    if (change.nature !== 'modification') return [change];
    const { date, cle, champs = [] } = change;
    const title = corpus.byKey.get(cle)?.data.titre ?? cle;
    const quoters = cle.startsWith('chiffres/')
      ? (quoting().get(cle.split('/')[1] ?? '') ?? [])
      : [];
    const leaders = champs.includes('Titre') ? (leading.get(cle) ?? []) : [];
    const echo = (key: string, resume: string): ContentChange => ({
      date,
      nature: 'modification',
      cle: key,
      resume,
    });
    return [
      change,
      ...quoters.map((key) => echo(key, `Un chiffre cité a changé : ${title}`)),
      ...leaders.map((key) => echo(key, `Une page liée a changé de titre : ${title}`)),
    ];
  });
}

/** Key → keys of the entries that show its title as a link. */
function leadingEntries(entries: SiteContext['corpus']['entries']): Map<string, string[]> {
  const leading = new Map<string, string[]>();
  for (const { key, data } of entries)
    for (const target of new Set([...data.suite, ...data.voir_aussi]))
      leading.set(target, [...(leading.get(target) ?? []), key]);
  return leading;
}
