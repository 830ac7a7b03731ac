import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGround } from '../../../bench/faults/ground.ts';
import { faultRun } from '../../../bench/faults/run.ts';

let ground: Awaited<ReturnType<typeof openGround>>;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

/** Of these, 1 and 3 once had a current revision called stale, as another transaction was under way. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('nothing is lost, doubled or left half done, whatever fails on the way', { timeout: 120_000 }, async () => {
  const reports = await Promise.all(seeds.map((seed) => faultRun(seed, ground)));
  expect(reports.filter(({ wrong }) => wrong.length > 0).map(({ seed, wrong }) => ({ seed, wrong }))).toEqual([]);
  for (const fault of ['cut-before', 'cut-after', 'throttle', 'conflict', 'unprocessed', 'slow', 'stale']) {
    expect(reports.some(({ faults }) => (faults.get(fault) ?? 0) > 0)).toBe(true);
  }
  expect(reports.reduce((sum, { events }) => sum + events, 0)).toBeGreaterThan(100);
});
