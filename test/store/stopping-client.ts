import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localClient } from '../embedded-dynamodb.ts';

const writes = new Set([
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'BatchWriteItemCommand',
  'TransactWriteItemsCommand',
]);

/** What a machine that went dark says. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Whether the last write a stopping machine makes is still made, though it does not hear so. */
export type LastWrite = 'made' | 'not made';

/**
 * A client of a machine that goes dark after so many writes: nothing it asks for after that is done.
 * Gives the client and the number of writes it was asked for.
 */
export function stoppingClient(
  endpoint: string,
  after: number,
  last: LastWrite,
): { client: DynamoDBClient; asked: () => number } {
  const client = localClient(endpoint);
  let asked = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const write = writes.has(context.commandName ?? '');
      if (write) asked += 1;
      if (asked <= after) return next(args);
      if (write && asked === after + 1 && last === 'made') await next(args);
      throw new Stopped(`stopped at write ${after + 1}`);
    },
    { step: 'initialize', name: 'stopAfterWrites' },
  );
  return { client, asked: () => asked };
}
