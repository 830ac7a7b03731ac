import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { claimTypes } from '../../../claims/vocabulary/extraction.ts';
import { statuses } from '../../../claims/vocabulary/workflow.ts';
import type { ClaimFilter } from '../../../store/claims/claim-filter.ts';
import { listClaims } from '../../../store/claims/list-claims.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { readSigningKey } from '../../../store/table/signing-key.ts';
import type { Table } from '../../../store/table/table.ts';
import { storedClaim, today } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const pick = <T>(values: readonly T[], index: number): T | null => values[index % values.length] ?? null;

/** Claims in every list there is, some of equal score and some of equal age. */
const claims = Array.from({ length: 160 }, (_, index) =>
  storedClaim(`Claim number ${index} of the council.`, {
    articleId: `a-${index % 7}`,
    status: pick(statuses, index * 5) ?? 'unreviewed',
    verdict: pick(['true', null, 'false', null], index),
    speaker: pick(['Ann Lee', 'Bo Park', null], index),
    publisher: pick(['News', 'Post', null], index * 3),
    assignee: pick(['alice', null, 'bob', null, null], index),
    type: pick(claimTypes, index) ?? 'other',
    checkWorthiness: { score: (index % 19) / 20, reasons: [] },
    createdAt: new Date(today.getTime() + (index % 11) * 86_400_000).toISOString(),
  }),
);
let table: Table;
let key: Uint8Array;

beforeAll(async () => {
  table = await dynamo.table();
  key = await readSigningKey(table);
  await putNewClaims(table, claims);
});

/** Every claim of a list, page after page. */
async function all(filter: ClaimFilter, limit: number): Promise<Claim[]> {
  const found: Claim[] = [];
  let cursor: string | undefined;
  do {
    const page = await listClaims(table, filter, { limit, cursor, key });
    if (page.kind === 'refused') throw new Error(page.message);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

function expected(filter: ClaimFilter): readonly Claim[] {
  const matches = claims.filter(
    (claim) =>
      (filter.status === undefined || claim.status === filter.status) &&
      (filter.verdict === undefined || claim.verdict === filter.verdict) &&
      (filter.speaker === undefined || claim.speaker?.toLowerCase() === filter.speaker.toLowerCase()) &&
      (filter.publisher === undefined || claim.publisher === filter.publisher) &&
      (filter.assignee === undefined || claim.assignee === filter.assignee) &&
      (filter.type === undefined || claim.type === filter.type) &&
      (filter.article === undefined || claim.articleId === filter.article) &&
      (filter.minScore === undefined || claim.checkWorthiness.score >= filter.minScore) &&
      (filter.maxScore === undefined || claim.checkWorthiness.score <= filter.maxScore) &&
      (filter.from === undefined || claim.createdAt >= filter.from) &&
      (filter.to === undefined || claim.createdAt < filter.to),
  );
  const ranks = {
    score: (claim: Claim) => -claim.checkWorthiness.score,
    lowest: (claim: Claim) => claim.checkWorthiness.score,
    age: (claim: Claim) => Date.parse(claim.createdAt),
  };
  const rank = ranks[filter.sort === undefined || filter.sort === 'updated' ? 'score' : filter.sort];
  return matches.toSorted((a, b) => rank(a) - rank(b));
}

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });
const filters: fc.Arbitrary<ClaimFilter> = fc.record({
  status: maybe(statuses),
  verdict: maybe(['true', 'false', 'satire']),
  speaker: maybe(['Ann Lee', 'bo park']),
  publisher: maybe(['News', 'Post']),
  assignee: maybe(['alice', 'bob']),
  type: maybe(claimTypes),
  article: maybe(['a-0', 'a-3', 'a-none']),
  minScore: maybe([0, 0.5, 0.95]),
  maxScore: maybe([0, 0.3, 0.9]),
  from: maybe(['2026-05-06', '2026-05-09T12:00:00.000Z']),
  to: maybe(['2026-05-08', '2026-05-12']),
  sort: maybe(['score', 'lowest', 'age']),
});

describe('listClaims', () => {
  test('gives each claim that passes once and in order, whatever the filter and the page', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 5, max: 100 }), async (filter, limit) => {
        const found = await all(filter, limit);
        const wanted = expected(filter);
        expect(found.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        const by = (claim: Claim) => (filter.sort === 'age' ? claim.createdAt : claim.checkWorthiness.score);
        expect(found.map(by)).toEqual(wanted.map(by));
      }),
      { numRuns: 15 },
    );
  });

  test.each([3, 25, 100])('gives all claims in pages of %i', async (limit) => {
    expect(await all({}, limit)).toHaveLength(claims.length);
  });

  test('refuses a cursor that is forged, broken or of another list', async () => {
    const page = await listClaims(table, { status: 'unreviewed' }, { limit: 5, key });
    const cursor = page.kind === 'page' ? (page.nextCursor ?? '') : '';
    const [text, mac] = cursor.split('.');
    for (const bad of ['', 'x', `${text}.`, `${text}x.${mac}`, `${text}.AAAAAAAAAAAAAAAAAAAAAA`]) {
      const answer = await listClaims(table, { status: 'unreviewed' }, { limit: 5, cursor: bad, key });
      expect(answer).toMatchObject({ kind: 'refused', code: 'invalid-cursor' });
    }
    expect(await listClaims(table, { status: 'checked' }, { limit: 5, cursor, key })).toMatchObject({
      kind: 'refused',
    });
    expect(await listClaims(table, { status: 'unreviewed' }, { limit: 5, cursor, key })).toMatchObject({
      kind: 'page',
    });
  });
});

test('a table that is spread wider shows what came in before and after', async () => {
  const narrow = await dynamo.table();
  const wide = { ...narrow, spread: 2 };
  await putNewClaims(narrow, claims.slice(0, 80));
  await putNewClaims(wide, claims.slice(80));
  for (const filter of [{}, { status: 'unreviewed' }, { type: 'rule' }, { publisher: 'News' }] as const) {
    const page = await listClaims(wide, filter, { limit: 100, key });
    const more =
      page.kind === 'page' && page.nextCursor !== null
        ? await listClaims(wide, filter, { limit: 100, key, cursor: page.nextCursor })
        : null;
    const found = [page, more].flatMap((each) => (each?.kind === 'page' ? each.items.map(({ id }) => id) : []));
    expect(found.toSorted()).toEqual(
      expected(filter)
        .map(({ id }) => id)
        .toSorted(),
    );
  }
});

test('readSigningKey gives everybody the same key, also when many ask first', async () => {
  const fresh = await dynamo.table();
  const keys = await Promise.all(Array.from({ length: 8 }, () => readSigningKey(fresh)));
  expect(new Set(keys.map((each) => Buffer.from(each).toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
});
