import { describe, expect, test } from 'vitest';
import { standardVerdicts } from '../../../claims/vocabulary/review.ts';
import { decide } from '../../../claims/workflow/decide.ts';
import { VerdictScale, verdictsOf } from '../../../claims/workflow/verdict-scale.ts';
import { after, alice, claimWith, noon, proposal } from './builders.ts';

describe('VerdictScale', () => {
  test('takes the standard scale, best verdict first', () => {
    expect(VerdictScale.parse(standardVerdicts)).toEqual(standardVerdicts);
    expect(verdictsOf(standardVerdicts).slice(0, 2)).toEqual(['true', 'mostly-true']);
  });
  test.each([
    ['one ordered verdict', { ordered: { yes: 1 } }, 'at least two'],
    ['two of the same worth', { ordered: { yes: 1, no: 1 } }, 'same worth'],
    ['a verdict twice', { ordered: { yes: 1, no: 0 }, unordered: ['no'] }, 'named twice: no'],
    ['a name with spaces', { ordered: { 'Mostly True': 1, no: 0 } }, 'joined by hyphens'],
    ['an unknown field', { ordered: { yes: 1, no: 0 }, weights: [] }, 'weights'],
  ])('refuses %s', (_name, scale, message) => {
    expect(JSON.stringify(VerdictScale.safeParse(scale).error?.issues)).toContain(message);
  });
});

test('a desk has its own verdicts', () => {
  const scale = VerdictScale.parse({ ordered: { correct: 2, wrong: 1 } });
  const settings = { review: 'second', scale } as const;
  const { claim } = after(claimWith(), [alice, { action: 'take' }]);
  const context = { actor: alice, now: noon, settings };
  expect(decide(claim, proposal({ verdict: 'wrong' }), context).kind).toBe('moved');
  expect(decide(claim, proposal({ verdict: 'false' }), context)).toMatchObject({ code: 'unknown-verdict' });
});
