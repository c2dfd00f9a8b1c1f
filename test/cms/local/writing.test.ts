import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { bodyProblems } from '../../../src/cms/body/check-bodies.ts';
import { contentFiles } from '../../../src/cms/body/content-files.ts';
import { CONTENT_TYPES } from '../../../src/model/types.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { pageOf } from '../../helpers/site.ts';
import { nationalContent } from '../forges/forge-editor.ts';
import { sampleValues } from '../sample-values.ts';
import { SAVED } from '../without-screen/messages.ts';
import { localEditor } from './local-editor.ts';

/** One edition for all: each test puts back what it changed. */
const root = mkdtempSync(join(tmpdir(), 'trame-ecrire-'));
const content = nationalContent(root);
const site = siteSource(content, '/');

afterAll(() => rmSync(root, { recursive: true, force: true }));

const pathOf = (file: string) => join(content, 'national', file);
const textOf = (file: string) => readFileSync(pathOf(file), 'utf8');
const types = CONTENT_TYPES.map((type) => ({ type, name: type.name }));

const TITLE = 'L’œuvre d’été à Évry';
const SLUG = 'l-oeuvre-d-ete-a-evry';

test.each(types)(
  '« $name »: what is written in the form is on the disk, sound, and on the site',
  async ({ type }) => {
    const values = { ...sampleValues(type.schema), titre: TITLE };
    const body = 'Une luciole passe sans bruit.';
    onTestFinished(() => rmSync(pathOf(`${type.folder}/${SLUG}.md`), { force: true }));
    const editor = await localEditor(content);
    await editor.create(type.name);
    editor.fill({ ...values, body });
    expect(await editor.save()).toBe(SAVED);

    const file = textOf(`${type.folder}/${SLUG}.md`);
    const [, yaml = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
    expect(parse(yaml)).toMatchObject(values);
    expect(text).toBe(`\n${body}\n`);
    if (yaml.includes('01004')) expect(yaml).toContain('code: "01004"');
    expect(bodyProblems(contentFiles(content))).toEqual([]);
    const path = `/${type.path === '' ? '' : `${type.path}/`}${SLUG}/`;
    expect(await site.refresh()).toEqual([]);
    expect(pageOf(site.current(), path)).toContain(body);
  },
);

describe('what changes is one line', () => {
  /** The first entry of a type that has a text: one sign more in an empty text is one line more. */
  const firstWithText = (folder: string) =>
    readdirSync(pathOf(folder))
      .sort()
      .find((name) => /\n---\n\s*\S/.test(textOf(`${folder}/${name}`))) ?? '';

  const changes = (before: string, after: string): [string, string][] => {
    const [old, now] = [before.split('\n'), after.split('\n')];
    expect(now).toHaveLength(old.length);
    return old.flatMap((line, at) =>
      line === now[at] ? [] : [[line, now[at] ?? ''] as [string, string]],
    );
  };

  // The national edition writes no entry of what only a territory has.
  const nationalTypes = types.filter(({ type: { folder } }) =>
    existsSync(join('test/editions/complet/national', folder)),
  );

  test.each(nationalTypes)('in an entry of « $name »', async ({ type: { name, folder } }) => {
    const file = `${folder}/${firstWithText(folder)}`;
    const before = textOf(file);
    onTestFinished(() => writeFileSync(pathOf(file), before));
    const editor = await localEditor(content);
    await editor.open(name, file.replace(/^.*\/|\.md$/g, ''));
    editor.fill({ titre: `${editor.valueOf('titre')} bis` });
    expect(await editor.save()).toBe(SAVED);
    const titled = textOf(file);
    expect(changes(before, titled)).toEqual([
      [expect.stringMatching(/^titre: /), expect.anything()],
    ]);
    expect(changes(before, titled)[0]?.[1]).toContain(' bis');

    editor.fill({ body: `${editor.valueOf('body')}x` });
    expect(await editor.save()).toBe(SAVED);
    expect(changes(titled, textOf(file))).toHaveLength(1);
    expect(textOf(file).trimEnd()).toBe(`${titled.trimEnd()}x`);
  });
});
