import { type Capacity, type ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** Capacity units used since the meter was last set back. */
export interface Meter {
  readonly client: DynamoDBClient;
  /** Write units by index; `table` for the table itself. */
  written(): ReadonlyMap<string, number>;
  /** Read units, all together. */
  readUnits(): number;
  reset(): void;
}

const reads = /^(Get|BatchGet|TransactGet|Query|Scan)/;

const Metered = z.looseObject({
  ConsumedCapacity: z.custom<ConsumedCapacity | ConsumedCapacity[]>((value) => typeof value === 'object').optional(),
});

/** A client that asks for the capacity of all it does, and adds it up. */
export function meteredClient(endpoint: string): Meter {
  const written = new Map<string, number>();
  let read = 0;
  const add = (name: string, capacity: Capacity | undefined) =>
    written.set(name, (written.get(name) ?? 0) + (capacity?.CapacityUnits ?? 0));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
        const { ConsumedCapacity: used = [] } = Metered.parse(answer.output);
        if (reads.test(commandName)) {
          read += [used].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
          return answer;
        }
        for (const { Table, GlobalSecondaryIndexes = {} } of [used].flat()) {
          add('table', Table);
          for (const [index, capacity] of Object.entries(GlobalSecondaryIndexes)) add(index, capacity);
        }
        return answer;
      },
    { step: 'initialize', name: 'meterCapacity' },
  );
  const reset = () => {
    written.clear();
    read = 0;
  };
  return { client, written: () => new Map(written), readUnits: () => read, reset };
}
