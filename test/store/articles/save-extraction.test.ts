import { describe, expect, test } from 'vitest';
import { decide } from '../../../claims/workflow/decide.ts';
import { standardSettings } from '../../../claims/workflow/review-settings.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { failArticle, receiveArticle } from '../../../store/articles/receive-article.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { listVersions, readChanges, readVersion } from '../../../store/articles/versions.ts';
import { listClaims } from '../../../store/claims/list-claims.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { readHistory } from '../../../store/claims/read-history.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import type { Table } from '../../../store/table/table.ts';
import { extractionOf, today } from '../../builders.ts';
import { alice } from '../../claims/workflow/builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const first = [
  'The bridge opened in 1932.',
  'It cost 10 million pounds.',
  'The mayor of Springfield praised the builders warmly.',
];

async function claimsOf(table: Table, article: string) {
  const page = await listClaims(table, { article, sort: 'age' }, { limit: 100, key: new Uint8Array(32) });
  if (page.kind === 'refused') throw new Error(page.message);
  return page.items;
}

async function take(table: Table, id: string) {
  const claim = await readClaim(table, id);
  if (claim === null) throw new Error(`no claim ${id}`);
  const decision = decide(claim, { action: 'take' }, { actor: alice, now: today, settings: standardSettings });
  if (decision.kind === 'refused') throw new Error(decision.message);
  expect(await saveMove(table, claim, decision)).toBe('saved');
}

describe('saveExtraction', () => {
  test('makes an article with its first version and its claims', async () => {
    const table = await dynamo.table();
    const extraction = extractionOf('a-1', first);
    const { kind, article } = await saveExtraction(table, extraction, today);
    expect({ kind, ...article }).toMatchObject({
      kind: 'saved',
      version: 1,
      claimCount: 3,
      ingestion: { state: 'ready' },
    });
    expect((await claimsOf(table, 'a-1')).map(({ text }) => text)).toEqual(first);
    expect((await readVersion(table, 'a-1', 1))?.article).toEqual(extraction.article);
  });

  test('changes nothing when the same text comes again, not even a review', async () => {
    const table = await dynamo.table();
    const extraction = extractionOf('a-1', first);
    await saveExtraction(table, extraction, today);
    await take(table, extraction.claims[0]?.id ?? '');
    const before = await claimsOf(table, 'a-1');
    const later = new Date(today.getTime() + 60_000);
    expect(await saveExtraction(table, extraction, later)).toMatchObject({ kind: 'known', article: { version: 1 } });
    expect(await claimsOf(table, 'a-1')).toEqual(before);
  });

  test('carries claims over to a new version', async () => {
    const table = await dynamo.table();
    const original = extractionOf('a-1', first);
    await saveExtraction(table, original, today);
    const [bridge, cost, praise] = original.claims.map(({ id }) => id);
    await take(table, praise ?? '');
    const second = [
      'A new beginning.',
      'The bridge opened in 1932.',
      'The mayor of Springfield praised the builders very warmly.',
    ];
    await saveExtraction(table, extractionOf('a-1', second), today);
    const changes = await readChanges(table, 'a-1', { from: 1, to: 2 });
    expect(Object.fromEntries(changes?.map(({ claim, change }) => [claim, change]) ?? [])).toMatchObject({
      [bridge ?? '']: 'moved',
      [cost ?? '']: 'gone',
      [praise ?? '']: 'reworded',
    });
    expect(changes).toHaveLength(4);
    const reworded = await readClaim(table, praise ?? '');
    expect(reworded).toMatchObject({
      text: second[2],
      status: 'in-review',
      earlierWordings: [{ articleVersion: 1, text: first[2] }],
    });
    expect((await readHistory(table, praise ?? '')).map(({ action, reason }) => [action, reason])).toEqual([
      ['take', null],
      ['carry', 'reworded'],
    ]);
    expect((await readClaim(table, cost ?? ''))?.goneSince).toBe(2);
    expect((await listVersions(table, 'a-1')).map(({ version }) => version)).toEqual([2, 1]);
  });

  test('does not go back to an old version because its text comes again', async () => {
    const table = await dynamo.table();
    await saveExtraction(table, extractionOf('a-1', first), today);
    await saveExtraction(table, extractionOf('a-1', first.slice(1)), today);
    expect(await saveExtraction(table, extractionOf('a-1', first), today)).toMatchObject({ kind: 'known' });
    expect((await readArticle(table, 'a-1'))?.article.version).toBe(2);
  });

  test('of many at once, with two texts, makes two versions and each claim once', async () => {
    const table = await dynamo.table();
    const texts = [first, first.slice(0, 2)];
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        saveExtraction(table, extractionOf('a-1', texts[index % 2] ?? []), today),
      ),
    );
    expect((await readArticle(table, 'a-1'))?.article).toMatchObject({ version: 2, ingestion: { state: 'ready' } });
    expect((await claimsOf(table, 'a-1')).map(({ text }) => text).toSorted()).toEqual(first.toSorted());
  });

  test('keeps a text of a megabyte that cannot be compressed', async () => {
    const table = await dynamo.table();
    const noise = Array.from({ length: 350_000 }, () =>
      String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000)),
    );
    const extraction = {
      ...extractionOf('a-1', []),
      article: { ...extractionOf('a-1', []).article, text: noise.join('') },
    };
    await saveExtraction(table, extraction, today);
    expect((await readVersion(table, 'a-1', 1))?.article.text).toBe(extraction.article.text);
  });
});

test('an article goes from received to failed to ready, and the same content again is known', async () => {
  const table = await dynamo.table();
  const arrival = { id: 'a-1', contentHash: 'h1', url: null, title: 'A', publisher: null, publishedAt: null };
  expect(await receiveArticle(table, arrival, today)).toMatchObject({ kind: 'received', article: { version: 0 } });
  expect((await receiveArticle(table, arrival, today)).kind).toBe('known');
  const failure = { code: 'no-article-text', message: 'There is no text in it.' };
  await failArticle(table, { id: 'a-1' }, { failure, now: today });
  expect((await readArticle(table, 'a-1'))?.article.ingestion).toEqual({ state: 'failed', failure, check: null });
  expect((await receiveArticle(table, arrival, today)).kind).toBe('received');
  const { article } = await saveExtraction(table, extractionOf('a-1', first), today);
  expect(article.ingestion).toEqual({ state: 'ready', failure: null, check: null });
});
