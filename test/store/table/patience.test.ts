import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { eachOf, patiently } from '../../../store/table/patience.ts';

function throttled(name: string): Error {
  return Object.assign(new Error('slower, please'), { name });
}

function cancelled(...codes: readonly string[]): TransactionCanceledException {
  const CancellationReasons = codes.map((Code) => ({ Code }));
  return new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });
}

/** Fails so often with an error, then answers. */
function failing(times: number, error: Error) {
  let calls = 0;
  return async () => {
    calls++;
    if (calls <= times) throw error;
    return calls;
  };
}

describe('patiently', () => {
  test.each([
    throttled('ThrottlingException'),
    throttled('ProvisionedThroughputExceededException'),
    cancelled('None', 'ThrottlingError'),
    cancelled('TransactionConflict', 'None'),
  ])('goes on after %s', async (error) => {
    expect(await patiently(failing(3, error))).toBe(4);
  });
  test.each([
    new Error('broken'),
    cancelled('ConditionalCheckFailed', 'None'),
    cancelled('ConditionalCheckFailed', 'TransactionConflict'),
  ])('does not repeat %s', async (error) => {
    await expect(patiently(failing(1, error))).rejects.toBe(error);
  });
});

describe('eachOf', () => {
  test('does each thing once, so many at a time', async () => {
    const [seen, most] = [[] as number[], { now: 0, ever: 0 }];
    await eachOf([1, 2, 3, 4, 5, 6, 7], 3, async (thing) => {
      most.now++;
      most.ever = Math.max(most.ever, most.now);
      await Promise.resolve();
      seen.push(thing);
      most.now -= 1;
    });
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most.ever).toBe(3);
  });
  test('fails when one of them fails', async () => {
    const failure = new Error('no');
    await expect(
      eachOf([1, 2, 3], 2, async (thing) => {
        if (thing === 2) throw failure;
      }),
    ).rejects.toBe(failure);
  });
});
