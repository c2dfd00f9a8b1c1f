import { expect, test } from 'vitest';
import { nationalMapLinks } from '../../../src/site/places/national-map.ts';

const parametersOf = (territoire: Parameters<typeof nationalMapLinks>[0]) =>
  Object.fromEntries(new URL(nationalMapLinks(territoire).tout).searchParams);

test('the national map opens on the territory of the edition', () => {
  expect(parametersOf(undefined)).toEqual({});
  expect(parametersOf({ nature: 'pays', code: 'FR' })).toEqual({});
  expect(parametersOf({ nature: 'departement', code: '64' })).toEqual({
    territoire_type: 'departements',
    territoires: '64',
  });
  expect(parametersOf({ nature: 'region', code: '75' })).toEqual({
    territoire_type: 'regions',
    territoires: '75',
  });
});

test('of an intercommunalité, on its communes, for the map knows no other kind', () => {
  const { territoire_type, territoires } = parametersOf({ nature: 'epci', code: '200067254' });
  expect(territoire_type).toBe('communes');
  expect(territoires?.split(',')).toContain('64335');
});

test('each search keeps the territory', () => {
  const { choix } = nationalMapLinks({ nature: 'commune', code: '64335' });
  for (const { url } of choix) {
    const { searchParams } = new URL(url);
    expect(searchParams.get('territoires')).toBe('64335');
    expect([...searchParams]).toHaveLength(3);
  }
});
