import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../../claims/claim.ts';
import { type Advance, advance, describe, entering } from '../../claims/statistics/standing.ts';
import { addUp } from '../../claims/statistics/tally.ts';
import { readHistory } from '../claims/read-history.ts';
import { lostWrites } from '../table/cancellation.ts';
import { patiently } from '../table/patience.ts';
import { shardOf } from '../table/shards.ts';
import type { Table } from '../table/table.ts';
import { untilWon } from '../table/until-won.ts';
import { counterUpdates } from './counters.ts';
import { readGeneration } from './generation.ts';
import { type Count, entryOf, type LedgerEntry, type Ledgers, ledgerPuts, newestOf, readLedgers } from './ledger.ts';

/** Claims counted in one transaction; what would be more than 100 writes is counted in halves. */
const batchSize = 80;
const largestTransaction = 100;
/** Events of one claim counted in one transaction; each may have a day of its own. */
const eventsAtOnce = 20;
const attempts = 30;

/**
 * Counts claims as they now stand. What a claim has been counted as lies in a ledger, which changes
 * in the same transaction as the counts: counted twice, late, out of turn or by two at once, it counts once.
 * What the ledger has missed is counted from the claim's history.
 */
export async function projectClaims(table: Table, claims: readonly Claim[]): Promise<void> {
  const newest = new Map<string, Claim>();
  for (const claim of claims) {
    if ((newest.get(claim.id)?.revision ?? -1) <= claim.revision) newest.set(claim.id, claim);
  }
  const all = [...newest.values()];
  for (let at = 0; at < all.length; at += batchSize) await projectBatch(table, all.slice(at, at + batchSize));
}

async function projectBatch(table: Table, claims: readonly Claim[]): Promise<void> {
  const ids = claims.map(({ id }) => id);
  while ((await projectSteps(table, claims, ids)) === 'more');
}

/** Counts the next steps of claims; `more` as long as their histories hold events that were not counted. */
async function projectSteps(table: Table, claims: readonly Claim[], ids: readonly string[]): Promise<'all' | 'more'> {
  return untilWon({ attempts, doing: `claims ${ids.join(', ')} are counted` }, async () => {
    const { writing: generation } = await readGeneration(table);
    const ledgers = await readLedgers(table, claims);
    if (newestOf(ledgers) > generation) return { lost: 'a rebuild that began meanwhile' };
    const steps = (
      await Promise.all(claims.map((claim) => stepOf(table, claim, { known: entryOf(ledgers, claim), generation })))
    ).filter((step) => step !== null);
    if (steps.length === 0) return { won: 'all' };
    const made = await commit(table, steps, { ledgers, generation });
    if (made === 'conflict') return { lost: 'other counts' };
    if (made === 'too-large') {
      const half = Math.ceil(claims.length / 2);
      await projectBatch(table, claims.slice(0, half));
      await projectBatch(table, claims.slice(half));
    }
    return { won: 'more' };
  });
}

/** What is to be counted of one claim. */
interface Step extends Count {
  readonly tallies: Advance['tallies'];
}

async function stepOf(
  table: Table,
  claim: Claim,
  { known, generation }: { readonly known: LedgerEntry | null; readonly generation: number },
): Promise<Step | null> {
  const counted = known?.generation === generation ? known.standing : undefined;
  if (counted !== undefined && counted.revision >= claim.revision) return null;
  const start = counted === undefined ? entering(claim) : { standing: counted, tallies: [] };
  const missed =
    claim.revision === 0
      ? []
      : await readHistory(table, claim.id, {
          after: start.standing.revision,
          upTo: Math.min(claim.revision, start.standing.revision + eventsAtOnce),
        });
  const path: Advance[] = [start];
  for (const event of missed) path.push(advance(path.at(-1)?.standing ?? start.standing, event));
  const reached = path.at(-1)?.standing ?? start.standing;
  if (reached.revision === counted?.revision) {
    throw new Error(`claim ${claim.id} is at revision ${claim.revision}, and its history ends at ${reached.revision}`);
  }
  const end = describe(reached, claim);
  return { claim, known, next: end.standing, tallies: [...path, end].flatMap(({ tallies }) => tallies) };
}

async function commit(
  table: Table,
  steps: readonly Step[],
  { ledgers, generation }: { readonly ledgers: Ledgers; readonly generation: number },
): Promise<'saved' | 'conflict' | 'too-large'> {
  const tallies = addUp(steps.flatMap((step) => step.tallies));
  const shard = shardOf(steps[0]?.claim.id ?? '');
  const writes: TransactWriteItem[] = [
    ...ledgerPuts(table, { ledgers, generation }, steps).map((Put) => ({ Put })),
    ...counterUpdates(table, tallies, { generation, shard }).map((Update) => ({ Update })),
  ];
  if (writes.length > largestTransaction) return 'too-large';
  try {
    await patiently(() => table.client.send(new TransactWriteItemsCommand({ TransactItems: writes })));
    return 'saved';
  } catch (error) {
    if (lostWrites(error) === null) throw error;
    return 'conflict';
  }
}
