import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingReport } from '../../../claims/extract/attribution/rules/growing-report.ts';
import { TokenRanges } from '../../../claims/extract/split/token-ranges.ts';
import { byRule } from '../../../claims/grounds.ts';

const range = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([first, length]) => [first, first + length] as const);

test('ranges of tokens hold what one of them holds, and are as long as all of them', () => {
  fc.assert(
    fc.property(fc.array(range), fc.nat(80), (ranges, token) => {
      const held = new TokenRanges(ranges);
      expect(held.has(token)).toBe(ranges.some(([first, last]) => first <= token && token < last));
      expect(held.size).toBe(ranges.reduce((sum, [first, last]) => sum + last - first, 0));
    }),
  );
});

test('a report that goes on touches what any of its content touches, and keeps its content in order', () => {
  fc.assert(
    fc.property(fc.array(range), fc.array(range), range, (began, added, [first, last]) => {
      const content = began.map(([from, to]) => ({ first: from, last: to }));
      const report = { cueToken: 3, cue: [], source: null, content, confidence: 1, grounds: byRule('signature') };
      const growing = new GrowingReport([], report);
      for (const [from, to] of added) growing.goOnWith({ first: from, last: to });
      const all = [...began, ...added];
      expect(growing.touches({ first, last })).toBe(all.some(([from, to]) => from < last && to > first));
      expect(growing.end).toBe(Math.max(...all.map(([, to]) => to)));
      expect(growing.report.content.map(({ first: from }) => from)).toEqual(
        added.length === 0 ? began.map(([from]) => from) : all.map(([from]) => from).sort((a, b) => a - b),
      );
    }),
  );
});
