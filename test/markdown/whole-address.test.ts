import { expect, test } from 'vitest';
import { wholeAddress } from '../../src/markdown/syntax/whole-address.ts';

test.each([
  ['www.exemple.fr', 'https://www.exemple.fr'],
  ['exemple.fr/aide?a=b', 'https://exemple.fr/aide?a=b'],
  ['Mairie-de-Pau.fr:8080', 'https://Mairie-de-Pau.fr:8080'],
  ['mairie-béarn.fr', 'https://mairie-béarn.fr'],
  ['//exemple.fr/x', 'https://exemple.fr/x'],
  ['http:/exemple.fr', 'http://exemple.fr'],
  ['http:exemple.fr', 'http://exemple.fr'],
  ['htp://exemple.fr', 'http://exemple.fr'],
  ['htttps://exemple.fr', 'https://exemple.fr'],
  ['https//exemple.fr', 'https://exemple.fr'],
  ['https ://exemple.fr', 'https://exemple.fr'],
  ['https;//exemple.fr', 'https://exemple.fr'],
  ['http://https://exemple.fr', 'https://exemple.fr'],
  ['« https://exemple.fr »', 'https://exemple.fr'],
  ['<www.exemple.fr>', 'https://www.exemple.fr'],
  ['www.exemple.fr/guide.pdf', 'https://www.exemple.fr/guide.pdf'],
  [' accueil@exemple.fr', 'mailto:accueil@exemple.fr'],
  ['05 59 00 00 00', 'tel:0559000000'],
  ['+33 5.59.00.00.00', 'tel:+33559000000'],
  ['+33 (0)5 59 00 00 00', undefined],
])('« %s » was meant to be « %s »', (written, whole) => {
  expect(wholeAddress(written)).toBe(whole);
});

test.each([
  ...['guide.pdf', 'accueillir.md', '../kit/accueillir.md', 'kit/accueillir', 'accueillir'],
  ...['javascript:alert(1)', 'data:text/html,a', 'ftp://exemple.fr', 'file:///C:/a', 'C:\\a'],
  ...['https://moi:mot@exemple.fr/', 'https://exemple', 'http:/x', '3.14', 'a.b', '2018', ''],
  'Voir la mairie',
])('« %s » could be something else', (written) => {
  expect(wholeAddress(written)).toBeUndefined();
});
