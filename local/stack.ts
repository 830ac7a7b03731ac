import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { inboxFolders } from '../lambdas/shared/file-objects.ts';
import { openObjects } from '../lambdas/shared/open-objects.ts';
import { uploadKey } from '../lambdas/shared/upload-signature.ts';
import { isRebuildUnfinished, rebuildStats } from '../store/counts/rebuild-stats.ts';
import { quiet } from '../store/table/quiet.ts';
import type { Table } from '../store/table/table.ts';
import { Closers } from './closers.ts';
import { openDataFolder } from './data-folder.ts';
import { pollDeskFeeds } from './desk-feeds.ts';
import { watchDropFolder } from './drop-folder.ts';
import { openDynamodb } from './dynamodb.ts';
import { keepRunning } from './errands.ts';
import { sendExamples } from './examples.ts';
import { pollFeeds } from './feeds.ts';
import { openFunctions } from './functions.ts';
import { callHourly } from './hourly.ts';
import { openPage } from './http/page.ts';
import { listen } from './http/server.ts';
import { pageClient } from './issuer/clients.ts';
import { openIssuer } from './issuer/issuer.ts';
import { readSigningKeys } from './issuer/signing-keys.ts';
import { ensureLogKey } from './log-key.ts';
import { writePeople } from './people.ts';
import { consume } from './queue/consumer.ts';
import { forwardNotices } from './queue/notices.ts';
import { openQueue } from './queue/queue.ts';
import { ingestQueue } from './queue/settings.ts';
import { routesOf } from './routes.ts';
import { forgetRunning, noteRunning, type Running } from './running.ts';
import type { Settings } from './settings.ts';
import { pollStream } from './streams/poller.ts';
import { openShardReader } from './streams/shard-reader.ts';
import { keepSweeping } from './sweeping.ts';
import { ensureTable } from './table.ts';

/** A stack that runs. */
export interface Stack {
  readonly running: Running;
  readonly inbox: string;
  readonly logs: string;
  /** How many example articles were sent, as there was no article yet. */
  readonly examples: number;
  /** Settles with the reason when something essential ended by itself. */
  readonly failed: Promise<string>;
  stop(): Promise<void>;
}

export interface StackOptions {
  readonly settings: Settings;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told what went wrong and is tried again. */
  readonly onTrouble: (error: unknown) => void;
}

/** Starts everything, in the order in which each needs the one before; what was started is stopped when one fails. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const closers = new Closers();
  try {
    return await start(options, closers);
  } catch (error) {
    await closers.close(options.onTrouble);
    throw error;
  }
}

async function start({ settings, env, onTrouble }: StackOptions, closers: Closers): Promise<Stack> {
  const data = closers.add(await openDataFolder(settings.data), (folder) => folder.close());
  const server = closers.add(await listen(settings.port), (listening) => listening.close());
  const address = `http://127.0.0.1:${server.port}`;
  const issuer = new URL('/oidc', address);

  const dynamodb = closers.add(await openDynamodb(settings.dynamodbEndpoint, data.table, onTrouble), (child) =>
    child.stop(),
  );
  const cloud = cloudEnv(env, settings.dynamodbEndpoint === null);
  const reach = {
    endpoint: dynamodb.endpoint,
    region: cloud['AWS_REGION'] ?? '',
    credentials: {
      accessKeyId: cloud['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: cloud['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  };
  const client = closers.add(quiet(new DynamoDBClient(reach)), (open) => open.destroy());
  const table = { client, name: 'claimtrail' };
  await ensureTable(client, table.name);

  const objects = openObjects(data.bucket.href);
  await ensureLogKey(data.logKey);
  await writePeople(data.people);
  const functions = closers.add(
    openFunctions({
      cloud,
      desk: settings.desk,
      issuer,
      data,
      table: table.name,
      endpoint: dynamodb.endpoint,
      onTrouble,
    }),
    (open) => open.close(),
  );
  server.answerWith(
    routesOf({
      api: functions.api,
      record: functions.public,
      issuer: openIssuer({
        address: issuer,
        origins: [address, `http://localhost:${server.port}`],
        keys: await readSigningKeys(data.root),
        state: data.state,
      }),
      uploads: { objects, secret: await uploadKey(fileURLToPath(data.bucket)) },
      exports: { folder: data.exports, secret: await uploadKey(fileURLToPath(data.exports)) },
      page: await openPage(fileURLToPath(new URL('../dist/web/', import.meta.url))),
      config: { api: '', issuer: issuer.href, clientId: pageClient, scope: 'openid profile' },
    }),
  );

  const queue = openQueue(data.state, ingestQueue);
  closers.add(consume(queue, functions.ingest.invoke, { ...ingestQueue, onTrouble }), (consumer) => consumer.stop());
  const notices = join(fileURLToPath(data.bucket), inboxFolders.created);
  closers.add(forwardNotices(notices, queue, onTrouble), (forwarder) => forwarder.stop());
  const streams = closers.add(quiet(new DynamoDBStreamsClient(reach)), (open) => open.destroy());
  const readShard = openShardReader(streams);
  const { state } = data;
  const errands = closers.add(keepRunning(functions.errands.invoke, onTrouble), (running) => running.stop());
  closers.add(keepRunning(functions.export.invoke, onTrouble), (running) => running.stop());
  const readers = {
    project: functions.project.invoke,
    log: functions.log.invoke,
    announce: async (event: unknown) => functions.announce.invoke(event).finally(errands.soon),
  } as const;
  for (const [reader, invoke] of Object.entries(readers)) {
    closers.add(
      pollStream({ client: streams, readShard, table: table.name, reader, state, invoke, onTrouble }),
      (poller) => poller.stop(),
    );
  }
  closers.add(callHourly(functions.log.invoke, onTrouble), (caller) => caller.stop());
  void finishRebuild(table).then((news) => news !== null && onTrouble(news), onTrouble);
  const bucket = fileURLToPath(data.bucket);
  closers.add(keepSweeping({ table, objects, bucket, onTrouble }), (sweeping) => sweeping.stop());
  closers.add(await watchDropFolder({ folder: data.inbox, objects, state, onTrouble }), (folder) => folder.stop());

  closers.add(pollDeskFeeds({ table, objects, onTrouble }), (poller) => poller.stop());
  if (settings.feeds.length > 0) {
    const { feeds: addresses, feedMinutes: minutes } = settings;
    closers.add(pollFeeds({ addresses, minutes, objects, state, onTrouble }), (poller) => poller.stop());
  }

  const running: Running = {
    ...{ api: address, issuer: issuer.href, table: table.name, dynamodbEndpoint: dynamodb.endpoint },
    checkpoints: data.checkpoints.href,
    pid: process.pid,
  };
  await noteRunning(data.root, running);
  closers.add(data.root, forgetRunning);
  return {
    ...{ running, inbox: data.inbox, logs: data.logs },
    examples: await sendExamples(table, objects),
    failed: dynamodb.died.then((why) => `The embedded DynamoDB stopped: ${why}`),
    stop: () => closers.close(onTrouble),
  };
}

/** Region and credentials that an SDK asks for and the embedded DynamoDB takes unread. */
const stand = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' } as const;

/** What handlers may see of this process's environment: its AWS settings where a DynamoDB was named, stand-ins else. */
function cloudEnv(
  env: Readonly<Record<string, string | undefined>>,
  isEmbedded: boolean,
): Readonly<Record<string, string>> {
  const own = Object.entries(env).flatMap(([name, value]) =>
    !isEmbedded && name.startsWith('AWS_') && value !== undefined ? [[name, value] as const] : [],
  );
  return { ...stand, AWS_EC2_METADATA_DISABLED: 'true', ...Object.fromEntries(own) };
}

/** Finishes a rebuild of the counts that was cut off, and says so; null where there was none. */
async function finishRebuild(table: Table): Promise<string | null> {
  if (!(await isRebuildUnfinished(table))) return null;
  const { counted } = await rebuildStats(table);
  return `A rebuild of the counts had been cut off: it is finished now, with ${counted} claims.`;
}
