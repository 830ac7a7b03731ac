import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Role } from '../../claims/vocabulary/review.ts';
import { openDataFolder } from '../../local/data-folder.ts';
import { openDynamodb } from '../../local/dynamodb.ts';
import { ensureLogKey } from '../../local/log-key.ts';
import { type FunctionProcess, startFunctionProcess } from '../../local/runtime/function-process.ts';
import { pollStream } from '../../local/streams/poller.ts';
import { audience, startIssuer } from './issuer.ts';
import { codeFolder, deployTo, logicalId, resourcesOf, type StandIn } from './stand-in.ts';
import { makeTable } from './table.ts';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A deployed stack whose functions run here, each from the code that its template names. */
export interface Rehearsed {
  readonly standIn: StandIn;
  readonly s3: S3Client;
  readonly inbox: string;
  readonly dynamodb: { readonly client: DynamoDBClient; readonly endpoint: string };
  readonly table: string;
  /** The definition of the table in the template. */
  readonly tableProperties: unknown;
  ask(as: Role, request: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  invoke(beginning: string, event: unknown): Promise<unknown>;
  /** Hands what waits in the queue of uploads to ingest, until nothing has come for a moment; how many messages there were. */
  drain(): Promise<number>;
  close(): Promise<void>;
}

const Response = z.object({ statusCode: z.int(), body: z.string().default('') });
const Batch = z.object({ batchItemFailures: z.array(z.unknown()) });

/** Those that follow the table's stream. */
const followers = ['ProjectionFunction', 'EventLogFunction', 'AnnouncementsFunction'] as const;

/** Deploys a template's file and starts what it needs on this machine, in a folder. */
export async function openRehearsal(python: string, template: string, folder: string): Promise<Rehearsed> {
  const [standIn, issuer, dynamodb, data] = await Promise.all([
    deployTo(python, template),
    startIssuer(),
    openDynamodb(null, join(folder, 'table.db')),
    openDataFolder(folder),
  ]);
  await ensureLogKey(data.logKey);
  const credentials = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
  const cloud = { region: 'us-east-1', credentials };
  const client = new DynamoDBClient({ ...cloud, endpoint: dynamodb.endpoint });
  const [[tableId = '', table = ''] = []] = Object.entries(standIn.tables);
  const tableProperties = resourcesOf(template)[tableId]?.Properties;
  await makeTable(client, table, tableProperties);
  const s3 = new S3Client({ ...cloud, endpoint: standIn.endpoint, requestChecksumCalculation: 'WHEN_REQUIRED' });
  const sqs = new SQSClient({ ...cloud, endpoint: standIn.endpoint });

  /** What no stand-in has: the pool of people, and a key of KMS that signs as Ed25519 does. */
  const here = {
    ISSUER: issuer.address,
    AUDIENCE: audience,
    PEOPLE: data.people.href,
    LOG_KEY: data.logKey.href,
  };
  const processes = new Map<string, Promise<FunctionProcess>>();
  function processOf(beginning: string): Promise<FunctionProcess> {
    const name = logicalId(standIn.environments, beginning);
    const told = standIn.environments[name] ?? {};
    const own = Object.entries(here).filter(([variable]) => variable in told);
    const started =
      processes.get(name) ??
      startFunctionProcess({
        folder: codeFolder(template, name),
        name,
        environment: {
          ...told,
          ...Object.fromEntries(own),
          AWS_REGION: cloud.region,
          AWS_ENDPOINT_URL: standIn.endpoint,
          AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
        },
      });
    processes.set(name, started);
    return started;
  }
  /** One that fails is started again the next time, as Lambda does. */
  const invoke = async (beginning: string, event: unknown) => {
    try {
      return await (await processOf(beginning)).invoke(event);
    } catch (error) {
      processes.delete(logicalId(standIn.environments, beginning));
      throw error;
    }
  };

  const streams = new DynamoDBStreamsClient({ ...cloud, endpoint: dynamodb.endpoint });
  const pollers = followers.map((reader) =>
    pollStream({
      client: streams,
      table,
      reader,
      state: data.state,
      invoke: (event) => invoke(reader, event),
      onTrouble: (error) => console.error(String(error)),
    }),
  );

  const queue = standIn.queues[logicalId(standIn.queues, 'InboxQueue')];
  async function drain(): Promise<number> {
    let count = 0;
    for (let idle = 0; idle < 5; ) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 5 }));
      if (Messages.length === 0) {
        idle++;
        await wait(200);
        continue;
      }
      const Records = Messages.map(({ MessageId, Body, ReceiptHandle }) => ({
        ...{ messageId: MessageId, receiptHandle: ReceiptHandle, body: Body, messageAttributes: {} },
        ...{ attributes: { ApproximateReceiveCount: '1' }, eventSource: 'aws:sqs' },
      }));
      const { batchItemFailures } = Batch.parse(await invoke('IngestFunction', { Records }));
      if (batchItemFailures.length > 0) throw new Error(`ingest gave back ${JSON.stringify(batchItemFailures)}`);
      for (const { ReceiptHandle } of Messages) {
        await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }));
      }
      count += Messages.length;
      idle = 0;
    }
    return count;
  }

  return {
    ...{ standIn, s3, table, tableProperties, invoke, drain },
    inbox: standIn.buckets[logicalId(standIn.buckets, 'InboxBucket')] ?? '',
    dynamodb: { client, endpoint: dynamodb.endpoint },
    async ask(as, request, body, headers = {}) {
      const [method = 'GET', address = '/'] = request.split(' ');
      const { pathname, search, searchParams } = new URL(address, 'https://rehearsal.example');
      const authorization = `Bearer ${await issuer.tokenOf(`the-${as}`, as)}`;
      const http = { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'rehearsal' };
      const event = {
        ...{ version: '2.0', routeKey: '$default', rawPath: pathname, rawQueryString: search.slice(1) },
        queryStringParameters: Object.fromEntries(searchParams),
        headers: { authorization, 'content-type': 'application/json', ...headers },
        requestContext: { http, requestId: randomUUID(), domainName: 'rehearsal.example', stage: '$default' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        isBase64Encoded: false,
      };
      const answer = Response.parse(await invoke('ApiFunction', event));
      return { status: answer.statusCode, body: answer.body.startsWith('{') ? JSON.parse(answer.body) : answer.body };
    },
    async close() {
      await Promise.all(pollers.map((poller) => poller.stop()));
      for (const started of processes.values()) (await started).stop();
      issuer.stop();
      for (const each of [client, streams, s3, sqs]) each.destroy();
      await dynamodb.stop();
      standIn.stop();
    },
  };
}
