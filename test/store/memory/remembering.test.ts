import { beforeAll, describe, expect, test } from 'vitest';
import { exportTable } from '../../../bin/operations/copy-table.ts';
import type { Claim } from '../../../claims/claim.ts';
import { openScorer } from '../../../lambdas/shared/open-scorer.ts';
import { putNewClaims } from '../../../store/claims/put-claims.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { appearancesOf } from '../../../store/memory/appearances.ts';
import { rememberClaims } from '../../../store/memory/remember.ts';
import { Remembering, rememberAll } from '../../../store/memory/remembering.ts';
import { similarClaims } from '../../../store/memory/similar.ts';
import type { Table } from '../../../store/table/table.ts';
import { storedClaim, today } from '../../builders.ts';
import { alice } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { reviewed } from '../../reviewed.ts';

const dynamo = useEmbeddedDynamoDb();
const scorer = openScorer();
const memory = { rarity: scorer.rarity, now: today, remembering: { from: 0.5, days: 90 } };
let table: Table;

beforeAll(async () => {
  table = await dynamo.table();
});

const claimOf = (id: string, text: string, score: number): Claim =>
  storedClaim(text, { id, articleId: `a-${id}`, checkWorthiness: { score, reasons: [] } });

async function came(...claims: readonly Claim[]): Promise<void> {
  await putNewClaims(table, claims);
  await rememberClaims(
    table,
    claims.map((after) => ({ before: null, after })),
    memory,
  );
}

const likeIt = async (claim: Claim) => (await similarClaims(table, claim, scorer)).claims.map((one) => one.claim.id);

/** When the rows by terms of a claim expire, in seconds. */
async function expiries(id: string): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const line of exportTable(table)) {
    const [, expires] = /"expiresAt":\{"N":"(\d+)"\}/.exec(line) ?? [];
    if (expires !== undefined && line.includes(id)) found.push(Number(expires));
  }
  return found;
}

describe('a desk that remembers what is worth it', () => {
  test('finds a claim that is worth less in the same words, and by its terms once somebody has touched it', async () => {
    const low = claimOf('c-low', 'The lighthouse museum of Skerry received 4,000 visitors in 2024.', 0.2);
    const again = claimOf('c-again', 'The lighthouse museum of Skerry received 4,000 visitors in 2024', 0.2);
    const asked = claimOf('c-asked', 'In 2024 the Skerry lighthouse museum received 4,100 visitors.', 0.9);
    await came(low, again, asked);
    expect(await likeIt(asked)).toEqual([]);
    expect((await appearancesOf(table, low)).items.map(({ claim }) => claim).toSorted()).toEqual(['c-again', 'c-low']);
    const { claim: after, events } = reviewed(low, [alice, { action: 'take' }]);
    const [event] = events;
    if (event === undefined) throw new Error('a take without an event');
    await saveMove(table, low, { kind: 'moved', claim: after, event });
    await rememberClaims(table, [{ before: low, after }], memory);
    expect(await likeIt(asked)).toEqual(['c-low']);
  });

  test('keeps the rows of what nobody checks for as long as it says', async () => {
    const worth = claimOf('c-worth', 'The harbour of Skerry handled nine million tonnes last year.', 0.8);
    await came(worth);
    const expires = await expiries('c-worth');
    expect(expires.length).toBeGreaterThan(3);
    expect(new Set(expires)).toEqual(new Set([Math.floor(today.getTime() / 1000) + 90 * 86_400]));
  });

  test('is told by numbers within bounds, and remembers all where it is told nothing', () => {
    expect(Remembering.parse({})).toEqual(rememberAll);
    expect(Remembering.safeParse({ days: 7 }).success).toBe(false);
    expect(Remembering.safeParse({ from: 2 }).success).toBe(false);
  });
});
