import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchPublic } from '../../intake/feeds/fetch-public.ts';
import { mayCall } from '../../lambdas/http/desk/access.ts';
import { routes } from '../../lambdas/http/routes.ts';
import { unlessRefused } from '../../lambdas/shared/refusals.ts';
import { putNewClaims } from '../../store/claims/put-claims.ts';
import { readRefusals, refuseTokensOf } from '../../store/people/refusals.ts';
import { storedClaim } from '../builders.ts';
import { type Person, people, useApi } from '../lambdas/http/start-api.ts';

/** The OWASP API Security Top 10 of 2023, a row each; docs/security.md says what else stands behind them. */

const api = useApi();

let claims = 0;

async function aClaim(): Promise<string> {
  claims++;
  const claim = storedClaim(`The mayor opened ferry ${claims}.`);
  await putNewClaims(api.table(), [claim]);
  return claim.id;
}

function move(id: string, as: Person, revision: number, body: object) {
  const headers = { 'if-match': String(revision) };
  return api.call(`/v1/claims/${id}/verification`, { method: 'PATCH', as, headers, body });
}

const evidence = [{ url: 'https://stats.example.org/2025', title: 'Report 2025', stance: 'supports' }];
const proposal = { action: 'propose', verdict: 'true', rationale: 'The report says so.', evidence };

describe('API1:2023 Broken Object Level Authorization', () => {
  it('nobody moves a claim that another holds', async () => {
    const id = await aClaim();
    await move(id, 'alice', 0, { action: 'take' });
    for (const body of [proposal, { action: 'release' }, { action: 'take' }]) {
      expect((await move(id, 'bob', 1, body)).status).toBe(409);
    }
    expect((await api.call(`/v1/claims/${id}`, { as: 'vera' })).body).toMatchObject({ assignee: 'alice', revision: 1 });
  });
});

describe('API2:2023 Broken Authentication', () => {
  const now = Math.floor(Date.now() / 1000);

  it.each([
    ['unsigned', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"ada"}')}.`],
    ['expired', async () => api.issuer().sign({ sub: 'ada', exp: now - 60 })],
    ['of another audience', async () => api.issuer().sign({ sub: 'ada', aud: 'another' })],
    ['of another issuer', async () => api.issuer().sign({ sub: 'ada', iss: 'https://another.example' })],
    ['no access token', async () => api.issuer().sign({ sub: 'ada', token_use: 'id' })],
    ['of another key', async () => api.issuer().sign({ sub: 'ada' }, { kid: 'k2' })],
  ])('a token that is %s lets nobody in', async (_, token) => {
    expect((await api.call('/v1/me', { token: await token() })).body).toMatchObject({ code: 'token-invalid' });
  });
});

describe('API3:2023 Broken Object Property Level Authorization', () => {
  it('no field is written but those that a move names', async () => {
    const id = await aClaim();
    for (const extra of [{ status: 'published' }, { assignee: 'ada' }, { revision: 9 }, { __proto__x: 1 }]) {
      expect((await move(id, 'alice', 0, { action: 'take', ...extra })).status).toBe(400);
    }
    expect((await api.call(`/v1/claims/${id}`, { as: 'vera' })).body).toMatchObject({ revision: 0 });
  });
});

describe('API4:2023 Unrestricted Resource Consumption', () => {
  const items = Array.from({ length: 101 }, () => ({ id: 'c-1', revision: 0, action: 'take' }));

  it.each([
    ['a body of more than 3 MB', '/v1/articles', { text: 'x'.repeat(3_000_001) }, 413],
    ['a text of more than 1 MiB', '/v1/extractions', { text: 'x'.repeat(1_048_577) }, 413],
    ['more than a hundred moves at once', '/v1/claims/batch-verification', { items }, 400],
  ])('%s is refused', async (_, path, body, status) => {
    expect((await api.call(path, { method: 'POST', as: 'alice', body })).status).toBe(status);
  });

  it('a page has a hundred items at most', async () => {
    expect((await api.call('/v1/claims?limit=101', { as: 'vera' })).status).toBe(400);
  });
});

describe('API5:2023 Broken Function Level Authorization', () => {
  const callers = [...Object.entries(people), ['ingest-bot', ['ingest']] as const];
  const forbidden = routes.flatMap(({ method, path, access }) =>
    callers.flatMap(([id, roles]) => (mayCall({ id, roles }, access) ? [] : [[id, method, path] as const])),
  );

  it.each(forbidden)('%s may not %s %s', async (id, method, path) => {
    const answer = await api.call(path.replace('{id}', 'c-1'), { method, as: id as Person, body: {} });
    expect(answer.body).toMatchObject({ status: 403, code: 'role-needed' });
  });

  it('nothing but what anybody may read answers without a token', async () => {
    for (const { method, path } of routes.filter(({ access }) => access !== 'public')) {
      const answer = await api.call(path.replace('{id}', 'c-1'), { method });
      expect(answer.body).toMatchObject({ status: 401, code: 'token-needed' });
    }
  });

  it('a role that is taken ends, whatever an older token says', async () => {
    await refuseTokensOf(api.table(), 'zoe', new Date());
    const refusals = await readRefusals(api.table());
    const at = (milliseconds: number) => new Date(Date.now() + milliseconds);
    const zoe = { kind: 'actor', actor: { id: 'zoe', roles: ['admin'] }, expiresAt: at(60_000) } as const;
    expect(unlessRefused({ ...zoe, issuedAt: at(-30_000) }, refusals)).toMatchObject({ kind: 'refused' });
    expect(unlessRefused({ ...zoe, issuedAt: at(2000) }, refusals)).toMatchObject({ kind: 'actor' });
    expect(unlessRefused({ ...zoe, issuedAt: at(-30_000) }, new Map())).toMatchObject({ kind: 'actor' });
  });

  it('the API asks for the list of taken roles', async () => {
    const token = await api.issuer().sign({ sub: 'kim', username: 'kim', 'cognito:groups': ['admin'] });
    expect((await api.call('/v1/me', { token })).status).toBe(200);
    await refuseTokensOf(api.table(), 'kim', new Date());
    const inAMinute = Date.now() + 61_000;
    vi.setSystemTime(inAMinute);
    try {
      expect((await api.call('/v1/me', { token })).body).toMatchObject({ code: 'token-invalid' });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('API6:2023 Unrestricted Access to Sensitive Business Flows', () => {
  it('nobody approves a verdict of their own, alone or in bulk', async () => {
    const id = await aClaim();
    await move(id, 'alice', 0, { action: 'take' });
    await move(id, 'alice', 1, proposal);
    expect((await move(id, 'alice', 2, { action: 'approve' })).body).toMatchObject({ code: 'own-proposal' });
    const items = [{ id, revision: 2, action: 'approve' }];
    const bulk = await api.call('/v1/claims/batch-verification', { method: 'POST', as: 'alice', body: { items } });
    expect(bulk.body.items).toMatchObject([{ status: 409 }]);
    expect((await api.call(`/v1/claims/${id}`, { as: 'vera' })).body).toMatchObject({ status: 'in-approval' });
  });
});

describe('API7:2023 Server Side Request Forgery', () => {
  it('evidence is on addresses that every reader reaches', async () => {
    const id = await aClaim();
    await move(id, 'alice', 0, { action: 'take' });
    for (const url of ['http://169.254.169.254/', 'http://localhost:4310/', 'https://a:b@stats.example.org/']) {
      const answer = await move(id, 'alice', 1, { ...proposal, evidence: [{ ...evidence[0], url }] });
      expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer: '#/evidence/0/url' }] });
    }
  });
});

describe('API8:2023 Security Misconfiguration', () => {
  it.each(['/v1/claims', '/v1/nothing', '/healthz', '/docs', '/openapi.json'])(
    '%s carries the headers that guard it, and no trace of our code',
    async (path) => {
      const { headers, body } = await api.call(path, { as: 'vera', headers: { origin: 'https://evil.example' } });
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).not.toBe('https://evil.example');
      expect(headers['access-control-allow-origin']).not.toBe('*');
      expect(JSON.stringify(body)).not.toMatch(/\.ts:\d+|node_modules/);
    },
  );
});

describe('API9:2023 Improper Inventory Management', () => {
  let documented: readonly string[] = [];
  beforeAll(async () => {
    const { body } = await api.call('/openapi.json');
    documented = Object.entries<object>(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
  });

  it('what answers is what is documented', () => {
    expect(documented.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it.each(['/v0/claims', '/v2/claims', '/v1/admin', '/debug', '/metrics'])('nothing answers at %s', async (path) => {
    expect((await api.call(path, { as: 'ada' })).status).toBe(404);
  });
});

describe('API10:2023 Unsafe Consumption of APIs', () => {
  it('a site whose pages are polled sends nobody into our own network', async () => {
    const sent: string[] = [];
    const network = {
      resolve: async (host: string) => (host === 'news.example' ? ['93.184.215.14'] : [host]),
      send: async ({ url }: { readonly url: URL }) => {
        sent.push(url.href);
        const headers = { location: 'http://169.254.169.254/latest/meta-data/' };
        return { status: 302, headers, body: new Uint8Array() };
      },
    };
    const bounds = { longest: 1000, milliseconds: 500 };
    const fetched = await fetchPublic({ url: 'https://news.example/feed', ...bounds }, network);
    expect(JSON.stringify(fetched)).toContain('refused');
    expect(sent).toEqual(['https://news.example/feed']);
  });
});
