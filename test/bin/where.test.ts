import { beforeAll, describe, expect, test } from 'vitest';
import { askedFor } from '../../bin/where/kind-of.ts';
import { type Ground, trailOf } from '../../bin/where/trail.ts';
import { articleId } from '../../claims/ids.ts';
import { receiveArticle } from '../../store/articles/receive-article.ts';
import { saveExtraction } from '../../store/articles/save-extraction.ts';
import { readClaims } from '../../store/claims/read-claim.ts';
import { projectClaims } from '../../store/counts/project.ts';
import { logClaims } from '../../store/log/append.ts';
import { extractionOf, today } from '../builders.ts';
import { useEmbeddedDynamoDb } from '../embedded-dynamodb.ts';

const dynamo = useEmbeddedDynamoDb();
const url = 'https://news.example/ferries';
const id = articleId({ url, text: '' });
const extraction = extractionOf(id, ['The ferry carried 1.2 million passengers.', 'Fares will rise.']);
let ground: Ground;

beforeAll(async () => {
  const objects = {
    bucket: 'inbox',
    get: (key: string) =>
      Promise.resolve(
        key === 'drop/waiting.txt'
          ? {
              bytes: Buffer.from('Fares rose by 8 percent, the mayor said.'),
              contentType: null,
              requestId: 'request-7',
            }
          : null,
      ),
    put: () => Promise.reject(new Error('nothing is put')),
    presignPut: () => Promise.reject(new Error('nothing is signed')),
  };
  ground = {
    table: await dynamo.table(),
    objects,
    logged: (asked) => Promise.resolve(asked === 'request-1' ? ['api 202'] : []),
  };
});

const where = (text: string) => trailOf(askedFor(text), ground);

test('askedFor tells addresses, ids, keys and requests from one another', () => {
  const asked = [
    'https://a.example/b',
    'a-84c309165a6f9bfba2cb',
    'c-2f9f3867a4fd8f662e6e',
    'articles/a/b.json',
    'file.txt',
    'JKJaXmPLvHcESHA=',
  ];
  expect(asked.map((text) => askedFor(text).kind)).toEqual([
    'address',
    'article',
    'claim',
    'object',
    'object',
    'request',
  ]);
});

describe('trailOf', () => {
  test('follows an article from its arrival to claims that are counted and logged, and says at each stop what is behind', async () => {
    expect((await where(url)).conclusion).toContain('Nothing of it has come in');
    await receiveArticle(
      ground.table,
      { id, contentHash: 'h', url, title: null, publisher: null, publishedAt: null },
      today,
    );
    expect((await where(url)).conclusion).toContain('came in and has not been read');
    await saveExtraction(ground.table, extraction, today);
    expect((await where(id)).conclusion).toContain('counts are behind');
    const claims = await readClaims(
      ground.table,
      extraction.claims.map((claim) => claim.id),
    );
    await projectClaims(ground.table, claims);
    expect((await where(id)).conclusion).toContain('log is behind');
    await logClaims(ground.table, claims);
    const { lines, conclusion } = await where(claims[0]?.id ?? '');
    expect(conclusion).toContain('Nothing is wrong');
    expect(Object.fromEntries(lines)).toMatchObject({
      claims: '2, 2 unreviewed',
      counted: '2 of 2',
      logged: '2 of 2',
      versions: `1 of ${today.toISOString()}`,
    });
  });

  test('says of an upload whether it came, by which request, and that nothing has read it', async () => {
    expect((await where('drop/none.txt')).conclusion).toContain('It has not arrived');
    const { lines, conclusion } = await where('drop/waiting.txt');
    expect(lines).toEqual([['inbox', '40 bytes, by request request-7']]);
    expect(conclusion).toContain('has not been read');
  });

  test('finds what the logs say of a request', async () => {
    expect((await where('request-1')).lines).toEqual([['logged', 'api 202']]);
    expect((await where('request-2')).conclusion).toContain('No log knows this request');
  });
});
