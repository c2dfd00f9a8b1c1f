import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyOf, sandbox } from './sandbox.ts';

const page = (title: string, body = 'Un texte.', more = '') =>
  `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
const GUIDE = ['--type', 'guide'];

describe('files that cannot be read', () => {
  it('are told one by one, in French, and stop no other file', async () => {
    const { run, list } = sandbox({
      'bon.md': page('Bon'),
      'yaml.md': '---\ntitle: [un\norder: 1\n---\n\nTexte.\n',
      'ouvert.md': '---\ntitle: Jamais fermé\n\nTexte.\n',
      'vide.md': '\n',
      'latin.md': Buffer.from('---\ntitle: Été\n---\n\nDéjà.\n', 'latin1'),
      'binaire.md': Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0x00, 0x01]),
      'double.md': '---\ntitle: Un\ntitle: Deux\n---\n\nTexte.\n',
    });
    const { output, exitCode } = await run(...GUIDE);
    expect(exitCode).toBe(1);
    expect(list('national/guide')).toEqual(['bon.md']);
    expect(output).toMatch(/yaml\.md\n {2}Refusé {2}ligne \d+ : en-tête YAML mal formé/);
    expect(output).toMatch(/ouvert\.md\n {2}Refusé {2}ligne 1 : en-tête jamais fermé/);
    expect(output).toMatch(/vide\.md\n {2}Refusé {2}fichier vide/);
    expect(output).toMatch(
      /latin\.md\n {2}Refusé {2}texte illisible à la ligne 2 : il n’est pas en UTF-8/,
    );
    expect(output).toMatch(/binaire\.md\n {2}Refusé {2}ce n’est pas un fichier texte/);
    expect(output).toMatch(/double\.md\n {2}Refusé {2}ligne 3 : clé « title » écrite deux fois/);
    expect(output).toContain('7 textes lus : 1 page écrite, 6 textes refusés');
  });

  it('do not receive links: words stay, the report tells', async () => {
    const { run, read } = sandbox({
      'a.md': page('A', 'Voir [la suite](b.md).'),
      'b.md': '---\ntitle: [un\n---\n\nTexte.\n',
    });
    expect((await run(...GUIDE)).output).toContain('lien retiré, mots gardés : b.md');
    expect(bodyOf(read('national/guide/a.md'))).toBe('Voir la suite.');
  });
});

describe('files written in other ways', () => {
  it('with a BOM, Windows line ends, a blank line first', async () => {
    const { run, read } = sandbox({
      'bom.md': `\uFEFF${page('Bom').replaceAll('\n', '\r\n')}`,
      'blanc.md': `\n${page('Blanc')}`,
    });
    const { output, exitCode } = await run(...GUIDE);
    expect(exitCode).toBe(0);
    expect(output).toContain('marque d’ordre des octets (BOM) retirée');
    expect(output).toContain('fins de ligne de Windows (CRLF) remplacées');
    expect(read('national/guide/bom.md')).toMatch(/^---\ntitre: Bom\n/);
    expect(read('national/guide/bom.md')).not.toContain('\r');
    expect(read('national/guide/blanc.md')).toContain('titre: Blanc');
  });

  it('a page of Word in the encoding of Windows keeps its words', async () => {
    const { run, read } = sandbox({
      'word.html': Buffer.from(
        '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><title>Le c\x9cur de l\x92\xe9t\xe9</title></head><body><p>C\x92est pr\xeat \x96 10 \x80.</p></body></html>',
        'latin1',
      ),
    });
    const { output, exitCode } = await run(...GUIDE);
    expect(exitCode).toBe(0);
    expect(output).toContain('page écrite dans l’encodage de Windows, lue comme telle');
    expect(read('national/guide/word.md')).toContain('titre: Le cœur de l’été');
    expect(bodyOf(read('national/guide/word.md'))).toMatch(/^C’est prêt – 10.€\.$/);
  });

  it('without a front matter: the title comes from the text, or from the name', async () => {
    const { run, read } = sandbox({
      '01-un.md': '# Un *beau* titre\n\nTexte.\n',
      '02-aller-vers.md': 'Texte.\n',
    });
    const { output, exitCode } = await run(...GUIDE);
    expect(exitCode).toBe(0);
    expect(read('national/guide/un.md')).toContain('titre: Un beau titre\n');
    expect(bodyOf(read('national/guide/un.md'))).toBe('Texte.');
    expect(read('national/guide/aller-vers.md')).toContain('titre: Aller vers\n');
    expect(output).toContain('pas d’en-tête : le titre vient du texte ou du nom du fichier');
  });

  it('as .txt, when they have a front matter', async () => {
    const { run, list } = sandbox({ 'a.txt': page('A'), 'b.txt': 'Texte.' });
    expect((await run(...GUIDE)).output).toContain('fichiers qu’aucune page n’appelle : b.txt');
    expect(list('national/guide')).toEqual(['a.md']);
  });
});

describe('symbolic links', () => {
  it('are not followed out of the tree, nor round in circles', async () => {
    const { root, source, run, list } = sandbox({ 'a.md': page('A', '![x](secret.png)') });
    mkdirSync(join(root, 'dehors'));
    writeFileSync(join(root, 'dehors/secret.md'), page('Secret'));
    writeFileSync(join(root, 'dehors/secret.png'), 'x');
    symlinkSync(join(root, 'dehors'), join(source, 'dehors'));
    symlinkSync(join(root, 'dehors/secret.md'), join(source, 'secret.md'));
    symlinkSync(join(root, 'dehors/secret.png'), join(source, 'secret.png'));
    symlinkSync(source, join(source, 'boucle'));
    symlinkSync(join(source, 'rien'), join(source, 'casse.md'));
    const { output } = await run(...GUIDE);
    expect(list('national/guide')).toEqual(['a.md']);
    expect(list('media')).toEqual([]);
    expect(output).toContain(
      'secret.md — lien symbolique qui sort du dossier importé : il n’est pas suivi',
    );
    expect(output).toContain(
      'secret.png — lien symbolique qui sort du dossier importé : il n’est pas suivi',
    );
    expect(output).toContain('casse.md — lien symbolique qui ne mène à rien');
  });

  it('and `..` lead nowhere outside the tree', async () => {
    const { root, run, list } = sandbox({
      'a.md': page('A', '![x](../dehors.png) [y](../../etc/passwd)'),
    });
    writeFileSync(join(root, 'dehors.png'), 'x');
    await run(...GUIDE);
    expect(list('media')).toEqual([]);
  });
});

describe('what stands already', () => {
  const files = { 'a.md': page('A'), 'b.md': page('B') };

  it('is never written over, and the others are written', async () => {
    const { run, write, read, list } = sandbox(files);
    write('national/guide/a.md', 'avant');
    const { output, exitCode } = await run(...GUIDE);
    expect(exitCode).toBe(1);
    expect(read('national/guide/a.md')).toBe('avant');
    expect(list('national/guide')).toEqual(['a.md', 'b.md']);
    expect(output).toContain(
      'content/national/guide/a.md existe déjà : rien n’est écrit. Relancez avec --remplacer',
    );
  });

  it('is written over with --remplacer', async () => {
    const { run, write, read, list } = sandbox(files);
    write('national/guide/a.md', 'avant');
    expect((await run(...GUIDE, '--remplacer')).exitCode).toBe(0);
    expect(read('national/guide/a.md')).toContain('titre: A\n');
    expect(list('national/guide')).toEqual(['a.md', 'b.md']);
  });

  it('twice in a row changes nothing', async () => {
    const { run, read } = sandbox(files);
    await run(...GUIDE);
    const before = read('national/guide/a.md');
    expect((await run(...GUIDE, '--remplacer')).exitCode).toBe(0);
    expect(read('national/guide/a.md')).toBe(before);
  });

  it('gives its titles to no other page', async () => {
    const { run, write, read } = sandbox({ '1-aller-vers/c.md': page('A') });
    write('national/guide/a.md', page('A').replace('title', 'titre'));
    expect((await run(...GUIDE)).output).toContain(
      'titre déjà pris : la page s’appelle « A (Aller vers) »',
    );
    expect(read('national/guide/c.md')).toContain('titre: A (Aller vers)\n');
  });
});

describe('a trial', () => {
  it('writes nothing, and shows the report', async () => {
    const { root, run, list } = sandbox({ 'a.md': page('A') });
    const { output, errors, exitCode } = await run(
      ...GUIDE,
      '--essai',
      '--rapport',
      join(root, 'r.md'),
    );
    expect(exitCode).toBe(0);
    expect(list()).toEqual([]);
    expect(output).toContain('À écrire  content/national/guide/a.md');
    expect(output).toContain('Essai : rien n’a été écrit.');
    expect(errors).toContain('Essai : le compte rendu n’est pas enregistré');
  });
});

describe('the report', () => {
  it('is saved as Markdown, never over another file', async () => {
    const { root, run } = sandbox({ 'a.md': page('A', 'Un *mot.') });
    const file = join(root, 'rapport.md');
    expect((await run(...GUIDE, '--rapport', file)).exitCode).toBe(0);
    const report = readFileSync(file, 'utf8');
    expect(report).toMatch(/^# Compte rendu de l’import\n\n1 texte lu/);
    expect(report).toContain('## a.md\n\n**Écrit**\n\n- content/national/guide/a.md');
    expect(await run(...GUIDE, '--rapport', file)).toMatchObject({ exitCode: 1, output: '' });
  });

  it('lists every key and every file that has no place in Trame', async () => {
    const { run } = sandbox({
      '_config.yml': 'title: Site\nplugins: [x]\n',
      '_layouts/a.html': '',
      '_data/x.yml': '',
      'brouillon.md': page('Brouillon', 'x', 'published: false\n'),
      'a.md': page(
        'A',
        'Texte.',
        'couleur: bleu\nauthor: Une Personne\ncategory: Divers\ndescription: Un résumé.\n',
      ),
      'image.png': 'x',
      '404.html': '<p>Perdu ?',
    });
    const { output } = await run(...GUIDE);
    expect(output).toContain('couleur : bleu');
    expect(output).toContain(
      'author : Une Personne — les auteurs d’une page sont des organisations',
    );
    expect(output).toContain('category : Divers — aucun thème de Trame ne porte ce nom');
    expect(output).toContain('_config.yml — réglages non lus : plugins: ["x"]');
    expect(output).toContain('_layouts/ — modèles de page de Jekyll');
    expect(output).toContain('_data/ — données de Jekyll');
    expect(output).toContain('404.html — page du site lui-même, pas un texte');
    expect(output).toContain('fichiers qu’aucune page n’appelle : image.png');
    expect(output).toMatch(/brouillon\.md\n {2}Laissé de côté {2}brouillon/);
  });
});

describe('images', () => {
  it('come along under a clean name, and never over another image', async () => {
    const { run, read, write, list } = sandbox({
      'a.md': page(
        'A',
        '![Une carte](uploads/Été%202018.PNG) ![x](/uploads/carte.png) ![y](autre/carte.png)',
      ),
      'uploads/Été 2018.PNG': 'un',
      'uploads/carte.png': 'deux',
      'autre/carte.png': 'trois',
    });
    write('media/carte.png', 'avant');
    expect((await run(...GUIDE, '--remplacer')).exitCode).toBe(0);
    expect(list('media')).toEqual(['carte-2.png', 'carte-3.png', 'carte.png', 'ete-2018.png']);
    expect(read('media/carte.png')).toBe('avant');
    expect(bodyOf(read('national/guide/a.md'))).toBe(
      '![Une carte](/media/ete-2018.png) ![x](/media/carte-2.png) ![y](/media/carte-3.png)',
    );
  });

  it('that stand there already, byte for byte, serve again', async () => {
    const { run, write, list } = sandbox({
      'a.md': page('A', '![x](carte.png)'),
      'carte.png': 'deux',
    });
    write('media/carte.png', 'deux');
    await run(...GUIDE);
    expect(list('media')).toEqual(['carte.png']);
  });

  it('with code in them stay out', async () => {
    const { run, read, list } = sandbox({
      'a.md': page('A', 'Voir ![x](x.svg)'),
      'x.svg': '<svg onload="alert(1)"/>',
    });
    expect((await run(...GUIDE)).output).toContain(
      'image retirée : x.svg — ce fichier contient un script',
    );
    expect(bodyOf(read('national/guide/a.md'))).toBe('Voir x');
    expect(list('media')).toEqual([]);
  });

  it('of a page that is refused are not copied', async () => {
    const { run, write, list } = sandbox({ 'a.md': page('A', '![x](x.png)'), 'x.png': 'x' });
    write('national/guide/a.md', 'avant');
    await run(...GUIDE);
    expect(list('media')).toEqual([]);
  });

  it('of one file are found from the root of its tree', async () => {
    const { runFile, list } = sandbox({
      '_config.yml': 'title: Site\n',
      '1-un/a.md': page('A', '![x](/uploads/x.png)'),
      'uploads/x.png': 'x',
    });
    expect((await runFile('1-un/a.md', ...GUIDE)).exitCode).toBe(0);
    expect(list('media')).toEqual(['x.png']);
  });
});

describe('a local edition', () => {
  it('gets pages of its own; over a national page, the text must say so', async () => {
    const { run, write, list } = sandbox({
      'a.md': page('A local', 'Texte.'),
      'b.md': page('B local', 'Texte.'),
      'c.md': page('C local', 'Texte.', 'national: remplace\nversion_nationale: 2018-05-14\n'),
    });
    for (const name of ['a', 'c'])
      write(`national/guide/${name}.md`, page(name).replace('title', 'titre'));
    const { output, exitCode } = await run(...GUIDE, '--edition', 'local');
    expect(exitCode).toBe(1);
    expect(list('local/guide')).toEqual(['b.md', 'c.md']);
    expect(output).toContain('une page nationale porte déjà ce nom (national/guide/a.md)');
  });
});
