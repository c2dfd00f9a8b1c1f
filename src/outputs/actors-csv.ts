import { entriesOf } from '../corpus/entry.ts';
import { ACTOR_CSV, ACTOR_FORM_CSV } from '../model/addresses.ts';
import { csvText } from '../model/csv.ts';
import { LICENCES } from '../model/licences.ts';
import { typeNamed } from '../model/types.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { actorForm } from '../site/tables/actor-form.ts';
import { csvColumns } from './csv-columns.ts';
import type { OutputFile } from './output-file.ts';

/** The columns of an actor: what it is and does, then its authors and its date. */
const FIELDS = [
  'famille',
  'titre',
  'resume',
  'role',
  'capacites',
  'publics',
  'limites',
  'qui_appeler',
  'themes',
  'mise_a_jour',
  'auteurs',
];

/** The actors for a spreadsheet, and the same as a form to fill in; nothing where there are none. */
export function actorFiles({ corpus, context }: CurrentSite): OutputFile[] {
  const actors = entriesOf(corpus, 'acteur');
  if (actors.length === 0) return [];
  // Spaces that do not break are for pages: in a cell they would defeat a search.
  const text = (source: string) => context.writer.text(source).replace(/[\u00A0\u202F]/g, ' ');
  return [
    {
      url: ACTOR_CSV,
      content() {
        const columns = csvColumns(typeNamed('acteur').schema, FIELDS, text, ['capacites']);
        const header = [...columns.map(({ titre }) => titre), 'Licence', 'Adresse de la page'];
        const rows = actors.map(({ data, licence, url }) => [
          ...columns.map(({ of }) => of(data)),
          LICENCES[licence].nom,
          context.canonical(url),
        ]);
        return csvText([header, ...rows]);
      },
    },
    {
      url: ACTOR_FORM_CSV,
      content() {
        const { aRemplir, aCocher, groupes } = actorForm({ corpus, writer: { text } });
        const blank = [...aRemplir, ...aCocher].map(() => '');
        const rows = groupes.flatMap(({ titre, categories }) =>
          [...categories, 'Autre :'].map((category) => [titre, category, ...blank]),
        );
        return csvText([['Famille', 'Acteur', ...aRemplir, ...aCocher], ...rows]);
      },
    },
  ];
}
