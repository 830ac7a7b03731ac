import { expect, test } from 'vitest';
import { scoreBodies } from '../../../bench/scoring/shingles.ts';
import fixture from '../fixtures/bodies.json' with { type: 'json' };

test('scoreBodies equals the reference scorer', () => {
  const predicted = new Map(Object.entries(fixture.predicted));
  const figures = scoreBodies(
    fixture.gold.map(({ id, text }) => ({ gold: text, predicted: predicted.get(id)?.articleBody ?? '' })),
  );
  const rounded = (value: number): number => Number(value.toFixed(4));
  expect({
    n: fixture.gold.length,
    f1: rounded(figures.f1),
    precision: rounded(figures.precision),
    recall: rounded(figures.recall),
    accuracy: rounded(figures.accuracy),
  }).toEqual(fixture.expected);
});
