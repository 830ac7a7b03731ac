import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Reader } from '../../lambdas/reading/open-reader.ts';
import type { Table } from '../../store/table/table.ts';
import type { FaultyProxy } from './faulty-proxy.ts';
import type { Inbox } from './inbox.ts';
import { mortalClient } from './mortal-client.ts';

/** What runs share. */
export interface Ground {
  /** The DynamoDB itself, without faults. */
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly reader: Reader;
}

/** The processes of a run, each over a table that fails in its own way. */
export interface World extends Ground {
  readonly seed: number;
  readonly name: string;
  readonly proxy: FaultyProxy;
  readonly now: () => Date;
  readonly inbox: Inbox;
  readonly random: (part: string) => () => number;
  readonly tally: { killed: number };
}

const longest = 1_000_000;

/** A process as long as it lives. */
interface Life {
  readonly table: Table;
  readonly died: () => boolean;
}

/** A process that is killed sooner or later, or never; the next one of its kind starts where it left the table. */
export function processOf(world: World, kind: string): () => Life {
  const random = world.random(`${kind} lives`);
  let life = born();
  function born(): Life {
    const requests = random() < 0.6 ? 3 + Math.floor(random() * 60) : longest;
    const { client, died } = mortalClient(world.proxy.endpointFor(kind), requests);
    return { table: { client, name: world.name }, died };
  }
  return () => {
    if (!life.died()) return life;
    world.tally.killed++;
    life.table.client.destroy();
    life = born();
    return life;
  };
}
