import { expect, test } from 'vitest';
import { publishedAt } from '../../intake/published-at.ts';

const day = '2026-03-03';
const instant = '2026-03-03T10:00:00.000Z';

test.each([
  ['2026-03-03', day],
  ['2026-3-3', day],
  ['2026-03-03T10:00:00Z', instant],
  ['2026-03-03T10:00:00.000+00:00', instant],
  ['2026-03-03T10:00:00.918423Z', '2026-03-03T10:00:00.918Z'],
  ['2026-03-03T11:00+0100', instant],
  ['2026-03-03 10:00:00', day],
  ['2026-03-03 10:00:00 UTC', instant],
  ['2026-03-03T10:00:00', day],
  ['20260303', day],
  ['20260303T100000Z', instant],
  ['20260303T110000+0100', instant],
  ['1772532000', instant],
  ['1772532000000', instant],
  ['Tue, 03 Mar 2026 10:00:00 GMT', instant],
  ['Tue, 3 Mar 2026 10:00 +0000', instant],
  ['Tuesday, 03 March 2026 10:00:00 +0000', instant],
  ['Tue, 03 Mar 2026 11:00:00 GMT+1', instant],
  ['Tue, 03 Mar 2026 11:00:00 CET', instant],
  ['Tue, 03 Mar 2026 05:00:00 EST', instant],
  ['Tue, 03 Mar 2026 10:00:00 XYZ', day],
  ['Tue, 03 Mar 2026 10:00:00 +0000 (UTC)', instant],
  ['03 Mar 26 10:00 GMT', instant],
  ['3-Mar-2026', day],
  ['Τρι, 03 Μαρ 2026 12:00:00 EET', instant],
  ['Di, 03 Mär 2026 11:00:00 +0100', instant],
  ['mar., 03 mars 2026 11:00:00 +0100', instant],
  ['mar, 03 mar 2026 11:00:00 +0100', instant],
  ['Вт, 03 мар 2026 13:00:00 +0300', instant],
  ['wt., 03 mar 2026 11:00:00 +0100', instant],
  ['ter, 03 março 2026 07:00:00 -0300', instant],
  ['Sal, 03 Mart 2026 13:00:00 +0300', instant],
  ['Tue Mar  3 10:00:00 UTC 2026', instant],
  ['Tue Mar 03 10:00:00 +0000 2026', instant],
  ['Tue Mar 03 2026 11:00:00 GMT+0100 (Central European Standard Time)', instant],
  ['03/03/2026 10:00', day],
  ['13/03/2026 10:00', '2026-03-13'],
  ['03/13/2026', '2026-03-13'],
  ['03.03.2026 10:00', day],
  ['2026年3月3日', day],
  ['March 3, 2026', day],
])('publishedAt reads %j', (written, expected) => {
  expect(publishedAt(written)).toBe(expected);
});

test.each([
  ['a thousand years on', 'Sun, 07 Jul 3013 15:06:01 +0000'],
  ['before the press', '0001-01-01T00:00:00Z'],
  ['which is day and which month', '03/04/2026'],
  ['no such day', '2026-02-30'],
  ['no such month', 'Tue, 03 Foo 2026 10:00:00 GMT'],
  ['a number', '17725320'],
  ['words', 'last Tuesday'],
  ['nothing', ' '],
])('publishedAt takes none that it cannot be sure of: %s', (_, written) => {
  expect(publishedAt(written)).toBeNull();
});
