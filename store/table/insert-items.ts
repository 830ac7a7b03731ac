import { BatchExecuteStatementCommand, type BatchStatementResponse } from '@aws-sdk/client-dynamodb';
import type { Item } from './items.ts';
import { eachOf, patiently } from './patience.ts';
import type { Table } from './table.ts';
import { untilWon } from './until-won.ts';

/** Statements of one request, by DynamoDB's limit. */
const batchSize = 25;
/** Requests under way at once, for one article: a long one has a thousand batches. */
const width = 4;
const attempts = 12;

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
  const batches = Array.from({ length: Math.ceil(items.length / batchSize) }, (_, at) =>
    items.slice(at * batchSize, (at + 1) * batchSize),
  );
  return eachOf(batches, width, (batch) => insertBatch(table, batch));
}

async function insertBatch(table: Table, items: readonly Item[]): Promise<void> {
  let left = items;
  await untilWon({ attempts, doing: `${items.length} items are inserted` }, async () => {
    const batch = new BatchExecuteStatementCommand({ Statements: left.map((item) => insertion(table.name, item)) });
    const { Responses: answers = [] } = await patiently(() => table.client.send(batch));
    const refused = left.map((item, index) => ({ item, error: refusalOf(answers[index]) }));
    left = refused.filter(({ error }) => error !== null).map(({ item }) => item);
    return left.length === 0 ? { won: undefined } : { lost: refused.find(({ error }) => error !== null)?.error };
  });
}

function insertion(table: string, item: Item) {
  const names = Object.keys(item);
  return {
    Statement: `INSERT INTO "${table}" VALUE {${names.map((name) => `'${name}': ?`).join(', ')}}`,
    Parameters: Object.values(item),
  };
}

/** Why an item has yet to be inserted, if it has: one that is there already is as good as done. */
function refusalOf(answer: BatchStatementResponse | undefined): Error | null {
  const { Code: code, Message: message = '' } = answer?.Error ?? (answer === undefined ? unanswered : {});
  if (code === undefined || code === 'DuplicateItem') return null;
  const error = new Error(`an item could not be inserted (${code}): ${message}`);
  if (!throttled.has(code)) throw error;
  return error;
}
