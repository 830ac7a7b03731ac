import { beforeAll, describe, expect, it } from 'vitest';
import { meteredClient } from '../../../bench/capacity/metered-client.ts';
import type { Claim } from '../../../claims/claim.ts';
import { claimReviewOf, claimReviewsOf } from '../../../claims/record/claim-review.ts';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { saveRelation } from '../../../store/memory/relations.ts';
import { rememberClaims } from '../../../store/memory/remember.ts';
import { readCheck } from '../../../store/record/list-checks.ts';
import { recordAgain, recordRelated } from '../../../store/record/record-checks.ts';
import type { Table } from '../../../store/table/table.ts';
import { extractionOf, today } from '../../builders.ts';
import { publishing } from '../../claims/record/sample.ts';
import { unknownTo } from '../../claims/record/vocabulary.ts';
import { alice } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { published } from '../../lambdas/record/start-record.ts';
import { toPublication } from '../../reviewed.ts';

const dynamodb = useEmbeddedDynamoDb();
const { rarity } = openScorer();
const text = 'The ferry to Brask carried 90 000 people in 2025.';
let table: Table;
let claim: Claim;

const told = async () => (await readCheck(table, claim.id)) ?? Promise.reject(new Error('nothing is recorded'));

/** Puts a claim in as another article makes it, and remembers it; with the checks that it repeats. */
async function remembered(article: string, words: string, publishedAt: string) {
  const url = `https://${article}.example/`;
  const extraction = extractionOf(article, [words], { url, title: article, publisher: article, publishedAt });
  await saveExtraction(table, extraction, today);
  const other = await readClaim(table, extraction.claims[0]?.id ?? '');
  if (other === null) throw new Error('the claim was not saved');
  const repeated = await rememberClaims(table, [{ before: null, after: other }], { rarity, now: today });
  return { other, repeated };
}

/** The same, with the checks recorded again, as the stream would have it. */
async function made(article: string, words: string, publishedAt: string): Promise<Claim> {
  const { other, repeated } = await remembered(article, words, publishedAt);
  await recordAgain(table, repeated);
  return other;
}

async function relate(from: Claim, to: string, decision: 'confirm' | 'undo'): Promise<void> {
  const before = await readClaim(table, from.id);
  const after = await saveRelation(table, from.id, {
    relating: { to, kind: 'repeats', decision },
    actor: alice,
    now: today,
  });
  if (after === null) throw new Error('there is no such claim');
  await recordRelated(table, [{ before, after }]);
}

beforeAll(async () => {
  table = await dynamodb.table();
  [claim = await Promise.reject(new Error('no claim'))] = await published(
    table,
    'a-1',
    { [text]: toPublication },
    { publishedAt: '2026-03-03' },
  );
  await rememberClaims(table, [{ before: null, after: claim }], { rarity, now: today });
});

describe('a check', () => {
  it('learns where else its claim was made, the first place first, and stays where it lies among the changes', async () => {
    const before = await told();
    expect(before.appearances).toHaveLength(1);
    await made('later', text, '2026-03-05');
    await made('earlier', text, '2026-03-01');
    const check = await told();
    expect(check.appearances.map(({ url }) => url)).toEqual([
      'https://earlier.example/',
      'https://news.example/a',
      'https://later.example/',
    ]);
    expect(check.source?.url).toBe('https://news.example/a');
    expect([check.changedAt, check.revision]).toEqual([before.changedAt, before.revision]);
    expect(claimReviewOf(check, publishing)['itemReviewed']).toMatchObject({
      firstAppearance: { url: 'https://earlier.example/' },
      appearance: [{}, {}, {}],
      datePublished: '2026-03-01',
    });
  });

  it('is not written again where nothing is new, and alone where only its appearances are', async () => {
    const meter = meteredClient(dynamodb.endpoint());
    const metered = { ...table, client: meter.client };
    expect(await recordAgain(metered, [claim.id])).toBe(0);
    expect([...meter.written()]).toEqual([]);
    const { repeated } = await remembered('third', text, '2026-03-07');
    expect(await recordAgain(metered, repeated)).toBe(1);
    expect(meter.written().get('table')).toBeLessThanOrEqual(3);
    expect((await told()).appearances).toHaveLength(4);
    meter.client.destroy();
  });

  it('is of several claims where people found them to be one, until they take that back', {
    timeout: 60_000,
  }, async () => {
    const other = await made('another', 'Last year 90 000 passengers took the Brask ferry.', '2026-03-06');
    await relate(other, claim.id, 'confirm');
    const check = await told();
    expect(check.also).toMatchObject([
      { id: other.id, claim: other.text, source: { url: 'https://another.example/' } },
    ]);
    const reviews = claimReviewsOf(check, publishing);
    expect(reviews.map((review) => review['claimReviewed'])).toEqual([text, other.text]);
    expect(unknownTo(reviews)).toEqual([]);
    await relate(other, claim.id, 'undo');
    expect((await told()).also).toEqual([]);
  });
});
