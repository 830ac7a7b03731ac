import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onceForAll } from '../../../lambdas/shared/once-for-all.ts';

/** Finds the number of what was begun, and takes a while. */
function counting(milliseconds = 10) {
  let begun = 0;
  return {
    begun: () => begun,
    async find() {
      const own = ++begun;
      await wait(milliseconds);
      return own;
    },
  };
}

test('onceForAll begins again for those who came after it was begun, once for all of them', async () => {
  const { find, begun } = counting();
  const shared = onceForAll<number>(0);
  const first = shared('page', find);
  const others = [shared('page', find), shared('page', find), shared('page', find)];
  expect(await first).toBe(1);
  expect(await Promise.all(others)).toEqual([2, 2, 2]);
  expect(begun()).toBe(2);
});

test('onceForAll gives nobody what was begun before they asked', async () => {
  let written = 0;
  const shared = onceForAll<number>(5);
  const read = async () => {
    const seen = written;
    await wait(3);
    return seen;
  };
  const person = async () => {
    for (let turn = 0; turn < 20; turn++) {
      const own = ++written;
      expect(await shared('page', read)).toBeGreaterThanOrEqual(own);
    }
  };
  await Promise.all(Array.from({ length: 8 }, person));
  expect(written).toBe(160);
});

test('onceForAll keeps two names apart', async () => {
  const { find } = counting();
  const shared = onceForAll<number>(0);
  expect(await Promise.all([shared('one', find), shared('other', find)])).toEqual([1, 2]);
});

test('onceForAll lets a gap pass where somebody waits, and none where one asks after another', async () => {
  const { find } = counting(1);
  const shared = onceForAll<number>(2000);
  const began = performance.now();
  for (let turn = 0; turn < 5; turn++) await shared('page', find);
  expect(performance.now() - began).toBeLessThan(2000);
  const [, second] = [shared('page', find), shared('page', find)];
  const asked = performance.now();
  await second;
  expect(performance.now() - asked).toBeGreaterThan(1900);
});

test('onceForAll tells a failure to those who waited for it, and begins again for the next', async () => {
  const shared = onceForAll<string>(0);
  const failing = async () => {
    await wait(1);
    throw new Error('not now');
  };
  const both = await Promise.allSettled([shared('page', failing), shared('page', failing)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await shared('page', async () => 'found')).toBe('found');
});
