import { describe, expect, test } from 'vitest';
import type { Measures } from '../../../lambdas/shared/metrics.ts';
import { watch } from '../../../lambdas/watching/watch.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { storedClaim, today } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();

const held = (text: string, hoursPast: number) =>
  storedClaim(text, {
    status: 'in-review',
    assignee: 'alice',
    lease: { holder: 'alice', expiresAt: new Date(today.getTime() - hoursPast * 3_600_000).toISOString() },
  });

async function measured(claims: Parameters<typeof putNewClaims>[1]) {
  const table = await dynamo.table();
  await putNewClaims(table, claims);
  const seen: Measures = {};
  await watch(table, (measures) => Object.assign(seen, measures), today);
  return seen;
}

describe('watch', () => {
  test('counts the leases that ran out more than a day ago, and no others', async () => {
    const claims = [held('Rain fell.', 25), held('Snow fell.', 48), held('Hail fell.', 23), held('Fog came.', -1)];
    expect((await measured(claims)).stuckLeases).toBe(2);
  });

  test('says how long the oldest unreviewed claim has waited', async () => {
    const hoursAgo = (hours: number) => new Date(today.getTime() - hours * 3_600_000).toISOString();
    const claims = [
      storedClaim('Rain fell.', { createdAt: hoursAgo(3) }),
      storedClaim('Snow fell.', { createdAt: hoursAgo(30.5) }),
    ];
    expect((await measured(claims)).oldestUnreviewedHours).toBe(30.5);
  });

  test('finds nothing in an empty table', async () => {
    expect(await measured([])).toEqual({
      stuckLeases: 0,
      oldestUnreviewedHours: 0,
    });
  });
});
