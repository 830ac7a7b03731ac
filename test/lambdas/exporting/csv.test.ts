import { expect, test } from 'vitest';
import { csvRow } from '../../../lambdas/exporting/csv.ts';

test.each([
  '=1+1',
  ' =1',
  '\n=1',
  '\t=1',
  '\u00a0=1',
  '＝1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '\u0000=1',
  '\r\n=1',
  '\nplain',
])('csvRow keeps a spreadsheet from running %j', (cell) => {
  expect(csvRow([cell]).replace(/^"/, '').startsWith("'")).toBe(true);
});

test.each(['a=1', '1 - 2', 'It rose – by 7', 7, -7, true])('csvRow leaves %j as it is', (cell) => {
  expect(csvRow([cell])).toBe(`${cell}\r\n`);
});
