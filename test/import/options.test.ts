import { describe, expect, it } from 'vitest';
import { importCommand } from '../../src/import/command.ts';
import { readOptions } from '../../src/import/options.ts';

const failuresOf = (...words: string[]) => {
  const reading = readOptions(words);
  return 'failures' in reading ? reading.failures : [];
};

describe('options', () => {
  it('are read in any order, with or without =', () => {
    expect(
      readOptions([
        '--type=guide',
        'dossier',
        '--auteur',
        'Une organisation',
        '--auteur=Une autre',
        '--essai',
        '--champ',
        'ordre=3',
      ]),
    ).toEqual({
      options: {
        source: 'dossier',
        type: 'guide',
        edition: 'national',
        authors: ['Une organisation', 'Une autre'],
        licence: undefined,
        given: { ordre: 3 },
        replaces: false,
        isTrial: true,
        withDrafts: false,
        report: undefined,
      },
    });
  });

  it.each([
    [['d', '--tipe', 'guide'], 'Option inconnue « --tipe ». Vouliez-vous dire « --type » ?'],
    [['d', '--type', 'gide'], 'Vouliez-vous dire « guide » ?'],
    [['d'], '--type manque : guide, '],
    [['--type', 'guide'], 'Dites quel dossier ou quel fichier importer.'],
    [['a', 'b', '--type', 'guide'], 'Un seul dossier ou fichier à la fois, pas 2 : a, b.'],
    [
      ['d', '--type', 'guide', '--edition', 'locale'],
      '--edition « locale » : valeur inconnue. Valeurs : national, local. Vouliez-vous dire « local » ?',
    ],
    [['d', '--type', 'guide', '--licence', 'mit'], '--licence « mit » : valeur inconnue.'],
    [
      ['d', '--type', 'guide', '--champ', 'ordr=1'],
      '--champ ordr : ce champ n’existe pas (Chapitre du guide). Vouliez-vous dire « ordre » ?',
    ],
    [['d', '--type', 'guide', '--champ', 'ordre'], '--champ ordre : écrivez --champ nom=valeur.'],
    [['d', '--type', 'guide', '--auteur'], '--auteur : il manque sa valeur.'],
  ])('%j', (words, expected) => {
    expect(failuresOf(...words).join('\n')).toContain(expected);
  });

  it('takes the name of a folder for its type, and gives fields the kind that the model wants', () => {
    const reading = readOptions([
      'd',
      '--type',
      'strategies',
      '--champ',
      'territoire.code=17',
      '--champ',
      'territoire.nature=departement',
      '--champ',
      'profils=elu, aidant',
    ]);
    expect(reading).toMatchObject({
      options: {
        type: 'strategie',
        given: { territoire: { code: '17', nature: 'departement' }, profils: ['elu', 'aidant'] },
      },
    });
  });
});

describe('the command', () => {
  it('explains itself', async () => {
    const { output, exitCode } = await importCommand(['--aide'], 'content');
    expect(exitCode).toBe(0);
    expect(output).toContain('npm run import -- <dossier ou fichier> --type <type>');
  });

  it('says what it cannot find', async () => {
    const { errors, exitCode } = await importCommand(['nulle-part', '--type', 'guide'], 'content');
    expect(exitCode).toBe(1);
    expect(errors).toBe(
      '« nulle-part » est introuvable. Attendu : un dossier, ou un fichier (Markdown, Word, HTML).\n',
    );
  });
});
