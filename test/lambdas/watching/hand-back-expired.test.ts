import { expect, test } from 'vitest';
import { handBackExpired } from '../../../lambdas/watching/hand-back-expired.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { storedClaim, today } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();

const held = (text: string, minutesPast: number) =>
  storedClaim(text, {
    status: 'in-review',
    assignee: 'alice',
    lease: { holder: 'alice', expiresAt: new Date(today.getTime() - minutesPast * 60_000).toISOString() },
  });

test('a sweep hands back the holds that ran out more than an hour ago, each with its event', async () => {
  const table = await dynamo.table();
  const claims = [held('Rain fell.', 61), held('Snow fell.', 59), held('Hail fell.', -5), storedClaim('Fog came.')];
  await putNewClaims(table, claims);
  expect(await handBackExpired(table, today)).toBe(1);
  expect(await handBackExpired(table, today)).toBe(0);
  const states = await Promise.all(claims.map(async ({ id }) => (await readClaim(table, id))?.status));
  expect(states).toEqual(['unreviewed', 'in-review', 'in-review', 'unreviewed']);
  const [event, ...others] = await readHistory(table, claims[0]?.id ?? '');
  expect(event).toMatchObject({ action: 'expire', actor: 'claimtrail', after: { assignee: null, lease: null } });
  expect(others).toEqual([]);
});
