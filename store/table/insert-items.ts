import { BatchExecuteStatementCommand, type BatchStatementResponse } from '@aws-sdk/client-dynamodb';
import type { Item } from './items.ts';
import { eachOf, patiently } from './patience.ts';
import { pause } from './pause.ts';
import type { Table } from './table.ts';

/** Statements of one request, by DynamoDB's limit. */
const BATCH = 25;
/** Requests under way at once, for one article: a long one has a thousand batches. */
const WIDTH = 4;
const ATTEMPTS = 12;

const unanswered = { Code: 'ThrottlingError', Message: 'no answer to its statement' } as const;

/** What a statement of a batch says when it was refused for now only. */
const throttled: ReadonlySet<string> = new Set([
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'TransactionConflict',
  'InternalServerError',
]);

/**
 * Inserts items that are not there yet, and leaves those that are untouched. PartiQL's INSERT is the one
 * batched write with a condition: BatchWriteItem overwrites, and a transaction costs twice as much.
 */
export function insertItems(table: Table, items: readonly Item[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  );
  return eachOf(batches, WIDTH, (batch) => insertBatch(table, batch));
}

async function insertBatch(table: Table, items: readonly Item[]): Promise<void> {
  let left = items;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > 1) await pause(attempt);
    const batch = new BatchExecuteStatementCommand({ Statements: left.map((item) => insertion(table.name, item)) });
    const { Responses: answers = [] } = await patiently(() => table.client.send(batch));
    left = left.filter((_, index) => isLeft(answers[index], attempt));
  }
}

function insertion(table: string, item: Item) {
  const names = Object.keys(item);
  return {
    Statement: `INSERT INTO "${table}" VALUE {${names.map((name) => `'${name}': ?`).join(', ')}}`,
    Parameters: Object.values(item),
  };
}

/** Whether an item has yet to be inserted; one that is there already is as good as done. */
function isLeft(answer: BatchStatementResponse | undefined, attempt: number): boolean {
  const { Code: code = null, Message: message = '' } = answer?.Error ?? (answer === undefined ? unanswered : {});
  if (code === null || code === 'DuplicateItem') return false;
  if (throttled.has(code) && attempt < ATTEMPTS) return true;
  throw new Error(`an item could not be inserted (${code}): ${message}`);
}
