import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { REFUSED, SAVED } from '../without-screen/messages.ts';
import { localEditor } from './local-editor.ts';
import { startLocalServer } from './local-server.ts';

const SHEET = 'national/kit/accueillir.md';
const WORDS = '# Les mots.\nfamilles:\n  - mots: [un, deux]\n';

const edition = () =>
  contentFolder({
    'national/edition.yml': EDITION,
    'national/synonymes.yml': WORDS,
    [SHEET]: kitSheet(),
  });
const textOf = (content: string, file = SHEET) => readFileSync(join(content, file), 'utf8');

describe('what is told as saved is saved', () => {
  test('a value that is put back after a save', async () => {
    const content = edition();
    const editor = await localEditor(content);
    await editor.open('kit', 'accueillir');
    editor.fill({ duree: 12 });
    expect(editor.isChanged()).toBe(true);
    expect(await editor.save()).toBe(SAVED);
    expect(editor.isChanged()).toBe(false);
    editor.fill({ duree: 10 });
    expect(editor.isChanged()).toBe(true);
    expect(await editor.save()).toBe(SAVED);
    expect(textOf(content)).toBe(kitSheet());
    editor.fill({ duree: 12 });
    editor.fill({ duree: 10 });
    expect(editor.isChanged()).toBe(false);
  });

  test('what is typed while a save is on its way is not told as saved', async () => {
    const content = edition();
    const editor = await localEditor(content);
    await editor.open('kit', 'accueillir');
    editor.fill({ titre: 'Un' });
    const saving = editor.save();
    editor.fill({ titre: 'Deux' });
    expect(await saving).toBe(SAVED);
    expect(editor.valueOf('titre')).toBe('Deux');
    expect(editor.isChanged()).toBe(true);
    await editor.save();
    expect(textOf(content)).toContain('titre: Deux\n');
  });

  test('nor what is typed while a new entry is saved for the first time', async () => {
    const content = edition();
    const editor = await localEditor(content);
    await editor.create('page');
    editor.fill({ titre: 'Une page', resume: 'Courte.', auteurs: ['X'], body: 'Un.' });
    const saving = editor.save();
    editor.fill({ resume: 'Un peu moins courte.' });
    expect(await saving).toBe(SAVED);
    expect(editor.valueOf('resume')).toBe('Un peu moins courte.');
    expect(editor.valueOf('titre')).toBe('Une page');
    expect(editor.isChanged()).toBe(true);
  });
});

describe('what was not saved is taken back', () => {
  test.each([
    ['an entry', 'kit', 'accueillir', 'titre', 'Accueillir mieux', SHEET],
    ['settings', 'reglages', 'edition', 'devise', 'Une autre devise', 'national/edition.yml'],
  ])('%s, in another window', async (_, collection, slug, field, typed, file) => {
    const content = edition();
    const storage = new Map<string, string>();
    const first = await localEditor(content, undefined, storage);
    await first.open(collection, slug);
    first.fill({ [field]: typed });
    await first.backUp();

    const second = await localEditor(content, undefined, storage);
    await second.open(collection, slug);
    expect(second.isChanged()).toBe(false);
    expect(await second.restore()).toBe(true);
    expect(second.valueOf(field)).toBe(typed);
    expect(second.isChanged()).toBe(true);
    const before = textOf(content, file);
    expect(await second.save()).toBe(SAVED);
    const lines = textOf(content, file).split('\n');
    expect(before.split('\n').filter((line) => !lines.includes(line))).toHaveLength(1);
    expect(lines).toContain(`${field}: ${typed}`);
  });

  test('what was written elsewhere since stays, field by field', async () => {
    const content = edition();
    const storage = new Map<string, string>();
    const first = await localEditor(content, undefined, storage);
    await first.open('kit', 'accueillir');
    first.fill({ titre: 'Accueillir mieux' });
    await first.backUp();
    writeFileSync(join(content, SHEET), kitSheet('Accueillir', '', 'Écrit ailleurs.\n'));

    const second = await localEditor(content, undefined, storage);
    await second.open('kit', 'accueillir');
    await second.restore();
    expect(await second.save()).toBe(SAVED);
    expect(textOf(content)).toBe(kitSheet('Accueillir mieux', '', 'Écrit ailleurs.\n'));
  });

  test('after a refused save, nothing of it has gone', async () => {
    const content = edition();
    const storage = new Map<string, string>();
    const first = await localEditor(content, undefined, storage);
    await first.open('kit', 'accueillir');
    first.fill({ titre: 'Accueillir mieux' });
    writeFileSync(join(content, SHEET), kitSheet('Accueillir', '', 'Écrit ailleurs.\n'));
    await first.backUp();
    expect(await first.save()).toMatch(REFUSED);
    expect(first.isChanged()).toBe(true);
    const second = await localEditor(content, undefined, storage);
    await second.open('kit', 'accueillir');
    expect(await second.restore()).toBe(true);
    expect(second.valueOf('titre')).toBe('Accueillir mieux');
  });
});

describe('after the local server was started anew', () => {
  test('a window saves what it had opened', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    const editor = await localEditor(content, server.port);
    await editor.open('kit', 'accueillir');
    server.restart();
    editor.fill({ titre: 'Un' });
    expect(await editor.save()).toBe(SAVED);
    server.restart();
    editor.fill({ titre: 'Deux' });
    expect(await editor.save()).toBe(SAVED);
    expect(textOf(content)).toBe(kitSheet('Deux'));
  });

  test('a file that changed in between is not overwritten', async () => {
    const content = edition();
    const server = await startLocalServer(content);
    const editor = await localEditor(content, server.port);
    await editor.open('kit', 'accueillir');
    server.restart();
    writeFileSync(join(content, SHEET), kitSheet('Ailleurs'));
    editor.fill({ titre: 'Un' });
    expect(await editor.save()).toMatch(/a été modifié ailleurs/);
    expect(textOf(content)).toBe(kitSheet('Ailleurs'));
  });
});
