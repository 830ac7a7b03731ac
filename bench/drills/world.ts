import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import { openDataFolder } from '../../local/data-folder.ts';
import { openDynamodb } from '../../local/dynamodb.ts';
import { isUser, type machine, users } from '../../local/issuer/users.ts';
import { ensureLogKey } from '../../local/log-key.ts';
import { writePeople } from '../../local/people.ts';
import { pollStream } from '../../local/streams/poller.ts';
import type { Table } from '../../store/table/table.ts';
import { startIssuer } from '../rehearsal/issuer.ts';
import { type FunctionRunner, openFunctions } from './function-runner.ts';
import { runPrinted, type Said } from './operator.ts';
import type { OpenPlace, Place } from './place.ts';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Asking {
  readonly body?: unknown;
  readonly ifMatch?: string;
}

/** Somebody of the newsroom, the machine that sends articles, or nobody. */
export type Who = keyof typeof users | typeof machine.id | null;

/** Those that follow the table's stream. */
export type Follower = 'project' | 'log' | 'announce';
const followers: readonly Follower[] = ['project', 'log', 'announce'];

/** An empty desk whose functions run as Lambda runs them, to be broken and mended. */
export interface World {
  readonly place: Place;
  readonly table: Table;
  readonly endpoint: string;
  readonly functions: FunctionRunner;
  /** A folder for what the drill writes. */
  readonly folder: string;
  ask(as: Who, request: string, asking?: Asking): Promise<Answer>;
  /** Hands what waits in the queue of uploads to ingest until nothing waits; how many messages were done with. */
  drain(): Promise<number>;
  /** How many records of the stream a follower was given in vain until they were given up. */
  givenUp(follower: Follower): number;
  /** Takes away what lies in the dead letters of a follower, as `aws sqs purge-queue` does. */
  purge(follower: Follower): void;
  /** Runs a command of the runbook as the section prints it. */
  operate(command: string, outputs?: Readonly<Record<string, string>>): Promise<Said>;
  close(): Promise<void>;
}

const Response = z.object({ statusCode: z.int(), body: z.string().default('') });
const Batch = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const Body = z.record(z.string(), z.unknown());
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
const region = 'eu-west-1';

/** Opens an empty world in a place. */
export async function openWorld(openPlace: OpenPlace): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-drill-'));
  const [issuer, dynamodb, data] = await Promise.all([
    startIssuer(),
    openDynamodb(null, join(folder, 'table.db')),
    openDataFolder(join(folder, 'data')),
  ]);
  await Promise.all([ensureLogKey(data.logKey), writePeople(data.people)]);
  const { endpoint } = dynamodb;
  const place = await openPlace({ data, endpoint, issuer: issuer.address });
  const client = new DynamoDBClient({ region, credentials, endpoint });
  const streams = new DynamoDBStreamsClient({ region, credentials, endpoint });
  await place.makeTable(client, place.table);
  const functions = openFunctions((name) => place.environmentOf(name));
  const pollers = followers.map((reader) =>
    pollStream({
      ...{ client: streams, table: place.table, reader, state: data.state, longestPause: 50 },
      invoke: (event) => functions.invoke(reader, event),
      // What a follower fails with is in its log, and what it gives up is counted.
      onTrouble: () => {},
    }),
  );
  const shardsOf = (follower: Follower) => (follower === 'project' ? 'shard%' : `${follower} shard%`);

  return {
    ...{ place, endpoint, functions, folder },
    table: { client, name: place.table },
    async ask(as, request, { body, ifMatch } = {}) {
      const headers = {
        'content-type': 'application/json',
        ...(as === null ? {} : { authorization: `Bearer ${await issuer.tokenOf(as, rankOf(as))}` }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      };
      const answer = Response.parse(await functions.invoke('api', gatewayEvent(request, headers, body)));
      return {
        status: answer.statusCode,
        body: answer.body.startsWith('{') ? Body.parse(JSON.parse(answer.body)) : {},
      };
    },
    drain: () => drain(place, functions),
    givenUp: (follower) =>
      Number(data.state.prepare('SELECT count(*) AS n FROM buried WHERE shard LIKE ?').get(shardsOf(follower))?.['n']),
    purge: (follower) => void data.state.prepare('DELETE FROM buried WHERE shard LIKE ?').run(shardsOf(follower)),
    async operate(command, outputs = {}) {
      const spelled = place.spell(command);
      const done = await place.instead(spelled);
      if (done !== null) return { code: 0, text: done };
      return runPrinted(spelled, {
        folder,
        outputs: { TableName: place.table, ...place.operator.outputs, ...outputs },
        environment: {
          ...{ AWS_REGION: region, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
          ...{ AWS_ENDPOINT_URL_DYNAMODB: endpoint, TABLE: place.table },
          ...(place.operator.outputs['Checkpoints'] === undefined
            ? {}
            : { CHECKPOINTS: place.operator.outputs['Checkpoints'] }),
          ...place.operator.environment,
        },
      });
    },
    async close() {
      await Promise.all(pollers.map((poller) => poller.stop()));
      await functions.stop();
      issuer.stop();
      client.destroy();
      streams.destroy();
      await place.close();
      await dynamodb.stop();
      data.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function rankOf(who: NonNullable<Who>) {
  return isUser(who) ? users[who].rank : 'ingest';
}

/** A request as API Gateway hands it on. */
function gatewayEvent(request: string, headers: Readonly<Record<string, string>>, body: unknown) {
  const [method = 'GET', address = '/'] = request.split(' ');
  const { pathname, search, searchParams } = new URL(address, 'https://drill.example');
  const http = { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'drill' };
  return {
    ...{ version: '2.0', routeKey: '$default', rawPath: pathname, rawQueryString: search.slice(1), headers },
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: { http, requestId: randomUUID(), domainName: 'drill.example', stage: '$default' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

/** Looks at an empty queue so often before it is believed: what was just put into the inbox takes a moment. */
const looks = 5;

async function drain({ uploads }: Place, functions: FunctionRunner): Promise<number> {
  let done = 0;
  for (let idle = 0; idle < looks; ) {
    const messages = await uploads.receive();
    if (messages.length === 0) {
      idle++;
      await wait(50);
      continue;
    }
    idle = 0;
    const Records = messages.map(({ id, body, times, receipt }) => ({
      ...{ messageId: id, receiptHandle: receipt, body, messageAttributes: {}, eventSource: 'aws:sqs' },
      attributes: { ApproximateReceiveCount: String(times) },
    }));
    const failed = await failedOf(functions.invoke('ingest', { Records }));
    for (const message of messages) {
      if (failed === 'all' || failed.has(message.id)) await uploads.giveBack(message);
      else {
        await uploads.remove(message);
        done++;
      }
    }
  }
  return done;
}

async function failedOf(invoked: Promise<unknown>): Promise<ReadonlySet<string> | 'all'> {
  try {
    const { batchItemFailures } = Batch.parse(await invoked);
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch {
    return 'all';
  }
}
