import { expect, test } from 'vitest';
import { WrongUse } from '../../bin/exit.ts';
import { readPart, readSegments } from '../../bin/parts.ts';

test('a part of so many is counted from one by people', () => {
  expect(readPart('3/8')).toEqual({ part: 2, parts: 8 });
  expect(readPart('1/1')).toEqual({ part: 0, parts: 1 });
});

test.each(['0/8', '9/8', '3', '1/300', '3/8/2', 'a/b'])('%s is no part', (text) => {
  expect(() => readPart(text)).toThrow(WrongUse);
});

test('segments are a number from 1 to 256', () => {
  expect(readSegments('8')).toBe(8);
  for (const text of ['0', '257', '1.5', 'many']) expect(() => readSegments(text)).toThrow(WrongUse);
});
