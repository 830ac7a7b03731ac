import { describe, expect, it } from 'vitest';
import { useApi } from './start-api.ts';

describe('the API at its edges', () => {
  const api = useApi();

  it('answers /healthz to anybody, with security headers and the request id', async () => {
    const { status, body, headers } = await api.call('/healthz');
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ok' });
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'JKJaXmPLvHcESHA=',
    });
  });

  it('refuses a request without a token and says how to send one', async () => {
    const { status, body, headers } = await api.call('/v1/me');
    expect(status).toBe(401);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json',
      'www-authenticate': 'Bearer realm="claimtrail"',
    });
    expect(body).toMatchObject({ status: 401, code: 'token-needed', type: '/docs#problem-token-needed' });
  });

  it('knows people by user name and groups, and the machine by its scope', async () => {
    const token = await api.issuer().person('erin', 'editor', 'unknown-group');
    expect((await api.call('/v1/me', { token })).body).toEqual({ id: 'erin', roles: ['editor'] });
    const machine = await api.issuer().machine();
    expect((await api.call('/v1/me', { token: machine })).body).toEqual({ id: 'ingest-bot', roles: ['ingest'] });
  });

  it('refuses a token without a role it knows', async () => {
    const { status, body } = await api.call('/v1/me', { token: await api.issuer().person('zoe', 'readers') });
    expect(status).toBe(403);
    expect(body.detail).toBe('This needs the role viewer or ingest; yours: none.');
  });

  it('says 404 for an unknown path, and 405 with Allow for an unknown method', async () => {
    expect((await api.call('/v1/nothing')).body).toMatchObject({ status: 404, code: 'unknown-path' });
    const { status, headers } = await api.call('/v1/me', { method: 'DELETE' });
    expect(status).toBe(405);
    expect(headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS' });
  });

  it('answers HEAD as GET, without a body', async () => {
    const { status, headers, body } = await api.call('/healthz', { method: 'HEAD' });
    expect({ status, body }).toEqual({ status: 200, body: undefined });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });

  it('lets the page’s origin in, and no other', async () => {
    const origin = 'https://desk.example.test';
    const preflight = await api.call('/v1/me', { method: 'OPTIONS', headers: { origin } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'authorization, content-type, if-match, idempotency-key',
    });
    const other = await api.call('/healthz', { headers: { origin: 'https://evil.example.test' } });
    expect(other.headers).not.toHaveProperty('access-control-allow-origin');
  });
});
