import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticate } from '../../../lambdas/shared/auth.ts';
import { issuerKeys } from '../../../lambdas/shared/issuer-keys.ts';
import { audience, startIssuer } from '../../issuer.ts';

describe('authenticate', () => {
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  beforeAll(async () => {
    issuer = await startIssuer();
  });
  afterAll(() => issuer.stop());

  function ask(token: string, scheme = 'Bearer') {
    const rules = { issuer: issuer.issuer, audiences: [audience], keys: issuerKeys(issuer.issuer) };
    return authenticate(`${scheme} ${token}`, rules, new Date());
  }

  const alice = { sub: '11-22', username: 'alice', 'cognito:groups': ['reviewer'] };
  const now = Math.floor(Date.now() / 1000);

  it('takes the user name for the id, and Cognito’s client_id for the audience', async () => {
    const token = await issuer.sign({ ...alice, aud: [], client_id: audience });
    expect(await ask(token)).toMatchObject({ kind: 'actor', actor: { id: 'alice', roles: ['reviewer'] } });
  });

  it('takes the subject for the id where there is no user name', async () => {
    expect(await ask(await issuer.sign({ sub: '11-22' }))).toMatchObject({
      kind: 'actor',
      actor: { id: '11-22', roles: [] },
    });
  });

  it.each([
    ['has expired', { exp: now - 60 }, /expired/],
    ['is not valid yet', { nbf: now + 600 }, /"nbf"/],
    ['never expires', { exp: undefined }, /"exp"/],
    ['is another issuer’s', { iss: 'https://elsewhere.example' }, /"iss"/],
    ['is for another audience', { aud: 'another' }, /for another, not for this API/],
    ['is an id token', { token_use: 'id' }, /id token/],
  ])('refuses a token that %s', async (_, claims, reason) => {
    const answer = await ask(await issuer.sign({ ...alice, ...claims }));
    expect(answer).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) });
  });

  it('refuses a token with another key, or none, or another algorithm', async () => {
    const secret = new TextEncoder().encode('x'.repeat(32));
    const symmetric = await new SignJWT(alice).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`;
    const unknown = await issuer.sign(alice, { kid: 'k2' });
    for (const token of [symmetric, unsigned, unknown, 'nonsense', `${await issuer.sign(alice)}x`]) {
      expect(await ask(token)).toMatchObject({ kind: 'refused' });
    }
  });

  it('throws where the issuer gives no keys, since no token can be judged then', async () => {
    const gone = await startIssuer();
    await gone.stop();
    const rules = { issuer: gone.issuer, audiences: [audience], keys: issuerKeys(gone.issuer) };
    const token = await gone.sign(alice);
    await expect(authenticate(`Bearer ${token}`, rules, new Date())).rejects.toThrow(/No keys from the issuer/);
  });

  it('finds the keys by discovery where they are not at the usual place', async () => {
    const hidden = await startIssuer({ keysAt: '/jwks' });
    const rules = { issuer: hidden.issuer, audiences: [audience], keys: issuerKeys(hidden.issuer) };
    const answer = await authenticate(`Bearer ${await hidden.sign(alice)}`, rules, new Date());
    await hidden.stop();
    expect(answer).toMatchObject({ kind: 'actor', actor: { id: 'alice' } });
  });

  it('refuses another scheme', async () => {
    expect(await ask(await issuer.sign(alice), 'Basic')).toMatchObject({ kind: 'refused' });
  });
});
