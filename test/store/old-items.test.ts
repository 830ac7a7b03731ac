import { createReadStream, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../bin/operations/copy-table.ts';
import { verifyHistory } from '../../claims/workflow/history.ts';
import { readArticle } from '../../store/articles/read-article.ts';
import { readVersion } from '../../store/articles/versions.ts';
import { listClaims } from '../../store/claims/list-claims.ts';
import { readHistory } from '../../store/claims/read-history.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const folder = new URL('./fixtures/', import.meta.url);
/** Exports of a table by the code of their month, never written again: an article of two claims, one of them taken. */
const exports = readdirSync(folder).filter((name) => name.startsWith('items-'));

describe.each(exports)('today’s code reads %s', (name) => {
  test('articles, texts, claims and histories', async () => {
    const table = await dynamo.table();
    await importTable(table, createInterface({ input: createReadStream(new URL(name, folder)) }));
    const article = 'a-00000000000000000001';
    expect(await readArticle(table, article)).toMatchObject({
      article: { id: article, ingestion: { state: 'ready' }, version: 1 },
    });
    expect(JSON.stringify(await readVersion(table, article, 1))).toContain('The bridge cost 40 million crowns.');

    const page = await listClaims(table, { article }, { limit: 10, key: Buffer.alloc(32) });
    if (page.kind !== 'page') throw new Error('the list was refused');
    expect(page.items.map(({ status }) => status).toSorted()).toEqual(['in-review', 'unreviewed']);
    for (const { status, type, id } of page.items) {
      for (const filter of [{ status }, { type }, { status, type }, {}]) {
        const listed = await listClaims(table, filter, { limit: 10, key: Buffer.alloc(32) });
        const ids = listed.kind === 'page' ? listed.items.map((claim) => claim.id) : [];
        expect(ids.filter((each) => each === id)).toEqual([id]);
      }
    }
    for (const { id, headHash, revision } of page.items) {
      const history = await readHistory(table, id);
      expect(history).toHaveLength(revision);
      expect(verifyHistory(history, headHash).kind).toBe('whole');
    }
  });
});
