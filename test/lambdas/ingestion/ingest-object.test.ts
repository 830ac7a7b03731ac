import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IngestWorld, ingestObject } from '../../../lambdas/ingestion/ingest-object.ts';
import { parseObjectCreated } from '../../../lambdas/ingestion/object-created.ts';
import { failedArticle } from '../../../lambdas/ingestion/object-name.ts';
import { openReader } from '../../../lambdas/reading/open-reader.ts';
import { fileObjects } from '../../../lambdas/shared/file-objects.ts';
import { toBucketEvent } from '../../../local/queue/bucket-event.ts';
import { readArticle } from '../../../store/articles/read-article.ts';
import { readVersion } from '../../../store/articles/versions.ts';
import { listImports } from '../../../store/outside/imports.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { claimReview } from '../../intake/reviews/samples.ts';

const dynamodb = useEmbeddedDynamoDb();
let world: IngestWorld;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimtrail-inbox-'));
  const objects = fileObjects(pathToFileURL(`${folder}/`));
  const reader = openReader({ threads: 1, megabytes: 512 });
  world = { table: await dynamodb.table(), objects, reader, now: () => new Date('2026-11-23T12:00:00Z') };
});
afterAll(() => world.reader.close());

async function ingest(key: string, content: string | null, size = 100) {
  if (content !== null) await world.objects.put(key, Buffer.from(content), { contentType: '' });
  return ingestObject({ key, size }, world);
}

describe('ingestObject', () => {
  test('reads an upload once, whatever it is called', async () => {
    const text = 'The ferry cost 3 million crowns, said Ola Holm, the mayor.';
    const first = await ingest('dropped/ferry.txt', text);
    expect(first).toMatchObject({ kind: 'ingested', isNew: true });
    expect(await ingest('uploads/other-name.txt', text)).toEqual({ ...first, isNew: false });
  });

  test('refuses in words what has more claims than can be saved', async () => {
    const { reader } = world;
    const extract: typeof reader.extract = async (input) => {
      const understood = await reader.extract(input);
      if (understood.kind === 'failure') return understood;
      const claims = Array.from({ length: 10_001 }, () => understood.extraction.claims.slice(0, 1)).flat();
      return { ...understood, extraction: { ...understood.extraction, claims } };
    };
    const key = 'dropped/endless.txt';
    await world.objects.put(key, Buffer.from('The pier cost 9 million crowns, said Ola Holm.'), { contentType: '' });
    const ended = await ingestObject({ key, size: 60 }, { ...world, reader: { ...reader, extract } });
    expect(ended).toMatchObject({
      kind: 'failed',
      failure: { code: 'too-large', message: expect.stringContaining('10,001 claims, and 10,000 are the most') },
    });
  });

  test('lists what in an upload is no article, beside the articles', async () => {
    const lines = '{"text": "The pier has 60 piles, said Ola Holm."}\n{"text": \n';
    expect(await ingest('dropped/wire.jsonl', lines)).toMatchObject({
      kind: 'ingested',
      articles: [expect.any(String)],
    });
    const refused = await readArticle(world.table, failedArticle('dropped/wire.jsonl#item 2'));
    expect(refused?.article).toMatchObject({
      title: 'wire.jsonl: item 2',
      ingestion: { state: 'failed', failure: { code: 'broken-json' } },
    });
  });

  test('reads what lies under reviews/ as fact-checks of others, and no article', async () => {
    const file = JSON.stringify([claimReview(1), claimReview(2), { '@type': 'ClaimReview' }]);
    const read = { kind: 'reviews', reviews: 2, refused: 1 };
    expect(await ingest('dropped/reviews/checks.json', file)).toEqual(read);
    expect(await ingest('reviews/2026/checks.json', file)).toEqual(read);
    expect(await ingest('reviews/notes.txt', 'Notes.')).toEqual({ kind: 'reviews', reviews: 0, refused: 0 });
    expect(await ingest('reviews/gone.json', null)).toEqual({ kind: 'reviews', reviews: 0, refused: 0 });
    const imports = await listImports(world.table);
    expect(imports.map(({ from, taken, known, failure }) => [from, taken, known, failure?.split(' ', 2)[1]])).toEqual(
      expect.arrayContaining([
        ['checks.json', 2, 0, undefined],
        ['2026/checks.json', 0, 2, undefined],
        ['notes.txt', 0, 0, 'holds'],
        ['gone.json', 0, 0, 'was'],
      ]),
    );
  });

  test('keeps the id that the API has promised', async () => {
    const id = 'a-0123456789abcdef0123';
    const file = JSON.stringify({ text: 'The bridge is 300 metres long, said Ola Holm.' });
    expect(await ingest(`articles/${id}/x.json`, file)).toMatchObject({ articles: [id] });
  });

  test('asks a person to check a text that its reader is not sure of, and keeps all that was sent', async () => {
    const told = 'The ferry to the islands cost 31 million crowns, the harbour office said in its report on the year.';
    const stated = Array.from(
      { length: 12 },
      (_, year) => `In year ${year} the harbour office paid ${year} crowns a crossing.`,
    );
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry', articleBody: stated.join(' ') });
    const page = `<html><head><title>Ferry</title><script type="application/ld+json">${data}</script></head>
      <body><article><h1>Ferry</h1><p>${told}</p></article></body></html>`;
    const ingestion = await ingest('dropped/ferry.html', page);
    if (ingestion.kind !== 'ingested') throw new Error('the page was not read');
    const [id = ''] = ingestion.articles;
    const stored = await readArticle(world.table, id);
    expect(stored?.article.ingestion).toMatchObject({
      state: 'ready',
      check: { leftOut: expect.any(Number), sure: expect.any(Number), note: expect.stringMatching(/check the text/) },
    });
    expect((await readVersion(world.table, id, 1))?.origin?.source).toBe(`Ferry\n\n${told}`);
  });

  test('asks nothing of a text that is all that was sent', async () => {
    const ingestion = await ingest('dropped/whole.txt', 'The lock has 4 gates, said Ola Holm, who keeps it.');
    if (ingestion.kind !== 'ingested') throw new Error('the text was not read');
    expect((await readArticle(world.table, ingestion.articles[0] ?? ''))?.article.ingestion.check).toBeNull();
  });

  test.each([
    ['dropped/empty.txt', '', 100, 'empty'],
    ['dropped/broken.json', '{"text":', 100, 'broken-json'],
    ['dropped/gone.txt', null, 100, 'gone'],
    ['dropped/huge.txt', null, 100_000_000, 'too-large'],
  ])('lists %s as a failed article, with a sentence', async (key, content, size, code) => {
    const ingestion = await ingest(key, content, size);
    if (ingestion.kind !== 'failed') throw new Error(`${key} was read`);
    expect(ingestion.failure.code).toBe(code);
    const stored = await readArticle(world.table, ingestion.article);
    expect(stored?.article.ingestion).toEqual({ state: 'failed', failure: ingestion.failure, check: null });
  });
});

test('parseObjectCreated reads the event that an upload becomes, and refuses any other message', () => {
  const notice = { key: 'dropped/a b.txt', size: 3, at: '2026-11-23T12:00:00.000Z' };
  expect(parseObjectCreated(JSON.stringify(toBucketEvent(notice)))).toEqual({ key: 'dropped/a b.txt', size: 3 });
  expect(() => parseObjectCreated('{"detail-type":"Object Deleted"}')).toThrow();
});
