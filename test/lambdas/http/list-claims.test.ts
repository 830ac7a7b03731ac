import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { storedClaim } from '../../builders.ts';
import { useApi } from './start-api.ts';

const api = useApi();

const claims: readonly Claim[] = Array.from({ length: 30 }, (_, index) =>
  storedClaim(`Claim ${index}.`, {
    sentence: index,
    speaker: index % 2 === 0 ? 'Ann Lee' : null,
    type: index < 10 ? 'quantity' : 'event',
    checkWorthiness: { score: index / 30, reasons: [] },
    createdAt: new Date(Date.UTC(2026, 4, 1 + index)).toISOString(),
  }),
);

function list(query = '') {
  return api.call(`/v1/claims${query}`, { as: 'vera' });
}

const textsOf = (body: { items: readonly Claim[] }) => body.items.map(({ text }) => text);

describe('GET /v1/claims', () => {
  beforeAll(() => putNewClaims(api.table(), claims));

  it('gives 25 unless told, the most check-worthy first, and the rest by its cursor', async () => {
    const { body: first } = await list();
    expect(first.items).toHaveLength(25);
    expect(textsOf(first).slice(0, 2)).toEqual(['Claim 29.', 'Claim 28.']);
    const { body: second } = await list(`?cursor=${first.nextCursor}`);
    expect(textsOf(second)).toEqual(['Claim 4.', 'Claim 3.', 'Claim 2.', 'Claim 1.', 'Claim 0.']);
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    ['?type=quantity&limit=100', 10],
    ['?speaker=ann%20lee&limit=100', 15],
    ['?status=unreviewed&minScore=0.5&limit=100', 15],
    ['?status=published', 0],
    ['?from=2026-05-03&to=2026-05-05', 3],
    ['?from=2026-05-03T00:00:00Z&to=2026-05-05T00:00:00Z', 2],
    ['?from=2026-05-03T02:00:00%2B02:00&to=2026-05-03', 1],
    ['?article=a-1&limit=100', 30],
    ['?verdict=&speaker=&limit=100', 30],
  ])('filters: %s', async (query, count) => {
    expect((await list(query)).body.items).toHaveLength(count);
  });

  it('sorts by age', async () => {
    expect(textsOf((await list('?sort=age&limit=2')).body)).toEqual(['Claim 0.', 'Claim 1.']);
  });

  it.each([
    ['limit=0', 'limit', '0'],
    ['limit=101', 'limit', '101'],
    ['limit=ten', 'limit', 'ten'],
    ['limit=2.5', 'limit', '2.5'],
    ['status=done', 'status', 'done'],
    ['verdict=maybe', 'verdict', 'maybe'],
    ['type=fact', 'type', 'fact'],
    ['minScore=2', 'minScore', '2'],
    ['minScore=high', 'minScore', 'high'],
    ['sort=date', 'sort', 'date'],
    ['from=yesterday', 'from', 'yesterday'],
    ['to=2026-02-30', 'to', '2026-02-30'],
    ['from=2026-05-03&to=2026-05-01', 'to', '2026-05-0'],
    ['colour=red', 'colour', 'red'],
    ['limit=1&limit=2', 'limit', 'times'],
  ])('refuses ?%s and names the parameter', async (query, parameter, value) => {
    const { body } = await list(`?${query}`);
    expect(body).toMatchObject({ status: 400, code: 'invalid-query', errors: [{ parameter }] });
    expect(body.errors).toHaveLength(1);
    expect(body.detail).toContain(value);
  });

  it('refuses a forged cursor, a changed one, and another list’s', async () => {
    const { nextCursor } = (await list('?limit=2')).body;
    const forged = [
      `?cursor=x`,
      `?cursor=${Buffer.from('{"list":"x","after":""}').toString('base64url')}.AAAA`,
      `?limit=2&cursor=${nextCursor.slice(0, -2)}AA`,
      `?limit=2&sort=age&cursor=${nextCursor}`,
    ];
    for (const query of forged) {
      expect((await list(query)).body).toMatchObject({
        status: 400,
        code: 'invalid-cursor',
        errors: [{ parameter: 'cursor' }],
      });
    }
  });

  it('is for viewers and up, not for the machine', async () => {
    expect((await api.call('/v1/claims', { as: 'ingest-bot' })).status).toBe(403);
  });
});

describe('GET /v1/claims/{id}', () => {
  it('answers with the claim, its revision as ETag, and what may be done', async () => {
    const id = claims[0]?.id;
    const { body, headers } = await api.call(`/v1/claims/${id}`, { as: 'alice' });
    expect(body).toMatchObject({ id, status: 'unreviewed', allowedActions: ['take', 'dismiss'] });
    expect(headers['etag']).toBe('"0"');
    expect((await api.call(`/v1/claims/${id}`, { as: 'vera' })).body.allowedActions).toEqual([]);
  });

  it('says 404 for an id that no claim has', async () => {
    for (const path of ['/v1/claims/c-none', '/v1/claims/c-none/history']) {
      expect((await api.call(path, { as: 'vera' })).body).toMatchObject({ status: 404, code: 'unknown-claim' });
    }
  });
});

describe('GET /v1/articles/{id}/claims', () => {
  it('says 404 for an article that is not there', async () => {
    const { body } = await api.call('/v1/articles/a-none/claims', { as: 'vera' });
    expect(body).toMatchObject({ status: 404, code: 'unknown-article' });
  });
});
