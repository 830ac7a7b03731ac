import { expect, test, vi } from 'vitest';
import type { Authentication } from '../../../lambdas/shared/auth.ts';
import { rememberVerified } from '../../../lambdas/shared/verified-tokens.ts';

const noon = Date.parse('2026-05-04T12:00:00.000Z');
const after = (seconds: number) => new Date(noon + seconds * 1000);

function verifying(seconds: number) {
  const authenticate = vi.fn(async (authorization: string | undefined): Promise<Authentication> => {
    if (authorization !== 'Bearer good') return { kind: 'refused', reason: 'its signature does not verify' };
    return {
      ...{ kind: 'actor', actor: { id: 'alice', roles: ['reviewer'] } },
      ...{ issuedAt: after(-1), expiresAt: after(seconds) },
    };
  });
  return { authenticate, verified: rememberVerified(authenticate) };
}

test('rememberVerified verifies a token once a minute', async () => {
  const { authenticate, verified } = verifying(900);
  for (const seconds of [0, 1, 59]) {
    expect(await verified('Bearer good', after(seconds))).toMatchObject({ kind: 'actor', actor: { id: 'alice' } });
  }
  expect(authenticate).toHaveBeenCalledTimes(1);
  await verified('Bearer good', after(60));
  expect(authenticate).toHaveBeenCalledTimes(2);
});

test('rememberVerified asks again once the token has expired, and where the clock went back', async () => {
  const { authenticate, verified } = verifying(10);
  await verified('Bearer good', after(0));
  await verified('Bearer good', after(10));
  await verified('Bearer good', after(-5));
  expect(authenticate).toHaveBeenCalledTimes(3);
});

test('rememberVerified remembers nobody who was refused, and takes no other token for one it knows', async () => {
  const { authenticate, verified } = verifying(900);
  await verified('Bearer good', after(0));
  for (const other of ['Bearer goods', 'bearer good', 'Bearer good ', 'Bearer', undefined]) {
    expect(await verified(other, after(0))).toMatchObject({ kind: 'refused' });
    await verified(other, after(0));
  }
  expect(authenticate).toHaveBeenCalledTimes(11);
});
