import { expect, test } from 'vitest';
import { scoreSentences } from '../../../bench/scoring/sentences.ts';
import type { Spans } from '../../../claims/span.ts';
import fixture from '../fixtures/sentences.json' with { type: 'json' };

const pairs = (spans: number[][]): Spans => spans.map(([start = 0, end = 0]) => [start, end]);
const percent = (value: number): number => Number((100 * value).toFixed(1));

test('scoreSentences equals the reference scorer', () => {
  const figures = scoreSentences(
    fixture.gold.map(({ id, text, sentences }) => ({
      text,
      gold: pairs(sentences),
      predicted: pairs(fixture.predicted.find((row) => row.id === id)?.sentences ?? []),
    })),
  );
  const triple = ({ precision, recall, f1 }: typeof figures.exact): number[] => [precision, recall, f1].map(percent);
  expect({ PRF: triple(figures.exact), ends: triple(figures.ends), perfect: percent(figures.perfect) }).toEqual({
    PRF: fixture.expected.PRF,
    ends: fixture.expected.ends,
    perfect: fixture.expected.perfect,
  });
});
