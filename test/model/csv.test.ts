import { expect, test } from 'vitest';
import { csvText } from '../../src/model/csv.ts';

test('a file opens with its accents, each row ends as RFC 4180 says', () => {
  expect(csvText([['Médiathèque', 'Là'], ['1']])).toBe('\uFEFFMédiathèque;Là\r\n1\r\n');
});

test.each([
  ['un mot', 'un mot'],
  ['', ''],
  ['a;b', '"a;b"'],
  ['dit « oui » et "non"', '"dit « oui » et ""non"""'],
  ['deux\nlignes', '"deux\nlignes"'],
  ['1, 2', '1, 2'],
  ['=1+1', "'=1+1"],
  ['+33 1', "'+33 1"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
  ['a=1', 'a=1'],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['﹦1', "'﹦1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['\u200b=1', "'=1"],
  ['\u202e=1', "'=1"],
  ['a\u202eb\u2066c\u0007d', 'abcd'],
  ['👩\u200d👦', '👩\u200d👦'],
])('%j is written %j', (text, written) => {
  expect(csvText([[text]])).toBe(`\uFEFF${written}\r\n`);
});
