import { expect, test } from 'vitest';
import { withoutTimes } from '../../../intake/text/transcript.ts';

test.each([
  [
    'in brackets before each turn',
    ['[00:00:01] Ida Brandvik: We had no choice.', '[00:00:09] Jo Aas: I do not believe it.'],
    ['Ida Brandvik: We had no choice.', 'Jo Aas: I do not believe it.'],
  ],
  [
    'after each speaker, on a line above what they say',
    ['Ida Brandvik  0:01', 'We had no choice.', '', 'Jo Aas  0:09', 'I do not believe it.'],
    ['Ida Brandvik: We had no choice.', '', 'Jo Aas: I do not believe it.'],
  ],
])('withoutTimes leaves the times of a recording out that stand %s', (_, lines, expected) => {
  expect(withoutTimes(lines)).toEqual(expected);
});

test.each([
  ['of a day', ['[10:30] The council meets.', '[11:15] The vote begins.']],
  ['out of order', ['[0:45] of the film is cut.', '[0:10] is not.']],
  ['in a text', ['He ran it in [2:10] and', 'won by a wide margin in the end.', 'Nobody had expected it.']],
])('withoutTimes keeps times %s', (_, lines) => {
  expect(withoutTimes(lines)).toEqual(lines);
});
