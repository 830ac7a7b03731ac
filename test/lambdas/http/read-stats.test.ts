import { describe, expect, it, vi } from 'vitest';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { rebuildStats } from '../../../store/counts/rebuild-stats.ts';
import { storedClaim } from '../../builders.ts';
import { useApi } from './start-api.ts';

const api = useApi();
const read = (path: string) => api.call(path, { as: 'vera' });

describe('GET /v1/stats', () => {
  it('counts nothing where there is nothing, and then what there is', async () => {
    expect((await read('/v1/stats')).body).toMatchObject({ total: 0, byStatus: { unreviewed: 0 }, agreement: null });
    const claims = [storedClaim('One.'), storedClaim('Two.', { type: 'quantity' })];
    await putNewClaims(api.table(), claims);
    await rebuildStats(api.table());
    const counted = { total: 2, byStatus: { unreviewed: 2, published: 0 }, byType: { event: 1, quantity: 1 } };
    await vi.waitFor(async () => expect((await read('/v1/stats')).body).toMatchObject(counted), { timeout: 2000 });
  });

  it('is for viewers and up', async () => {
    expect((await api.call('/v1/stats', { as: 'ingest-bot' })).status).toBe(403);
  });
});

describe('GET /v1/stats/daily', () => {
  it('gives the last 30 days, today included, unless told', async () => {
    const { body } = await read('/v1/stats/daily');
    expect(body.items).toHaveLength(30);
    expect(body.items[29].date).toBe(new Date().toISOString().slice(0, 10));
  });

  it('gives the days asked for, oldest first', async () => {
    const { body } = await read('/v1/stats/daily?from=2026-02-27&to=2026-03-01');
    expect(body.items.map(({ date }: { date: string }) => date)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it.each([
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['from=2020-01-01&to=2026-01-01', 'from'],
    ['from=2026-02-30', 'from'],
    ['days=3', 'days'],
  ])('refuses ?%s and names the parameter', async (query, parameter) => {
    const { body } = await read(`/v1/stats/daily?${query}`);
    expect(body).toMatchObject({ status: 400, code: 'invalid-query', errors: [{ parameter }] });
  });
});

describe('GET /v1/stats/verdicts', () => {
  it('covers speakers unless asked for publishers, and of nobody before there is a verdict', async () => {
    expect((await read('/v1/stats/verdicts')).body).toEqual({ items: [], nextCursor: null });
    expect((await read('/v1/stats/verdicts?by=publisher')).status).toBe(200);
    expect((await read('/v1/stats/verdicts?by=editor')).body).toMatchObject({ errors: [{ parameter: 'by' }] });
  });
});

describe('GET /v1/desk', () => {
  it('gives the verdicts, best first', async () => {
    const { body } = await read('/v1/desk');
    expect(body.review).toBe('second');
    expect(body.verdicts[0]).toEqual({ name: 'true', worth: 5 });
    expect(body.verdicts).toContainEqual({ name: 'satire', worth: null });
  });
});
