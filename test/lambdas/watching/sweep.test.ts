import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sentObject } from '../../../lambdas/ingestion/object-name.ts';
import { openObjects } from '../../../lambdas/shared/open-objects.ts';
import { sweep } from '../../../lambdas/watching/sweep.ts';
import { removeOldDrafts } from '../../../local/sweeping.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { receiveArticle } from '../../../store/articles/receive-article.ts';
import { today } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();

const minutesAgo = (minutes: number) => new Date(today.getTime() - minutes * 60_000);

async function world() {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-sweep-'));
  return { folder, table: await dynamo.table(), objects: openObjects(`${pathToFileURL(folder).href}/`) };
}

const arrival = (id: string) => ({
  id,
  contentHash: 'b'.repeat(64),
  url: null,
  title: null,
  publisher: null,
  publishedAt: null,
});

const idOf = (number: number) => `a-${String(number).padStart(20, '0')}`;

describe('sweep', () => {
  test('fails an article whose text never arrived, in words', async () => {
    const { table, objects } = await world();
    await receiveArticle(table, arrival(idOf(1)), minutesAgo(20));
    expect(await sweep({ table, objects }, today)).toEqual({ healed: 0, failed: 1 });
    const stored = await readArticle(table, idOf(1));
    expect(stored?.article.ingestion).toMatchObject({ state: 'failed', failure: { code: 'cut-off' } });
    expect(await sweep({ table, objects }, today)).toEqual({ healed: 0, failed: 0 });
  });

  test('sends an article whose text is there through the inbox again, and gives it up after six hours', async () => {
    const { folder, table, objects } = await world();
    const { id, contentHash } = arrival(idOf(2));
    await receiveArticle(table, arrival(id), minutesAgo(20));
    const label = { contentType: 'application/json', requestId: null };
    await objects.put(sentObject(id, contentHash), Buffer.from('{"text": "It rains."}'), label);
    expect(await sweep({ table, objects }, today)).toEqual({ healed: 1, failed: 0 });
    expect(await readdir(join(folder, 'created'))).toHaveLength(2);
    expect((await readArticle(table, id))?.article.ingestion.state).toBe('received');
    expect(await sweep({ table, objects }, minutesAgo(-360))).toEqual({ healed: 0, failed: 1 });
    expect((await readArticle(table, id))?.article.ingestion.failure?.code).toBe('unread');
  });

  test('leaves alone what came a moment ago', async () => {
    const { table, objects } = await world();
    await receiveArticle(table, arrival(idOf(3)), minutesAgo(5));
    expect(await sweep({ table, objects }, today)).toEqual({ healed: 0, failed: 0 });
  });
});

test('removeOldDrafts removes drafts that nobody finishes any more, and no others', async () => {
  const { folder } = await world();
  await mkdir(join(folder, 'drafts'));
  for (const name of ['old', 'new']) await writeFile(join(folder, 'drafts', name), 'x');
  await utimes(join(folder, 'drafts', 'old'), minutesAgo(90), minutesAgo(90));
  await utimes(join(folder, 'drafts', 'new'), minutesAgo(5), minutesAgo(5));
  expect(await removeOldDrafts(folder, today)).toBe(1);
  expect(await readdir(join(folder, 'drafts'))).toEqual(['new']);
});
