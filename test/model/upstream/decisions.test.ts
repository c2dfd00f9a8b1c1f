import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import {
  type Decision,
  decide,
  decisionsByObject,
  decisionsSchema,
  decisionsText,
  isDecided,
} from '../../../src/model/upstream/decisions.ts';
import type { Followed } from '../../../src/model/upstream/followed.ts';

const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);

const REPLACED: Followed = {
  objet: 'page:kit/accueillir',
  genre: 'remplace',
  fichier: 'content/local/kit/accueillir.md',
  titre: 'Accueillir',
  etat: 'change',
  empreinte: NEW,
  version: '2026-12-01',
  differences: [],
  attend: true,
  message: 'La page nationale a changé.',
  choix: ['accepter', 'ignorer', 'completer', 'reprendre'],
};

const LOCAL = `---
# Notre accueil
titre: "Accueillir à Port-Essai"
national: remplace
version_nationale: 2026-01-02
etapes:
- action: Écoutez.

  detail: |
    titre: ceci n’est pas une clé
- action: Notez.
creation: 2026-01-01 # premier jour
mise_a_jour: 2026-01-02
auteurs:
  - Ville de Port-Essai
---
Bonjour.

---
titre: rien d’un en-tête
`;

const given = { local: LOCAL, decisions: [] as Decision[], day: '2026-12-02' };

describe('a decision', () => {
  test('accepted, a replacement says which version it knows, and no other line changes', () => {
    const { files, decisions } = decide(REPLACED, 'accepter', given);
    expect(files.get(REPLACED.fichier)).toBe(LOCAL.replace('2026-01-02', '2026-12-01'));
    expect(decisions).toEqual([
      { objet: REPLACED.objet, choix: 'accepter', empreinte: NEW, le: '2026-12-02' },
    ]);
  });

  test('a date that was not there stands at the end of the front matter', () => {
    const local = LOCAL.replace('version_nationale: 2026-01-02\n', '');
    expect(decide(REPLACED, 'accepter', { ...given, local }).files.get(REPLACED.fichier)).toBe(
      local.replace('Port-Essai\n---', 'Port-Essai\nversion_nationale: 2026-12-01\n---'),
    );
  });

  test('ignored, it changes no page', () => {
    const { files, decisions } = decide(REPLACED, 'ignorer', given);
    expect([...files]).toEqual([]);
    expect(decisions.map(({ choix }) => choix)).toEqual(['ignorer']);
  });

  test('a template that was accepted is only noted', () => {
    const template: Followed = { ...REPLACED, objet: 'gabarit:pied.njk', genre: 'gabarit' };
    expect([...decide(template, 'accepter', given).files]).toEqual([]);
  });

  test('as an addition, it keeps its text and its origin, and tells what it loses', () => {
    const { files, lost } = decide(REPLACED, 'completer', given);
    expect(files.get(REPLACED.fichier)).toBe(`---
national: complete
creation: 2026-01-01 # premier jour
mise_a_jour: 2026-01-02
auteurs:
  - Ville de Port-Essai
---
Bonjour.

---
titre: rien d’un en-tête
`);
    expect(lost).toEqual(['titre', 'etapes']);
  });

  test('the national page taken again, the local file goes with what was decided of it', () => {
    const before = decide(REPLACED, 'ignorer', given).decisions;
    const { files, decisions } = decide(REPLACED, 'reprendre', { ...given, decisions: before });
    expect([...files]).toEqual([[REPLACED.fichier, undefined]]);
    expect(decisions).toEqual([]);
  });

  test('a page that was renamed is followed', () => {
    const renamed: Followed = {
      ...REPLACED,
      etat: 'renomme',
      vers: 'kit/accueil',
      choix: ['suivre'],
    };
    expect([...decide(renamed, 'suivre', given).files]).toEqual([
      [REPLACED.fichier, undefined],
      ['content/local/kit/accueil.md', LOCAL],
    ]);
  });

  test('without a national page, it stands by itself', () => {
    const gone: Followed = { ...REPLACED, etat: 'disparu', empreinte: '', choix: ['garder'] };
    expect(decide(gone, 'garder', given).files.get(REPLACED.fichier)).toBe(
      LOCAL.replace('national: remplace\nversion_nationale: 2026-01-02\n', ''),
    );
  });

  test('what is not offered is refused', () => {
    expect(() => decide({ ...REPLACED, choix: ['ignorer'] }, 'reprendre', given)).toThrow();
  });

  test('it holds for one version', () => {
    const { decisions } = decide(REPLACED, 'ignorer', given);
    const known = decisionsByObject(decisions);
    expect(isDecided(REPLACED, known)).toBe(true);
    expect(isDecided({ ...REPLACED, empreinte: OLD }, known)).toBe(false);
  });
});

test('suivi.yml is read as it was written, in a stable order', () => {
  const decisions: Decision[] = [
    { objet: 'theme:--lien', choix: 'ignorer', empreinte: OLD, le: '2026-12-02' },
    { objet: 'page:kit/accueillir', choix: 'accepter', le: '2026-12-01' },
  ];
  const text = decisionsText(decisions);
  // Like the reader of the content, which leaves dates as they are written.
  const data = load(text, { schema: CORE_SCHEMA });
  expect(decisionsSchema.parse(data).decisions).toEqual(decisions.toReversed());
  expect(decisionsText(decisions.toReversed())).toBe(text);
  expect(decisionsSchema.parse({}).decisions).toEqual([]);
});
