import { describe, expect, test } from 'vitest';
import {
  countCharacters,
  countQuotes,
  type QuoteMeasure,
  quoteMeasures,
  type ScoredQuote,
} from '../../../bench/scoring/attribution.ts';
import { precisionRecall } from '../../../bench/scoring/precision-recall.ts';
import type { Spans } from '../../../claims/span.ts';
import fixture from '../fixtures/attribution.json' with { type: 'json' };

const pairs = (spans: number[][]): Spans => spans.map(([start = 0, end = 0]) => [start, end]);
interface Row {
  readonly contentSpans: number[][];
  readonly sourceSpans: number[][];
  readonly cueSpans: number[][];
  readonly type?: string;
  readonly cueKind?: string;
}
const quote = (row: Row): ScoredQuote => ({
  contentSpans: pairs(row.contentSpans),
  sourceSpans: pairs(row.sourceSpans),
  cueSpans: pairs(row.cueSpans),
  type: row.type,
  cueKind: row.cueKind,
});
const texts = fixture.gold.map(({ id, text, quotes }) => ({
  text,
  gold: quotes.map(quote),
  predicted: (fixture.predicted.find((row) => row.id === id)?.quotes ?? []).map(quote),
}));
const percent = (value: number): number => Number((100 * value).toFixed(1));
const filters = {
  all: {},
  direct: { type: 'direct' },
  indirect: { type: 'indirect' },
  'speech-verb': { cueKind: 'speech-verb' },
} as const;
const measures: readonly QuoteMeasure[] = ['ggt@0.3', 'ggt@0.8', 'jac@0.5'];

describe('countQuotes equals the reference scorer', () => {
  for (const [name, filter] of Object.entries(filters)) {
    test.each(measures)(`${name}, %s`, (measure) => {
      const counts = countQuotes(texts, measure, filter);
      const { precision, recall, f1 } = precisionRecall(counts);
      const found = Math.max(1, counts.tp);
      expect({
        p: percent(precision),
        r: percent(recall),
        f1: percent(f1),
        source: percent(counts.source / found),
        cue: percent(counts.cue / found),
        tp: counts.tp,
        fp: counts.fp,
        fn: counts.fn,
      }).toEqual(fixture.expected[name as keyof typeof filters][measure]);
    });
  }
});

test.each(['content', 'source'] as const)('countCharacters of %s equals the reference scorer', (part) => {
  const { precision, recall, f1 } = precisionRecall(countCharacters(texts, part));
  expect({ p: percent(precision), r: percent(recall), f1: percent(f1) }).toEqual(fixture.expected.all[`chars ${part}`]);
});

test('countQuotes gives full marks to the gold itself, by every measure', () => {
  const perfect = texts.map(({ text, gold }) => ({ text, gold, predicted: gold }));
  for (const measure of measures) expect(precisionRecall(countQuotes(perfect, measure)).f1).toBe(1);
  expect(Object.keys(quoteMeasures)).toEqual(measures);
});
