import { expect, test } from 'vitest';
import { shapes } from '../../../bench/linear/shapes.ts';
import { extract } from '../../../claims/extract/extract.ts';
import { cleanText } from '../../../intake/text/clean-text.ts';
import { loadModel } from '../../../lambdas/shared/model.ts';
import { costOf } from './growth.ts';

const model = loadModel();

/** A few of the shapes that `npm run linear` measures, those that took the square of their length once. */
const chosen = [
  'space',
  'tab, line',
  'letter, line',
  'said inside',
  'said after, line',
  'speech in turns, line',
  'hash sign, line',
  'nested quotation',
  'nested quotation, line',
  'unclosed quotation',
  'hyphen, line',
  'list item, line',
  'short line, paragraph',
];

/** Twice the length, and the most that its time may be of that of the length: 2 is proportion, 4 its square. */
const lengths = [15_000, 30_000] as const;
const mostTimes = 3;

test.each(shapes.filter(({ name }) => chosen.includes(name)))('time grows with length: $name', ({ make }) => {
  const cost = (length: number): number => {
    const text = make(length);
    return costOf(() => {
      const article = {
        title: null,
        text: cleanText(text),
        publishedAt: null,
        byline: null,
        publisher: null,
        url: null,
        language: 'en',
      };
      extract({ id: 'a', article }, model);
    }, length);
  };
  const least = (length: number): number => Math.min(cost(length), cost(length), cost(length));
  const isInProportion = (): boolean => {
    const [short, long] = [least(lengths[0]), least(lengths[1])];
    return long < 40 || long < short * mostTimes;
  };
  // A machine with other work shows more now and then; a square shows it each time.
  expect([1, 2, 3].some(isInProportion)).toBe(true);
});

test('the chosen shapes are shapes', () => {
  expect(chosen.filter((name) => !shapes.some((shape) => shape.name === name))).toEqual([]);
});
