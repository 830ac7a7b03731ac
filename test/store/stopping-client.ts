import type { BatchStatementRequest, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { localClient } from '../embedded-dynamodb.ts';

const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand']);

/** A batch's statements are writes of their own: the machine may go dark between any two of them. */
const Batch = z.looseObject({ Statements: z.array(z.custom<BatchStatementRequest>()).optional() });

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
    (next, { commandName = '' }) =>
      async (args) => {
        const before = asked;
        const { Statements: statements } = Batch.parse(args.input);
        asked += statements?.length ?? (writes.has(commandName) ? 1 : 0);
        if (asked <= after) return next(args);
        const made = after - before + (last === 'made' ? 1 : 0);
        if (asked > before && before <= after && made > 0) await next(firstOf(args, statements?.slice(0, made)));
        throw new Stopped(`stopped at write ${after + 1}`);
      },
    { step: 'initialize', name: 'stopAfterWrites' },
  );
  return { client, asked: () => asked };
}

/** What is asked, with these statements in place of its own, where it has any. */
function firstOf<Args extends { readonly input: object }>(
  args: Args,
  Statements?: readonly BatchStatementRequest[],
): Args {
  return Statements === undefined ? args : { ...args, input: { ...args.input, Statements } };
}
