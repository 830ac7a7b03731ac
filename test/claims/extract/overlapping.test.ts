import { expect, test } from 'vitest';
import { overlapping } from '../../../claims/extract/attribution/fitted/overlapping.ts';
import type { Proposal } from '../../../claims/extract/attribution/fitted/propose.ts';
import { byRule } from '../../../claims/grounds.ts';

function proposal(cueToken: number, said: readonly [number, number], odds: number): Proposal {
  const report = {
    cueToken,
    cue: [{ first: cueToken, last: cueToken + 1 }],
    source: null,
    content: [{ first: said[0], last: said[1] }],
    grounds: byRule('noun'),
  };
  return { report, odds, lead: 0 };
}

test('the likeliest of the reports that say a cue, are said, or say the same is found', () => {
  const said = proposal(2, [3, 20], 1);
  const warned = proposal(6, [7, 20], 2);
  const surely = proposal(4, [5, 20], 3);
  const all = [said, surely, warned];
  expect(overlapping(all, 0)).toEqual({ outer: null, inner: surely, twin: surely });
  expect(overlapping(all, 2)).toEqual({ outer: surely, inner: null, twin: surely });
});

test('reports of other words, and those far away, do not overlap', () => {
  const said = proposal(2, [3, 9], 1);
  const elsewhere = proposal(11, [12, 20], 1);
  const far = proposal(200, [3, 9], 1);
  expect(overlapping([said, elsewhere, far], 0)).toEqual({ outer: null, inner: null, twin: null });
});
