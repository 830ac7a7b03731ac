import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { type IngestWorld, ingestObject } from '../../../lambdas/ingestion/ingest-object.ts';
import { openReader } from '../../../lambdas/reading/open-reader.ts';
import { openObjects } from '../../../lambdas/shared/open-objects.ts';
import { listArticles } from '../../../store/articles/list-articles.ts';
import { listClaims } from '../../../store/claims/list-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import type { Table } from '../../../store/table/table.ts';
import { today } from '../../builders.ts';
import { alice } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { Stopped, stoppingClient } from '../../store/stopping-client.ts';

const dynamo = useEmbeddedDynamoDb();
const reader = openReader({ threads: 1, megabytes: 512 });
afterAll(() => reader.close());
const key = new Uint8Array(32);
const text = `The Norholm bridge was closed on Monday, the harbour board said. Inspectors found cracks in two bearings.
"We will replace them by June," Marta Lindqvist, the chief engineer, told reporters. The repair costs 3 million crowns.`;
const article = { url: 'https://ledger.example/bridge', title: 'Bridge closed', publisher: 'The Ledger', text };

let folder: string;
const world = (table: Table): IngestWorld => ({
  table,
  objects: openObjects(`${pathToFileURL(folder)}/`),
  reader,
  now: () => today,
});

/** Puts an upload into the inbox and gives its event. */
async function upload(name: string, content: object) {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  await openObjects(`${pathToFileURL(folder)}/`).put(name, bytes, { contentType: 'application/json' });
  return { key: name, size: bytes.length };
}

async function everything(table: Table) {
  const claims = await listClaims(table, { sort: 'age' }, { limit: 100, key });
  const articles = await listArticles(table, 'all', { limit: 100, key });
  if (claims.kind === 'refused' || articles.kind === 'refused') throw new Error('no cursor was given');
  return { claims: claims.items, articles: articles.items };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimtrail-once-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the same article by other names, twice, by two workers at once, is there once, its reviews untouched', async () => {
  const table = await dynamo.table();
  const first = await upload('monday.json', article);
  await ingestObject(first, world(table));
  const [claim] = (await everything(table)).claims;
  if (claim === undefined) throw new Error('the article makes no claim');
  const taken = decide(claim, { action: 'take' }, { actor: alice, now: today, settings: standardSettings });
  if (taken.kind === 'refused') throw new Error(taken.message);
  await saveMove(table, claim, taken);
  const before = await everything(table);

  const renamed = await upload('copy of monday.json', article);
  await ingestObject(first, world(table));
  await Promise.all([first, renamed, renamed, first].map((object) => ingestObject(object, world(table))));
  expect(await everything(table)).toEqual(before);
  expect(await readClaim(table, claim.id)).toEqual(taken.claim);
});

test('ingestion stopped after every single write in turn, and run again, leaves what an unhindered one does', async () => {
  const object = await upload('tuesday.json', article);
  const reference = await dynamo.table();
  await ingestObject(object, world(reference));
  const wanted = await everything(reference);
  expect(wanted.claims.length).toBeGreaterThan(3);
  let stopped = true;
  let writes = 0;
  for (; stopped; writes++) {
    const table = await dynamo.table();
    const { client } = stoppingClient(dynamo.endpoint(), writes, writes % 2 === 0 ? 'made' : 'not made');
    stopped = await ingestObject(object, world({ ...table, client })).then(
      () => false,
      (error: unknown) => error instanceof Stopped,
    );
    client.destroy();
    await ingestObject(object, world(table));
    expect(await everything(table)).toEqual(wanted);
  }
  // The body, the article, each claim, and the article's closing; then once unhindered.
  expect(writes).toBe(3 + wanted.claims.length + 1);
});
