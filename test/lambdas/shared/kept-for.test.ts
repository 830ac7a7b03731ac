import { expect, test, vi } from 'vitest';
import { keptFor } from '../../../lambdas/shared/kept-for.ts';

test('keptFor reads once for all who ask within its time, and again after it', async () => {
  let time = 0;
  const read = vi.fn(async (now: Date) => now.toISOString());
  const kept = keptFor(1000, read, () => time);
  const [one, other] = [new Date('2026-05-04T12:00:00.000Z'), new Date('2026-05-04T12:00:01.500Z')];
  expect(await Promise.all([kept(one), kept(one)])).toEqual([one.toISOString(), one.toISOString()]);
  time = 999;
  expect(await kept(other)).toBe(one.toISOString());
  time = 1000;
  expect(await kept(other)).toBe(other.toISOString());
  expect(read).toHaveBeenCalledTimes(2);
});

test('keptFor keeps no failure', async () => {
  const read = vi.fn(async () => {
    if (read.mock.calls.length === 1) throw new Error('not now');
    return 'found';
  });
  const kept = keptFor(1000, read, () => 0);
  await expect(kept(new Date())).rejects.toThrow('not now');
  expect(await kept(new Date())).toBe('found');
});
