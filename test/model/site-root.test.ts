import { expect, test } from 'vitest';
import { siteRoot, subFolder } from '../../src/model/site-root.ts';

test.each([
  ['https://a.example', '/', 'https://a.example/'],
  ['https://a.example/', '/', 'https://a.example/'],
  ['https://a.example/inclusion', '/inclusion/', 'https://a.example/inclusion/'],
  ['https://a.example/inclusion/', '/inclusion/', 'https://a.example/inclusion/'],
  ['https://a.example//a//b/', '/a/b/', 'https://a.example/a/b/'],
  ['https://a.example:8443/a', '/a/', 'https://a.example:8443/a/'],
])('the address %s says its sub-folder %s', (adresse, folder, root) => {
  expect(subFolder(adresse)).toBe(folder);
  expect(siteRoot(adresse, folder)).toBe(root);
});

test.each([
  ['https://a.example', '/trame/', 'https://a.example/trame/'],
  ['https://a.example/inclusion/', '/', 'https://a.example/inclusion/'],
  ['https://a.example/inclusion', '/-/apercu/12/', 'https://a.example/inclusion/'],
])('%s built for %s is published at %s', (adresse, prefix, root) => {
  expect(siteRoot(adresse, prefix)).toBe(root);
});
