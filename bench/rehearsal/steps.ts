import { setTimeout as wait } from 'node:timers/promises';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { verifyAll } from '../../bin/commands/verify-history.ts';
import { exportTable, importTable } from '../../bin/operations/copy-table.ts';
import { claimKey } from '../../store/table/keys.ts';
import { articleNumber } from '../faults/texts.ts';
import { logicalId } from './stand-in.ts';
import { makeTable } from './table.ts';
import type { Rehearsed } from './world.ts';

/** One thing that is followed from its beginning to its end: what was found, or it throws what went wrong. */
type Step = (world: Rehearsed) => Promise<string>;

const Accepted = z.object({ id: z.string() });
const Article = z.object({ ingestion: z.object({ state: z.string() }) });
const Claims = z.object({ items: z.array(z.object({ id: z.string(), revision: z.int(), status: z.string() })) });
const Upload = z.object({ url: z.url(), headers: z.record(z.string(), z.string()) });
const Results = z.array(z.object({ articles: z.array(z.string()), failure: z.unknown() }));
const Stats = z.object({ total: z.int() });

function held(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** The claims of an article that is ready. */
async function claimsOf({ ask }: Rehearsed, id: string) {
  const article = await ask('viewer', `GET /v1/articles/${id}`);
  held(article.status === 200, `GET /v1/articles/${id} is answered with ${article.status}`);
  const { state } = Article.parse(article.body).ingestion;
  held(state === 'ready', `the article ${id} is ${state}`);
  const claims = await ask('viewer', `GET /v1/articles/${id}/claims?sort=score`);
  const { items } = Claims.parse(claims.body);
  held(items.length > 0, `the article ${id} has no claims`);
  return items;
}

const article: Step = async (world) => {
  const { status, body } = await world.ask('ingest', 'POST /v1/articles', articleNumber(1, 1));
  held(status === 202, `POST /v1/articles is answered with ${status}: ${JSON.stringify(body)}`);
  const messages = await world.drain();
  const claims = await claimsOf(world, Accepted.parse(body).id);
  return `API, bucket, bus, queue (${messages} message), ingest, table: ${claims.length} claims`;
};

const upload: Step = async (world) => {
  const asked = await world.ask('ingest', 'POST /v1/uploads', { name: 'harbour.txt', contentType: 'text/plain' });
  held(asked.status === 201 || asked.status === 200, `POST /v1/uploads is answered with ${asked.status}`);
  const { url, headers } = Upload.parse(asked.body);
  const put = await fetch(url, { method: 'PUT', headers, body: articleNumber(2, 1).text });
  held(put.ok, `the signed address answers with ${put.status}`);
  const messages = await world.drain();
  const page = await world.ask('viewer', 'GET /v1/articles?limit=25');
  const { items } = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(page.body);
  held(items.length === 2, `${items.length} articles are listed, not 2`);
  return `signed address, bucket, queue (${messages} message), table: 2 articles listed`;
};

const backfill: Step = async (world) => {
  const names = [11, 12, 13].map((number) => `backfill/${number}.json`);
  for (const [at, Key] of names.entries()) {
    const Body = JSON.stringify(articleNumber(11 + at, 1));
    await world.s3.send(new PutObjectCommand({ Bucket: world.inbox, Key, Body, ContentType: 'application/json' }));
  }
  const messages = await world.drain();
  held(messages === 0, `${messages} objects of the archive came by the queue`);
  const listed = await world.s3.send(new ListObjectsV2Command({ Bucket: world.inbox, Prefix: 'backfill/' }));
  const Items = (listed.Contents ?? []).map(({ Key, Size }) => ({ Key, Size }));
  const results = Results.parse(await world.invoke('BackfillFunction', { Items }));
  for (const { articles, failure } of results) {
    held(failure === null && articles.length === 1, `the archive was not read: ${JSON.stringify(failure)}`);
    for (const id of articles) await claimsOf(world, id);
  }
  return `${results.length} objects left alone by the queue, read by the state machine's function`;
};

const stream: Step = async ({ ask, invoke, s3, standIn }) => {
  await invoke('EventLogFunction', {});
  const checkpoints = logicalId(standIn.buckets, 'EventLogCheckpoints');
  for (let tries = 0; ; tries++) {
    const { total } = Stats.parse((await ask('viewer', 'GET /v1/stats')).body);
    const kept = await s3.send(new ListObjectsV2Command({ Bucket: standIn.buckets[checkpoints] }));
    const signed = kept.KeyCount ?? 0;
    if (total >= 25 && signed > 0) return `${total} claims counted; checkpoints of the log kept in their bucket`;
    held(tries < 60, `${total} claims are counted, and ${signed} checkpoints kept`);
    await wait(500);
  }
};

const restore: Step = async (world) => {
  const { client } = world.dynamodb;
  const [claim] = Claims.parse((await world.ask('viewer', 'GET /v1/claims?limit=25')).body).items;
  held(claim !== undefined, 'no claim is listed');
  const table = { client, name: world.table };
  const copy = { client, name: `${world.table}-restored` };
  await makeTable(client, copy.name, world.tableProperties);
  const items = await importTable(copy, exportTable(table));
  const { pk, sk } = claimKey(claim.id);
  await client.send(new DeleteItemCommand({ TableName: table.name, Key: { pk: { S: pk }, sk: { S: sk } } }));
  held((await world.ask('viewer', `GET /v1/claims/${claim.id}`)).status === 404, 'the claim is not gone');
  await importTable(table, exportTable(copy));
  held((await world.ask('viewer', `GET /v1/claims/${claim.id}`)).status === 200, 'the claim did not come back');
  for await (const { isWhole, says } of verifyAll(table, { archive: null, key: null })) held(isWhole, says);
  return `${items} items copied out, one claim lost, brought back, and every history whole`;
};

/** What is rehearsed, in order. */
export const steps = {
  'an article by the API': article,
  'an upload': upload,
  'a backfill': backfill,
  'what follows the stream': stream,
  'a restore': restore,
} as const satisfies Readonly<Record<string, Step>>;
